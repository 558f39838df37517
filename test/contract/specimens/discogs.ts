import { discogs } from '@/src/listings/sources/connectors/discogs';
import { pageOf, type Specimen, someQuery, type Ware } from '../ware';

/** One result of Discogs' database search. */
export function discogsRelease(ware: Ware): object {
  return {
    id: ware.id,
    type: 'release',
    user_data: { in_wantlist: false, in_collection: false },
    title: ware.title,
    year: '1979',
    format: ['Vinyl', 'LP'],
    label: ['Lamp Records'],
    catno: `LR-${ware.id}`,
    cover_image: ware.image ?? `https://i.discogs.com/lamp-${ware.id}.jpg`,
    uri: `/release/${ware.id}`,
  };
}

/** Marketplace statistics of one release; all null when nothing is for sale. */
export function discogsStats(ware: Ware): object {
  return ware.sold === true
    ? { lowest_price: null, num_for_sale: null, blocked_from_sale: false }
    : {
        lowest_price: ware.rawPrice ?? { value: ware.cents / 100, currency: 'EUR' },
        num_for_sale: ware.stock ?? 3,
        blocked_from_sale: false,
      };
}

export const discogsSpecimen: Specimen = {
  source: discogs('token-of-mine'),
  settings: { kind: 'discogs', token: 'token-of-mine' },
  keyless: discogs(undefined),
  query: someQuery('DE', 'EUR'),
  host: 'api.discogs.com',
  currency: 'EUR',
  can: { sayStock: true, sayImage: true },
  goodLink: (id) => `https://www.discogs.com/sell/release/${id}`,
  goodImage: (id) => `https://i.discogs.com/lamp-${id}.jpg`,
  answer: ({ path, search, headers }, stock) => {
    if (headers.authorization !== 'Discogs token=token-of-mine')
      return { status: 401, json: { message: 'Unauthorized' } };
    if (path === '/database/search')
      return { json: { results: pageOf(stock, 0, Number(search.get('per_page'))).map(discogsRelease) } };
    const ware = stock.find(({ id }) => path === `/marketplace/stats/${id}`);
    return ware === undefined ? { status: 404, json: { message: 'Release not found.' } } : { json: discogsStats(ware) };
  },
};
