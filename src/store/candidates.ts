import type { Query, SearchResult } from '@/src/listings/index/search';
import { search } from '@/src/listings/index/search';
import type { Listing } from '@/src/listings/listing';
import type { Database } from './database';
import { type Candidate, listingsIn, type Place, readBlocks, seenAtOf, signaturesIn } from './listings';
import { readPlainly } from './read-plainly';
import type { Readable } from './readable';
import { isFound } from './segments';

/** Signatures worth comparing with a product, best first, and how rare the query's terms are among all listings. */
export interface Candidates {
  readonly candidates: readonly Candidate[];
  readonly rarity: SearchResult['rarity'];
  /** Where something was to be read and cannot be. */
  readonly damaged: readonly Place[];
  /** Whole listings of some of them, in their order, as they stood when they were found; undefined for damaged ones. */
  wholeOf(some: readonly Candidate[]): Promise<(Listing | undefined)[]>;
}

/**
 * Searches the posting lists of every active generation and reads only the blocks of what it will return.
 *
 * @param meanwhile work that can be done while the database reads, a step for each time it is waited for.
 */
export async function findCandidates(
  db: Database,
  query: Query,
  limit: number,
  meanwhile?: Iterator<void>,
): Promise<Candidates> {
  /** The reads are on their way when the next step of the other work begins. */
  const reading = <Read>(read: Promise<Read>): Promise<Read> => {
    meanwhile?.next();
    return read;
  };
  const { places, blocks, rarity, seenAt } = await readPlainly(
    db,
    ['feeds', 'segments', 'postings', 'signatures', 'documents'],
    async (tables) => {
      const [feeds, all] = await reading(Promise.all([tables.feeds.toArray(), tables.segments.toArray()]));
      const active = new Map(feeds.map(({ id, activeGeneration }) => [id, activeGeneration]));
      const segments = all.filter((segment) => isFound(segment, active.get(segment.feedId) ?? 0));
      const feedOf = new Map(segments.flatMap(({ feedId, parts }) => parts.map(({ batch }) => [batch, feedId])));
      const { hits, rarity } = await search(query, segments, (keys) => reading(readBuckets(tables, keys)), limit);
      const places = hits.map(({ batch, place }): Place => ({ batch, place, feedId: feedOf.get(batch) ?? '' }));
      return { places, blocks: await reading(readBlocks(tables, places)), rarity, seenAt: seenAtOf(feeds) };
    },
  );
  const signatures = signaturesIn(blocks, places);
  const candidates = places.flatMap((at, i): Candidate[] => {
    const signature = signatures[i];
    return signature === undefined ? [] : [{ ...signature, at }];
  });
  const damaged = places.filter((_, i) => signatures[i] === undefined);
  return { candidates, rarity, damaged, wholeOf: (some) => listingsIn(blocks, some, seenAt) };
}

async function readBuckets(db: Readable<'postings'>, keys: readonly (readonly [segment: number, bucket: number])[]) {
  const records = await db.postings.bulkGet(keys.map(([segment, bucket]): [number, number] => [segment, bucket]));
  return records.map((record) => record?.bytes);
}
