import { describe, expect, test } from 'vitest';
import type { Entry } from '@/src/ledger/entry';
import { glanceOf, provisionalLately } from '@/src/ledger/glance';
import { monthOf, monthsUpTo } from '@/src/ledger/month';
import { totalOf } from '@/src/ledger/totals';
import { DAY } from '@/src/quantity/time';
import { fc } from '@/test/properties';
import { kg } from '../carbon';

const NOW = new Date(2026, 10, 28, 12).getTime();

function bought(year: number, month: number, day = 15): Entry {
  return {
    id: `${year}-${month}-${day}`,
    choice: 'bought-used',
    decidedAt: new Date(year, month - 1, day, 12).getTime(),
    productName: 'Lamp',
    wouldBuyNew: 'yes',
    emittedKg: kg(1, 2, 3),
    avoidedKg: kg(4, 5, 6),
    versions: { method: '1', factors: '1', rules: '1' },
  };
}

function sums(entries: readonly Entry[]) {
  const byMonth = Map.groupBy(entries, ({ decidedAt }) => monthOf(decidedAt));
  return [...byMonth].map(([month, lines]) => ({ month, totals: totalOf(lines) }));
}

describe('the last months', () => {
  test('go over the turn of a year', () => {
    expect(monthsUpTo('2026-02', 4)).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
    expect(monthsUpTo('2026-12', 1)).toEqual(['2026-12']);
  });

  test('are distinct, in order, and end with the month asked for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1971, max: 2200 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const last = `${year}-${String(month).padStart(2, '0')}`;
        const months = monthsUpTo(last, 12);
        expect(months.at(-1)).toBe(last);
        expect([...new Set(months)].toSorted()).toEqual(months);
        expect(months).toHaveLength(12);
      }),
    );
  });
});

describe('the ledger at a glance', () => {
  test('tells this month, this year and all lines apart', () => {
    const glance = glanceOf(sums([bought(2026, 11), bought(2026, 3), bought(2025, 12), bought(2019, 1)]), NOW);
    expect(glance.entries).toBe(4);
    expect(glance.month.emittedKg.p50).toBe(2);
    expect(glance.year.emittedKg.p50).toBe(4);
    expect(glance.months.map(({ totals }) => totals.entries)).toEqual([1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1]);
  });

  test('of an empty ledger has twelve empty months', () => {
    const glance = glanceOf([], NOW);
    expect(glance.entries).toBe(0);
    expect(glance.year.entries).toBe(0);
    expect(glance.months).toHaveLength(12);
  });

  test('keeps lines dated after now out of this year, and never fails on them', () => {
    expect(glanceOf(sums([bought(2031, 1)]), NOW)).toMatchObject({ entries: 1, year: { entries: 0 } });
  });
});

test('what may still go back is counted in its month and in its year', () => {
  const kept = { ...bought(2026, 11, 10), keptAt: NOW };
  const young = [bought(2026, 11, 20), bought(2026, 10, 31), kept];
  const { month, year } = provisionalLately(young, { now: NOW, keepDays: 30 });
  expect([month.entries, year.entries]).toEqual([1, 2]);
  expect(provisionalLately(young, { now: NOW + 60 * DAY, keepDays: 30 }).year.entries).toBe(0);
});
