import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { readFeed } from '@/src/listings/feeds/read-feed';
import { count, emptyTally, type FeedTally } from '@/src/listings/feeds/tally';
import type { Query, SearchResult } from '@/src/listings/index/search';
import { search } from '@/src/listings/index/search';
import { buildSegment } from '@/src/listings/index/segment';
import type { Listing } from '@/src/listings/listing';

/** A feed read from a file and indexed in memory, by the same code that indexes it in the browser. */
export interface LocalFeed {
  readonly tally: FeedTally;
  find(query: Query, limit: number): Promise<{ listings: Listing[]; rarity: SearchResult['rarity'] }>;
}

/** @throws FeedError when the feed is malformed. */
export async function openFeed(path: string, fetchedAt: number): Promise<LocalFeed> {
  const listings: Listing[] = [];
  let tally = emptyTally();
  for await (const row of readFeed(createReadStream(path), { sourceId: basename(path), fileName: path, fetchedAt })) {
    tally = count(tally, row);
    if (row.kind === 'listing') listings.push(row.listing);
  }
  const segment = buildSegment(listings);
  return {
    tally,
    async find(query, limit) {
      const read = async (keys: readonly (readonly [number, number])[]) =>
        keys.map(([, bucket]) => segment.buckets.get(bucket));
      const { hits, rarity } = await search(query, [{ id: 0, count: segment.count }], read, limit);
      return { listings: hits.flatMap(({ ordinal }) => listings[ordinal] ?? []), rarity };
    },
  };
}
