import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from '@/src/ledger/entry';
import { totalOf } from '@/src/ledger/totals';

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
    expect(totalOf([])).toEqual({
      entries: 0,
      byChoice: { 'bought-used': 0, 'bought-new': 0, 'not-bought': 0 },
      emittedKg: interval(0, 0, 0),
      avoidedKg: interval(0, 0, 0),
      withoutEstimate: 0,
      moneyKept: [],
    });
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

  const anEntry = fc
    .record({
      choice: fc.constantFrom('bought-used' as const, 'bought-new' as const, 'not-bought' as const),
      emitted: fc.option(fc.tuple(fc.integer({ min: 0, max: 999 }), fc.nat(99), fc.nat(99))),
      avoided: fc.option(fc.tuple(fc.integer({ min: -999, max: 999 }), fc.nat(99), fc.nat(99))),
    })
    .map(({ choice, emitted, avoided }) =>
      makeEntry({
        choice,
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
