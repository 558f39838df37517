import { CONDITION_FIELDS, type Condition } from '@/src/rules/condition';
import { valueAt } from '@/src/rules/edit-text';
import type { Wording } from '../parts/words';
import { sayCondition } from './condition-words';
import type { Field, RuleValue } from './field';
import type { ListForm, TableForm } from './rule-form';

/** A line under a rule's name is no longer than this. */
const MOST = 200;

/** What a rule says, field by field, in one line; its name stands above it. */
export function tellEntry(form: ListForm | TableForm, value: RuleValue, words: Wording): string {
  const name = form.shape === 'list' ? form.named.join('.') : '';
  const told = form.fields.flatMap((field) => {
    const path = field.path.join('.');
    // Ids are for machines, and the name is told already.
    if (path === 'id' || (form.shape === 'list' && path === name)) return [];
    const said = tellValue(field, valueAt(value, field.path), words);
    return said === '' ? [] : field.as === 'conditions' ? [said] : [words.t('editTold', words.t(field.label), said)];
  });
  const line = told.join(' · ');
  return line.length > MOST ? `${line.slice(0, MOST - 1)}…` : line;
}

function tellValue(field: Field, value: unknown, words: Wording): string {
  if (value === undefined || value === null) return '';
  switch (field.as) {
    case 'conditions':
      return words.inTurn(
        (Array.isArray(value) ? value : [])
          .filter((one): one is Condition => Object.hasOwn(CONDITION_FIELDS, one?.field ?? ''))
          .map((condition) => sayCondition(condition, words))
          .flatMap((said, at) => (at === 0 ? [said] : [words.t('editAnd'), said])),
      );
    case 'choice': {
      const label = field.choices.find(([choice]) => choice === value)?.[1];
      return label === undefined ? String(value) : words.t(label);
    }
    case 'range':
      return words.t('editRange', ...(['low', 'mode', 'high'] as const).map((bound) => numberAt(value, bound, words)));
    case 'flag':
      return value === true ? words.t('uiYes') : '';
    case 'number':
      return typeof value === 'number' ? words.count(value) : '';
    case 'lines':
      return Array.isArray(value) ? value.join(', ') : '';
    case 'selectors':
      return Object.keys(value).join(', ');
    case 'money': {
      const { minor, currency } = value as { minor?: unknown; currency?: unknown };
      return typeof minor === 'number' && typeof currency === 'string' && /^[A-Z]{3}$/.test(currency)
        ? words.money({ minor, currency })
        : '';
    }
    default:
      return String(value);
  }
}

function numberAt(value: unknown, bound: string, { count }: Wording): string {
  const number = valueAt(value, [bound]);
  return typeof number === 'number' ? count(number) : '–';
}
