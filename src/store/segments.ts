import { Dexie } from 'dexie';
import type { Batch } from '@/src/listings/index/batch';
import { packFingerprints } from '@/src/listings/index/fingerprint';
import { WORDS_EDITION } from '@/src/listings/index/words-edition';
import type { Database, SegmentRecord } from './database';
import type { FeedRecord } from './feed-record';

/** Whether searches find a segment once its feed has come to a generation. */
export function isFound({ generation, merging, retired }: SegmentRecord, active: number): boolean {
  return generation <= active && merging === undefined && retired === undefined;
}

/** The segments of a feed that searches find. */
export async function foundSegments(
  db: Database,
  { id, activeGeneration }: Pick<FeedRecord, 'id' | 'activeGeneration'>,
): Promise<SegmentRecord[]> {
  const segments = await db.segments.where('feedId').equals(id).toArray();
  return segments.filter((segment) => isFound(segment, activeGeneration));
}

/** Writes a batch and the segment that finds its listings. Call it inside a transaction over the tables of the index. */
export async function addBatch(db: Database, feedId: string, generation: number, batch: Batch): Promise<void> {
  const { segment, fingerprints, signatures, documents } = batch;
  const { count, bits, buckets } = segment;
  if (count === 0) return;
  const id = (await db.batches.add({ feedId, count, fingerprints: packFingerprints(fingerprints) })) as number;
  await db.signatures.bulkAdd(
    signatures.map((bytes, block) => ({ batch: id, block, bytes, documents: documents[block] as typeof bytes })),
  );
  const bytes = [...buckets.values()].reduce((sum, { length }) => sum + length, 0);
  const parts = [{ batch: id, count, live: count, words: WORDS_EDITION }];
  const segmentId = (await db.segments.add({ feedId, generation, bits, bytes, parts })) as number;
  await db.postings.bulkAdd([...buckets].map(([bucket, bytes]) => ({ segment: segmentId, bucket, bytes })));
}

/** Deletes a segment with its posting lists; its batches stay. */
export async function deleteSegment(db: Database, id: number): Promise<void> {
  await db.transaction('rw', [db.segments, db.postings], async () => {
    await db.postings.where('[segment+bucket]').between([id, Dexie.minKey], [id, Dexie.maxKey]).delete();
    await db.segments.delete(id);
  });
}

/** Deletes a batch with all its rows. */
export async function deleteBatch(db: Database, id: number): Promise<void> {
  await db.transaction('rw', [db.batches, db.signatures, db.documents], async () => {
    for (const table of [db.signatures, db.documents])
      await table.where('[batch+block]').between([id, Dexie.minKey], [id, Dexie.maxKey]).delete();
    await db.batches.delete(id);
  });
}
