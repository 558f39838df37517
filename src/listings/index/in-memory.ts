import type { Named } from './listing-terms';
import { type Query, type SearchResult, search } from './search';
import { buildSegment } from './segment';

/** Listings indexed as one segment, for where there is no database: commands and tests. */
export interface MemoryIndex<Of extends Named> {
  /** The best `limit` listings for a query, and how rare each of its words is among all. */
  find(query: Query, limit?: number): Promise<{ listings: Of[]; rarity: SearchResult['rarity'] }>;
}

/** @throws RangeError for more listings than a segment holds (2,097,152). */
export function indexInMemory<Of extends Named>(listings: readonly Of[]): MemoryIndex<Of> {
  const { count, bits, buckets } = buildSegment(listings);
  const segments = [{ id: 0, bits, parts: [{ batch: 0, count, live: count }] }];
  return {
    async find(query, limit) {
      const read = async (keys: readonly (readonly [segment: number, bucket: number])[]) =>
        keys.map(([, bucket]) => buckets.get(bucket));
      const { hits, rarity } = await search(query, segments, read, limit);
      return { listings: hits.flatMap(({ place }) => listings[place] ?? []), rarity };
    },
  };
}
