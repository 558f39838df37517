import { emptyTally } from '@/src/listings/feeds/tally';
import { type Batch, buildBatch, fingerprintOf } from '@/src/listings/index/batch';
import type { Listing } from '@/src/listings/listing';
import type { WebUrl } from '@/src/product/web-url';
import { Database } from '@/src/store/database';
import { finishImport, standingOf, writeBatch } from '@/src/store/edition';
import type { FeedRecord } from '@/src/store/feed-record';
import { findFeed, putFeed } from '@/src/store/feeds';

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

export function makeBatch(listings: readonly Listing[]): Promise<Batch> {
  return buildBatch(listings.map((listing) => ({ listing, fingerprint: fingerprintOf(listing) })));
}

/** Puts a feed's first edition into the database as one finished import. */
export async function importListings(db: Database, feed: FeedRecord, listings: readonly Listing[]): Promise<void> {
  await putFeed(db, feed);
  await importEdition(db, feed.id, listings);
}

/** Reads a further edition of a feed that is there, in batches of some listings. */
export async function importEdition(
  db: Database,
  feedId: string,
  listings: readonly Listing[],
  batch = 1000,
): Promise<void> {
  const standing = await findFeed(db, feedId);
  if (standing === undefined) throw new Error(`There is no feed ${feedId}.`);
  const feed: FeedRecord = { ...standing, state: 'importing', nextGeneration: standing.activeGeneration + 1 };
  await putFeed(db, feed);
  const earlier = await standingOf(db, feed);
  const fresh = listings.filter((listing) => !earlier.sayAgain(fingerprintOf(listing)));
  for (let at = 0; at < fresh.length; at += batch) {
    const progress = { rowsDone: at + batch, tally: feed.tally };
    await writeBatch(db, feed, await makeBatch(fresh.slice(at, at + batch)), progress);
  }
  await finishImport(db, feed, earlier, feed.tally, 2);
}
