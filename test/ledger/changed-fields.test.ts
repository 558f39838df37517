import { expect, test } from 'vitest';
import { asItWas, changedFields } from '@/src/ledger/changed-fields';
import { fc } from '@/test/properties';
import { makeEntry } from './entries';
import { someEntry } from './some-entry';

test('what was changed gives the line as it was, whatever was done to it', () => {
  fc.assert(
    fc.property(someEntry, someEntry, (before, after) => {
      // As the database keeps it: undefined fields stay.
      expect(asItWas(after, structuredClone(changedFields(before, after)))).toEqual(before);
    }),
  );
});

test('fields that are alike are not kept', () => {
  const entry = makeEntry({ emittedKg: { p5: 1, p50: 2, p95: 3 } });
  expect(changedFields(entry, { ...entry, emittedKg: { p95: 3, p50: 2, p5: 1 } })).toEqual({});
  expect(Object.keys(changedFields(entry, { ...entry, declined: 'a', revision: 1 })).sort()).toEqual([
    'declined',
    'revision',
  ]);
});
