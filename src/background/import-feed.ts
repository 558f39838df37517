import { FeedError } from '@/src/listings/feeds/feed-error';
import { nextAsking } from '@/src/listings/feeds/schedule';
import { stayAwake, stopWaking, wakeEvery } from '@/src/platform/alarms';
import { SECOND } from '@/src/quantity/time';
import type { Database } from '@/src/store/database';
import { isDiskFull } from '@/src/store/disk-full';
import { mendFeed } from '@/src/store/feed-gaps';
import { type FeedRecord, UNFINISHED } from '@/src/store/feed-record';
import { advanceFeed, allFeeds, clearSpool, DamagedSpoolError, unfinishedFeeds, updateFeed } from '@/src/store/feeds';
import { clearUnmoved, moveOne } from '@/src/store/move';
import { isOfOldWords } from '@/src/store/rewrite';
import { dropOne } from '@/src/store/upkeep';
import { type Reason, reason } from '@/src/words/reason';
import { FetchError } from './fetch-error';
import { fetchFeed } from './fetch-feed';
import { forgetCompared } from './judge-sighting';
import { planRefreshes } from './plan-refreshes';
import { readEdition } from './read-edition';
import { removeWholly, tidyFeed } from './tidy-feed';
import { workOnWatches } from './work-on-watches';

/** The alarm that brings a killed worker back to an unfinished feed. */
export const FEED_ALARM = 'feeds';

/** The lock of whoever changes what is kept of feeds. */
const FEEDS = 'reprise.feeds';

/** Looks whether all that feeds held is still there, as once when the browser starts. @returns how many lack something */
export async function mendFeeds(db: Database): Promise<number> {
  return navigator.locks.request(FEEDS, async () => {
    let damaged = 0;
    for (const feed of await allFeeds(db)) if (!(await mendFeed(db, feed, Date.now()))) damaged += 1;
    return damaged;
  });
}

/**
 * Has listings that are found by words as they were read before an update written anew, as once when the browser or a new
 * version starts. They are found meanwhile, by the words that both readings have.
 */
export async function rereadFeeds(db: Database): Promise<void> {
  const isAny = await navigator.locks.request(FEEDS, async () => {
    let found = false;
    for (const feed of await allFeeds(db)) {
      if (UNFINISHED.includes(feed.state) || !(await isOfOldWords(db, feed))) continue;
      await updateFeed(db, feed.id, { state: 'tidying' });
      found = true;
    }
    return found;
  });
  if (isAny) workOnFeeds(db);
}

/**
 * Works on unfinished feeds, one step after the other, until none is left. Safe to call at any time and from a worker
 * that has just been restarted: each step's progress is in the database, and a lock keeps a second run out.
 */
export function workOnFeeds(db: Database): void {
  // Queued, not skipped: a run that is just ending would not see a feed that was added this moment.
  const run = navigator.locks.request(FEEDS, async () => {
    if ((await unfinishedFeeds(db)).length === 0) return;
    await wakeEvery(FEED_ALARM, 0.5);
    const awake = setInterval(() => void stayAwake(), 20 * SECOND);
    try {
      for (;;) {
        const [feed] = await unfinishedFeeds(db);
        if (feed === undefined) break;
        await step(db, feed);
      }
      await clearUnmoved(db);
      await stopWaking(FEED_ALARM);
      await planRefreshes(db);
    } finally {
      clearInterval(awake);
    }
  });
  // The database may be full or locked; the alarm that is still set takes the work up again.
  run.catch(() => undefined);
}

async function step(db: Database, feed: FeedRecord): Promise<void> {
  try {
    if (feed.state !== 'removing' && (await moveOne(db, feed))) return;
    if (feed.state === 'fetching') {
      await fetchFeed(db, feed, { now: Date.now, chance: Math.random });
    } else if (feed.state === 'importing') {
      await readEdition(db, feed);
      forgetCompared();
      // What is followed is held against the new edition while that is tidied.
      void workOnWatches(db);
    } else if (feed.state === 'tidying') {
      await tidyFeed(db, feed);
    } else {
      await removeWholly(db, feed);
    }
  } catch (error) {
    // Tidying that fails would fail again at once; the alarm tries it later.
    if (feed.state === 'tidying' || feed.state === 'removing') {
      if (feed.unmoved !== undefined && isDiskFull(error)) await updateFeed(db, feed.id, { problem: problemOf(error) });
      throw error;
    }
    await giveUp(db, feed, problemOf(error), error instanceof FetchError ? error.rest : 0);
  }
}

/** What was active before stays; what the failed import wrote is tidied away next. */
async function giveUp(db: Database, feed: FeedRecord, problem: Reason, rest: number): Promise<void> {
  const failures = (feed.failures ?? 0) + 1;
  const dueAt = nextAsking(feed.cadence ?? 'never', { now: Date.now(), chance: Math.random(), failures, rest });
  const ended = { attempts: 0, scheduled: false, acceptFewer: false, arriving: undefined } as const;
  const change = { ...ended, state: 'tidying', problem, failures, dueAt } as const;
  try {
    await advanceFeed(db, feed, change);
  } catch (error) {
    if (!isDiskFull(error)) throw error;
    // A full disk refuses even this sentence until there is room for it.
    while (await dropOne(db, feed));
    await clearSpool(db, feed.id);
    await advanceFeed(db, feed, change);
  }
}

function problemOf(error: unknown): Reason {
  if (error instanceof FetchError || error instanceof FeedError) return error.reason;
  if (error instanceof DamagedSpoolError) return reason('problemSpoolDamaged');
  return isDiskFull(error)
    ? reason('problemDiskFull')
    : reason('problemUnexpected', error instanceof Error ? error.message : String(error));
}
