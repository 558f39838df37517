import { expect, test } from 'vitest';
import { queryFor } from '@/src/listings/index/query';
import { Product } from '@/src/product/product';

const words = (name: string, more: object = {}) =>
  queryFor(Product.parse({ name, ...more })).words.map(({ text }) => text);

test('a query has the title without resale words, the brand, and the part number squashed', () => {
  expect(words('Wireless headphones, new', { brand: 'Sony', mpn: 'WH-1000XM4/B' })).toEqual([
    'wireless',
    'headphone',
    'sony',
    'wh1000xm4b',
  ]);
});

test('keys are the GTIN and brand with part number', () => {
  const product = Product.parse({ name: 'x', brand: 'Sony', mpn: 'WH-1000XM4/B', gtin: '04548736112001' });
  expect(queryFor(product).keys).toEqual(['gtin:04548736112001', 'mpn:sony|wh1000xm4b']);
});

test('a part number of two characters is no key', () => {
  expect(queryFor(Product.parse({ name: 'x', brand: 'Sony', mpn: 'B-' })).keys).toEqual([]);
});

test("the category's words are added with less weight", () => {
  const category = { id: 'sofa', group: 'furniture', name: 'Sofa', probability: 1, reasons: [] } as const;
  expect(queryFor(Product.parse({ name: 'Kivik' }), category).words).toEqual([
    { text: 'kivik', weight: 1 },
    { text: 'sofa', weight: 0.3 },
  ]);
});

test('a name of 500 characters asks at most 48 words', () => {
  expect(words(Array.from({ length: 120 }, (_, i) => `w${i}`).join(' ')).length).toBe(48);
});
