import { canonical } from './archive/canonical';
import type { Entry } from './entry';

/** The fields in which a line differs from what it was, as they were: undefined for those it did not have. */
export function changedFields(before: Entry, after: Entry): Partial<Entry> {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]) as ReadonlySet<keyof Entry>;
  const was = [...fields].filter((field) => canonical([before[field]]) !== canonical([after[field]]));
  return Object.fromEntries(was.map((field) => [field, before[field]])) as Partial<Entry>;
}

/** The line with those fields as they were. */
export function asItWas(after: Entry, was: Partial<Entry>): Entry {
  const fields = Object.entries({ ...after, ...was }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(fields) as unknown as Entry;
}
