import type { Database } from '@/src/store/database';
import { allWatches, doubtLong, editionsNow } from '@/src/store/watches';
import { isOver } from '@/src/watch/watch';
import { askNextWatch } from './ask-watch';
import { judgeWatched, takeLook } from './look-for-watch';
import { planWatches } from './plan-watches';
import { tellNews } from './tell-news';

/** The lock under which what is followed is held against what is on this machine. */
export const WATCHES = 'reprise.watches';

/**
 * Holds what is followed against what is on this machine, where feeds, sources or rules are others than before, and
 * tells what is new; nobody is asked. Safe to call at any time and from a worker that has just been restarted: what a watch was last
 * held against stands in its record.
 */
export function workOnWatches(db: Database): Promise<void> {
  // Queued, not skipped: a run that is just ending would not see the edition that became active this moment.
  const run = navigator.locks.request(WATCHES, async () => {
    await lookHere(db);
    await tellNews(db);
    await planWatches(db);
  });
  // The database may be full or locked; the next edition or alarm takes the work up again.
  return run.catch(() => undefined);
}

/** The alarm rang: looks here, and asks sources for the one watch whose time has come. */
export async function wakeWatches(db: Database): Promise<void> {
  await workOnWatches(db);
  await navigator.locks
    .request('reprise.watches.asking', { ifAvailable: true }, async (lock) => {
      if (lock !== null) await askNextWatch(db);
    })
    .catch(() => undefined);
  await workOnWatches(db);
}

async function lookHere(db: Database): Promise<void> {
  await doubtLong(db, Date.now());
  const watches = await allWatches(db);
  if (watches.length === 0) return;
  const editions = await editionsNow(db);
  for (const watch of watches) {
    const now = Date.now();
    if (watch.editions === editions || isOver(watch, now)) continue;
    const verdict = await judgeWatched(db, watch.sighting);
    await takeLook(db, watch.id, verdict, { now, change: () => ({ editions, judgedAt: now }) });
  }
}
