import { shopifySearch } from '@/src/listings/sources/connectors/shopify-search';
import { pageOf, type Specimen, someQuery, type Ware } from '../ware';

const HOST = 'lamps.example';

/** One product as shopify.dev's reference of predictive search shows it. */
export function suggestedProduct(ware: Ware): object {
  const price = (ware.cents / 100).toFixed(2);
  return {
    available: ware.sold !== true,
    body: '<p>A lamp with a history.</p>',
    compare_at_price_max: '0.00',
    compare_at_price_min: '0.00',
    handle: `lamp-${ware.id}`,
    id: ware.id,
    image: ware.image ?? `https://cdn.shopify.com/s/files/lamp-${ware.id}.jpg`,
    price: ware.rawPrice ?? price,
    price_max: price,
    price_min: price,
    tags: ['lamp', `condition:${ware.condition}`],
    title: ware.title,
    type: 'Lamps',
    url: ware.link ?? `/products/lamp-${ware.id}?_pos=1&_psq=brass&_ss=e&_v=1.0`,
    variants: [],
    vendor: 'Lamp House',
    featured_image: { alt: 'Lamp', url: ware.image ?? `https://cdn.shopify.com/s/files/lamp-${ware.id}.jpg` },
  };
}

export const shopifySearchSpecimen: Specimen = {
  source: shopifySearch(HOST, 'EUR', undefined),
  settings: { kind: 'shopify', host: HOST, currency: 'EUR' },
  query: someQuery('DE', 'EUR'),
  host: HOST,
  currency: 'EUR',
  can: { sayNew: true, sayLink: true, sayImage: true, sayPrice: true },
  goodLink: (id) => `https://lamps.example/products/lamp-${id}`,
  goodImage: (id) => `https://cdn.shopify.com/s/files/lamp-${id}.jpg`,
  answer: ({ search }, stock) => {
    const products = pageOf(stock, 0, Number(search.get('resources[limit]'))).map(suggestedProduct);
    return { json: { resources: { results: { products } } } };
  },
};
