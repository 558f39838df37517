import { FeedError } from '@/src/listings/feeds/feed-error';
import { readFeed } from '@/src/listings/feeds/read-feed';
import { count, emptyTally, type FeedTally } from '@/src/listings/feeds/tally';
import { buildSegment } from '@/src/listings/index/segment';
import type { Listing } from '@/src/listings/listing';
import { stayAwake, stopWaking, wakeEvery } from '@/src/platform/alarms';
import { SECOND } from '@/src/quantity/time';
import type { Database } from '@/src/store/database';
import type { FeedRecord } from '@/src/store/feed-record';
import {
  advanceFeed,
  clearSpool,
  deleteFeed,
  dropOneSegment,
  findFeed,
  finishImport,
  spooledBytes,
  unfinishedFeeds,
  writeBatch,
} from '@/src/store/feeds';
import { type Reason, reason } from '@/src/words/reason';
import { FetchError, fetchFeed } from './fetch-feed';

/** The alarm that brings a killed worker back to an unfinished feed. */
export const FEED_ALARM = 'feeds';
/** Listings a batch: one segment of the index, one transaction. */
const BATCH = 20_000;
/** Progress is written at least this often, in rows read. */
const PROGRESS_ROWS = 100_000;
/** More offers than this in one feed are refused rather than half kept. */
const MOST_LISTINGS = 2_000_000;

/**
 * Works on unfinished feeds, one step after the other, until none is left. Safe to call at any time and from a worker
 * that has just been restarted: each step's progress is in the database, and a lock keeps a second run out.
 */
export function workOnFeeds(db: Database): void {
  // Queued, not skipped: a run that is just ending would not see a feed that was added this moment.
  const run = navigator.locks.request('reprise.feeds', async () => {
    if ((await unfinishedFeeds(db)).length === 0) return;
    await wakeEvery(FEED_ALARM, 0.5);
    const awake = setInterval(() => void stayAwake(), 20 * SECOND);
    try {
      for (;;) {
        const [feed] = await unfinishedFeeds(db);
        if (feed === undefined) break;
        await step(db, feed);
      }
      await stopWaking(FEED_ALARM);
    } finally {
      clearInterval(awake);
    }
  });
  // The database may be full or locked; the alarm that is still set takes the work up again.
  run.catch(() => undefined);
}

async function step(db: Database, feed: FeedRecord): Promise<void> {
  try {
    if (feed.state === 'fetching') {
      const changed = await fetchFeed(db, feed, Date.now);
      if (!changed) await advanceFeed(db, feed, { state: 'ready', refreshedAt: Date.now(), problem: undefined });
    } else if (feed.state === 'importing') {
      await importFeed(db, feed);
    } else if (feed.state === 'tidying') {
      await tidy(db, feed);
    } else {
      await removeWholly(db, feed.id);
    }
  } catch (error) {
    // Deleting that fails would fail again at once; the alarm tries it later.
    if (feed.state === 'tidying' || feed.state === 'removing') throw error;
    // What was active before stays; what the failed import wrote is tidied away next.
    await advanceFeed(db, feed, { state: 'tidying', problem: problemOf(error) });
  }
}

/** Reads the spool into segments of a new generation, from where an interrupted import stopped, then makes it the active one. */
async function importFeed(db: Database, feed: FeedRecord): Promise<void> {
  const fileName = feed.origin.kind === 'file' ? feed.origin.name : new URL(feed.origin.url).pathname;
  const about = {
    sourceId: feed.id,
    fetchedAt: Date.now(),
    fileName,
    ...(feed.contentType !== undefined && { contentType: feed.contentType }),
  };
  let tally: FeedTally = emptyTally();
  let batch: Listing[] = [];
  let rows = 0;
  let written = 0;
  const seen = new Set<string>();
  const write = async () => {
    const listings = batch;
    batch = [];
    written = rows;
    await writeBatch(db, feed, listings, buildSegment(listings), { rowsDone: rows, tally });
  };
  for await (const row of readFeed(spooledBytes(db, feed.id), about)) {
    const unseen = row.kind !== 'listing' || !seen.has(row.listing.offerId);
    const counted = unseen
      ? row
      : {
          kind: 'skipped' as const,
          row: row.row,
          why: 'duplicate' as const,
          reason: reason('feedSkippedDuplicate', row.listing.offerId),
        };
    tally = count(tally, counted);
    rows += 1;
    if (row.kind === 'listing' && unseen) seen.add(row.listing.offerId);
    if (seen.size > MOST_LISTINGS) throw new FetchError(reason('problemFeedTooLarge'));
    // Rows an earlier, interrupted run has written are read again (the parsers need their context) but not kept again.
    if (rows <= feed.rowsDone) continue;
    if (counted.kind === 'listing') batch.push(counted.listing);
    if (batch.length >= BATCH || rows - written >= PROGRESS_ROWS) {
      await write();
      if (await wasRemoved(db, feed.id)) return;
    }
  }
  if (batch.length > 0) await write();
  if (tally.kept === 0) throw new FetchError(reason('problemFeedEmpty'));
  await finishImport(db, feed, tally, Date.now());
}

/** The person removed the feed while it was being imported. */
async function wasRemoved(db: Database, feedId: string): Promise<boolean> {
  return (await findFeed(db, feedId))?.state !== 'importing';
}

/** Deletes what the active generation does not need: the spool, older generations, a failed import's leavings. */
async function tidy(db: Database, feed: FeedRecord): Promise<void> {
  await clearSpool(db, feed.id);
  while (await dropOneSegment(db, feed.id, (generation) => generation === feed.activeGeneration));
  await advanceFeed(db, feed, { state: feed.problem === undefined ? 'ready' : 'failed' });
}

async function removeWholly(db: Database, feedId: string): Promise<void> {
  while (await dropOneSegment(db, feedId, () => false));
  await clearSpool(db, feedId);
  await deleteFeed(db, feedId);
}

function problemOf(error: unknown): Reason {
  if (error instanceof FetchError || error instanceof FeedError) return error.reason;
  const quota = error instanceof Error && (error.name === 'QuotaExceededError' || /quota/i.test(error.message));
  return quota
    ? reason('problemDiskFull')
    : reason('problemUnexpected', error instanceof Error ? error.message : String(error));
}
