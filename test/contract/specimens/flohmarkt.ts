import { flohmarkt } from '@/src/listings/sources/connectors/flohmarkt';
import { pageOf, type Specimen, someQuery, type Ware } from '../ware';

const HOST = 'floh.example';

/** One item as flohmarkt/models/item.py has it, with the people a connector has no business with. */
export function flohmarktItem(ware: Ware): object {
  return {
    _id: `c0ffee${ware.id}`,
    id: `c0ffee${ware.id}`,
    type: 'item',
    name: ware.title,
    user: 'b5f3a1',
    price: ware.rawPrice ?? `${(ware.cents / 100).toFixed(2).replace('.', ',')} €`,
    images: [ware.image ?? `/api/v1/image/${ware.id}`],
    description: 'Eine Lampe mit Geschichte.',
    url: ware.link ?? `/~anna/c0ffee${ware.id}`,
    conversations: ['d1'],
    lat: 52.52,
    lng: 13.4,
    creation_date: '2026-11-20T09:00:00',
    closed: ware.sold === true,
  };
}

export const flohmarktSpecimen: Specimen = {
  source: flohmarkt(HOST),
  settings: { kind: 'flohmarkt', host: HOST },
  query: someQuery('DE', 'EUR'),
  host: HOST,
  currency: 'EUR',
  can: { pages: true, sayLink: true, sayImage: true, sayPrice: true },
  goodLink: (id) => `https://floh.example/~anna/c0ffee${id}`,
  goodImage: (id) => `https://floh.example/api/v1/image/${id}`,
  answer: ({ search }, stock) => ({ json: pageOf(stock, Number(search.get('skip')), 20).map(flohmarktItem) }),
};
