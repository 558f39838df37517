import { describe, expect, test } from 'vitest';
import { sortPostings } from '@/src/listings/index/sort-postings';
import { fc } from '@/test/properties';

const hash = fc.oneof(
  fc.nat({ max: 3 }),
  fc.integer({ min: 0, max: 2 ** 32 - 1 }),
  fc.constantFrom(2 ** 31, 2 ** 32 - 1),
);

describe('postings', () => {
  test('are in order of their hashes; those of one hash stay as they came', () => {
    fc.assert(
      fc.property(fc.array(hash, { maxLength: 200 }), (hashes) => {
        const ordinals = Uint32Array.from(hashes.keys());
        const sorted = sortPostings({ hashes: Uint32Array.from(hashes), ordinals });
        const expected = [...hashes.entries()].sort(([, a], [, b]) => a - b);
        expect([...sorted.hashes]).toEqual(expected.map(([, one]) => one));
        expect([...sorted.ordinals]).toEqual(expected.map(([ordinal]) => ordinal));
      }),
    );
  });
});
