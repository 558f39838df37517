import { BatchBuilder, type Fingerprinted } from '@/src/listings/index/batch';
import { unpackFingerprints } from '@/src/listings/index/fingerprint';
import { isDead, type Part, wholly } from '@/src/listings/index/parts';
import { batchesToRewrite, hasOldWords } from '@/src/listings/index/upkeep';
import type { Database } from './database';
import type { FeedRecord } from './feed-record';
import { listingsIn, readBlocks, seenAtOf, signaturesIn } from './listings';
import { addBatch, foundSegments } from './segments';

/** Whether some of a feed is found by words as they were read before an update. */
export async function isOfOldWords(db: Database, feed: FeedRecord): Promise<boolean> {
  return (await foundSegments(db, feed)).some(({ parts }) => parts.some(hasOldWords));
}

/**
 * Writes what lives of some thin or outdated batches anew as one, which takes their place in one transaction. False when no
 * batch of the feed is either. What was read must not change meanwhile: one run at a time works on feeds.
 */
export async function rewriteOnce(db: Database, feed: FeedRecord): Promise<boolean> {
  const parts = (await foundSegments(db, feed)).flatMap((segment) => segment.parts);
  const wanted = batchesToRewrite(parts);
  if (wanted.length === 0) return false;
  const builder = new BatchBuilder();
  for (const part of parts)
    if (wanted.includes(part.batch)) for (const offer of await livingListings(db, feed, part)) builder.add(offer);
  const batch = await builder.build();
  await db.transaction('rw', [db.segments, db.postings, db.batches, db.signatures], async () => {
    for (const segment of await foundSegments(db, feed)) {
      if (!segment.parts.some(({ batch: id, live }) => live > 0 && wanted.includes(id))) continue;
      const changed = segment.parts.map((part) => (wanted.includes(part.batch) ? wholly(part) : part));
      await db.segments.update(segment.id, { parts: changed });
    }
    await addBatch(db, feed.id, feed.activeGeneration, batch);
  });
  return true;
}

async function livingListings(db: Database, feed: FeedRecord, part: Part): Promise<Fingerprinted[]> {
  const { id: feedId } = feed;
  const { batch } = part;
  const fingerprints = unpackFingerprints((await db.batches.get(batch))?.fingerprints ?? new Uint8Array(0));
  const living = fingerprints.flatMap((fingerprint, place) =>
    isDead(part, place) ? [] : [{ at: { feedId, batch, place }, fingerprint }],
  );
  const places = living.map(({ at }) => at);
  const blocks = await db.transaction('r', [db.signatures, db.documents], () => readBlocks(db, places));
  const signatures = signaturesIn(blocks, places);
  // What is damaged cannot be found either, and is left out.
  const readable = living.flatMap(({ at, fingerprint }, i) => {
    const signature = signatures[i];
    return signature === undefined ? [] : [{ candidate: { ...signature, at }, fingerprint }];
  });
  const listings = await listingsIn(
    blocks,
    readable.map(({ candidate }) => candidate),
    seenAtOf([feed]),
  );
  return listings.flatMap((listing, i) =>
    listing === undefined ? [] : [{ listing, fingerprint: readable[i]?.fingerprint ?? 0 }],
  );
}
