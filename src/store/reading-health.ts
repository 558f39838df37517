// How well each site is read. Kept by host and day, never by address; what a tab is on is kept only while it is on it.
import {
  type Counted,
  countPage,
  DAYS_KEPT,
  dayOf,
  type PageOutcome,
  type SiteHealth,
} from '@/src/product/site-health';
import { DAY } from '@/src/quantity/time';
import type { Database, VisitRecord } from './database';

/** Most sites remembered; the one not seen for longest makes room. */
const MOST_SITES = 500;

/**
 * The gate passed on a page of a tab: a navigation begins. A page that was read after a click before its gate spoke is
 * the same navigation.
 */
export async function openVisit(db: Database, tabId: number, url: string): Promise<void> {
  const place = placeOf(url);
  if (place === undefined) return;
  await db.transaction('rw', db.visits, async () => {
    const standing = await db.visits.get(tabId);
    const same = standing?.page === place.page && !standing.gatePassed ? standing : undefined;
    await db.visits.put({ ...(same ?? { tabId, page: place.page }), gatePassed: true });
  });
}

/**
 * Counts what came of reading the page of a tab, once a navigation however often the page is read again; what was found
 * later replaces what was found earlier, and nothing found never replaces something. A page without a product counts only
 * when the gate had passed.
 */
export async function noteOutcome(
  db: Database,
  tabId: number,
  url: string,
  outcome: PageOutcome,
  now: number,
): Promise<void> {
  const place = placeOf(url);
  if (place === undefined) return;
  await db.transaction('rw', [db.visits, db.health], async () => {
    const standing = await db.visits.get(tabId);
    // A step inside a single-page shop is a navigation too, but the gate does not speak again.
    const visit: VisitRecord =
      standing?.page === place.page ? standing : { tabId, page: place.page, gatePassed: false };
    const before = visit.counted;
    if (!outcome.read && (!visit.gatePassed || before !== undefined)) {
      await db.visits.put(visit);
      return;
    }
    const counted: Counted = { at: before?.at ?? now, outcome };
    await db.health.put(countPage(place.host, await db.health.get(place.host), outcome, now, before));
    await db.visits.put({ ...visit, counted });
    const surplus = (await db.health.count()) - MOST_SITES;
    if (surplus > 0) await db.health.orderBy('lastAt').limit(surplus).delete();
  });
}

/** A tab that went elsewhere (`at`, as far as we may see it), or was closed, ends its visit. */
export async function endVisit(db: Database, tabId: number, at?: string): Promise<void> {
  await db.transaction('rw', db.visits, async () => {
    const visit = await db.visits.get(tabId);
    if (visit !== undefined && (at === undefined || placeOf(at)?.page !== visit.page)) await db.visits.delete(tabId);
  });
}

/** At a browser's start: tab ids mean nothing any more, and what is too old goes. */
export async function tidyHealth(db: Database, now: number): Promise<void> {
  await db.transaction('rw', [db.visits, db.health], async () => {
    await db.visits.clear();
    await db.health
      .where('lastAt')
      .below((dayOf(now) - DAYS_KEPT) * DAY)
      .delete();
    // Seen by a clock that was ahead: it goes in its time from now on.
    await db.health
      .where('lastAt')
      .above(now + DAY)
      .modify({ lastAt: now });
  });
}

/** Forgets all sites. A page that is open now counts again when it is next read. */
export async function clearHealth(db: Database): Promise<void> {
  await db.transaction('rw', [db.visits, db.health], async () => {
    await db.visits.clear();
    await db.health.clear();
  });
}

/** Sites, the last one looked at first. */
export function watchHealth(db: Database, show: (sites: SiteHealth[]) => void): () => void {
  return db.watch(() => db.health.orderBy('lastAt').reverse().toArray(), show);
}

/** A variant in the query is the same page. */
function placeOf(url: string): { host: string; page: string } | undefined {
  const address = URL.parse(url);
  return address === null || !/^https?:$/.test(address.protocol)
    ? undefined
    : { host: address.host, page: address.origin + address.pathname };
}
