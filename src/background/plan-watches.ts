import { stopWaking, wakeBy } from '@/src/platform/alarms';
import { mayShowNotifications } from '@/src/platform/notifications';
import { MINUTE } from '@/src/quantity/time';
import type { Database } from '@/src/store/database';
import { switchedOn } from '@/src/store/sources';
import type { WatchRecord } from '@/src/store/watch-record';
import { allWatches, watchTelling } from '@/src/store/watches';
import { awaitsNotifying, LOOK_AGAIN, nextTelling } from '@/src/watch/telling';
import { isOver } from '@/src/watch/watch';
import { minutesOfDay } from './tell-news';

/** The alarm of everything that is followed. */
export const WATCH_ALARM = 'watches';

/** No two watches ask sooner after one another than this. */
const APART = MINUTE;
/** Without a network it is looked again after this. */
const OFFLINE = 15 * MINUTE;

/** Sets the alarm to when the next watch is to ask or something is to be told; none is set when nothing waits. */
export async function planWatches(db: Database): Promise<void> {
  const now = Date.now();
  const [watches, { settings, shown }, sources] = await Promise.all([allWatches(db), watchTelling(db), switchedOn(db)]);
  const live = watches.filter((watch) => !isOver(watch, now));
  // With no source on it is looked again now and then: one may be switched on.
  const dueAt = (watch: WatchRecord) => (sources.length === 0 ? now + LOOK_AGAIN : watch.dueAt);
  const asks = settings.asking === 'never' ? [] : live.map(dueAt);
  const tells = settings.notify && live.some((watch) => awaitsNotifying(watch, now).length > 0);
  const times = [
    ...asks.map((due) => Math.max(due, now + (navigator.onLine ? APART : OFFLINE))),
    ...(tells && (await mayShowNotifications())
      ? [nextTelling(settings, { now, minutes: minutesOfDay(now), shown })]
      : []),
  ];
  if (times.length === 0) return stopWaking(WATCH_ALARM);
  // A clock that was set right is noticed.
  await wakeBy(WATCH_ALARM, Math.min(...times, now + LOOK_AGAIN));
}
