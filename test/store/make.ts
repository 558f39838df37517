import { emptyTally } from '@/src/listings/feeds/tally';
import { buildSegment } from '@/src/listings/index/segment';
import type { Listing } from '@/src/listings/listing';
import type { WebUrl } from '@/src/product/web-url';
import { Database } from '@/src/store/database';
import type { FeedRecord } from '@/src/store/feed-record';
import { finishImport, putFeed, writeBatch } from '@/src/store/feeds';

/** A database of its own for one test; deleted by `afterEach`. */
export function freshDatabase(): Database {
  return new Database(`test-${crypto.randomUUID()}`);
}

export function makeListing(listing: Partial<Listing> & { offerId: string; title: string }): Listing {
  return {
    sourceId: 'feed',
    condition: 'good',
    price: { minor: 1000, currency: 'EUR' },
    url: 'https://used.example/x' as WebUrl,
    attributes: {},
    fetchedAt: 1,
    ...listing,
  };
}

export function makeFeed(feed: Partial<FeedRecord> = {}): FeedRecord {
  return {
    id: 'feed',
    origin: { kind: 'url', url: 'https://used.example/feed.xml' },
    addedAt: 1,
    state: 'importing',
    activeGeneration: 0,
    nextGeneration: 1,
    rowsDone: 0,
    tally: emptyTally(),
    ...feed,
  };
}

/** Puts listings into the database as one finished import. */
export async function importListings(db: Database, feed: FeedRecord, listings: readonly Listing[]): Promise<void> {
  await putFeed(db, feed);
  await writeBatch(db, feed, listings, buildSegment(listings), { rowsDone: listings.length, tally: feed.tally });
  await finishImport(db, feed, feed.tally, 2);
}
