import { ebay } from '@/src/listings/sources/connectors/ebay';
import { pageOf, type Specimen, someQuery, type Ware } from '../ware';

/** One ItemSummary of the Browse API, with the places and people a connector has no business with. */
export function itemSummary(ware: Ware): object {
  return {
    itemId: `v1|${ware.id}|0`,
    legacyItemId: String(ware.id),
    title: ware.title,
    price: { value: ware.rawPrice ?? (ware.cents / 100).toFixed(2), currency: 'EUR' },
    condition: ware.condition === 'new' ? 'Neu' : 'Gebraucht',
    conditionId: ware.condition === 'new' ? '1000' : '3000',
    image: { imageUrl: ware.image ?? `https://i.ebayimg.com/images/g/${ware.id}/s-l225.jpg` },
    itemWebUrl: ware.link ?? `https://www.ebay.de/itm/${ware.id}?hash=item123&amdata=enc%3Axyz`,
    itemAffiliateWebUrl: `https://www.ebay.de/itm/${ware.id}?campid=5338`,
    seller: { username: 'lamp_lover_77', feedbackPercentage: '99.8', feedbackScore: 512 },
    itemLocation: { postalCode: '101**', country: 'DE' },
    shippingOptions: [{ shippingCostType: 'FIXED', shippingCost: { value: '4.90', currency: 'EUR' } }],
    buyingOptions: ['FIXED_PRICE'],
    categories: [{ categoryId: '112581', categoryName: 'Stehlampen' }],
  };
}

export const ebaySpecimen: Specimen = {
  source: ebay({ clientId: 'app-id', clientSecret: 'cert-id' }),
  settings: { kind: 'ebay', clientId: 'app-id', clientSecret: 'cert-id' },
  keyless: ebay({}),
  query: someQuery('DE', 'EUR'),
  host: 'api.ebay.com',
  currency: 'EUR',
  // New things are not asked for; a server that sends them all the same is not believed.
  can: { pages: true, sayNew: true, saySold: false, sayLink: true, sayImage: true, sayPrice: true },
  goodLink: (id) => `https://www.ebay.de/itm/${id}`,
  goodImage: (id) => `https://i.ebayimg.com/images/g/${id}/s-l225.jpg`,
  aside: ({ path }) => path === '/identity/v1/oauth2/token',
  answer: ({ path, search, headers }, stock) => {
    if (path === '/identity/v1/oauth2/token')
      return headers.authorization === `Basic ${btoa('app-id:cert-id')}`
        ? { json: { access_token: 'v^1.1#token', expires_in: 7200, token_type: 'Application Access Token' } }
        : { status: 401, json: { error: 'invalid_client' } };
    if (headers.authorization !== 'Bearer v^1.1#token') return { status: 401, json: { errors: [{ errorId: 1001 }] } };
    const [offset, limit] = [Number(search.get('offset')), Number(search.get('limit'))];
    const items = pageOf(stock, offset, limit).map(itemSummary);
    return { json: { total: stock.length, offset, limit, ...(items.length > 0 && { itemSummaries: items }) } };
  },
};
