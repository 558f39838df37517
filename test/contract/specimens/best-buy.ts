import { bestBuy } from '@/src/listings/sources/connectors/best-buy';
import { type Specimen, someQuery, type Ware } from '../ware';

/** One product of the open-box interface, as BestBuyAPIs/api-documentation shows it: http, and our key in the link. */
export function openBoxProduct(ware: Ware): object {
  const offer = { condition: 'excellent', prices: { current: ware.rawPrice ?? ware.cents / 100, regular: 199 } };
  return {
    customerReviews: { averageScore: '4.5', count: 471 },
    descriptions: { short: 'A lamp &amp; more' },
    images: { standard: ware.image ?? `http://img.bbystatic.com/BestBuy_US/images/lamp-${ware.id}.jpg` },
    links: {
      product: `http://api.bestbuy.com/v1/products/${ware.id}.json?apiKey=key-of-mine`,
      web:
        ware.link ??
        `http://www.bestbuy.com/site/lamp/${ware.id}.p?id=1219&skuId=${ware.id}&cmp=RMX&ky=2l9pm#tab=buyingOptions`,
    },
    names: { title: ware.title },
    offers: ware.sold === true ? [] : [offer],
    prices: { current: 199, regular: 199 },
    sku: String(ware.id),
  };
}

export const bestBuySpecimen: Specimen = {
  source: bestBuy('key-of-mine'),
  settings: { kind: 'best-buy', apiKey: 'key-of-mine' },
  keyless: bestBuy(undefined),
  query: someQuery('US', 'USD'),
  host: 'api.bestbuy.com',
  currency: 'USD',
  can: { sayLink: true, sayImage: true, sayPrice: true },
  goodLink: (id) => `https://www.bestbuy.com/site/lamp/${id}.p?id=1219&skuId=${id}`,
  goodImage: (id) => `https://img.bbystatic.com/BestBuy_US/images/lamp-${id}.jpg`,
  answer: ({ path, search }, stock) => {
    if (search.get('apiKey') !== 'key-of-mine') return { status: 403, json: { errorCode: '403' } };
    const asked = decodeURI(path);
    if (asked.startsWith('/v1/products('))
      return { json: { total: stock.length, products: stock.map(({ id }) => ({ sku: id })) } };
    const skus = (/^\/beta\/products\/openBox\(sku in\((.*)\)\)$/.exec(asked)?.[1] ?? '').split(',').map(Number);
    const results = stock.filter(({ id }) => skus.includes(id)).map(openBoxProduct);
    return { json: { metadata: { resultSet: { count: results.length } }, results } };
  },
};
