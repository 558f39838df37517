import { describe, expect, test } from 'vitest';
import type { Attributes, Product } from '@/src/product/product';
import { jsonLd, pageOf, read, told, URL_OF_PAGE } from '../dom';

function fields(value: unknown, url = URL_OF_PAGE) {
  const found = read.jsonLd(pageOf(jsonLd(value), url)).products[0];
  return found && (told(found) as Partial<Product & Attributes>);
}

const offer = (price: unknown, more: object = {}) => ({ '@type': 'Offer', price, priceCurrency: 'EUR', ...more });

describe('where a product may stand', () => {
  const product = { '@type': 'Product', name: 'Chair' };
  test.each([
    ['alone', product],
    ['in a list', [{ '@type': 'WebSite' }, product]],
    ['in nested lists', [[product]]],
    ['in a graph', { '@graph': [{ '@type': 'WebPage' }, product] }],
    ['as main entity', { '@type': 'WebPage', mainEntity: product }],
    ['as what a buy action is about', { '@type': 'BuyAction', object: product }],
    ['as what is offered', { '@type': 'Offer', itemOffered: product }],
    ['with several types', { ...product, '@type': ['Thing', 'http://schema.org/Product'] }],
    ['with a prefixed type', { ...product, '@type': 'schema:Product' }],
    ['with a small type', { ...product, '@type': 'product' }],
  ])('%s', (_, value) => {
    expect(fields(value)?.name).toBe('Chair');
  });

  test.each([
    ['isRelatedTo', { '@type': 'WebPage', isRelatedTo: product }],
    ['itemReviewed', { '@type': 'Review', itemReviewed: product }],
    ['an ItemList', { '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', item: product }] }],
    ['isPartOf', { '@type': 'Article', isPartOf: product }],
    ['no type', { name: 'Chair', offers: offer(1) }],
  ])('not in %s', (_, value) => {
    expect(fields(value)).toBeUndefined();
  });
});

describe('offers', () => {
  const price = (offers: unknown, url?: string) => {
    const found = fields({ '@type': 'Product', name: 'Chair', offers }, url);
    return found && [found.price?.minor, found.listPrice?.minor];
  };
  test.each([
    ['a number', offer(12.5), [1250, undefined]],
    ['a number with three decimals', offer(1.299), [130, undefined]],
    ['a text', offer('12.50'), [1250, undefined]],
    ['a local text', offer('1.012,50 €'), [101250, undefined]],
    ['nothing', offer(0), [undefined, undefined]],
    ['the first of several', [offer(10), offer(20)], [1000, undefined]],
    ['the first with a price', [offer(''), offer(20)], [2000, undefined]],
    [
      'the low end of a range',
      { '@type': 'AggregateOffer', lowPrice: '10', highPrice: 20, priceCurrency: 'EUR' },
      [1000, undefined],
    ],
    ['a currency of another offer', [{ price: 5 }, offer(7)], [500, undefined]],
    ['a price specification', { priceSpecification: { price: 8, priceCurrency: 'EUR' } }, [800, undefined]],
    [
      'sale and list price in any order',
      {
        priceCurrency: 'EUR',
        priceSpecification: [{ price: 9, priceType: 'https://schema.org/StrikethroughPrice' }, { price: 8 }],
      },
      [800, 900],
    ],
    [
      'not the price per kilogram',
      {
        priceCurrency: 'EUR',
        priceSpecification: [{ price: 80, referenceQuantity: { value: 1, unitCode: 'KGM' } }, { price: 8 }],
      },
      [800, undefined],
    ],
  ])('give %s', (_, offers, expected) => {
    expect(price(offers)).toEqual(expected);
  });

  test('the offer with the address of the page is the one', () => {
    const offers = [offer(10, { url: '/p/item?v=1' }), offer(20, { url: '/p/item?v=2' })];
    expect(price(offers, `${URL_OF_PAGE}?v=2`)).toEqual([2000, undefined]);
    expect(price(offers, `${URL_OF_PAGE}?v=9`)).toEqual([1000, undefined]);
    expect(
      price({ '@type': 'AggregateOffer', lowPrice: 10, priceCurrency: 'EUR', offers }, `${URL_OF_PAGE}?v=2`),
    ).toEqual([2000, undefined]);
  });

  test('without a stated currency the country of the shop tells', () => {
    const value = { '@type': 'Product', name: 'Chair', offers: { price: 12 } };
    expect(fields(value, 'https://shop.ch/p/chair')?.price).toEqual({ minor: 1200, currency: 'CHF' });
    expect(fields(value, 'https://shop.at/p/chair')?.price).toEqual({ minor: 1200, currency: 'EUR' });
    expect(fields(value)?.price).toBeUndefined();
  });
});

describe('variants', () => {
  const group = {
    '@type': 'ProductGroup',
    name: 'Coat',
    brand: 'Weft',
    color: 'Any',
    hasVariant: [
      { '@type': 'Product', url: '/p/other' },
      {
        '@type': 'Product',
        name: 'Coat red',
        sku: 'C-RED',
        color: 'Red',
        offers: offer(10, { url: '/p/item?color=red' }),
      },
      {
        '@type': 'Product',
        name: 'Coat blue',
        sku: 'C-BLUE',
        color: 'Blue',
        offers: offer(20, { url: '/p/item?color=blue' }),
      },
    ],
  };
  test.each([
    ['?color=blue', 'Coat blue'],
    ['?color=red', 'Coat red'],
    ['?sku=C-BLUE', 'Coat blue'],
    ['', 'Coat red'],
  ])('%s is %s', (search, name) => {
    expect(fields(group, URL_OF_PAGE + search)).toMatchObject({ name, brand: 'Weft' });
  });

  test('a variant completes itself from its group', () => {
    const variant = {
      '@type': 'Product',
      name: 'Coat red',
      isVariantOf: { '@type': 'ProductGroup', brand: 'Weft', material: 'Wool' },
    };
    expect(fields(variant)).toMatchObject({ name: 'Coat red', brand: 'Weft', material: 'Wool' });
  });

  test('a group without variants is read itself', () => {
    expect(fields({ ...group, hasVariant: [] })).toMatchObject({ name: 'Coat', color: 'Any' });
  });
});

describe('values', () => {
  test.each([
    ['brand', { brand: { '@type': 'Brand', name: 'Oaky' } }, 'Oaky'],
    ['brand', { brand: ['Oaky'] }, 'Oaky'],
    ['brand', { manufacturer: { name: 'Oaky' } }, 'Oaky'],
    ['brand', { brand: { name: { '@value': 'x' } } }, undefined],
    ['gtin', { gtin13: 4006381333931 }, '04006381333931'],
    ['gtin', { gtin: 'no', isbn: '978-3-16-148410-0' }, '09783161484100'],
    ['gtin', { productID: 'isbn:9783161484100' }, '09783161484100'],
    ['gtin', { productID: '4006381333931' }, undefined],
    ['massKg', { weight: '1,2 kg' }, 1.2],
    ['massKg', { weight: { value: 500, unitText: 'g' } }, 0.5],
    ['massKg', { weight: { value: 3, unitCode: 'LBR' } }, 1.36078],
    ['image', { image: { url: '/a.jpg' } }, 'https://shop.example/a.jpg'],
    ['image', { image: [{ '@id': 'data:x' }] }, undefined],
    ['condition', { offers: offer(1, { itemCondition: 'https://schema.org/UsedCondition' }) }, 'used'],
    ['availability', { offers: offer(1, { availability: 'http://schema.org/PreOrder' }) }, 'preorder'],
    ['capacity', { additionalProperty: { name: 'Storage', value: '64 GB' } }, '64 GB'],
    ['name', { name: ['', 'Second'] }, 'Second'],
  ] as const)('%s of %j', (field, more, expected) => {
    const candidate = fields({ '@type': 'Product', ...more });
    expect(candidate?.[field]).toEqual(expected);
  });

  test('the breadcrumb is in order of position', () => {
    const list = {
      '@type': 'BreadcrumbList',
      itemListElement: [
        { position: '2', name: 'B' },
        { position: 1, item: { name: 'A' } },
      ],
    };
    expect(read.jsonLd(pageOf(jsonLd(list, { '@type': 'Product', name: 'X' }))).products[0]?.fields.breadcrumb).toEqual(
      ['A', 'B'],
    );
  });
});
