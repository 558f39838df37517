import type { Listing } from '@/src/listings/listing';
import { CONDITIONS } from '@/src/product/conditions';
import { parseWebUrl, type WebUrl } from '@/src/product/web-url';
import { fc } from '@/test/properties';

const text = (most: number) =>
  fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: most }),
    fc.constantFrom('😀', '\u200b\u202e', 'Sony WH-1000XM4/B', '腕時計 SBGA413', 'de la pour', 'x'.repeat(most)),
  );
const money = fc.record({
  minor: fc.integer({ min: 0, max: 1e12 }),
  currency: fc.constantFrom('EUR', 'USD', 'JPY'),
});
const url = fc
  .webUrl({ withQueryParameters: true, withFragments: true })
  .map((address) => parseWebUrl(address))
  .filter((address): address is WebUrl => address !== undefined);

/** Listings with any of their fields, in any script. */
export const wholeListing: fc.Arbitrary<Listing> = fc.record(
  {
    offerId: text(40),
    sourceId: fc.constant('feed'),
    title: text(60),
    brand: text(20),
    gtin: fc.stringMatching(/^\d{14}$/),
    mpn: text(20),
    condition: fc.constantFrom(...CONDITIONS),
    price: money,
    shipping: money,
    url,
    image: url,
    country: fc.constantFrom('DE', 'FR'),
    attributes: fc.record(
      {
        color: text(10),
        size: text(10),
        capacity: text(10),
        material: text(10),
        gender: text(10),
        year: fc.integer({ min: 1900, max: 2100 }),
      },
      { requiredKeys: [] },
    ),
    seller: text(30),
    categoryText: text(40),
    description: text(200),
    fetchedAt: fc.constant(0),
  },
  { requiredKeys: ['offerId', 'sourceId', 'title', 'condition', 'price', 'url', 'attributes', 'fetchedAt'] },
);
