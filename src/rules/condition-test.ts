import { hasEastAsian } from '@/src/listings/terms/east-asian';
import { type Condition, type ConditionField, operatorOf, wordsAsked } from './condition';
import { conditionWords, holdsPhrase, lookUpWords } from './condition-words';

/** What a field holds: texts as `conditionWords` (several, where a thing goes by several names), a number, or nothing. */
export type FieldValue = readonly string[] | number | undefined;

/** A condition made ready to be asked many times. */
export interface ConditionTest {
  readonly field: ConditionField;
  readonly holds: (value: FieldValue) => boolean;
  /**
   * Where it can only hold if the field has a certain word: for each text it looks for, the words (`lookUpWords`) that the
   * field must all have. Undefined where it can hold without one.
   */
  readonly needs?: readonly (readonly string[])[];
}

/** Numbers of trade items are compared without the zeros before them, and by their first digits. */
const GTIN_FIELDS: ReadonlySet<ConditionField> = new Set(['product.gtin', 'listing.gtin']);

/** Makes a condition ready. Total: of a condition that nothing can fulfil it makes one that never holds. */
export function testOf(condition: Condition): ConditionTest {
  const { field, not } = condition;
  const wanted = wantedBy(condition);
  const holds = positiveOf(condition, wanted);
  if (not) return { field, holds: (value) => !holds(value) };
  const needs = neededBy(condition, wanted);
  return { field, holds, ...(needs !== undefined && { needs }) };
}

/** As `ConditionTest` tells it; without making the test. */
export function needsOf(condition: Condition): ConditionTest['needs'] {
  return condition.not ? undefined : neededBy(condition, wantedBy(condition));
}

type Holds = ConditionTest['holds'];

/** The texts it looks for, spelled as its field is. */
function wantedBy(condition: Condition): readonly string[] {
  return wordsAsked(condition)
    .map(GTIN_FIELDS.has(condition.field) ? gtinWords : conditionWords)
    .filter(saysSomething);
}

function positiveOf(condition: Condition, wanted: readonly string[]): Holds {
  const { field, between, missing } = condition;
  const [first] = wanted;
  switch (operatorOf(condition)) {
    case 'equals':
    case 'oneOf': {
      const set = new Set(wanted);
      return ofWords((text) => set.has(text));
    }
    case 'contains':
      return ofWords((text) => first !== undefined && holdsPhrase(text, first));
    case 'startsWith': {
      const begins = first !== undefined && isPart(field, first) ? first.trimEnd() : first;
      return ofWords((text) => begins !== undefined && text.startsWith(begins));
    }
    case 'between': {
      const [least, most] = between ?? [Number.NaN, Number.NaN];
      return (value) => typeof value === 'number' && least <= value && value <= most;
    }
    case 'missing':
      return (value) => isAbsent(value) === (missing ?? true);
  }
}

function neededBy(condition: Condition, wanted: readonly string[]): ConditionTest['needs'] {
  switch (operatorOf(condition)) {
    case 'equals':
    case 'oneOf':
    case 'contains':
      return wanted.map(needed);
    case 'startsWith':
      return GTIN_FIELDS.has(condition.field) ? undefined : wanted.map(needed);
    default:
      return undefined;
  }
}

/** The first digits of a number, and the first characters where words have no end, stand in no look-up. */
function isPart(field: ConditionField, start: string): boolean {
  return GTIN_FIELDS.has(field) || hasEastAsian(start);
}

function ofWords(test: (text: string) => boolean): Holds {
  return (value) => typeof value === 'object' && value.some(test);
}

function isAbsent(value: FieldValue): boolean {
  return value === undefined || (typeof value === 'object' && value.length === 0);
}

function saysSomething(words: string): boolean {
  return words.trim() !== '';
}

/** A phrase that needs no spaces around it can only be looked up by the words that need none either. */
function needed(phrase: string): readonly string[] {
  const words = lookUpWords(phrase);
  return hasEastAsian(phrase) ? words.filter(hasEastAsian) : words;
}

/** `04006381333931` → ` 4006381333931 `. */
export function gtinWords(text: string): string {
  return ` ${text.replace(/\D/g, '').replace(/^0+/, '')} `;
}
