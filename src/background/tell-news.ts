import { clearNotification, mayShowNotifications, showNotification } from '@/src/platform/notifications';
import { browserTongue } from '@/src/platform/tongue';
import { watchedOffers } from '@/src/platform/watched-offers';
import type { Database } from '@/src/store/database';
import type { WatchRecord } from '@/src/store/watch-record';
import { allWatches, changeTelling, changeWatch, watchTelling } from '@/src/store/watches';
import { bestOf, isWanted } from '@/src/watch/look';
import { awaitsNotifying, countedTellings, mayNotify } from '@/src/watch/telling';
import type { SeenOffer } from '@/src/watch/watch';
import { type Reason, reason } from '@/src/words/reason';
import { say } from '@/src/words/say';
import { showWaiting } from './show-waiting';

/** Under which the notification of a watch is shown: one for each. */
export function notificationId(watchId: string): string {
  return `watch-${watchId}`;
}

/** Minutes since midnight by the person's clock. */
export function minutesOfDay(now: number): number {
  const date = new Date(now);
  return date.getHours() * 60 + date.getMinutes();
}

/** Counts news on the toolbar button, and shows what notifications may be shown now. */
export async function tellNews(db: Database): Promise<void> {
  const watches = await allWatches(db);
  await showWaiting(db);
  const now = Date.now();
  const { settings, shown } = await watchTelling(db);
  let left = mayNotify(settings, { now, minutes: minutesOfDay(now), shown });
  if (left === 0 || !(await mayShowNotifications())) return;
  for (const watch of watches) {
    if (left === 0) return;
    if (awaitsNotifying(watch, now).length === 0) continue;
    const offers = await newlyOffered(watch, now);
    // Before it is shown: a worker that dies over it must not show it again and again.
    await changeWatch(db, watch.id, ({ told }) => ({ told: told.map((each) => ({ ...each, notified: true })) }));
    if (offers.length === 0) continue;
    left -= 1;
    await changeTelling(db, (standing) => ({ shown: [...countedTellings(standing.shown, now), now] }));
    await notify(watch, offers);
  }
}

/** The offers a notification would tell of, as far as they can still be had. */
async function newlyOffered(watch: WatchRecord, now: number): Promise<SeenOffer[]> {
  const keys = new Set(awaitsNotifying(watch, now).map(({ key }) => key));
  const offers = [...watch.offers, ...(await watchedOffers(watch.id))];
  return offers.filter((offer) => keys.has(offer.key) && isWanted(offer, watch.wanted));
}

async function notify(watch: WatchRecord, offers: readonly SeenOffer[]): Promise<void> {
  const words = (given: Reason) => say(browserTongue(), given);
  const best = bestOf({ ...watch, offers });
  const price = best?.points.at(-1)?.price;
  if (best === undefined || price === undefined) return;
  const more = offers.length - 1;
  const message = words(
    more === 0
      ? reason('watchNotice', best.title, { money: price })
      : reason('watchNoticeMore', best.title, { money: price }, { number: more }),
  );
  await showNotification(
    notificationId(watch.id),
    words(reason('watchNoticeTitle', watch.sighting.product.name)),
    message,
  );
}

/** The person has looked: nothing is news any more. */
export async function markSeen(db: Database): Promise<void> {
  for (const { id, told } of await allWatches(db)) {
    await clearNotification(notificationId(id));
    if (told.every(({ unseen }) => unseen !== true)) continue;
    await changeWatch(db, id, (watch) => ({ told: watch.told.map(({ unseen: _, ...each }) => each) }));
  }
  await showWaiting(db);
}
