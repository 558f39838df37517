import { describe, expect, test } from 'vitest';
import { amountOf, asMoney, minorDigits, money, priceRatio } from '@/src/quantity/money';
import { QuantityError } from '@/src/quantity/unit';
import { fc } from '@/test/properties';

describe('money', () => {
  test.each([
    [12.5, 'EUR', 1250],
    [1099, 'JPY', 1099],
    [1.234, 'KWD', 1234],
    [0.1 + 0.2, 'USD', 30],
    [0, 'GBP', 0],
  ])('%d %s is %d minor units', (amount, currency, minor) => {
    expect(money(amount, currency)).toEqual({ minor, currency });
  });

  test.each([
    [-1, 'EUR'],
    [Number.NaN, 'EUR'],
    [Number.POSITIVE_INFINITY, 'EUR'],
    [1e13, 'EUR'],
    [1, 'euro'],
    [1, ''],
  ])('refuses %d %s with a sentence', (amount, currency) => {
    expect(() => money(amount, currency)).toThrow(QuantityError);
  });

  test('minor units come back as the amount they came from', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.constantFrom('EUR', 'JPY', 'KWD', 'USD'), (minor, currency) => {
        expect(money(minor / 10 ** minorDigits(currency), currency).minor).toBe(minor);
        expect(amountOf({ minor, currency })).toBeCloseTo(minor / 10 ** minorDigits(currency));
      }),
    );
  });

  test('prices of different currencies have no ratio', () => {
    expect(priceRatio(money(1, 'EUR'), money(2, 'USD'))).toBeUndefined();
    expect(priceRatio(money(1, 'EUR'), money(0, 'EUR'))).toBeUndefined();
    expect(priceRatio(money(1, 'EUR'), money(2, 'EUR'))).toBe(0.5);
  });
});

describe('what a page or a file calls a price', () => {
  test.each([
    [19.99, 'EUR', { minor: 1999, currency: 'EUR' }],
    [0, 'JPY', { minor: 0, currency: 'JPY' }],
    [1e9, 'EUR', { minor: 1e11, currency: 'EUR' }],
    [1_000_000_001, 'EUR', undefined],
    [999_999_999, 'KWD', { minor: 999_999_999_000, currency: 'KWD' }],
    // Four decimals: as many units would not be exact.
    [5e8, 'CLF', undefined],
    [-1, 'EUR', undefined],
    [Number.NaN, 'EUR', undefined],
    [Number.POSITIVE_INFINITY, 'EUR', undefined],
  ])('%d %s', (amount, currency, price) => expect(asMoney(amount, currency)).toEqual(price));
});
