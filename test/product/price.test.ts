import { describe, expect, test } from 'vitest';
import { everySign } from '@/src/product/currency-signs';
import { parsePrice, readPrice, readPrices } from '@/src/product/price';
import { amountOf, minorDigits } from '@/src/quantity/money';
import { fc } from '@/test/properties';

describe('amounts in every country’s habit', () => {
  test.each([
    ['1.299,00 €', 1299, 'EUR'],
    ['€ 1,299.00', 1299, 'EUR'],
    ['1 299,00 €', 1299, 'EUR'],
    ['1\u00a0299,00\u00a0€', 1299, 'EUR'],
    ['1\u202f299,00\u202f€', 1299, 'EUR'],
    ["CHF 1'299.–", 1299, 'CHF'],
    ['CHF 1’299.50', 1299.5, 'CHF'],
    ['CHF 49.–', 49, 'CHF'],
    ['1.099,- €', 1099, 'EUR'],
    ['kr 1 099,-', 1099, 'SEK'],
    ['₹1,29,999', 129999, 'INR'],
    ['₹1,29,999.50', 129999.5, 'INR'],
    ['¥12,800', 12800, 'JPY'],
    ['12,800円', 12800, 'JPY'],
    ['£1,299.00 inc. VAT', 1299, 'GBP'],
    ['from $49', 49, 'USD'],
    ['ab 3,63 EUR', 3.63, 'EUR'],
    ['Rp 1.250.000', 1250000, 'IDR'],
    ['1.250.000 ₫', 1250000, 'VND'],
    ['R$ 1.500,00', 1500, 'BRL'],
    ['2 285,81 грн.', 2285.81, 'UAH'],
    ['.75 €', 0.75, 'EUR'],
    ['0.500 €', 0.5, 'EUR'],
    ['35€ 99', 35.99, 'EUR'],
    ['35€99', 35.99, 'EUR'],
    ['€15€12', 15, 'EUR'],
    ['$119. 95', 119.95, 'USD'],
    ['423.923 KWD', 423.923, 'KWD'],
    ['3,439.00 درهم', 3439, 'AED'],
    ['١٬٢٩٩٫٥٠ €', 1299.5, 'EUR'],
    ['１，２９９円', 1299, 'JPY'],
    ['129,00 € (-15%)', 129, 'EUR'],
    ['15% off: $20', 20, 'USD'],
    ['iPhone 13 128 GB 799 €', 799, 'EUR'],
    ['\u202a€\u200e 12.50\u202c', 12.5, 'EUR'],
  ])('%s is %d %s', (text, amount, currency) => {
    const price = parsePrice(text);
    expect(price && { amount: amountOf(price), currency: price.currency }).toEqual({ amount, currency });
  });

  test.each([
    [''],
    ['Sold out'],
    ['15.08.2017'],
    ['€'],
    ['100 % cotton'],
    ['1299'],
    ['€ 99999999999999999999'],
    ['12 km'],
  ])('“%s” is no price', (text) => {
    expect(parsePrice(text)).toBeUndefined();
  });
});

describe('signs of several currencies', () => {
  test.each([
    ['$12', {}, 'USD'],
    ['$12', { currency: 'CAD' }, 'CAD'],
    ['$12', { currency: 'EUR' }, 'USD'],
    ['$12', { language: 'en-AU' }, 'AUD'],
    ['$12', { country: 'NZ' }, 'NZD'],
    ['$12', { country: 'CL', language: 'en-US' }, 'CLP'],
    ['NT$12', {}, 'TWD'],
    ['AU $12', {}, 'AUD'],
    ['$12 AUD', {}, 'AUD'],
    ['SGD$12', {}, 'SGD'],
    ['12 kr', {}, 'SEK'],
    ['12 kr', { language: 'nb' }, 'NOK'],
    ['12 kr', { country: 'DK' }, 'DKK'],
    ['¥12', { language: 'zh-Hans-CN' }, 'CNY'],
    ['12', { currency: 'pln' }, 'PLN'],
    ['12', { currency: 'RUR' }, 'RUB'],
    ['12', { currency: 'Price in €' }, 'EUR'],
    ['12 €', { currency: 'GBP' }, 'EUR'],
  ])('%s with %o is %s', (text, hint, currency) => {
    expect(parsePrice(text, hint)?.currency).toBe(currency);
  });

  test('rare signs are read when asked for', () => {
    expect(readPrice('1 ₭')?.currency).toBeUndefined();
    expect(readPrice('1 ₭', { signs: everySign })?.currency).toBe('LAK');
  });
});

describe('what a price text says besides', () => {
  test('a range is its low end', () => {
    expect(readPrice('€8.00 – €10.00')).toMatchObject({ amount: 8, currency: 'EUR' });
    expect(readPrice('5 - 10 €')).toMatchObject({ amount: 5, currency: 'EUR' });
  });

  test('was and now are two prices in order', () => {
    expect(readPrices('Was $30.00 Now $20.00').map(({ amount }) => amount)).toEqual([30, 20]);
  });

  test.each([
    ['44,50 € pro Monat', true],
    ['$15.95/mo', true],
    ['24,99 €/kg', true],
    ['12 x 9,90 €', true],
    ['£5 per month', true],
    ['£5 perfect', false],
    ['$426.20/EA', false],
    ['978,00 € / tk', false],
    ['12,90 €/Stück', false],
    ['12,90 €/Stunde', true],
    ['3 x 33,00 €', true],
    ['12,90 €', false],
  ])('%s is a part price: %s', (text, perUnit) => {
    expect(readPrice(text)?.perUnit).toBe(perUnit);
  });

  test('the decimal separator can be told', () => {
    expect(readPrice('1.299', { decimal: '.' })?.amount).toBe(1.299);
    expect(readPrice('1.299')?.amount).toBe(1299);
  });
});

const LOCALES = [
  'en-US',
  'de-DE',
  'fr-FR',
  'es-ES',
  'it-IT',
  'de-CH',
  'fr-CH',
  'en-IN',
  'hi-IN',
  'nl-NL',
  'pl-PL',
  'cs-CZ',
  'sv-SE',
  'nb-NO',
  'da-DK',
  'fi-FI',
  'pt-BR',
  'pt-PT',
  'ru-RU',
  'uk-UA',
  'tr-TR',
  'hu-HU',
  'ro-RO',
  'el-GR',
  'bg-BG',
  'he-IL',
  'ar-EG',
  'fa-IR',
  'bn-BD',
  'ja-JP',
  'ko-KR',
  'zh-CN',
  'zh-TW',
  'th-TH',
  'vi-VN',
  'id-ID',
  'en-ZA',
  'en-AU',
  'en-CA',
  'fr-CA',
  'es-MX',
  'es-AR',
];
const CURRENCIES = [
  'EUR',
  'USD',
  'GBP',
  'CHF',
  'JPY',
  'INR',
  'PLN',
  'CZK',
  'KRW',
  'VND',
  'BRL',
  'CAD',
  'AUD',
  'ILS',
  'UAH',
  'HKD',
];

test('what Intl writes in any locale is read back to the same money', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...LOCALES),
      fc.constantFrom(...CURRENCIES),
      fc.constantFrom('symbol' as const, 'code' as const),
      fc.integer({ min: 1, max: 200_000_000 }),
      (locale, currency, currencyDisplay, minor) => {
        const amount = minor / 10 ** minorDigits(currency);
        const text = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay }).format(amount);
        expect(parsePrice(text, { language: locale, currency }), text).toEqual({ minor, currency });
      },
    ),
    { numRuns: 3000 },
  );
});

test('any text is read to nothing or to a finite price', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.stringMatching(/^[\d., '€$x/-]{0,300}$/)),
      (text) => {
        for (const { amount } of readPrices(text)) expect(amount).toBeGreaterThanOrEqual(0);
        parsePrice(text);
      },
    ),
  );
});

test.each(['1.', '1 111', '7 € '])('of "%s" over and over no more than 200 characters are looked at', (text) => {
  expect(readPrices(text.repeat(1_000_000))).toEqual(readPrices(text.repeat(200).slice(0, 200)));
});

/** 1234567 with a sign after every group of the given sizes from the right, the last size again and again. */
function grouped(whole: number, sign: string, ...sizes: readonly number[]): string {
  let rest = String(whole);
  const groups: string[] = [];
  for (let at = 0; rest.length > 0; at += 1) {
    const size = sizes[Math.min(at, sizes.length - 1)] as number;
    groups.unshift(rest.slice(-size));
    rest = rest.slice(0, -size);
  }
  return groups.join(sign);
}

const two = (cents: number) => String(cents).padStart(2, '0');

/** How a country writes an amount, whole and cents, and in which currency. */
const HABITS: readonly (readonly [string, string, (whole: number, cents: number) => string])[] = [
  ['English', 'GBP', (whole, cents) => `£${grouped(whole, ',', 3)}.${two(cents)}`],
  ['German', 'EUR', (whole, cents) => `${grouped(whole, '.', 3)},${two(cents)} €`],
  ['Austrian, sign first', 'EUR', (whole, cents) => `€ ${grouped(whole, '.', 3)},${two(cents)}`],
  ['French', 'EUR', (whole, cents) => `${grouped(whole, '\u202f', 3)},${two(cents)}\u00a0€`],
  ['French, sign between', 'EUR', (whole, cents) => `${whole}€${two(cents)}`],
  ['Swiss', 'CHF', (whole, cents) => `CHF ${grouped(whole, '’', 3)}.${two(cents)}`],
  ['Indian', 'INR', (whole, cents) => `₹${grouped(whole, ',', 3, 2)}.${two(cents)}`],
  ['Polish', 'PLN', (whole, cents) => `${grouped(whole, ' ', 3)},${two(cents)} zł`],
  ['Brazilian', 'BRL', (whole, cents) => `R$ ${grouped(whole, '.', 3)},${two(cents)}`],
];
const WHOLE: readonly (readonly [string, string, (whole: number) => string])[] = [
  ['a dash for the cents', 'EUR', (whole) => `${grouped(whole, '.', 3)},- €`],
  ['a long dash for the cents', 'CHF', (whole) => `CHF ${grouped(whole, "'", 3)}.–`],
  ['crowns', 'SEK', (whole) => `${grouped(whole, ' ', 3)} kr`],
  ['yen', 'JPY', (whole) => `¥${grouped(whole, ',', 3)}`],
  ['won', 'KRW', (whole) => `${grouped(whole, ',', 3)}원`],
  ['dong', 'VND', (whole) => `${grouped(whole, '.', 3)} ₫`],
];

describe('whatever the amount', () => {
  const whole = fc.integer({ min: 1, max: 9_999_999 });
  const cents = fc.integer({ min: 0, max: 99 });
  const habit = fc.constantFrom(...HABITS);
  /** As a price is read: in one step, not by adding floats. */
  const decimal = (units: number, hundredths: number) => (units * 100 + hundredths) / 100;

  test.each(HABITS)('the %s habit is read to the cent', (_, currency, write) => {
    fc.assert(
      fc.property(whole, cents, (amount, rest) => {
        expect(parsePrice(write(amount, rest))).toEqual({ minor: amount * 100 + rest, currency });
      }),
    );
  });

  test.each(WHOLE)('%s are read', (_, currency, write) => {
    fc.assert(
      fc.property(whole, (amount) => {
        expect(parsePrice(write(amount))).toEqual({ minor: amount * 10 ** minorDigits(currency), currency });
      }),
    );
  });

  test.each([
    ['inc. VAT', (price: string) => `${price} inc. VAT`],
    ['from', (price: string) => `from ${price}`],
    ['ab', (price: string) => `ab ${price} *`],
    ['a saving', (price: string) => `${price} (-15%)`],
    ['a label', (price: string) => `Price: ${price}`],
  ])('“%s” beside it changes nothing', (_, around) => {
    fc.assert(
      fc.property(habit, whole, cents, ([, , write], amount, rest) => {
        const price = write(amount, rest);
        expect(parsePrice(around(price))).toEqual(parsePrice(price));
        expect(readPrice(around(price))?.perUnit).toBe(false);
      }),
    );
  });

  test.each([
    ['a price per month', (price: string) => `${price} / month`],
    ['a price per month in German', (price: string) => `${price} pro Monat`],
    ['a price per kilogram', (price: string) => `${price}/kg`],
    ['an instalment', (price: string) => `3 x ${price}`],
    ['an instalment with a cross', (price: string) => `12 × ${price}`],
  ])('%s is told apart', (_, around) => {
    fc.assert(
      fc.property(habit, whole, cents, ([, , write], amount, rest) => {
        expect(readPrice(around(write(amount, rest)))?.perUnit).toBe(true);
      }),
    );
  });

  test('a range is one price, its low end; was and now are two, in order', () => {
    fc.assert(
      fc.property(habit, whole, fc.integer({ min: 1, max: 5000 }), cents, ([, , write], low, more, rest) => {
        const [less, greater] = [write(low, rest), write(low + more, rest)];
        expect(readPrices(`${less} - ${greater}`).map(({ amount }) => amount)).toEqual([decimal(low, rest)]);
        expect(readPrices(`Was ${greater}, now ${less}`).map(({ amount }) => amount)).toEqual([
          decimal(low + more, rest),
          decimal(low, rest),
        ]);
      }),
    );
  });
});
