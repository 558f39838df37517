import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { readFeed } from '@/src/listings/feeds/read-feed';
import { count, emptyTally, type FeedTally } from '@/src/listings/feeds/tally';
import { indexInMemory, type MemoryIndex } from '@/src/listings/index/in-memory';
import type { Listing } from '@/src/listings/listing';

/** A feed read from a file and indexed in memory, by the same code that indexes it in the browser. */
export interface LocalFeed extends MemoryIndex<Listing> {
  readonly tally: FeedTally;
}

/** @throws FeedError when the feed is malformed. */
export async function openFeed(path: string, fetchedAt: number): Promise<LocalFeed> {
  const listings: Listing[] = [];
  let tally = emptyTally();
  for await (const row of readFeed(createReadStream(path), { sourceId: basename(path), fileName: path, fetchedAt })) {
    tally = count(tally, row);
    if (row.kind === 'listing') listings.push(row.listing);
  }
  return { tally, ...indexInMemory(listings) };
}
