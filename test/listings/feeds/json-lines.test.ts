import { describe, expect, test } from 'vitest';
import { jsonLinesReader } from '@/src/listings/feeds/json-lines';
import { MOST_ROW } from '@/src/listings/feeds/raw-row';
import { inShort, listingsIn, refusalOf, rowsOf } from './feed-bytes';

const lamp = { id: 'a', title: 'Desk lamp', link: 'https://shop.example/a', condition: 'used', price: '12.00 EUR' };
const lines = (...rows: unknown[]) =>
  rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n');

async function only(row: object) {
  const [listing] = listingsIn(await rowsOf(lines({ ...lamp, ...row })));
  return listing;
}

describe('values', () => {
  test.each([
    ['an amount and a currency', { amount: 1299.5, currency: 'EUR' }, { minor: 129950, currency: 'EUR' }],
    ['a whole amount that could be a group', { amount: 1.234, currency: 'KWD' }, { minor: 1234, currency: 'KWD' }],
    ['schema.org’s MonetaryAmount', { value: '12.50', priceCurrency: 'GBP' }, { minor: 1250, currency: 'GBP' }],
    ['text', '1.299,00 €', { minor: 129900, currency: 'EUR' }],
  ])('a price as %s', async (_, price, expected) => {
    expect((await only({ price }))?.price).toEqual(expected);
  });

  test('a price as a number with the currency beside it', async () => {
    expect((await only({ price: 12.5, priceCurrency: 'CHF' }))?.price).toEqual({ minor: 1250, currency: 'CHF' });
  });

  test.each([
    ['an object with a name', { brand: { '@type': 'Brand', name: 'Artemide' } }, { brand: 'Artemide' }],
    ['a number', { gtin: 4006381333931 }, { gtin: '04006381333931' }],
    [
      'a list',
      { image: ['https://shop.example/1.jpg', 'https://shop.example/2.jpg'] },
      { image: 'https://shop.example/1.jpg' },
    ],
    [
      'a list of objects',
      { shipping: [{ country: 'FR', price: '4.90 EUR' }] },
      { shipping: { minor: 490, currency: 'EUR' } },
    ],
    ['null, true and an empty list', { brand: null, mpn: true, color: [] }, { title: 'Desk lamp' }],
  ])('as %s', async (_, row, expected) => {
    const listing = await only(row);
    expect(listing).toMatchObject(expected);
    expect(listing?.mpn).toBeUndefined();
  });

  test('a hundred thousand lists inside each other are no value', async () => {
    const deep = `{"brand":${'['.repeat(100_000)}${']'.repeat(100_000)},${JSON.stringify(lamp).slice(1)}`;
    expect(inShort(await rowsOf(lines(deep, { ...lamp, id: 'b' }))).at(-1)).toBe('b');
  });

  test('__proto__ is one more key that means nothing', async () => {
    const row = `${JSON.stringify(lamp).slice(0, -1)},"__proto__":{"brand":"Evil","polluted":1}}`;
    expect(listingsIn(await rowsOf(row))[0]?.brand).toBeUndefined();
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

test('what is said with true and false counts as said', async () => {
  expect(inShort(await rowsOf(lines({ ...lamp, in_stock: true }, { ...lamp, inStock: false })))).toEqual([
    'a',
    'sold: It is sold or cannot be had now.',
  ]);
});

describe('lines', () => {
  test('that are no object are broken and cost only themselves', async () => {
    const broken = 'broken: The line is not one JSON object.';
    expect(
      inShort(await rowsOf(lines(lamp, '{"id":', '[1]', 'null', '"a"', `${JSON.stringify(lamp)},`, '', lamp))),
    ).toEqual(['a', ...Array.from({ length: 5 }, () => broken), 'a']);
  });

  test('longer than any offer are skipped without being held', () => {
    const reader = jsonLinesReader();
    const found = Array.from({ length: 40 }, () => reader.write('x'.repeat(MOST_ROW / 8))).flat();
    expect(found).toMatchObject([{ ok: false, reason: { key: 'feedRowTooLong' } }]);
    expect(reader.write(`\n${JSON.stringify(lamp)}\n`)).toMatchObject([{ ok: true }]);
    expect(reader.end()).toEqual([]);
  });

  test('one JSON list is refused with a hint', async () => {
    expect(await refusalOf(JSON.stringify([lamp]))).toBe(
      'This is one JSON list. JSON Lines is needed: one offer in braces on each line.',
    );
  });
});
