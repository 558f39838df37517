import { bucketsToRead, mergeBuckets, mergedParts } from '@/src/listings/index/merge';
import { bucketBits } from '@/src/listings/index/term-hash';
import { segmentsToMerge } from '@/src/listings/index/upkeep';
import type { Database, SegmentRecord } from './database';
import type { FeedRecord } from './feed-record';
import { deleteBatch, deleteSegment, isFound } from './segments';

/** Buckets merged in one transaction: some two megabytes. */
const BUCKETS_A_STEP = 512;

/**
 * Deletes one segment or batch of a feed that no search needs: what an import that failed has written, what was merged
 * into another, what is wholly dead. False when there is none left.
 */
export async function dropOne(db: Database, feed: FeedRecord): Promise<boolean> {
  const segments = await db.segments.where('feedId').equals(feed.id).toArray();
  const needed = segments.filter((segment) => isNeeded(segment, segments, feed.activeGeneration));
  const standing = (await db.segments.where('feedId').equals(feed.id).primaryKeys()) as number[];
  // Also those that were damaged where they lie, which nobody is shown.
  const doomed = standing.find((id) => needed.every((segment) => segment.id !== id));
  if (doomed !== undefined) {
    await deleteSegment(db, doomed);
    return true;
  }
  const batches = new Set(
    needed.flatMap(({ parts }) => parts.filter(({ live }) => live > 0).map(({ batch }) => batch)),
  );
  const ids = (await db.batches.where('feedId').equals(feed.id).primaryKeys()) as number[];
  const orphan = ids.find((id) => !batches.has(id));
  if (orphan !== undefined) await deleteBatch(db, orphan);
  return orphan !== undefined;
}

function isNeeded(segment: SegmentRecord, all: readonly SegmentRecord[], active: number): boolean {
  const { merging } = segment;
  if (merging !== undefined)
    return merging.sources.every((id) => all.some((source) => source.id === id && isFound(source, active)));
  return isFound(segment, active) && segment.parts.some(({ live }) => live > 0);
}

/**
 * Does one step of merging a feed's segments, one transaction: begins a merge, goes on with one, or ends it by putting
 * the new segment in the place of the old ones. False when there is nothing to merge.
 */
export async function mergeOneStep(db: Database, feed: FeedRecord): Promise<boolean> {
  return db.transaction('rw', [db.segments, db.postings], async () => {
    const segments = await db.segments.where('feedId').equals(feed.id).toArray();
    const running = segments.find(({ merging }) => merging !== undefined);
    if (running !== undefined) {
      await goOn(db, running);
      return true;
    }
    const found = segments.filter((segment) => isFound(segment, feed.activeGeneration));
    const wanted = segmentsToMerge(found);
    if (wanted.length === 0) return false;
    const sources = found.filter(({ id }) => wanted.includes(id));
    await db.segments.add({
      feedId: feed.id,
      generation: feed.activeGeneration,
      bits: bucketBits(sources.reduce((sum, { bytes }) => sum + bytes, 0)),
      bytes: 0,
      parts: [],
      merging: { sources: sources.map(({ id }) => id), bucketsDone: 0 },
    });
    return true;
  });
}

async function goOn(db: Database, target: SegmentRecord): Promise<void> {
  const { sources: ids, bucketsDone } = target.merging ?? { sources: [], bucketsDone: 0 };
  const sources = (await db.segments.bulkGet([...ids])).filter((source) => source !== undefined);
  const end = Math.min(2 ** target.bits, bucketsDone + BUCKETS_A_STEP);
  const read = await Promise.all(
    sources.map(async (source) => {
      const numbers = bucketsToRead(source.bits, target.bits, bucketsDone, end);
      const records = await db.postings
        .where('[segment+bucket]')
        .between([source.id, numbers[0] ?? 0], [source.id, numbers.at(-1) ?? 0], true, true)
        .toArray();
      return {
        ...source,
        buckets: new Map(records.map(({ bucket, bytes }) => [bucket, bytes as Uint8Array<ArrayBuffer>])),
      };
    }),
  );
  const merged = mergeBuckets(read, target.bits, bucketsDone, end);
  await db.postings.bulkPut([...merged].map(([bucket, bytes]) => ({ segment: target.id, bucket, bytes })));
  const bytes = [...merged.values()].reduce((sum, { length }) => sum + length, target.bytes);
  if (end < 2 ** target.bits) {
    await db.segments.update(target.id, { bytes, merging: { sources: ids, bucketsDone: end } });
    return;
  }
  const { id, feedId, generation, bits } = target;
  await db.segments.put({ id, feedId, generation, bits, bytes, parts: mergedParts(sources) });
  for (const source of sources) await db.segments.update(source.id, { retired: true });
}

/** Gives up a merge that cannot be written, as on a full disk: the segments it was to replace are all still there. */
export async function abandonMerge(db: Database, feedId: string): Promise<void> {
  const segments = await db.segments.where('feedId').equals(feedId).toArray();
  for (const { id, merging } of segments) if (merging !== undefined) await deleteSegment(db, id);
}
