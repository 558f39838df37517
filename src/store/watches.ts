import { fingerprint } from '@/src/listings/index/fingerprint';
import { addressOf } from '@/src/listings/sources/same-listing';
import type { WebUrl } from '@/src/product/web-url';
import { DEFAULT_WATCH_SETTINGS } from '@/src/watch/telling';
import { isSameReading, isTooLong, MOST_WATCHES, type Watch } from '@/src/watch/watch';
import type { WatchSettings } from '@/src/watch/watch-settings';
import type { Database } from './database';
import type { Readable } from './readable';
import type { WatchRecord, WatchTellingRecord } from './watch-record';

/** The watch of the page at an address. */
export async function watchAt(db: Database, url: WebUrl): Promise<WatchRecord | undefined> {
  return db.watches.where('address').equals(addressOf(url)).first();
}

export async function findWatch(db: Database, id: string): Promise<WatchRecord | undefined> {
  return db.watches.get(id);
}

/** The oldest first. */
export async function allWatches(db: Readable<'watches'>): Promise<WatchRecord[]> {
  return (await db.watches.toArray()).sort((a, b) => a.madeAt - b.madeAt);
}

/**
 * Keeps a new watch. A page that is followed keeps its own, with what the page says now and what is wanted now; offers of
 * a former reading go when the page tells of another thing. False when there are too many.
 */
export async function addWatch(db: Database, added: Watch): Promise<boolean> {
  return db.transaction('rw', db.watches, async () => {
    const standing = await watchAt(db, added.sighting.url);
    if (standing === undefined) {
      if ((await db.watches.count()) >= MOST_WATCHES) return false;
      await db.watches.put({ ...added, address: addressOf(added.sighting.url) });
      return true;
    }
    const { sighting, wanted, until, told } = added;
    const known = isSameReading(standing.sighting, sighting) ? standing : { ...standing, offers: [], told: [] };
    const keys = new Set(known.told.map(({ key }) => key));
    const toldNow = [...known.told, ...told.filter(({ key }) => !keys.has(key))];
    const { editions: _, ...kept } = known;
    await db.watches.put({ ...kept, sighting, wanted, until, told: toldNow, failures: 0, idle: 0 });
    return true;
  });
}

/** Changes a watch as it stands now; nothing happens to one that is gone. True when it was there. */
export async function changeWatch(
  db: Database,
  id: string,
  change: (standing: WatchRecord) => Partial<Watch>,
): Promise<boolean> {
  return db.transaction('rw', db.watches, async () => {
    const standing = await db.watches.get(id);
    if (standing === undefined) return false;
    await db.watches.put({ ...standing, ...change(standing) });
    return true;
  });
}

/** Notes since when a watch would last longer than any can, and takes that back where the clock says otherwise again. */
export async function doubtLong(db: Database, now: number): Promise<void> {
  for (const watch of await allWatches(db)) {
    const { id, doubtedAt } = watch;
    if (!isTooLong(watch, now)) {
      if (doubtedAt !== undefined) await changeWatch(db, id, () => ({ doubtedAt: undefined }));
    } else if (doubtedAt === undefined || doubtedAt > now) await changeWatch(db, id, () => ({ doubtedAt: now }));
  }
}

export async function removeWatch(db: Database, id: string): Promise<void> {
  await db.watches.delete(id);
}

/**
 * Tells apart what offers can be of and what they are judged by: another number when a feed has a new edition, when a
 * feed or source came or went, and when rules are others.
 */
export async function editionsNow(db: Database): Promise<number> {
  const [feeds, sources, personal, packs] = await Promise.all([
    db.feeds.toArray(),
    db.sources.toCollection().primaryKeys(),
    db.rules.get('personal'),
    db.packs.toArray(),
  ]);
  const active = feeds.filter(({ activeGeneration }) => activeGeneration > 0);
  const editions = active.map(({ id, activeGeneration }) => `${id} ${activeGeneration}`);
  const laid = packs.map(({ id, on, order, taken }) => `pack ${id} ${on && taken?.sha256} ${order}`);
  return fingerprint([...editions, ...sources, ...laid, `rules ${personal?.savedAt}`].sort().join('\n'));
}

/** How the person wants to be told, and when they were told. */
export async function watchTelling(db: Readable<'watchTelling'>): Promise<WatchTellingRecord> {
  return (await db.watchTelling.get('telling')) ?? { id: 'telling', settings: DEFAULT_WATCH_SETTINGS, shown: [] };
}

export async function changeTelling(
  db: Database,
  change: (standing: WatchTellingRecord) => Partial<Omit<WatchTellingRecord, 'id'>>,
): Promise<void> {
  await db.transaction('rw', db.watchTelling, async () => {
    const standing = await watchTelling(db);
    await db.watchTelling.put({ ...standing, ...change(standing) });
  });
}

/** Where offers for what is followed can come from. */
export interface WatchedPlaces {
  readonly feeds: number;
  readonly sources: number;
}

/** Everything the screens show of what is followed. */
export interface Followed {
  readonly watches: readonly WatchRecord[];
  readonly settings: WatchSettings;
  readonly places: WatchedPlaces;
}

export async function followed(db: Readable<'watches' | 'watchTelling' | 'feeds' | 'sources'>): Promise<Followed> {
  const [watches, { settings }, feeds, sources] = await Promise.all([
    allWatches(db),
    watchTelling(db),
    db.feeds.filter(({ activeGeneration }) => activeGeneration > 0).count(),
    db.sources.filter(({ on }) => on).count(),
  ]);
  return { watches, settings, places: { feeds, sources } };
}

export function watchFollowed(db: Database, show: (followed: Followed) => void): () => void {
  const tables = [db.watches, db.watchTelling, db.feeds, db.sources];
  // In one transaction: of one moment, and asked of the browser once.
  return db.watch(() => db.transaction('r', tables, async () => followed(db)), show);
}
