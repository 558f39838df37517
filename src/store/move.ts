import { Dexie } from 'dexie';
import { buildBatch, fingerprintOf } from '@/src/listings/index/batch';
import type { Database } from './database';
import type { FeedRecord } from './feed-record';
import { addBatch } from './segments';

/**
 * Moves the listings of one segment of version 2 into a batch of the feed's next generation, in one transaction; with the
 * last of them that generation becomes the active one. False when there is nothing left to move.
 */
export async function moveOne(db: Database, feed: FeedRecord): Promise<boolean> {
  const [old, ...later] = feed.unmoved ?? [];
  if (old === undefined) return false;
  const records = db.listings.where('[segment+ordinal]').between([old, Dexie.minKey], [old, Dexie.maxKey]);
  const listings = (await records.toArray()).map(({ listing }) => listing);
  const generation = Math.max(feed.nextGeneration, feed.activeGeneration + 1);
  const batch = await buildBatch(listings.map((listing) => ({ listing, fingerprint: fingerprintOf(listing) })));
  const tables = [db.feeds, db.segments, db.postings, db.batches, db.signatures, db.listings];
  await db.transaction('rw', tables, async () => {
    await addBatch(db, feed.id, generation, batch);
    await records.delete();
    await db.feeds.update(feed.id, {
      unmoved: later.length > 0 ? later : undefined,
      ...(later.length === 0 && { activeGeneration: generation, nextGeneration: generation + 1 }),
      // It said that there was no room for this.
      ...(feed.problem?.key === 'problemDiskFull' && { problem: undefined }),
    });
  });
  return true;
}

/** Deletes what nobody will move: listings of imports that had not ended under version 2, and of removed feeds. */
export async function clearUnmoved(db: Database): Promise<void> {
  await db.transaction('rw', [db.feeds, db.listings], async () => {
    const feeds = await db.feeds.toArray();
    if (feeds.every(({ unmoved }) => unmoved === undefined)) await db.listings.clear();
  });
}
