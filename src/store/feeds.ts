import { Dexie } from 'dexie';
import type { BrandSketch } from '@/src/listings/brand-sketch';
import type { Database } from './database';
import { type FeedRecord, UNFINISHED } from './feed-record';

export async function putFeed(db: Database, feed: FeedRecord): Promise<void> {
  await db.feeds.put(feed);
}

export async function findFeed(db: Database, id: string): Promise<FeedRecord | undefined> {
  return db.feeds.get(id);
}

export async function allFeeds(db: Database): Promise<FeedRecord[]> {
  return db.feeds.toArray();
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

/** A feed that searches see, with what it states of makers. */
export type SketchedFeed = Pick<FeedRecord, 'id' | 'activeGeneration'> & { readonly brands: BrandSketch };

export async function sketchedFeeds(db: Database): Promise<SketchedFeed[]> {
  const feeds = await db.feeds.toArray();
  return feeds.flatMap(({ id, brands, activeGeneration }) =>
    brands === undefined || activeGeneration === 0 ? [] : [{ id, activeGeneration, brands }],
  );
}

/** Feeds whose work was begun and not finished. */
export async function unfinishedFeeds(db: Database): Promise<FeedRecord[]> {
  const feeds = await db.feeds.toArray();
  return feeds.filter(({ state }) => UNFINISHED.includes(state));
}

/** True for a feed that is asked again by itself and is not busy; one that came with a file waits for a click. */
export function isWatched({ origin, cadence = 'never', state, problem }: FeedRecord): boolean {
  if (origin.kind === 'file' || cadence === 'never' || problem?.key === 'problemFeedBroughtIn') return false;
  return state === 'ready' || state === 'failed';
}

export async function watchedFeeds(db: Database): Promise<FeedRecord[]> {
  return (await db.feeds.toArray()).filter(isWatched);
}

/** Changes every feed as `change` says, in one transaction; undefined leaves a feed as it is. */
export async function changeFeeds(
  db: Database,
  change: (feed: FeedRecord) => Partial<FeedRecord> | undefined,
): Promise<void> {
  await db.transaction('rw', db.feeds, async () => {
    for (const feed of await db.feeds.toArray()) {
      const changed = change(feed);
      if (changed !== undefined) await db.feeds.update(feed.id, changed);
    }
  });
}

export function watchFeeds(db: Database, show: (feeds: FeedRecord[]) => void): () => void {
  return db.watch(() => db.feeds.toArray(), show);
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

/** A part of what arrived of a feed is gone or cannot be read: what is left would look like a whole edition. */
export class DamagedSpoolError extends Error {
  override readonly name = 'DamagedSpoolError';
}

/** Whether anything of a feed is in the spool. */
export async function isSpooled(db: Database, feedId: string): Promise<boolean> {
  return (await partsFrom(db, feedId, 0)) > 0;
}

/** The spooled bytes of a feed, in order, one part in memory at a time. @throws DamagedSpoolError */
export async function* spooledBytes(db: Database, feedId: string): AsyncGenerator<Uint8Array> {
  for (let part = 0; ; part += 1) {
    const record = await db.spool.get([feedId, part]);
    if (record !== undefined) yield record.bytes;
    else if ((await partsFrom(db, feedId, part)) > 0) throw new DamagedSpoolError(`Part ${part} cannot be read.`);
    else return;
  }
}

/** Also those that cannot be read. */
function partsFrom(db: Database, feedId: string, part: number): Promise<number> {
  return db.spool.where('[feedId+part]').between([feedId, part], [feedId, Dexie.maxKey]).count();
}

export async function deleteFeed(db: Database, id: string): Promise<void> {
  await db.feeds.delete(id);
}
