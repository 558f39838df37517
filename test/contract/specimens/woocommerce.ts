import { wooCommerce } from '@/src/listings/sources/connectors/woocommerce';
import { pageOf, type Specimen, someQuery, type Ware } from '../ware';

const HOST = 'shop.example';

/** One product as WooCommerce's StoreApi/docs/products.md shows it. */
export function wooProduct(ware: Ware): object {
  return {
    id: ware.id,
    name: ware.title.replace('no.', '&#8211; no.'),
    slug: `lamp-${ware.id}`,
    permalink: ware.link ?? `https://shop.example/product/lamp-${ware.id}/`,
    sku: `L-${ware.id}`,
    short_description: '<p>A lamp.</p>',
    description: '<p>A lamp with a history.</p>',
    on_sale: false,
    prices: {
      currency_code: 'EUR',
      currency_symbol: '€',
      currency_minor_unit: 2,
      currency_decimal_separator: ',',
      currency_thousand_separator: '.',
      price: ware.rawPrice ?? String(ware.cents),
      regular_price: String(ware.cents),
      sale_price: String(ware.cents),
      price_range: null,
    },
    images: [{ id: 1, src: ware.image ?? `https://shop.example/wp-content/uploads/lamp-${ware.id}.jpg`, alt: '' }],
    categories: [{ id: 3, name: 'Lamps', slug: 'lamps' }],
    tags: [],
    attributes: [
      {
        id: 1,
        name: 'Condition',
        taxonomy: 'pa_condition',
        terms: [{ id: 9, name: ware.condition === 'new' ? 'New' : 'Used' }],
      },
    ],
    has_options: false,
    is_purchasable: true,
    is_in_stock: ware.sold !== true,
    low_stock_remaining: ware.stock ?? null,
  };
}

export const wooCommerceSpecimen: Specimen = {
  source: wooCommerce(HOST, undefined),
  settings: { kind: 'woocommerce', host: HOST },
  query: someQuery('DE', 'EUR'),
  host: HOST,
  currency: 'EUR',
  can: { pages: true, sayNew: true, sayStock: true, sayLink: true, sayImage: true, sayPrice: true },
  goodLink: (id) => `https://shop.example/product/lamp-${id}/`,
  goodImage: (id) => `https://shop.example/wp-content/uploads/lamp-${id}.jpg`,
  answer: ({ path, search }, stock) => {
    if (path !== '/wp-json/wc/store/v1/products') return { status: 404, json: { code: 'rest_no_route' } };
    const size = Number(search.get('per_page'));
    return { json: pageOf(stock, (Number(search.get('page')) - 1) * size, size).map(wooProduct) };
  },
};
