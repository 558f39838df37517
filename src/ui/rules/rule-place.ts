import type { Path } from '@/src/rules/edit-text';
import { valueAt } from '@/src/rules/edit-text';
import { isUnder, type RuleKey } from '@/src/rules/rule-key';
import { FORMS } from './forms';
import { entriesOf, keyOf } from './rule-form';

/** Where a key stands in a pack's JSON, and the form that shows it; undefined where the pack does not hold it. */
export function placeOf(key: RuleKey, pack: unknown): { readonly form: string; readonly path: Path } | undefined {
  const steps = key.split('.');
  for (const form of FORMS) {
    if (form.shape === 'one') {
      if (form.fields.some(({ path }) => path[0] === key) && valueAt(pack, steps) !== undefined)
        return { form: form.id, path: steps };
    } else if (form.shape === 'numbers') {
      const isOurs = isUnder(key, form.id) || (steps[0] === 'byCategory' && steps[2] === form.id);
      if (isOurs && valueAt(pack, steps) !== undefined) return { form: form.id, path: steps };
    } else if (steps[0] === form.path[0]) {
      const entry = entriesOf(form, pack).find((one) => keyOf(form, one) === key);
      if (entry !== undefined) return { form: form.id, path: [...form.path, entry.at] };
    }
  }
  return undefined;
}
