import type { Hit, Query, SearchResult } from '@/src/listings/index/search';
import { search } from '@/src/listings/index/search';
import type { Listing } from '@/src/listings/listing';
import type { Database } from './database';

/** Listings worth comparing with a product, best first, and how rare the query's terms are among all listings. */
export interface Candidates {
  readonly listings: readonly Listing[];
  readonly rarity: SearchResult['rarity'];
}

/** Searches the posting lists of every active generation and reads only the listings it will return. */
export async function findCandidates(db: Database, query: Query, limit: number): Promise<Candidates> {
  return db.transaction('r', [db.feeds, db.segments, db.postings, db.listings], async () => {
    const active = new Map((await db.feeds.toArray()).map(({ id, activeGeneration }) => [id, activeGeneration]));
    const segments = (await db.segments.toArray()).filter(
      ({ feedId, generation }) => active.get(feedId) === generation,
    );
    const { hits, rarity } = await search(query, segments, readBuckets(db), limit);
    const records = await db.listings.bulkGet(
      hits.map(({ segment, ordinal }: Hit): [number, number] => [segment, ordinal]),
    );
    return { listings: records.flatMap((record) => record?.listing ?? []), rarity };
  });
}

function readBuckets(db: Database) {
  return async (keys: readonly (readonly [segment: number, bucket: number])[]) => {
    const records = await db.postings.bulkGet(keys.map(([segment, bucket]): [number, number] => [segment, bucket]));
    return records.map((record) => record?.bytes);
  };
}
