import type { Archive } from '@/src/ledger/archive/archive';
import { Listing } from '@/src/listings/listing';
import { addressOf } from '@/src/listings/sources/same-listing';
import type { Condition } from '@/src/product/condition';
import type { Correction } from '@/src/product/correction';
import { Product } from '@/src/product/product';
import type { WebUrl } from '@/src/product/web-url';
import { fc } from '@/test/properties';

const moment = fc.nat(9);
const host = fc.constantFrom('a.example', 'b.example', 'ü.example').map((name) => new URL(`https://${name}`).host);
const name = fc.constantFrom('Lamp', 'كرسي خشبي', '=1+1', 'x'.repeat(500));

/** Ids and addresses meet in every way: one page saved twice, one id for two pages. */
const offer = fc
  .record(
    {
      id: fc.constantFrom('1', '2', '3'),
      address: fc.constantFrom('https://a.example/1', 'https://a.example/2', 'https://a.example/3'),
      title: name,
      shopOffer: fc.constant('a.example 7 used'),
      savedAt: moment,
      seenAt: moment,
      gone: fc.constant(true as const),
    },
    { requiredKeys: ['id', 'address', 'title', 'savedAt', 'seenAt'] },
  )
  .map(({ id, title, ...rest }) => ({
    ...rest,
    listing: Listing.parse({
      offerId: id,
      sourceId: 'saved',
      title,
      condition: 'used',
      price: { minor: 1000, currency: 'EUR' },
      url: rest.address,
      fetchedAt: 1,
    }),
  }));

const corrections = fc.record({
  page: fc.constantFrom('https://a.example/p', 'https://b.example/q'),
  name,
  corrections: fc.constantFrom<Correction[]>([{ field: 'name', right: 'Desk lamp' }], [{ field: 'brand', right: '' }]),
  at: moment,
});

const wrongMatch = fc.record({
  id: fc.constantFrom('w1', 'w2', 'w3'),
  product: fc.constantFrom('gtin 1', 'gtin 2'),
  productName: name,
  sourceId: fc.constant('feed'),
  offerId: fc.constantFrom('o1', 'o2'),
  title: name,
  at: moment,
});

/** One page has several addresses. */
const watch = fc.record({
  sighting: fc.record({
    product: name.map((one) => Product.parse({ name: one, price: { minor: 100, currency: 'EUR' } })),
    url: fc.constantFrom(
      ...['https://a.example/p', 'https://www.a.example/p?utm_source=x', 'https://b.example/q'].map(
        (url) => url as WebUrl,
      ),
    ),
    seenAt: moment,
  }),
  wanted: fc.record(
    {
      band: fc.constantFrom('same' as const, 'variant' as const),
      highest: fc.constant({ minor: 5000, currency: 'EUR' }),
      conditions: fc.constant<Condition[]>(['good']),
    },
    { requiredKeys: ['band'] },
  ),
  until: moment,
});

/** Any of what an archive holds beside ledger, rules, settings and sources. */
export const someParts: {
  [Part in 'saved' | 'sites' | 'feeds' | 'corrections' | 'wrongMatches' | 'panel' | 'watches']: fc.Arbitrary<
    Archive[Part]
  >;
} = {
  saved: fc
    .uniqueArray(offer, { selector: ({ address }) => address, maxLength: 3 })
    .map((all) =>
      all.filter(({ listing }, i) => all.findIndex((one) => one.listing.offerId === listing.offerId) === i),
    ),
  sites: fc.uniqueArray(fc.record({ pattern: host.map((one) => `https://${one}/*`), addedAt: moment }), {
    selector: ({ pattern }) => pattern,
    maxLength: 3,
  }),
  feeds: fc.uniqueArray(
    fc.record({
      url: host.map((one) => `https://${one}/feed.xml` as WebUrl),
      cadence: fc.constantFrom('never' as const, 'daily' as const, 'weekly' as const),
      addedAt: moment,
    }),
    { selector: ({ url }) => url, maxLength: 3 },
  ),
  corrections: fc.uniqueArray(corrections, { selector: ({ page }) => page, maxLength: 2 }),
  wrongMatches: fc
    .uniqueArray(wrongMatch, { selector: ({ id }) => id, maxLength: 3 })
    .map((all) =>
      all.filter(
        ({ product, offerId }, i) => all.findIndex((one) => one.product === product && one.offerId === offerId) === i,
      ),
    ),
  panel: fc.record(
    {
      corner: fc.constantFrom('top-left' as const, 'bottom-right' as const),
      off: fc.uniqueArray(fc.record({ host, at: moment }), { selector: (one) => one.host, maxLength: 2 }),
      quiet: fc.uniqueArray(fc.record({ key: fc.constantFrom('page 1', 'page 2'), until: moment }), {
        selector: ({ key }) => key,
        maxLength: 2,
      }),
    },
    { requiredKeys: ['off', 'quiet'] },
  ),
  watches: fc.uniqueArray(watch, { selector: ({ sighting }) => addressOf(sighting.url), maxLength: 3 }),
};
