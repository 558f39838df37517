import { describe, expect, test } from 'vitest';
import { completeFromState } from '@/src/product/embedded/complete-from-state';
import type { Product } from '@/src/product/product';
import { Sighting } from '@/src/product/sighting';
import { fc } from '@/test/properties';

const URL_OF_PAGE = 'https://shop.example/products/holm-oak-stool';
const GTIN = '04006381333931';

interface Given {
  readonly product?: Partial<Product>;
  readonly url?: string;
}

function see(state: readonly unknown[], { product, url = URL_OF_PAGE }: Given = {}): Sighting {
  return Sighting.parse({
    product: { name: 'Holm Oak Stool', attributes: {}, breadcrumb: [], ...product },
    evidence: [],
    state: state.map((text) => (typeof text === 'string' ? text : JSON.stringify(text))),
    url,
    seenAt: 0,
  });
}

/** What the data added, attributes and fields side by side. */
function added(state: readonly unknown[], given: Given = {}): Record<string, unknown> {
  const before = see(state, given);
  const { attributes, breadcrumb, ...after } = completeFromState(before).product;
  const flat = { ...after, ...attributes, ...(breadcrumb.length > 0 && { breadcrumb }) };
  const known = { ...before.product, ...before.product.attributes };
  return Object.fromEntries(
    Object.entries(flat).filter(([field]) => !Object.hasOwn(known, field) || field === 'breadcrumb'),
  );
}

const SHOPIFY = {
  product: {
    id: 77001,
    title: 'Holm Oak Stool',
    handle: 'holm-oak-stool',
    vendor: 'Holm',
    price: 8900,
    price_varies: true,
    variants: [
      {
        id: 41001,
        title: 'Natural',
        sku: 'HOLM-N',
        barcode: '4006381333931',
        available: true,
        grams: 5200,
        price: 8900,
      },
      {
        id: 41002,
        title: 'Black',
        sku: 'HOLM-B',
        barcode: '5901234123457',
        available: false,
        grams: 5200,
        price: 9900,
      },
    ],
  },
};

describe('what the data of common shop systems adds', () => {
  test('Next.js: brand, numbers and state of the product in the page props', () => {
    const state = {
      props: {
        pageProps: {
          product: { name: 'Holm Oak Stool', brand: { name: 'Holm' }, ean: '4006381333931', sku: 'H-1', inStock: true },
        },
      },
    };
    expect(added([state])).toEqual({ brand: 'Holm', gtin: GTIN, sku: 'H-1', availability: 'in-stock' });
  });

  test('dataLayer of GA4: brand, shelves, and a price in whole units', () => {
    const push = `dataLayer.push({event: 'view_item', ecommerce: {currency: 'EUR', items: [{item_name: 'Holm Oak Stool',
      item_id: 'X', item_brand: 'Holm', item_category: 'Furniture', item_category2: 'Stools', price: 89}]}});`;
    expect(added([push])).toEqual({
      brand: 'Holm',
      breadcrumb: ['Furniture', 'Stools'],
      price: { minor: 8900, currency: 'EUR' },
    });
  });

  test('dataLayer of Universal Analytics: brand and shelves, but no price without its currency', () => {
    const push = `dataLayer.push({'ecommerce':{'detail':{'products':[{'name':'Holm Oak Stool','id':'1','price':'89.00',
      'brand':'Holm','category':'Furniture/Stools'}]}}});`;
    expect(added([push])).toEqual({ brand: 'Holm', breadcrumb: ['Furniture', 'Stools'] });
  });

  test('Shopify: the version in the address, without the weight of its parcel', () => {
    expect(added([SHOPIFY], { url: `${URL_OF_PAGE}?variant=41002` })).toEqual({
      brand: 'Holm',
      gtin: '05901234123457',
      sku: 'HOLM-B',
      availability: 'out-of-stock',
    });
  });

  test('Shopify: without a choice the number of no version', () => {
    expect(added([SHOPIFY])).toEqual({ brand: 'Holm' });
  });

  test('Shopify: the version whose number the page shows', () => {
    expect(added([SHOPIFY], { product: { sku: 'HOLM-N' } })).toMatchObject({ gtin: GTIN });
  });

  test('WooCommerce: the version whose options the address asks for', () => {
    const variations = [
      { attributes: { attribute_pa_color: 'black' }, variation_id: 11, sku: 'HOLM-B', is_in_stock: false },
      { attributes: { attribute_pa_color: 'oak' }, variation_id: 12, sku: 'HOLM-O', is_in_stock: true },
    ];
    expect(added([variations], { url: `${URL_OF_PAGE}?attribute_pa_color=oak` })).toEqual({
      sku: 'HOLM-O',
      availability: 'in-stock',
    });
    expect(added([variations])).toEqual({});
  });

  test('PrestaShop: the product of a data attribute', () => {
    const product = { id_product: '12', name: 'Holm Oak Stool', ean13: '4006381333931', manufacturer_name: 'Holm' };
    expect(added([product])).toEqual({ brand: 'Holm', gtin: GTIN });
  });

  test('a part number that stands in the address is the shop’s own', () => {
    const state = { name: 'Holm Oak Stool', partNumber: '4667999' };
    expect(added([state], { url: 'https://shop.example/product/4667999' })).toEqual({ sku: '4667999' });
    expect(added([state])).toEqual({});
    const id = { name: 'Holm Oak Stool', id: '4667999' };
    expect(added([id], { url: 'https://shop.example/product/4667999' })).toEqual({});
  });
});

describe('restraint', () => {
  const STATE = {
    name: 'Holm Oak Stool',
    brand: 'Other',
    gtin: '5901234123457',
    sku: 'Z',
    color: 'Red',
    available: false,
  };

  test('what the page told stands', () => {
    const told = {
      brand: 'Holm',
      gtin: '05901234123457',
      sku: 'H-1',
      availability: 'in-stock',
      attributes: { color: 'Oak' },
    } as const;
    expect(completeFromState(see([STATE], { product: told })).product).toMatchObject(told);
  });

  test('data under another GTIN is about something else', () => {
    expect(added([STATE], { product: { gtin: GTIN } })).toEqual({});
  });

  test.each([
    ['another product', [{ name: 'Brenta Tin Kettle', brand: 'Brenta', gtin: '5901234123457' }]],
    ['a brother of nearly the same name', [{ name: 'Holm Oak Stool XL', gtin: '5901234123457', sku: 'XL-1' }]],
    [
      'two that disagree',
      [
        { name: 'Holm Oak Stool', sku: 'A-1' },
        { name: 'Holm Oak Stool', sku: 'A-2' },
      ],
    ],
    ['a wrong check digit', [{ name: 'Holm Oak Stool', gtin: '4006381333930' }]],
    ['fillers', [{ name: 'Holm Oak Stool', brand: 'N/A', sku: 'null' }]],
    ['a whole number that may be cents', [{ name: 'Holm Oak Stool', price: 8900, currency: 'EUR' }]],
    ['weights', [{ name: 'Holm Oak Stool', weight: '5.2', grams: 5200 }]],
    ['a colour that is a number', [{ name: 'Holm Oak Stool', color: '17', size: '#fff' }]],
    ['a category outside analytics', [{ name: 'Holm Oak Stool', category: 'Author of the month' }]],
    ['keys of the prototype', ['{"__proto__":{"name":"Holm Oak Stool","brand":"Evil"},"constructor":{"brand":"x"}}']],
  ])('nothing from %s', (what, state) => {
    expect(added(state)).toEqual(what.startsWith('keys') ? { brand: 'Evil' } : {});
    expect(({} as { brand?: string }).brand).toBeUndefined();
  });

  test('prices with cents or in the words of their system are believed', () => {
    const euros = { name: 'Holm Oak Stool', price: { amount: '89.50', currencyCode: 'EUR' } };
    const cents = { title: 'Holm Oak Stool', price: 8900, compare_at_price: null, currency: 'EUR' };
    expect(added([euros])).toEqual({ price: { minor: 8950, currency: 'EUR' } });
    expect(added([cents])).toEqual({ price: { minor: 8900, currency: 'EUR' } });
  });

  test('the state is taken off, each field has evidence, and the result is a sighting', () => {
    const seen = completeFromState(see([SHOPIFY, STATE], { url: `${URL_OF_PAGE}?variant=41001` }));
    expect(seen.state).toBeUndefined();
    expect(Sighting.parse(seen)).toEqual(seen);
    expect(seen.evidence.map(({ field, reader }) => [field, reader])).toContainEqual(['brand', 'embedded']);
    expect(seen.evidence.find(({ field }) => field === 'brand')?.node).toBe('data › product › vendor');
  });

  test('any state gives a valid sighting and the same name', () => {
    const key = fc.constantFrom(
      'name',
      'title',
      'brand',
      'sku',
      'gtin',
      'variants',
      'price',
      'currency',
      'available',
      'color',
    );
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        fc.constantFrom('Holm Oak Stool', '4006381333931', 'EUR', '89.00', '\u202e\u0000\ud800', ''),
        fc.jsonValue(),
        fc.array(tie('any'), { maxLength: 3 }),
        fc.dictionary(key, tie('any'), { maxKeys: 5 }),
      ),
    })).any;
    fc.assert(
      fc.property(fc.array(value, { maxLength: 6 }), (values) => {
        const state = values.map((one) => JSON.stringify(one) ?? '').filter((text) => text.length <= 40_000);
        const seen = completeFromState(see(state));
        expect(Sighting.parse(seen)).toEqual(seen);
        expect(seen.product.name).toBe('Holm Oak Stool');
      }),
    );
  });
});
