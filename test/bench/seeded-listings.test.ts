import { describe, expect, test } from 'vitest';
import { indexInMemory } from '@/src/listings/index/in-memory';
import { queryFor } from '@/src/listings/index/query';
import { Listing } from '@/src/listings/listing';
import { parseGtin } from '@/src/product/identifiers';
import { seededListings, seededProduct } from './seeded-listings';

const listings = [...seededListings('test', 3000, 'feed')];

describe('seeded listings', () => {
  test('are the same for the same seed, and others for another', () => {
    expect([...seededListings('test', 3000, 'feed')].slice(0, 50)).toEqual(listings.slice(0, 50));
    expect([...seededListings('other', 50, 'feed')].map(({ title }) => title)).not.toEqual(
      listings.slice(0, 50).map(({ title }) => title),
    );
  });

  test('are listings as feeds give them, each offer once', () => {
    for (const listing of listings) expect(Listing.parse(listing)).toEqual(listing);
    expect(new Set(listings.map(({ offerId }) => offerId)).size).toBe(3000);
    for (const { gtin } of listings) if (gtin !== undefined) expect(parseGtin(gtin)).toBe(gtin);
  });

  test('have titles of some seventy characters', () => {
    const mean = listings.reduce((sum, { title }) => sum + title.length, 0) / listings.length;
    expect(mean).toBeGreaterThan(60);
    expect(mean).toBeLessThan(85);
  });

  test('hold offers of what the seeded shops sell', async () => {
    const index = indexInMemory(listings);
    for (let i = 0; i < 40; i += 1) {
      const { product, code } = seededProduct('test', 3000, i);
      const { listings: found } = await index.find(queryFor(product));
      const offered = listings.some(({ title }) => title.includes(code));
      expect(found.some(({ title }) => title.includes(code))).toBe(offered);
    }
  });
});
