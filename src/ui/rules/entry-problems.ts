import { valueWith } from '@/src/rules/edit-text';
import { parseRulePack } from '@/src/rules/exchange';
import { pathText } from '@/src/rules/issue-reason';
import { RULE_FORMAT } from '@/src/rules/rule-pack';
import type { Reason, Said } from '@/src/words/reason';
import type { RuleValue } from './field';
import type { ListForm, TableForm } from './rule-form';

/** A pack that holds nothing else. */
const AROUND = { format: RULE_FORMAT, id: 'a', name: 'a', version: '1' };

/** What is wrong with one rule, in the words of its form; nothing when it can stand in a pack. */
export function entryProblems(form: ListForm | TableForm, at: string, value: RuleValue): readonly Reason[] {
  const place = form.shape === 'table' ? [...form.path, at] : [...form.path, 0];
  const parsed = parseRulePack(
    JSON.stringify(valueWith(AROUND, form.path, form.shape === 'table' ? { [at]: value } : [value])),
  );
  if (parsed.ok) return [];
  const start = pathText(place);
  return parsed.problems.map(({ reason: { key, args } }) => ({
    key,
    args: args.map((arg, i) => (i === 0 && typeof arg === 'string' ? named(form, start, arg) : arg)),
  }));
}

/** `vetoes[0].because` is what the form calls it; what no field is called, its path in the rule. */
function named(form: ListForm | TableForm, start: string, path: string): Said {
  if (!path.startsWith(start)) return path;
  const rest = path.slice(start.length).replace(/^\./, '');
  const field = form.fields.find(
    ({ path: own }) => pathText(own) === rest || (own.length > 0 && rest.startsWith(`${pathText(own)}.`)),
  );
  return field !== undefined && !(rest.startsWith('when') && rest !== 'when') ? { message: field.label } : rest || path;
}
