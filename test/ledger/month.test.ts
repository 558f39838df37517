import { describe, expect, test } from 'vitest';
import { boundsOf, dayOf, momentOfDay, monthOf, monthsOf, yearOf } from '@/src/ledger/month';
import { fc } from '@/test/properties';

describe('months of the person’s own calendar', () => {
  test('every moment lies within the bounds of its month, and months follow without a gap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_102_444_800_000 }), (ms) => {
        const month = monthOf(ms);
        const [from, to] = boundsOf(month);
        expect(ms).toBeGreaterThanOrEqual(from);
        expect(ms).toBeLessThan(to);
        expect(monthOf(to)).not.toBe(month);
        expect(monthOf(to - 1)).toBe(month);
        expect(monthsOf(yearOf(month))).toContain(month);
      }),
    );
  });

  test('a day is read back as the day it is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1971, max: 2199 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (y, m, d) => {
          const two = (n: number) => String(n).padStart(2, '0');
          expect(dayOf(momentOfDay(y, m, d) ?? -1)).toBe(`${y}-${two(m)}-${two(d)}`);
        },
      ),
    );
  });

  test.each([
    [2026, 2, 30],
    [2026, 13, 1],
    [2026, 0, 1],
    [1900, 1, 1],
    [Number.NaN, 1, 1],
  ])('%d-%d-%d is no day', (year, month, day) => {
    expect(momentOfDay(year, month, day)).toBeUndefined();
  });
});
