import type { ParsedRequestOf, Refusal } from '@/src/messages/messages';
import { livePage } from '@/src/platform/live-page';
import { clearNotification } from '@/src/platform/notifications';
import { keepWatchedOffers, watchedOffers } from '@/src/platform/watched-offers';
import { DAY } from '@/src/quantity/time';
import type { Database } from '@/src/store/database';
import { findVerdict } from '@/src/store/verdicts';
import {
  addWatch,
  changeTelling,
  changeWatch,
  editionsNow,
  findWatch,
  removeWatch,
  watchAt,
  watchTelling,
} from '@/src/store/watches';
import { newsOf, withTold } from '@/src/watch/look';
import { nextDue } from '@/src/watch/schedule';
import { isSameReading, MOST_WATCHES, newWatch } from '@/src/watch/watch';
import { reason } from '@/src/words/reason';
import { judgeWatched, sourceTerms, takeLook } from './look-for-watch';
import { notificationId } from './tell-news';
import { WATCHES, workOnWatches } from './work-on-watches';

/** Follows the product of a page. What is offered now the person has before their eyes: none of it is news. */
export async function follow(
  db: Database,
  { verdictId, wanted, days }: ParsedRequestOf<'watch.add'>,
): Promise<Refusal> {
  const found = await findVerdict(db, verdictId);
  if (found === undefined) return { problem: reason('problemPageClosed') };
  const { sighting } = found.verdict;
  const now = Date.now();
  const { asking } = (await watchTelling(db)).settings;
  const dueAt = nextDue(asking, { now, chance: Math.random(), failures: 0, idle: 0 });
  const live = await livePage(found.tabId);
  const [editions, verdict] = await Promise.all([
    editionsNow(db),
    judgeWatched(db, sighting, live?.url === sighting.url ? live : undefined),
  ]);
  const full = await navigator.locks.request(WATCHES, async () => {
    const before = await watchAt(db, sighting.url);
    const added = newWatch(crypto.randomUUID(), { sighting, wanted, days }, { now, dueAt });
    if (!(await addWatch(db, added))) return true;
    const id = before?.id ?? added.id;
    // What was seen of another thing goes from the memory of the session too.
    if (before !== undefined && !isSameReading(before.sighting, sighting)) await keepWatchedOffers(id, []);
    await takeLook(db, id, verdict, { now, known: true, change: () => ({ editions, judgedAt: now }) });
    return false;
  });
  if (full) return { problem: reason('problemWatchFull', { number: MOST_WATCHES }) };
  await workOnWatches(db);
  return undefined;
}

/** Changes what is waited for. What is wanted by it and known already is in the list the person is looking at. */
export async function changeWanted(
  db: Database,
  { watchId, wanted, days }: ParsedRequestOf<'watch.change'>,
): Promise<Refusal> {
  const now = Date.now();
  const [terms, session] = await Promise.all([sourceTerms(db), watchedOffers(watchId)]);
  const changed = await changeWatch(db, watchId, ({ offers, told, until }) => {
    const known = newsOf({ wanted, told, offers: [...offers, ...session] });
    return {
      wanted,
      until: days === undefined ? until : now + days * DAY,
      told: withTold(told, known, { at: now }, terms.mayKeep),
      failures: 0,
      idle: 0,
    };
  });
  if (!changed) return { problem: reason('problemWatchGone') };
  await workOnWatches(db);
  return undefined;
}

/** Follows a product no more, and forgets all that was seen for it. */
export async function unfollow(db: Database, watchId: string): Promise<void> {
  if ((await findWatch(db, watchId)) === undefined) return;
  await removeWatch(db, watchId);
  await keepWatchedOffers(watchId, []);
  await clearNotification(notificationId(watchId));
  await workOnWatches(db);
}

export async function saveWatchSettings(db: Database, { settings }: ParsedRequestOf<'watch.settings'>): Promise<void> {
  await changeTelling(db, () => ({ settings, changedAt: Date.now() }));
  await workOnWatches(db);
}
