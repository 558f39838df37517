import { expect, test } from 'vitest';
import type { Fact } from '@/src/product/sighting';
import { taxonomyIn } from '@/src/product/taxonomy-text';
import { fc } from '@/test/properties';

const fact = (label: string, value: string): Fact => ({ reader: 'json-ld', label, value, node: 'x' });
const read = (...facts: Fact[]) => taxonomyIn(facts)?.taxonomy;

test.each([
  ['google product category', '187', '187'],
  ['google product category', '187 - Apparel & Accessories > Shoes', '187'],
  ['google_product_category', 'Apparel & Accessories > Shoes', 'Apparel & Accessories > Shoes'],
  ['catalogue category', '2271', '2271'],
  ['category', 'Home > Garden › Lamps', 'Garden > Lamps'],
  ['category', 'Bikes / Road bikes', 'Bikes > Road bikes'],
  ['product_type', 'Boots', 'Boots'],
  ['type of work', 'VideoGame', '1279'],
])('%s: %s → %s', (label, value, taxonomy) => {
  expect(read(fact(label, value))).toBe(taxonomy);
});

test.each([
  ['category', '4711'],
  ['category', 'https://shop.example/c/4711'],
  ['category', 'gid://shopify/TaxonomyCategory/aa-1-13'],
  ['category', 'Home'],
  ['type of work', 'CreativeWork'],
  ['colour', 'Shoes'],
])('%s: %s tells none', (label, value) => {
  expect(read(fact(label, value))).toBeUndefined();
});

test('a number of the shop is no id of Google’s, and Google’s id goes before words', () => {
  expect(read(fact('category', 'Frocks'), fact('google product category', '2271'))).toBe('2271');
});

test('any text is read or passed over, and what is read fits the field', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('category', 'google product category', 'catalogue category'),
      fc.string(),
      (label, value) => {
        const taxonomy = read(fact(label, value));
        expect(taxonomy === undefined || (taxonomy.length > 0 && taxonomy.length <= 300)).toBe(true);
      },
    ),
  );
});
