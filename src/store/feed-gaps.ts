import { type Part, withDead } from '@/src/listings/index/parts';
import { BLOCK } from '@/src/listings/index/rows';
import { reason } from '@/src/words/reason';
import type { Database } from './database';
import type { FeedRecord } from './feed-record';
import type { Place } from './listings';
import { foundSegments } from './segments';

/**
 * Looks whether all that a feed held is still there, by the keys of its blocks, without reading them: who reads one that is
 * damaged drops it. What is not there is dead from then on, the feed's line says so, and its next edition is read as if there
 * were none, so that it comes back.
 *
 * @param now in ms since 1970
 * @returns false when something was missing
 */
export async function mendFeed(db: Database, { id }: Pick<FeedRecord, 'id'>, now: number): Promise<boolean> {
  return db.transaction('rw', [db.feeds, db.segments, db.batches, db.signatures], async () => {
    const feed = await db.feeds.get(id);
    if (feed?.readyTally === undefined || (feed.state !== 'ready' && feed.state !== 'failed')) return true;
    let live = 0;
    for (const segment of await foundSegments(db, feed)) {
      const parts: Part[] = [];
      for (const part of segment.parts) parts.push(await withoutMissing(db, part));
      if (parts.some((part, i) => part.live !== segment.parts[i]?.live))
        await db.segments.update(segment.id, { parts });
      live += parts.reduce((sum, part) => sum + part.live, 0);
    }
    const { kept } = feed.readyTally;
    // What is known is not said again: its refresh may have failed since, and is due when that says.
    if (live >= kept - (feed.lost ?? 0)) return true;
    await db.feeds.update(id, {
      state: 'failed',
      problem: reason('problemFeedDamaged', { number: live }, { number: kept }),
      etag: undefined,
      lastModified: undefined,
      dueAt: now,
      lost: kept - live,
    });
    return false;
  });
}

/** Deletes blocks that cannot be read, so that `mendFeed` misses them. */
export async function dropBlocks(db: Database, places: readonly Pick<Place, 'batch' | 'place'>[]): Promise<void> {
  await db.signatures.bulkDelete(
    places.map(({ batch, place }): [number, number] => [batch, Math.floor(place / BLOCK)]),
  );
}

async function withoutMissing(db: Database, part: Part): Promise<Part> {
  if (part.live === 0) return part;
  const blocks = Array.from({ length: Math.ceil(part.count / BLOCK) }, (_, block) => block);
  const keys = blocks.map((block): [number, number] => [part.batch, block]);
  const standing = new Set(
    (await db.signatures.where('[batch+block]').anyOf(keys).primaryKeys()).map(([, block]) => block),
  );
  const missing = blocks.filter((block) => !standing.has(block));
  if (missing.length === 0) return part;
  return withDead(
    part,
    missing.flatMap((block) => Array.from({ length: BLOCK }, (_, row) => block * BLOCK + row)),
  );
}
