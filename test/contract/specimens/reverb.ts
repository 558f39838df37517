import { reverb } from '@/src/listings/sources/connectors/reverb';
import { pageOf, type Specimen, someQuery, type Ware } from '../ware';

/** One listing of Reverb's API 3.0, with the shop a connector has no business with. */
export function reverbListing(ware: Ware): object {
  return {
    id: ware.id,
    make: 'Lampworks',
    model: 'Standing Lamp',
    title: ware.title,
    description: '<p>Bright tone.</p>',
    shop_name: 'Kims Lamps',
    shop: { feedback_count: 31 },
    condition:
      ware.condition === 'new' ? { uuid: 'n', display_name: 'Brand New' } : { uuid: 'e', display_name: 'Very Good' },
    price: {
      amount: ware.rawPrice ?? (ware.cents / 100).toFixed(2),
      amount_cents: ware.cents,
      currency: 'EUR',
      symbol: '€',
    },
    inventory: ware.sold === true ? 0 : (ware.stock ?? 1),
    has_inventory: true,
    state: { slug: 'live', description: 'Live' },
    categories: [{ uuid: 'c', full_name: 'Electric Guitars / Solid Body' }],
    photos: [
      { _links: { large_crop: { href: ware.image ?? `https://rvb-img.reverb.com/image/lamp-${ware.id}.jpg` } } },
    ],
    _links: {
      web: { href: ware.link ?? `https://reverb.com/item/${ware.id}-lamp?utm_source=api` },
      self: { href: 'x' },
    },
  };
}

export const reverbSpecimen: Specimen = {
  source: reverb('token-of-mine'),
  settings: { kind: 'reverb', token: 'token-of-mine' },
  keyless: reverb(undefined),
  query: someQuery('DE', 'EUR'),
  host: 'api.reverb.com',
  currency: 'EUR',
  can: { pages: true, sayNew: true, sayStock: true, sayLink: true, sayImage: true, sayPrice: true },
  goodLink: (id) => `https://reverb.com/item/${id}-lamp`,
  goodImage: (id) => `https://rvb-img.reverb.com/image/lamp-${id}.jpg`,
  answer: ({ search, headers }, stock) => {
    if (headers.authorization !== 'Bearer token-of-mine') return { status: 401, json: { message: 'Unauthorized' } };
    const [page, size] = [Number(search.get('page')), Number(search.get('per_page'))];
    const next = page * size < stock.length && { next: { href: 'https://elsewhere.example/steal' } };
    const listings = pageOf(stock, (page - 1) * size, size).map(reverbListing);
    return {
      json: { total: stock.length, current_page: page, listings, _links: { ...next } },
      headers: { 'content-type': 'application/hal+json' },
    };
  },
};
