import { describe, expect, test } from 'vitest';
import { asRead, type Correction, withCorrections } from '@/src/product/correction';
import { Product } from '@/src/product/product';
import type { Sighting } from '@/src/product/sighting';
import type { WebUrl } from '@/src/product/web-url';

const seen: Sighting = {
  product: Product.parse({ name: 'Lamp', brand: 'Lumo', price: { minor: 4900, currency: 'EUR' }, condition: 'new' }),
  evidence: [],
  url: 'https://shop.example/lamp' as WebUrl,
  language: 'de',
  seenAt: 1,
};
const kindOf = (words: string) => (words === 'Sofa' ? 'sofa' : undefined);
const corrected = (...corrections: Correction[]) => withCorrections(seen, corrections, kindOf);

describe('what a person says replaces what was read', () => {
  test.each([
    ['name', 'Desk lamp', { name: 'Desk lamp' }],
    ['brand', 'Lumen', { brand: 'Lumen' }],
    ['price', '59,90', { price: { minor: 5990, currency: 'EUR' } }],
    ['price', '1.299 €', { price: { minor: 129900, currency: 'EUR' } }],
    ['price', '£60', { price: { minor: 6000, currency: 'GBP' } }],
    ['condition', 'like-new', { condition: 'like-new' }],
    ['condition', 'refurbished', { condition: 'refurbished' }],
    ['mpn', 'LX-200', { mpn: 'LX-200' }],
  ] as const)('%s: %s', (field, right, expected) => {
    const { product, corrected: how } = corrected({ field, right });
    expect(product).toMatchObject(expected);
    expect(how).toEqual({ asRead: seen.product, fields: [field] });
  });

  test('the kind of thing is kept beside the product', () => {
    const after = corrected({ field: 'category', right: 'Sofa' });
    expect(after.product).toEqual(seen.product);
    expect(after.corrected).toEqual({ asRead: seen.product, fields: ['category'], category: 'sofa' });
  });

  test('an empty box says that there is none', () => {
    expect(corrected({ field: 'brand', right: '' }).product.brand).toBeUndefined();
    expect(corrected({ field: 'price', right: '' }).product.price).toBeUndefined();
  });
});

describe('what is no value of its field changes nothing', () => {
  test.each([
    ['name', ''],
    ['price', 'cheap'],
    ['condition', 'mauve'],
    ['category', 'thingummy'],
  ] as const)('%s: "%s"', (field, right) => {
    expect(corrected({ field, right })).toEqual(seen);
  });
});

test('corrections are made of what was read, however often they are made', () => {
  const once = corrected({ field: 'name', right: 'Desk lamp' });
  expect(withCorrections(once, [{ field: 'brand', right: 'Lumen' }], kindOf)).toEqual(
    corrected({ field: 'brand', right: 'Lumen' }),
  );
  expect(withCorrections(once, [], kindOf)).toEqual(seen);
  expect(asRead(once)).toEqual(seen);
});
