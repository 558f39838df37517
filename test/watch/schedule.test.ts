import { describe, expect, test } from 'vitest';
import { DAY, HOUR } from '@/src/quantity/time';
import { firstDue, isDue, isTooFar, nextDue } from '@/src/watch/schedule';
import { fc } from '@/test/properties';

const NOW = 1_790_000_000_000;
const next = (only: Partial<Parameters<typeof nextDue>[1]> = {}) =>
  nextDue('daily', { now: NOW, chance: 0, failures: 0, idle: 0, ...only }) - NOW;

describe('when sources are asked next', () => {
  test('once a day, or twice, a little later each time and never sooner', () => {
    expect(next()).toBe(DAY);
    expect(next({ chance: 1 })).toBeCloseTo(1.15 * DAY);
    expect(nextDue('twice-daily', { now: NOW, chance: 0, failures: 0, idle: 0 }) - NOW).toBe(12 * HOUR);
  });

  test('what fails is asked ever more seldom, at last once a week', () => {
    expect([1, 2, 3, 4, 50].map((failures) => next({ failures }) / DAY)).toEqual([2, 4, 7, 7, 7]);
  });

  test('what finds nothing for a week is asked every other day, after two every fourth', () => {
    expect([6, 7, 13, 14, 21, 1000].map((idle) => next({ idle }) / DAY)).toEqual([1, 2, 2, 4, 7, 7]);
  });

  test('whatever happened: not before the period, and at a time that a clock set right does not doubt', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('never' as const, 'daily' as const, 'twice-daily' as const),
        fc.record({ chance: fc.double({ min: 0, max: 1, noNaN: true }), failures: fc.nat(), idle: fc.nat() }),
        (asking, outcome) => {
          const due = nextDue(asking, { now: NOW, ...outcome });
          expect(due - NOW).toBeGreaterThanOrEqual(12 * HOUR);
          expect(isTooFar(due, NOW)).toBe(false);
        },
      ),
    );
  });

  test('a clock that was years ahead is noticed', () => {
    expect(isTooFar(NOW + 400 * DAY, NOW)).toBe(true);
  });
});

describe('whose turn it is', () => {
  const watch = (dueAt: number, until = NOW + DAY) => ({ dueAt, until });
  test('a watch that is over is never due', () => {
    expect(isDue(watch(NOW - 1), NOW)).toBe(true);
    expect(isDue(watch(NOW + 1), NOW)).toBe(false);
    expect(isDue(watch(NOW - 1, NOW), NOW)).toBe(false);
  });

  test('that which waits longest comes first', () => {
    expect(firstDue([watch(NOW - 1), watch(NOW - 9), watch(NOW - 99, NOW - 5)], NOW)?.dueAt).toBe(NOW - 9);
    expect(firstDue([watch(NOW + 1)], NOW)).toBeUndefined();
  });
});
