import { SOONEST } from '@/src/listings/feeds/schedule';
import { stopWaking, wakeBy } from '@/src/platform/alarms';
import { HOUR, MINUTE } from '@/src/quantity/time';
import type { Database } from '@/src/store/database';
import { watchedFeeds } from '@/src/store/feeds';

/** The alarm that asks feeds again. */
export const REFRESH_ALARM = 'feed-refresh';

/** The alarm rings at least this often while a feed is scheduled, so that a clock that was set right is noticed. */
const LOOK_AGAIN = 12 * HOUR;
/** Without a network it is looked again after this. */
const OFFLINE = 15 * MINUTE;

/** Sets the alarm to when the next feed is to be asked; none is set when no feed is. */
export async function planRefreshes(db: Database): Promise<void> {
  const due = (await watchedFeeds(db)).map(({ dueAt }) => dueAt ?? 0);
  if (due.length === 0) return stopWaking(REFRESH_ALARM);
  const now = Date.now();
  const soonest = navigator.onLine ? SOONEST : OFFLINE;
  await wakeBy(REFRESH_ALARM, now + Math.min(Math.max(Math.min(...due) - now, soonest), LOOK_AGAIN));
}
