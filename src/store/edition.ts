import type { BrandSketch } from '@/src/listings/brand-sketch';
import type { FeedTally } from '@/src/listings/feeds/tally';
import type { Batch } from '@/src/listings/index/batch';
import { Standing, unpackFingerprints } from '@/src/listings/index/fingerprint';
import { isDead, type Part, withDead } from '@/src/listings/index/parts';
import type { Database } from './database';
import type { FeedRecord } from './feed-record';
import { advanceFeed, findFeed } from './feeds';
import { addBatch, foundSegments } from './segments';

/** What a feed's active generation says. */
export async function standingOf(db: Database, feed: FeedRecord): Promise<Standing> {
  const standing = new Standing();
  for (const part of (await foundSegments(db, feed)).flatMap(({ parts }) => parts))
    for (const { fingerprint } of await livingOf(db, part)) if (fingerprint !== undefined) standing.add(fingerprint);
  return standing;
}

/** Places and fingerprints of the listings of a part that live; no fingerprint where the record is damaged. */
async function livingOf(db: Database, part: Part): Promise<{ place: number; fingerprint: number | undefined }[]> {
  if (part.live === 0) return [];
  const fingerprints = unpackFingerprints((await db.batches.get(part.batch))?.fingerprints ?? new Uint8Array(0));
  return Array.from({ length: part.count }, (_, place) => ({ place, fingerprint: fingerprints[place] })).filter(
    ({ place }) => !isDead(part, place),
  );
}

/** Writes one batch of a running import: segment, rows and progress stand or fall together. */
export async function writeBatch(
  db: Database,
  feed: FeedRecord,
  batch: Batch,
  progress: { rowsDone: number; tally: FeedTally },
): Promise<void> {
  await db.transaction('rw', [db.feeds, db.segments, db.postings, db.batches, db.signatures], async () => {
    // Everything may have been deleted while the batch was built; nobody would ever clear it away.
    if ((await findFeed(db, feed.id)) === undefined) return;
    await addBatch(db, feed.id, feed.nextGeneration, batch);
    await db.feeds.update(feed.id, progress);
  });
}

/**
 * Makes the next generation the one that searches see, in one step: what the new edition adds is found, and what it does
 * not say again no longer is.
 */
export async function finishImport(
  db: Database,
  feed: FeedRecord,
  standing: Standing,
  tally: FeedTally,
  refreshedAt: number,
  brands?: BrandSketch,
): Promise<void> {
  await db.transaction('rw', [db.feeds, db.segments, db.batches], async () => {
    const changed = await advanceFeed(db, feed, {
      state: 'tidying',
      etag: feed.arriving?.etag,
      lastModified: feed.arriving?.lastModified,
      arriving: undefined,
      failures: 0,
      acceptFewer: false,
      activeGeneration: feed.nextGeneration,
      tally,
      readyTally: tally,
      lost: undefined,
      brands,
      refreshedAt,
      problem: undefined,
    });
    if (!changed) return;
    for (const segment of await foundSegments(db, feed)) {
      const parts: Part[] = [];
      for (const part of segment.parts) parts.push(await without(db, part, standing));
      if (parts.some(({ live }, i) => live !== segment.parts[i]?.live)) await db.segments.update(segment.id, { parts });
    }
  });
}

async function without(db: Database, part: Part, standing: Standing): Promise<Part> {
  const gone = (await livingOf(db, part)).filter(
    ({ fingerprint }) => fingerprint === undefined || !standing.isSaidAgain(fingerprint),
  );
  return gone.length === 0
    ? part
    : withDead(
        part,
        gone.map(({ place }) => place),
      );
}
