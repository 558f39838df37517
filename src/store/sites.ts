// The sites the person said to look at: the browser knows that we may, not what for.
import { isAtSite } from '@/src/product/site-pattern';
import type { Database } from './database';
import type { Readable } from './readable';

/** Match patterns of the sites the person said to look at, the first one said first. */
export async function lookedAtSites(db: Readable<'sites'>): Promise<string[]> {
  return (await db.sites.orderBy('addedAt').toArray()).map(({ pattern }) => pattern);
}

/** True when the person said to look at the site of an address. */
export async function isLookedAt(db: Readable<'sites'>, address: string): Promise<boolean> {
  return (await lookedAtSites(db)).some((pattern) => isAtSite(pattern, address));
}

/** Puts sites on the list; those that are on it keep their place. */
export async function addSites(db: Database, patterns: readonly string[], now: number): Promise<void> {
  await db.transaction('rw', db.sites, async () => {
    for (const pattern of patterns)
      if ((await db.sites.get(pattern)) === undefined) await db.sites.put({ pattern, addedAt: now });
  });
}

export async function removeSites(db: Database, patterns: readonly string[]): Promise<void> {
  await db.sites.bulkDelete([...patterns]);
}
