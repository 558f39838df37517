import type { z } from 'zod';
import { type MessageKey, type Reason, reason, type Said } from '@/src/words/reason';
import { knownKeys } from './rule-schema';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

const TYPES: Readonly<Record<string, MessageKey>> = {
  string: 'rulesTypeText',
  number: 'rulesTypeNumber',
  int: 'rulesTypeWhole',
  array: 'rulesTypeList',
  object: 'rulesTypeObject',
  record: 'rulesTypeObject',
};

/** Checks of our own carry these keys in place of a message. */
const OWN = new Set<MessageKey>([
  'rulesIdForm',
  'rulesDisplacementOrder',
  'rulesRegionForm',
  'rulesSelectorForm',
  'rulesHostForm',
]);

/** A path as a person would write it: `brandAliases[2][0]`. */
export function pathText(path: Path): string {
  return path.reduce<string>(
    (text, step) =>
      typeof step === 'number' ? `${text}[${step}]` : text === '' ? String(step) : `${text}.${String(step)}`,
    '',
  );
}

/** What a schema found wrong, in a sentence that names the field and says what is allowed; one for each unknown key. */
export function reasonsOf(issue: Issue): { readonly path: Path; readonly reason: Reason }[] {
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(issue.path).join(', ');
    return issue.keys.map((key) => ({
      path: [...issue.path, key],
      reason: reason('rulesUnknown', clipped(key), known),
    }));
  }
  return [{ path: issue.path, reason: reasonOf(issue, pathText(issue.path)) }];
}

function reasonOf(issue: Issue, field: string): Reason {
  const own = [...OWN].find((key) => key === issue.message);
  if (own !== undefined) return reason(own, field);
  if (issue.input === undefined && issue.code !== 'custom') return reason('rulesMissing', field);
  switch (issue.code) {
    case 'invalid_type':
      return reason('rulesWrongType', field, { message: TYPES[issue.expected] ?? 'rulesTypeOther' });
    case 'too_big':
      return reason(TOO_BIG[issue.origin] ?? 'rulesTooLarge', field, limitOf(issue.origin, issue.maximum));
    case 'too_small':
      return reason(TOO_SMALL[issue.origin] ?? 'rulesTooSmall', field, limitOf(issue.origin, issue.minimum));
    case 'invalid_value':
      return reason(issue.values.length > 1 ? 'rulesOneOf' : 'rulesValue', field, issue.values.map(String).join(', '));
    case 'invalid_key':
      return reason('rulesCategoryKey', field);
    default:
      return reason('rulesInvalid', field);
  }
}

const TOO_BIG: Readonly<Record<string, MessageKey>> = { string: 'rulesTooLong', array: 'rulesTooMany' };
const TOO_SMALL: Readonly<Record<string, MessageKey>> = { string: 'rulesBlank', array: 'rulesTooFew' };

/** Entries and characters are counted; a bound of a number is shown as it is. */
function limitOf(origin: string, limit: number | bigint): Said {
  return origin === 'string' || origin === 'array' ? { number: Number(limit) } : String(limit);
}

function clipped(key: string): string {
  return key.length > 60 ? `${key.slice(0, 59)}…` : key;
}
