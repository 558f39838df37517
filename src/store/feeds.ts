import { Dexie } from 'dexie';
import type { FeedTally } from '@/src/listings/feeds/tally';
import type { Segment } from '@/src/listings/index/segment';
import type { Listing } from '@/src/listings/listing';
import type { Database } from './database';
import { type FeedRecord, UNFINISHED } from './feed-record';
import { watch } from './watch';

export async function putFeed(db: Database, feed: FeedRecord): Promise<void> {
  await db.feeds.put(feed);
}

export async function findFeed(db: Database, id: string): Promise<FeedRecord | undefined> {
  return db.feeds.get(id);
}

/** The source that is fetched from this address, unless it is being removed. */
export async function feedAt(db: Database, url: string): Promise<FeedRecord | undefined> {
  const feeds = await db.feeds.toArray();
  return feeds.find(({ origin, state }) => origin.kind === 'url' && origin.url === url && state !== 'removing');
}

export async function updateFeed(db: Database, id: string, change: Partial<FeedRecord>): Promise<void> {
  await db.feeds.update(id, change);
}

/**
 * Ends a step of a feed's life, unless its state is no longer the one the step began in: a removal asked for meanwhile
 * stands. False when nothing was changed.
 */
export async function advanceFeed(
  db: Database,
  { id, state }: Pick<FeedRecord, 'id' | 'state'>,
  change: Partial<FeedRecord>,
): Promise<boolean> {
  return db.transaction('rw', db.feeds, async () => {
    if ((await db.feeds.get(id))?.state !== state) return false;
    await db.feeds.update(id, change);
    return true;
  });
}

/** Feeds whose work was begun and not finished. */
export async function unfinishedFeeds(db: Database): Promise<FeedRecord[]> {
  const feeds = await db.feeds.toArray();
  return feeds.filter(({ state }) => UNFINISHED.includes(state));
}

export function watchFeeds(db: Database, show: (feeds: FeedRecord[]) => void): () => void {
  return watch(() => db.feeds.toArray(), show);
}

export async function spoolPart(db: Database, feedId: string, part: number, bytes: Uint8Array): Promise<void> {
  await db.spool.put({ feedId, part, bytes });
}

export async function clearSpool(db: Database, feedId: string): Promise<void> {
  await db.spool.where('[feedId+part]').between([feedId, Dexie.minKey], [feedId, Dexie.maxKey]).delete();
}

/** Drops bytes of files whose taking over was interrupted. Only when nothing is being taken over: at the worker's start. */
export async function clearOrphanedSpool(db: Database): Promise<void> {
  const known = new Set(await db.feeds.toCollection().primaryKeys());
  const spooled = (await db.spool.toCollection().primaryKeys()).map(([feedId]) => feedId);
  for (const feedId of new Set(spooled)) if (!known.has(feedId)) await clearSpool(db, feedId);
}

/** The spooled bytes of a feed, in order, one part in memory at a time. */
export async function* spooledBytes(db: Database, feedId: string): AsyncGenerator<Uint8Array> {
  for (let part = 0; ; part += 1) {
    const record = await db.spool.get([feedId, part]);
    if (record === undefined) return;
    yield record.bytes;
  }
}

/** Writes one batch of a running import: segment, postings, listings and progress stand or fall together. */
export async function writeBatch(
  db: Database,
  feed: FeedRecord,
  listings: readonly Listing[],
  segment: Segment,
  progress: { rowsDone: number; tally: FeedTally },
): Promise<void> {
  await db.transaction('rw', [db.feeds, db.segments, db.postings, db.listings], async () => {
    if (listings.length > 0) {
      const record = { feedId: feed.id, generation: feed.nextGeneration, count: segment.count };
      const id = (await db.segments.add(record)) as number;
      await db.postings.bulkAdd([...segment.buckets].map(([bucket, bytes]) => ({ segment: id, bucket, bytes })));
      await db.listings.bulkAdd(listings.map((listing, ordinal) => ({ segment: id, ordinal, listing })));
    }
    await db.feeds.update(feed.id, progress);
  });
}

/** Makes the new generation the one that searches see, in one step. */
export async function finishImport(
  db: Database,
  feed: FeedRecord,
  tally: FeedTally,
  refreshedAt: number,
): Promise<void> {
  await advanceFeed(db, feed, {
    state: 'tidying',
    activeGeneration: feed.nextGeneration,
    tally,
    readyTally: tally,
    refreshedAt,
    problem: undefined,
  });
}

/** Deletes one segment of the feed that `keep` does not want; false when there is none left. */
export async function dropOneSegment(
  db: Database,
  feedId: string,
  keep: (generation: number) => boolean,
): Promise<boolean> {
  return db.transaction('rw', [db.segments, db.postings, db.listings], async () => {
    const segments = await db.segments.where('feedId').equals(feedId).toArray();
    const doomed = segments.find(({ generation }) => !keep(generation));
    if (doomed === undefined) return false;
    const range = [
      [doomed.id, Dexie.minKey],
      [doomed.id, Dexie.maxKey],
    ] as const;
    await db.postings
      .where('[segment+bucket]')
      .between(...range)
      .delete();
    await db.listings
      .where('[segment+ordinal]')
      .between(...range)
      .delete();
    await db.segments.delete(doomed.id);
    return true;
  });
}

export async function deleteFeed(db: Database, id: string): Promise<void> {
  await db.feeds.delete(id);
}
