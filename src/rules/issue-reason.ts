import type { z } from 'zod';
import { NO_CURRENCY, NO_WEB_URL } from '@/src/product/schema';
import { type MessageKey, type Reason, reason, type Said } from '@/src/words/reason';
import { knownKeys } from './rule-schema';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

const TYPES: Readonly<Record<string, MessageKey>> = {
  string: 'rulesTypeText',
  number: 'rulesTypeNumber',
  int: 'rulesTypeWhole',
  boolean: 'rulesTypeBoolean',
  array: 'rulesTypeList',
  tuple: 'rulesTypeList',
  object: 'rulesTypeObject',
  record: 'rulesTypeObject',
};

/** Checks of our own carry these keys in place of a message. */
const OWN = new Set<MessageKey>([
  'rulesIdForm',
  'rulesRuleIdForm',
  'rulesKeyForm',
  'rulesConditionOne',
  'rulesConditionKind',
  'rulesConditionEmpty',
  'rulesBetweenOrder',
  'rulesCategoryEmpty',
  'rulesDisplacementOrder',
  'rulesRegionForm',
  'rulesSelectorForm',
  'rulesSelectorWhole',
  'rulesSelectorSteps',
  'rulesHostForm',
]);

/** What checks shared with pages and feeds say. */
const SHARED: Readonly<Record<string, MessageKey>> = {
  [NO_WEB_URL]: 'rulesWebAddress',
  [NO_CURRENCY]: 'rulesCurrency',
};

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
  if (issue.code === 'invalid_union') {
    const within = nearest(issue.errors);
    if (within.length > 0)
      return within.flatMap((inner) => reasonsOf({ ...inner, path: [...issue.path, ...inner.path] }));
  }
  return [{ path: issue.path, reason: reasonOf(issue, oneLine(pathText(issue.path))) }];
}

/** Of several forms that a value could have had, what is wrong with the one it comes nearest: it was read furthest. */
function nearest(forms: readonly (readonly Issue[])[]): readonly Issue[] {
  const depth = (issues: readonly Issue[]) => Math.max(0, ...issues.map(({ path }) => path.length));
  return forms.reduce<readonly Issue[]>((best, issues) => (depth(issues) > depth(best) ? issues : best), []);
}

function reasonOf(issue: Issue, field: string): Reason {
  const own = [...OWN].find((key) => key === issue.message) ?? SHARED[issue.message];
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
    case 'invalid_format':
      return reason(issue.format === 'date' ? 'rulesDateForm' : 'rulesInvalid', field);
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

/** A name may hold line breaks; a sentence may not. */
function oneLine(name: string): string {
  return name.replace(/\s+/g, ' ');
}

function clipped(name: string): string {
  const key = oneLine(name);
  return key.length > 60 ? `${key.slice(0, 59)}…` : key;
}
