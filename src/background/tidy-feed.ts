import type { Database } from '@/src/store/database';
import { isDiskFull } from '@/src/store/disk-full';
import type { FeedRecord } from '@/src/store/feed-record';
import { advanceFeed, clearSpool, deleteFeed } from '@/src/store/feeds';
import { dropLostPieces } from '@/src/store/lost-pieces';
import { rewriteOnce } from '@/src/store/rewrite';
import { abandonMerge, dropOne, mergeOneStep } from '@/src/store/upkeep';

/**
 * Deletes what the active generation does not need: the spool, a failed import's leavings, what is no longer found; then
 * merges what is left, so that searches stay quick. Each step is one transaction, so a killed worker goes on from there.
 */
export async function tidyFeed(db: Database, feed: FeedRecord): Promise<void> {
  await clearSpool(db, feed.id);
  while (await dropOne(db, feed));
  try {
    while (await rewriteOnce(db, feed));
    while (await mergeOneStep(db, feed));
  } catch (error) {
    // Nothing is lost without merging: searches read a few records more.
    if (!isDiskFull(error)) throw error;
    await abandonMerge(db, feed.id);
  }
  while (await dropOne(db, feed));
  await dropLostPieces(db);
  await advanceFeed(db, feed, { state: feed.problem === undefined ? 'ready' : 'failed' });
}

/** Deletes everything of a feed. */
export async function removeWholly(db: Database, feed: FeedRecord): Promise<void> {
  while (await dropOne(db, { ...feed, activeGeneration: 0 }));
  await clearSpool(db, feed.id);
  await deleteFeed(db, feed.id);
}
