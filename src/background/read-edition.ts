import { BrandSampler } from '@/src/listings/brand-sketch';
import { readFeed } from '@/src/listings/feeds/read-feed';
import { count, emptyTally, type FeedTally } from '@/src/listings/feeds/tally';
import { buildBatch, type Fingerprinted, fingerprintOf } from '@/src/listings/index/batch';
import { FingerprintNumbers, fingerprint } from '@/src/listings/index/fingerprint';
import { BATCH } from '@/src/listings/index/upkeep';
import type { Database } from '@/src/store/database';
import { finishImport, standingOf, writeBatch } from '@/src/store/edition';
import type { FeedRecord } from '@/src/store/feed-record';
import { findFeed, isSpooled, spooledBytes } from '@/src/store/feeds';
import { reason } from '@/src/words/reason';
import { FetchError } from './fetch-feed';

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
    ...(feed.contentType !== undefined && { contentType: feed.contentType }),
  };
  // What arrived is only ever deleted before it is read to make room for saying that the disk is full (`giveUp`); where
  // even that was refused, it is said now.
  if (!(await isSpooled(db, feed.id))) throw new FetchError(reason('problemDiskFull'));
  const standing = await standingOf(db, feed);
  const seen = new FingerprintNumbers();
  const brands = new BrandSampler();
  let tally: FeedTally = emptyTally();
  let pending: Fingerprinted[] = [];
  let rows = 0;
  let written = 0;
  const write = async () => {
    const offers = pending;
    pending = [];
    written = rows;
    await writeBatch(db, feed, await buildBatch(offers), { rowsDone: rows, tally });
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
      if (!standing.sayAgain(print) && rows > feed.rowsDone) pending.push({ listing: row.listing, fingerprint: print });
    }
    if (rows > feed.rowsDone && (pending.length >= BATCH || rows - written >= PROGRESS_ROWS)) {
      await write();
      if (await wasRemoved(db, feed.id)) return;
    }
  }
  if (pending.length > 0) await write();
  if (tally.kept === 0) throw new FetchError(reason('problemFeedEmpty'));
  await finishImport(db, feed, standing, tally, Date.now(), brands.sketch());
}

/** The person removed the feed while it was being imported. */
async function wasRemoved(db: Database, feedId: string): Promise<boolean> {
  return (await findFeed(db, feedId))?.state !== 'importing';
}
