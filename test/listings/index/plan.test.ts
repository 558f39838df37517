import { describe, expect, test } from 'vitest';
import { inverseFrequency, KEY_SCORE, POSTING_BUDGET, withinBudget } from '@/src/listings/index/plan';
import { fc } from '@/test/properties';

const lookup = fc.record({ isKey: fc.boolean(), listings: fc.nat(2 * POSTING_BUDGET) });

describe('what is looked up', () => {
  test('keys, then rare words before common ones, until the budget is spent', () => {
    const word = (listings: number) => ({ isKey: false, listings });
    const key = { isKey: true, listings: 3 };
    expect(withinBudget([word(40_000), word(20), word(20_000), key, word(0)])).toEqual([key, word(20), word(20_000)]);
  });

  test('the rarest word is looked up even when it is common', () => {
    const word = { isKey: false, listings: 10 * POSTING_BUDGET };
    expect(withinBudget([word])).toEqual([word]);
  });

  test('never leaves out a word that is rarer than one it keeps', () => {
    fc.assert(
      fc.property(fc.array(lookup, { maxLength: 40 }), (lookups) => {
        const kept = new Set(withinBudget(lookups));
        const words = lookups.filter(({ isKey, listings }) => !isKey && listings > 0);
        const most = Math.max(...words.filter((one) => kept.has(one)).map(({ listings }) => listings), 0);
        for (const one of lookups) {
          if (one.listings === 0) expect(kept.has(one)).toBe(false);
          else if (one.isKey || one.listings < most) expect(kept.has(one)).toBe(true);
        }
        const spent = words.filter((one) => kept.has(one)).reduce((sum, { listings }) => sum + listings, 0);
        if (kept.size > lookups.filter(({ isKey }) => isKey).length + 1)
          expect(spent).toBeLessThanOrEqual(POSTING_BUDGET);
      }),
    );
  });

  test('a rarer word is worth more, and no sum of words as much as a key', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), fc.nat(1e6), (total, listings) => {
        const here = Math.min(listings, total);
        expect(inverseFrequency(here, total)).toBeGreaterThanOrEqual(0);
        if (here > 0) expect(inverseFrequency(here - 1, total)).toBeGreaterThan(inverseFrequency(here, total));
        expect(160 * inverseFrequency(0, total)).toBeLessThan(KEY_SCORE);
      }),
    );
  });
});
