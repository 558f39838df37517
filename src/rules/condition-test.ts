import { hasEastAsian } from '@/src/listings/terms/east-asian';
import { type Condition, type ConditionField, operatorOf } from './condition';
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
  const [holds, phrases] = positiveOf(condition);
  if (not) return { field, holds: (value) => !holds(value) };
  return { field, holds, ...(phrases !== undefined && { needs: phrases.map(needed) }) };
}

type Holds = ConditionTest['holds'];

function positiveOf(condition: Condition): readonly [Holds, phrases?: readonly string[]] {
  const { field, equals, oneOf, contains, startsWith, between, missing } = condition;
  const spell = GTIN_FIELDS.has(field) ? gtinWords : conditionWords;
  switch (operatorOf(condition)) {
    case 'equals':
    case 'oneOf': {
      const wanted = (oneOf ?? [equals ?? '']).map(spell).filter(saysSomething);
      const set = new Set(wanted);
      return [ofWords((text) => set.has(text)), wanted];
    }
    case 'contains': {
      const phrase = spell(contains ?? '');
      return [ofWords((text) => saysSomething(phrase) && holdsPhrase(text, phrase)), [phrase].filter(saysSomething)];
    }
    case 'startsWith': {
      const start = spell(startsWith ?? '');
      // The first digits of a number, and the first characters where words have no end, stand in no look-up.
      const isPart = GTIN_FIELDS.has(field) || hasEastAsian(start);
      const begins = isPart ? start.trimEnd() : start;
      const holds = ofWords((text) => saysSomething(start) && text.startsWith(begins));
      return GTIN_FIELDS.has(field) ? [holds] : [holds, [start].filter(saysSomething)];
    }
    case 'between': {
      const [least, most] = between ?? [Number.NaN, Number.NaN];
      return [(value) => typeof value === 'number' && least <= value && value <= most];
    }
    case 'missing':
      return [(value) => isAbsent(value) === (missing ?? true)];
  }
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
