import { describe, expect, test } from 'vitest';
import { Listing } from '@/src/listings/listing';
import { SeenOffers, sameness } from '@/src/listings/sources/same-listing';

function listing(sourceId: string, url: string, more: object = {}): Listing {
  const price = { minor: 1999, currency: 'EUR' };
  return Listing.parse({ offerId: '1', sourceId, title: 'Lamp', condition: 'used', price, url, fetchedAt: 0, ...more });
}

const gtin = '04006381333931';

describe('two listings of different sources', () => {
  const same = (a: Listing, b: Listing, marketplace = false) => {
    const seen = new SeenOffers();
    expect(seen.isNew({ listing: a, marketplace })).toBe(true);
    return !seen.isNew({ listing: b, marketplace });
  };

  test.each([
    ['https://shop.example/p/1', 'https://www.shop.example/p/1/?utm_source=feed#top'],
    ['https://shop.example/p?a=1&b=2', 'http://shop.example/p?b=2&a=1'],
  ])('are one at %s and %s', (first, second) => {
    expect(same(listing('a', first), listing('b', second))).toBe(true);
  });

  test.each([
    ['https://shop.example/p/1', 'https://shop.example/p/2'],
    ['https://shop.example/p?variant=1', 'https://shop.example/p?variant=2'],
    ['https://shop.example/p/1', 'https://other.example/p/1'],
  ])('are two at %s and %s', (first, second) => {
    expect(same(listing('a', first), listing('b', second))).toBe(false);
  });

  test('are one with the same GTIN, shop, condition and price', () => {
    const first = listing('a', 'https://shop.example/lamp', { gtin });
    expect(same(first, listing('b', 'https://shop.example/p/77', { gtin }))).toBe(true);
    expect(same(first, listing('b', 'https://shop.example/p/77', { gtin, condition: 'good' }))).toBe(false);
    expect(
      same(first, listing('b', 'https://shop.example/p/77', { gtin, price: { minor: 2000, currency: 'EUR' } })),
    ).toBe(false);
    expect(same(first, listing('b', 'https://other.example/p/77', { gtin }))).toBe(false);
  });

  test('are two in a marketplace, where two people may ask the same', () => {
    const first = listing('a', 'https://market.example/1', { gtin });
    expect(same(first, listing('b', 'https://market.example/2', { gtin }), true)).toBe(false);
  });
});

test('one source’s own listings never hide each other', () => {
  const seen = new SeenOffers();
  for (const offerId of ['1', '2'])
    expect(seen.isNew({ listing: listing('a', 'https://shop.example/p', { offerId, gtin }), marketplace: false })).toBe(
      true,
    );
});

test('a listing without a GTIN has its address for a key', () => {
  expect(sameness({ listing: listing('a', 'https://www.shop.example/'), marketplace: false })).toEqual([
    'shop.example',
  ]);
});
