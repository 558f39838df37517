import { describe, expect, test } from 'vitest';
import { CATALOGUE, STOCK } from './catalogue';
import { SHOP_IDS, titleOf, variantsOf } from './goods/product';
import { checkDigit } from './gtin';
import { picture } from './picture';
import { SILHOUETTES } from './silhouettes';

describe('check digits', () => {
  test.each([
    ['a GTIN-13 from the GS1 manual', '629104150021', '3'],
    ['a pencil', '400638133393', '1'],
    ['an ISBN-13', '978014143951', '8'],
    ['a GTIN-8', '7351353', '7'],
    ['a sum that is a multiple of ten', '000000000000', '0'],
  ])('%s', (_, body, digit) => {
    expect(checkDigit(body)).toBe(digit);
  });
});

describe('the range', () => {
  test('holds at least 60 kinds of things, and every shop sells several', () => {
    expect(new Set(STOCK.map(({ product }) => product.kind)).size).toBeGreaterThanOrEqual(60);
    for (const shop of SHOP_IDS) {
      expect(new Set(CATALOGUE[shop].products.map(({ kind }) => kind)).size, shop).toBeGreaterThan(10);
    }
  });

  test('gives every product one address', () => {
    const slugs = STOCK.map(({ product }) => product.slug);
    expect(slugs.filter((slug, i) => slugs.indexOf(slug) !== i)).toEqual([]);
    expect(slugs.filter((slug) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))).toEqual([]);
  });

  test('numbers every version with its own valid GTIN-13', () => {
    const gtins = STOCK.filter(({ product }) => product.isbn === undefined).flatMap(({ product }) =>
      variantsOf(product).map(({ gtin }) => gtin),
    );
    expect(new Set(gtins).size).toBe(gtins.length);
    const isbns = STOCK.flatMap(({ product }) => product.isbn ?? []);
    expect(isbns.length).toBeGreaterThan(2);
    for (const number of [...gtins, ...isbns]) {
      expect(number).toMatch(/^\d{13}$/);
      expect(checkDigit(number.slice(0, -1)), number).toBe(number.slice(-1));
    }
  });

  test('takes no number from the ranges for shops, coupons and refunds', () => {
    const gtins = STOCK.flatMap(({ product }) => variantsOf(product).map(({ gtin }) => gtin));
    expect(gtins.filter((gtin) => /^(02|04|05|2|98|99)/.test(gtin))).toEqual([]);
  });

  test('has a brand, model, price, shelf and text for everything, a mass for nearly everything', () => {
    for (const { product } of STOCK) {
      expect(product.price, product.slug).toBeGreaterThan(0);
      expect(product.listPrice ?? product.price + 1, product.slug).toBeGreaterThan(product.price);
      expect([product.brand, product.model, product.noun, ...product.shelf], product.slug).not.toContain('');
      expect(product.text.length, product.slug).toBeGreaterThan(20);
    }
    expect(STOCK.filter(({ product }) => product.massKg === undefined).length).toBeLessThan(5);
  });

  test('has a drawing for every shape', () => {
    expect(STOCK.filter(({ product }) => SILHOUETTES[product.shape] === undefined)).toEqual([]);
  });
});

describe('versions of a product', () => {
  const phone = CATALOGUE.volta.products[0];
  if (phone === undefined) throw new Error('Volta sells nothing.');

  test('are all combinations, the page’s own first', () => {
    const versions = variantsOf(phone);
    expect(versions).toHaveLength(9);
    expect(versions[0]).toMatchObject({ capacity: '128 GB', color: 'Black', price: phone.price });
  });

  test('cost more with more storage', () => {
    const prices = variantsOf(phone)
      .filter(({ color }) => color === 'Black')
      .map(({ price }) => price);
    expect(prices).toEqual([...prices].sort((a, b) => a - b));
    expect(new Set(prices).size).toBe(3);
  });
});

test.each([
  ['en', 'Bosch X1 Cordless Drill, Blue'],
  ['de', 'Bosch X1 cordless drill, Blue'],
  ['fr', 'cordless drill Bosch X1, Blue'],
] as const)('a title in %s says what kind of thing it is: %s', (language, title) => {
  const drill = {
    ...(CATALOGUE.brico.products[0] as (typeof CATALOGUE.brico.products)[number]),
    model: 'X1',
    noun: 'cordless drill',
  };
  expect(titleOf(drill, language, { color: 'Blue' })).toBe(title);
});

test('a drawing takes the colour asked for and no markup from it', () => {
  const sofa = CATALOGUE.kleiderhaus.products.find(({ shape }) => shape === 'sofa');
  if (sofa === undefined) throw new Error('Kleiderhaus sells no sofa.');
  expect(picture(sofa, 'Senfgelb', '#fff')).toContain('#d9aa3c');
  expect(picture(sofa, '"><script>alert(1)</script>', '#fff')).not.toContain('<script');
});
