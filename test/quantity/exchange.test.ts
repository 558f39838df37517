import { describe, expect, test } from 'vitest';
import { convert, rateOf } from '@/src/quantity/exchange';
import { amountOf, minorDigits, money } from '@/src/quantity/money';
import { fc } from '@/test/properties';

const RATES = { EUR: { perEur: 1 }, GBP: { perEur: 0.8 }, JPY: { perEur: 160 }, IDR: { perEur: 20_000 } };

describe('convert', () => {
  test('by way of the euro, in whole minor units', () => {
    expect(convert(money(80, 'GBP'), 'EUR', RATES)).toEqual(money(100, 'EUR'));
    expect(convert(money(80, 'GBP'), 'JPY', RATES)).toEqual(money(16_000, 'JPY'));
    expect(convert(money(1, 'JPY'), 'EUR', RATES)).toEqual(money(0.01, 'EUR'));
  });

  test('the same currency needs no rate', () => {
    expect(convert(money(7, 'XTS'), 'XTS', {})).toEqual(money(7, 'XTS'));
  });

  test.each([
    ['the first is unknown', money(1, 'XTS'), 'EUR'],
    ['the second is unknown', money(1, 'EUR'), 'XTS'],
    ['a name every object has', money(1, 'EUR'), 'constructor'],
  ])('undefined where %s', (_, price, currency) => {
    expect(convert(price, currency, RATES)).toBeUndefined();
  });

  test('undefined rather than a sum no price can be', () => {
    expect(convert(money(1e9, 'EUR'), 'IDR', RATES)).toBeUndefined();
  });

  test('there and back is what it was, but for the rounding', () => {
    const currency = fc.constantFrom('EUR', 'GBP', 'JPY');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e8 }), currency, currency, (minor, from, to) => {
        const price = { minor, currency: from };
        const back = convert(convert(price, to, RATES) ?? price, from, RATES);
        const step = (0.5 * 10 ** -minorDigits(to) * RATES[from as 'EUR'].perEur) / RATES[to as 'EUR'].perEur;
        const allowed = step + 0.5 * 10 ** -minorDigits(from) + 1e-9;
        expect(Math.abs(amountOf(back ?? money(0, from)) - amountOf(price))).toBeLessThanOrEqual(allowed);
      }),
    );
  });
});

test('the rate of a code that is a name of every object is unknown', () => {
  expect(rateOf(RATES, '__proto__')).toBeUndefined();
});
