// The sites that are only asked, and how they are told apart from those that are looked at.
import { sourceFrom } from '@/src/listings/sources/source-settings';
import { sitePattern } from '@/src/product/site-pattern';
import type { Database, SourceRecord } from './database';
import { addSites, lookedAtSites } from './sites';

/** A site that may be asked and is never looked at, and who asks it. */
export interface AskedSite {
  readonly pattern: string;
  /** The feed, pack or source, as the person knows it. */
  readonly title: string;
}

/** The sites that feeds and rule packs are fetched from, and that sources which are switched on ask. */
export async function askedSites(db: Database): Promise<AskedSite[]> {
  const sources = (await db.sources.toArray()).filter(({ on }) => on);
  return [...(await feedSites(db)), ...(await packSites(db)), ...sources.flatMap(sitesOfSource)];
}

async function feedSites(db: Database): Promise<AskedSite[]> {
  return (await db.feeds.toArray()).flatMap(({ origin, state }) =>
    origin.kind === 'url' && state !== 'removing'
      ? [{ pattern: sitePattern(origin.url), title: new URL(origin.url).host }]
      : [],
  );
}

async function packSites(db: Database): Promise<AskedSite[]> {
  return (await db.packs.toArray()).flatMap(({ origin, taken }) =>
    origin.kind === 'url'
      ? [{ pattern: sitePattern(origin.url), title: taken?.about.name ?? new URL(origin.url).host }]
      : [],
  );
}

/** The sites a source asks, switched on or not. */
export function sitesOfSource({ settings }: Pick<SourceRecord, 'settings'>): AskedSite[] {
  const source = sourceFrom(settings, { profile: '' });
  return source.needs().origins.map((origin) => ({ pattern: sitePattern(origin), title: source.title }));
}

/** Shows the sites of both kinds now and at each change, until the returned function is called. */
export function watchSites(db: Database, show: (looked: string[], asked: AskedSite[]) => void): () => void {
  return db.watch(
    () => Promise.all([lookedAtSites(db), askedSites(db)]),
    ([looked, asked]) => show(looked, asked),
  );
}

/** True once, after an update from a version that kept no list: what was allowed until then is to be told apart. */
export async function isUnsorted(db: Database): Promise<boolean> {
  return (await db.unsorted.count()) > 0;
}

/** Puts on the list what was allowed before there was one, but for the sites of feeds and of sources, on or off. */
export async function sortAllowed(db: Database, allowed: readonly string[], now: number): Promise<void> {
  await db.transaction('rw', [db.sites, db.unsorted, db.feeds, db.sources], async () => {
    if (!(await isUnsorted(db))) return;
    const asked = [...(await feedSites(db)), ...(await db.sources.toArray()).flatMap(sitesOfSource)];
    const looked = allowed.filter((pattern) => asked.every((site) => site.pattern !== pattern));
    await addSites(db, looked, now);
    await db.unsorted.clear();
  });
}
