import { describe, expect, test } from 'vitest';
import { CHOICES } from '@/src/ledger/choice';
import type { Entry } from '@/src/ledger/entry';
import { addTotals, NO_TOTALS, provisionalOf, totalOf } from '@/src/ledger/totals';
import { fc } from '@/test/properties';

function makeEntry(entry: Partial<Entry> = {}): Entry {
  return {
    id: crypto.randomUUID(),
    choice: 'bought-used',
    decidedAt: 1,
    productName: 'Jeans',
    wouldBuyNew: 'unknown',
    versions: { method: '1', factors: '1', rules: '1' },
    ...entry,
  };
}

const interval = (p5: number, p50: number, p95: number) => ({ p5, p50, p95 });

describe('totals', () => {
  test('of an empty ledger are zero, with no currency', () => {
    expect(totalOf([])).toEqual(NO_TOTALS);
  });

  test('keep emitted and avoided apart, and let avoided be negative', () => {
    const totals = totalOf([
      makeEntry({ emittedKg: interval(1, 2, 3), avoidedKg: interval(-5, -1, 4) }),
      makeEntry({ choice: 'bought-new', emittedKg: interval(50, 80, 120) }),
    ]);
    expect(totals.emittedKg).toEqual(interval(51, 82, 123));
    expect(totals.avoidedKg).toEqual(interval(-5, -1, 4));
  });

  test('count purchases whose carbon could not be told, and not what was not bought', () => {
    expect(
      totalOf([makeEntry(), makeEntry({ choice: 'bought-new' }), makeEntry({ choice: 'not-bought' })]).withoutEstimate,
    ).toBe(2);
  });

  test('sum money kept by currency, only where both prices are in it', () => {
    const eur = (minor: number) => ({ minor, currency: 'EUR' });
    const totals = totalOf([
      makeEntry({ pricePaid: eur(4000), priceNew: eur(10000) }),
      makeEntry({ pricePaid: eur(12000), priceNew: eur(10000) }),
      makeEntry({ pricePaid: { minor: 500, currency: 'GBP' }, priceNew: { minor: 900, currency: 'GBP' } }),
      makeEntry({ pricePaid: eur(100), priceNew: { minor: 900, currency: 'GBP' } }),
      makeEntry({ choice: 'bought-new', pricePaid: eur(100), priceNew: eur(100) }),
    ]);
    expect(totals.moneyKept).toEqual([eur(4000), { minor: 400, currency: 'GBP' }]);
  });

  test('leave out what went back, and count it', () => {
    const totals = totalOf([
      makeEntry({ emittedKg: interval(1, 2, 3), avoidedKg: interval(4, 5, 6), returnedAt: 9 }),
      makeEntry({ choice: 'bought-new', emittedKg: interval(10, 20, 30) }),
    ]);
    expect(totals).toMatchObject({ returned: 1, entries: 2, emittedKg: interval(10, 20, 30) });
    expect(totals.avoidedKg).toEqual(interval(0, 0, 0));
    expect(totals.byChoice['bought-used']).toBe(0);
  });

  test('keep what sold things brought in apart from money kept', () => {
    const eur = (minor: number) => ({ minor, currency: 'EUR' });
    const totals = totalOf([
      makeEntry({ choice: 'sold', priceReceived: eur(3000), priceNew: eur(9000) }),
      makeEntry({ choice: 'repaired', pricePaid: eur(4000), priceNew: eur(10000) }),
      makeEntry({ choice: 'borrowed', pricePaid: eur(0), priceNew: eur(500) }),
    ]);
    expect(totals.moneyReceived).toEqual([eur(3000)]);
    expect(totals.moneyKept).toEqual([eur(6500)]);
  });

  test('tell which part may still go back, also when the clock was moved back', () => {
    const asOf = { now: 100 * 86_400_000, keepDays: 30 };
    const at = (day: number, more: Partial<Entry> = {}) =>
      makeEntry({ decidedAt: day * 86_400_000, emittedKg: interval(1, 1, 1), ...more });
    const young = [at(71), at(99), at(200)];
    const old = [at(70), at(99, { keptAt: 1 }), at(99, { returnedAt: 1 }), at(99, { choice: 'repaired' })];
    expect(provisionalOf([...young, ...old], asOf)).toMatchObject({ entries: 3, emittedKg: interval(3, 3, 3) });
  });

  const anEntry = fc
    .record({
      choice: fc.constantFrom(...CHOICES),
      returnedAt: fc.option(fc.nat(), { nil: undefined }),
      emitted: fc.option(fc.tuple(fc.integer({ min: 0, max: 999 }), fc.nat(99), fc.nat(99))),
      avoided: fc.option(fc.tuple(fc.integer({ min: -999, max: 999 }), fc.nat(99), fc.nat(99))),
    })
    .map(({ choice, emitted, avoided, returnedAt }) =>
      makeEntry({
        choice,
        ...(returnedAt !== undefined && { returnedAt }),
        ...(emitted !== null && {
          emittedKg: interval(emitted[0], emitted[0] + emitted[1], emitted[0] + emitted[1] + emitted[2]),
        }),
        ...(avoided !== null && {
          avoidedKg: interval(avoided[0], avoided[0] + avoided[1], avoided[0] + avoided[1] + avoided[2]),
        }),
      }),
    );

  test('do not depend on order, and the parts of a ledger add up to the whole', () => {
    fc.assert(
      fc.property(fc.array(anEntry, { maxLength: 30 }), fc.nat(30), (entries, cut) => {
        const whole = totalOf(entries);
        expect(totalOf(entries.toReversed())).toEqual(whole);
        const [a, b] = [totalOf(entries.slice(0, cut)), totalOf(entries.slice(cut))];
        expect(addTotals([a, b])).toEqual(whole);
        expect(a.entries + b.entries).toBe(whole.entries);
        for (const column of ['emittedKg', 'avoidedKg'] as const) {
          expect(a[column].p50 + b[column].p50).toBe(whole[column].p50);
          expect(whole[column].p5).toBeLessThanOrEqual(whole[column].p50);
          expect(whole[column].p50).toBeLessThanOrEqual(whole[column].p95);
        }
      }),
    );
  });
});
