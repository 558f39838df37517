import type { Query, SearchResult } from '@/src/listings/index/search';
import { search } from '@/src/listings/index/search';
import type { Database } from './database';
import { type Candidate, type Place, readBlocks, signaturesIn } from './listings';
import { isFound } from './segments';

/** Signatures worth comparing with a product, best first, and how rare the query's terms are among all listings. */
export interface Candidates {
  readonly candidates: readonly Candidate[];
  readonly rarity: SearchResult['rarity'];
}

/** Searches the posting lists of every active generation and reads only the signatures it will return. */
export async function findCandidates(db: Database, query: Query, limit: number): Promise<Candidates> {
  const { places, blocks, rarity } = await db.transaction(
    'r',
    [db.feeds, db.segments, db.postings, db.signatures],
    async () => {
      const [feeds, all] = await Promise.all([db.feeds.toArray(), db.segments.toArray()]);
      const active = new Map(feeds.map(({ id, activeGeneration }) => [id, activeGeneration]));
      const segments = all.filter((segment) => isFound(segment, active.get(segment.feedId) ?? 0));
      const feedOf = new Map(segments.flatMap(({ feedId, parts }) => parts.map(({ batch }) => [batch, feedId])));
      const { hits, rarity } = await search(query, segments, readBuckets(db), limit);
      const places = hits.map(({ batch, place }): Place => ({ batch, place, feedId: feedOf.get(batch) ?? '' }));
      return { places, blocks: await readBlocks(db.signatures, places), rarity };
    },
  );
  const signatures = signaturesIn(blocks, places);
  const candidates = places.flatMap((at, i): Candidate[] => {
    const signature = signatures[i];
    return signature === undefined ? [] : [{ ...signature, at }];
  });
  return { candidates, rarity };
}

function readBuckets(db: Database) {
  return async (keys: readonly (readonly [segment: number, bucket: number])[]) => {
    const records = await db.postings.bulkGet(keys.map(([segment, bucket]): [number, number] => [segment, bucket]));
    return records.map((record) => record?.bytes);
  };
}
