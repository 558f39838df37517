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

test.each([
  ['an ASIN', { asin: 'B08N5WRWNW' }, ['asin:B08N5WRWNW']],
  ['a pack, by its item', { gtin: '14548736112008' }, ['gtin:04548736112001']],
  ['goods of variable measure, by themselves', { gtin: '94548736112004' }, ['gtin:94548736112004']],
  ['no magazine: its issues share one number', { gtin: '09771234567003' }, []],
])('keys of %s', (_, numbers, keys) => {
  expect(queryFor(Product.parse({ name: 'x', ...numbers })).keys).toEqual(keys);
});

test('a part number is looked up under every spelling of the brand', () => {
  const product = Product.parse({ name: 'x', brand: 'HP', mpn: 'C2P05AE' });
  expect(queryFor(product, undefined, ['hp', 'Hewlett-Packard']).keys).toEqual([
    'mpn:hp|c2p05ae',
    'mpn:hewlettpackard|c2p05ae',
  ]);
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
