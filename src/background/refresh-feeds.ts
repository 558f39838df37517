import { isTooFar, nextAsking } from '@/src/listings/feeds/schedule';
import { isAllowed } from '@/src/platform/permissions';
import { sitePattern } from '@/src/product/site-pattern';
import type { Database } from '@/src/store/database';
import type { FeedRecord } from '@/src/store/feed-record';
import { changeFeeds, isWatched, watchedFeeds } from '@/src/store/feeds';
import { reason } from '@/src/words/reason';
import { workOnFeeds } from './import-feed';
import { planRefreshes } from './plan-refreshes';

/** Asks the feeds whose time has come, when there is a network, and sets the alarm for the next. */
export async function refreshDue(db: Database): Promise<void> {
  if (navigator.onLine) {
    const now = Date.now();
    await changeFeeds(db, (feed) => begun(feed, now, Math.random()));
    workOnFeeds(db);
  }
  await planRefreshes(db);
}

/** What begins a feed's refresh, puts right a time that no clock has set, or is undefined: nothing to do yet. */
function begun(feed: FeedRecord, now: number, chance: number): Partial<FeedRecord> | undefined {
  if (!isWatched(feed)) return undefined;
  const { cadence = 'never', dueAt, failures = 0 } = feed;
  if (dueAt === undefined || isTooFar(dueAt, now)) return { dueAt: nextAsking(cadence, { now, chance, failures: 0 }) };
  if (dueAt > now) return undefined;
  // The time after a failure is set first: whatever happens to this one, the next is not due at once.
  const next = nextAsking(cadence, { now, chance, failures: failures + 1 });
  return { state: 'fetching', scheduled: true, attempts: 0, dueAt: next };
}

/** Says on a feed's line that its host may no longer be read, and takes that back once it may. */
export async function tellRevoked(db: Database): Promise<void> {
  const hosts = new Map<string, boolean>();
  for (const feed of await watchedFeeds(db)) {
    const { origin } = addressOf(feed);
    if (!hosts.has(origin)) hosts.set(origin, await isAllowed(sitePattern(origin)));
  }
  await changeFeeds(db, (feed) => {
    if (!isWatched(feed)) return undefined;
    const { host, origin } = addressOf(feed);
    const allowed = hosts.get(origin);
    if (allowed === false && feed.state === 'ready')
      return { state: 'failed', problem: reason('problemFeedNotAllowed', host) };
    if (allowed === true && feed.problem?.key === 'problemFeedNotAllowed' && feed.activeGeneration > 0)
      return { state: 'ready', problem: undefined, failures: 0, dueAt: undefined };
    return undefined;
  });
  await planRefreshes(db);
}

function addressOf({ origin }: FeedRecord): URL {
  return new URL(origin.kind === 'url' ? origin.url : 'https://invalid');
}
