import { freegle } from '@/src/listings/sources/connectors/freegle';
import { type Specimen, someQuery, type Ware } from '../ware';

/** One message of Freegle's API v2, with the places and people a connector has no business with. */
export function freegleMessage(ware: Ware): object {
  return {
    id: ware.id,
    type: 'Offer',
    subject: `OFFER: ${ware.title} (Lancaster LA1)`,
    textbody: 'Works. Collect from LA1 4YB, call 07700 900123 or write to lamp@lancaster.example.',
    arrival: '2026-11-20T09:00:00Z',
    lat: 54.0466,
    lng: -2.8007,
    fromuser: 987654,
    location: { id: 77, name: 'LA1 4YB' },
    attachments: [{ id: 1, path: ware.image ?? `https://images.ilovefreegle.org/img_${ware.id}.jpg` }],
    availablenow: ware.sold === true ? 0 : (ware.stock ?? 1),
    promised: false,
    successful: false,
    outcomes: [],
    groups: [{ groupid: 21354 }],
  };
}

export const freegleSpecimen: Specimen = {
  source: freegle(),
  settings: { kind: 'freegle' },
  query: someQuery('GB', 'GBP'),
  host: 'api.ilovefreegle.org',
  currency: 'GBP',
  can: { sayStock: true, sayImage: true },
  goodLink: (id) => `https://www.ilovefreegle.org/message/${id}`,
  goodImage: (id) => `https://images.ilovefreegle.org/img_${id}.jpg`,
  answer: ({ path }, stock) => {
    if (path.startsWith('/apiv2/message/search/'))
      return {
        json: stock.map(({ id }) => ({
          id,
          arrival: '2026-11-20T09:00:00Z',
          groupid: 21354,
          lat: 54.05,
          lng: -2.8,
          type: 'Offer',
        })),
      };
    const ids = decodeURIComponent(path.replace('/apiv2/message/', '')).split(',').map(Number);
    const messages = stock.filter(({ id }) => ids.includes(id)).map(freegleMessage);
    return { json: ids.length === 1 ? messages[0] : messages };
  },
};
