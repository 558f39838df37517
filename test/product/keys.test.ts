import { describe, expect, test } from 'vitest';
import { pageKey } from '@/src/product/page-key';
import { Product } from '@/src/product/product';
import { productKey } from '@/src/product/product-key';
import { fc } from '@/test/properties';

describe('the key of a page', () => {
  test.each([
    ['https://shop.example/lamp?utm_source=mail&gclid=1', 'https://shop.example/lamp'],
    ['https://shop.example/lamp#reviews', 'https://shop.example/lamp'],
    ['https://shop.example/lamp?b=2&a=1', 'https://shop.example/lamp?a=1&b=2'],
    ['https://shop.example/lamp?variant=7&fbclid=x', 'https://shop.example/lamp?variant=7'],
    ['https://shop.example/#/lamp', 'https://shop.example/#/lamp'],
    ['https://shop.example/#!/lamp', 'https://shop.example/#!/lamp'],
  ])('%s is kept as %s', (url, key) => {
    expect(pageKey(url)).toBe(key);
  });

  test('is its own key', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        expect(pageKey(pageKey(url))).toBe(pageKey(url));
      }),
    );
  });
});

describe('the key of a product', () => {
  const url = 'https://shop.example/lamp';
  const product = (only: object) => Product.parse({ name: 'Lamp', ...only });

  test('is a number of the thing before the page it was seen on', () => {
    expect(productKey(product({ gtin: '04006381333931', mpn: 'LX 200', brand: 'Lumo' }), url)).toBe(
      'gtin:04006381333931',
    );
    expect(productKey(product({ asin: 'B00005N5PF', brand: 'Lumo' }), url)).toBe('asin:B00005N5PF');
    expect(productKey(product({ mpn: 'LX 200', brand: 'Lumo' }), url)).toBe('mpn:lumo:lx200');
    expect(productKey(product({ brand: 'Lumo' }), url)).toBe('page:https://shop.example/lamp');
  });

  test('reads a number the same however shops space it', () => {
    const spaced = product({ mpn: 'lx-200', brand: 'LUMO' });
    expect(productKey(spaced, url)).toBe(productKey(product({ mpn: 'LX 200', brand: 'Lumo' }), 'https://b.example/'));
  });
});
