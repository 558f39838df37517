import { describe, expect, test } from 'vitest';
import { priceFrom, priceFromMinor } from '@/src/listings/sources/offer/price-value';
import { fc } from '@/test/properties';

describe('a price in major units', () => {
  test.each([
    [12.5, 'EUR', 1250, 'EUR'],
    ['12.5', 'EUR', 1250, 'EUR'],
    ['1299.00', 'eur', 129900, 'EUR'],
    ['1.299,00 €', undefined, 129900, 'EUR'],
    ['1.299,00 €', 'EUR', 129900, 'EUR'],
    ['1.299', 'EUR', 129900, 'EUR'],
    ['1.299', 'KWD', 1299, 'KWD'],
    ['1 €', undefined, 100, 'EUR'],
    ['£3', undefined, 300, 'GBP'],
    ['CHF 20.-', undefined, 2000, 'CHF'],
    ['1500', 'JPY', 1500, 'JPY'],
    ['0', 'EUR', 0, 'EUR'],
  ])('%j in %j is %d %s', (value, currency, minor, code) => {
    expect(priceFrom(value, currency)).toEqual({ minor, currency: code });
  });

  test.each([
    ['-5', 'EUR'],
    [-5, 'EUR'],
    ['−5 €', undefined],
    ['20', undefined],
    [20, undefined],
    [Number.NaN, 'EUR'],
    [Number.POSITIVE_INFINITY, 'EUR'],
    [1e20, 'EUR'],
    ['zu verschenken', 'EUR'],
    [{}, 'EUR'],
    [null, 'EUR'],
    ['5', 'no money'],
  ])('%j in %j is none', (value, currency) => {
    expect(priceFrom(value, currency)).toBeUndefined();
  });
});

describe('a price in minor units', () => {
  test.each([
    ['1105', 'GBP', 2, 1105],
    [1105, 'GBP', undefined, 1105],
    // A shop may count yen in hundredths, or euros in thousandths; what is kept is the currency's own unit.
    ['150000', 'JPY', 2, 1500],
    ['1500', 'JPY', undefined, 1500],
    ['12345', 'EUR', 3, 1235],
    ['12', 'EUR', 0, 1200],
    ['1500', 'KWD', 3, 1500],
  ])('%j %s with %j decimals is %d', (value, currency, digits, minor) => {
    expect(priceFromMinor(value, currency, digits)).toEqual({ minor, currency });
  });

  test.each([['11.05'], ['-1105'], [-1], [11.5], [''], ['1e5'], [null], ['9'.repeat(20)]])('%j is none', (value) => {
    expect(priceFromMinor(value, 'EUR')).toBeUndefined();
  });

  test('survives every value', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), fc.anything(), (value, currency, digits) => {
        for (const price of [priceFrom(value, currency), priceFromMinor(value, currency, digits)])
          if (price !== undefined) {
            expect(Number.isSafeInteger(price.minor) && price.minor >= 0).toBe(true);
            expect(price.currency).toMatch(/^[A-Z]{3}$/);
          }
      }),
    );
  });
});
