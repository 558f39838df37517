import { BrandSampler } from '@/src/listings/brand-sketch';
import { readFeed } from '@/src/listings/feeds/read-feed';
import { count, emptyTally, type FeedTally } from '@/src/listings/feeds/tally';
import { BatchBuilder, fingerprintOf } from '@/src/listings/index/batch';
import { FingerprintNumbers, fingerprint } from '@/src/listings/index/fingerprint';
import { BATCH } from '@/src/listings/index/upkeep';
import { conditionBy } from '@/src/rules/condition-aliases';
import type { Database } from '@/src/store/database';
import { finishImport, standingOf, writeBatch } from '@/src/store/edition';
import type { FeedRecord } from '@/src/store/feed-record';
import { findFeed, isSpooled, spooledBytes } from '@/src/store/feeds';
import { reason } from '@/src/words/reason';
import { FetchError } from './fetch-error';
import { loadRules } from './knowledge';

/** Progress is written at least this often, in rows read. */
const PROGRESS_ROWS = 100_000;
/** More offers than this in one feed are refused rather than half kept. */
const MOST_LISTINGS = 2_000_000;

/**
 * Reads the spool, from where an interrupted import stopped, and writes what is new in it as batches of the next
 * generation; then makes that generation the active one. What the feed says as before stays where it is.
 */
export async function readEdition(db: Database, feed: FeedRecord): Promise<void> {
  const fileName = feed.origin.kind === 'file' ? feed.origin.name : new URL(feed.origin.url).pathname;
  const about = {
    sourceId: feed.id,
    fetchedAt: Date.now(),
    fileName,
    conditionOf: conditionBy(await loadRules(db)),
    ...(feed.contentType !== undefined && { contentType: feed.contentType }),
  };
  // What arrived is only ever deleted before it is read to make room for saying that the disk is full (`giveUp`); where
  // even that was refused, it is said now.
  if (!(await isSpooled(db, feed.id))) throw new FetchError(reason('problemDiskFull'));
  const standing = await standingOf(db, feed);
  const seen = new FingerprintNumbers();
  const brands = new BrandSampler();
  let tally: FeedTally = emptyTally();
  let batch = new BatchBuilder();
  let rows = 0;
  let written = 0;
  let writing: Promise<void> = Promise.resolve();
  /** Begins to write what is pending while more is read, one batch after the other. False when the feed was removed. */
  const write = async (): Promise<boolean> => {
    const [full, progress] = [batch, { rowsDone: rows, tally }];
    batch = new BatchBuilder();
    written = rows;
    const built = await full.build();
    await writing;
    if (await wasRemoved(db, feed.id)) return false;
    writing = writeBatch(db, feed, built, progress);
    // That it failed is heard by whoever waits for it.
    writing.catch(() => undefined);
    return true;
  };
  for await (const row of readFeed(spooledBytes(db, feed.id), about)) {
    rows += 1;
    if (row.kind !== 'listing') {
      tally = count(tally, row);
    } else if (!seen.add(fingerprint(row.listing.offerId))) {
      const { offerId } = row.listing;
      const why = reason('feedSkippedDuplicate', offerId);
      tally = count(tally, { kind: 'skipped', row: row.row, why: 'duplicate', reason: why });
    } else {
      tally = count(tally, row);
      brands.add(row.listing);
      if (seen.size > MOST_LISTINGS) throw new FetchError(reason('problemFeedTooLarge'));
      const print = fingerprintOf(row.listing);
      // Rows an earlier, interrupted run has written are read again (the parsers need their context) but not kept again.
      if (!standing.sayAgain(print) && rows > feed.rowsDone) batch.add({ listing: row.listing, fingerprint: print });
    }
    const isDue = batch.size >= BATCH || rows - written >= PROGRESS_ROWS;
    if (rows > feed.rowsDone && isDue && !(await write())) return;
  }
  if (batch.size > 0 && !(await write())) return;
  await writing;
  refuseShrunk(feed, tally.kept);
  await finishImport(db, feed, standing, tally, Date.now(), brands.sketch());
}

/** A feed with fewer offers than this may well lose most of them. */
const MANY_OFFERS = 100;
/** An edition with less than this share of the last one's offers is doubted. */
const SHARE_LEFT = 0.1;

/**
 * An export that failed halfway looks like a shop that sold everything; what was there stays until the person says that it
 * is meant. @throws FetchError
 */
function refuseShrunk(feed: FeedRecord, kept: number): void {
  const before = feed.activeGeneration > 0 ? feed.readyTally?.kept : undefined;
  if (before === undefined && kept === 0) throw new FetchError(reason('problemFeedEmpty'));
  if (before === undefined || feed.acceptFewer === true) return;
  const shrunk = kept === 0 ? before > 0 : before >= MANY_OFFERS && kept < before * SHARE_LEFT;
  if (shrunk) throw new FetchError(reason('problemFeedShrunk', { number: before }, { number: kept }));
}

/** The person removed the feed while it was being imported. */
async function wasRemoved(db: Database, feedId: string): Promise<boolean> {
  return (await findFeed(db, feedId))?.state !== 'importing';
}
