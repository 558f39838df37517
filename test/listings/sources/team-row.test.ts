import { describe, expect, test } from 'vitest';
import { keysOf, wordsOf } from '@/src/listings/index/listing-terms';
import { Listing } from '@/src/listings/listing';
import { publicHttps } from '@/src/listings/sources/call/addresses';
import { toListing } from '@/src/listings/sources/offer/offer';
import { draftOfRow, FoundRow, teamRow, termsOfRow } from '@/src/listings/sources/team-index/team-row';
import { fc } from '@/test/properties';
import { seededListings } from '../../bench/seeded-listings';

/** A row as it comes back from a server. */
function through(row: ReturnType<typeof teamRow>): FoundRow {
  return FoundRow.parse({ key: '18446744073709551615', listing: row.listing, shard: 0, shards: 0 });
}

const rules = {
  sourceId: 'team:clickhouse.example',
  fetchedAt: 1_764_000_000_000,
  admits: publicHttps,
  links: 'any',
  images: 'any',
  base: 'https://clickhouse.example/',
} as const;

describe('a row of a team index', () => {
  test('gives back the listing it was made of', () => {
    for (const listing of seededListings('rows', 300, 'seeded')) {
      const offer = toListing(draftOfRow(through(teamRow(listing, 'seeded'))), rules);
      expect(offer).toEqual({
        ok: true,
        // A title that says "refurbished" says more than a row that says "used".
        listing: { ...listing, ...rulesOf(offer), offerId: '18446744073709551615' },
      });
    }
  });

  const rulesOf = (offer: ReturnType<typeof toListing>) => ({
    sourceId: rules.sourceId,
    ...(offer.ok && { condition: offer.listing.condition }),
  });

  test('is found by the words and keys of the index on this machine', () => {
    for (const listing of seededListings('terms', 300, 'seeded')) {
      const terms = [...wordsOf(listing), ...keysOf(listing)];
      expect(teamRow(listing, 'seeded').terms).toEqual(terms);
      expect([...termsOfRow(through(teamRow(listing, 'seeded')))].sort()).toEqual([...terms].sort());
    }
  });

  test('is text that UTF-8 can say, and its terms hold no blank, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }), (title) => {
        const parsed = Listing.safeParse({
          offerId: '1',
          sourceId: 'made',
          title,
          condition: 'used',
          price: { minor: 100, currency: 'EUR' },
          url: 'https://shop.example/1',
          fetchedAt: 0,
        });
        if (!parsed.success) return;
        const row = teamRow(parsed.data, 'made');
        expect(JSON.stringify(row).isWellFormed()).toBe(true);
        expect(through(row).listing.title).toBe(parsed.data.title);
        for (const term of row.terms as string[]) expect(term).not.toMatch(/\s|^$/);
      }),
    );
  });
});
