import type { Database } from '@/src/store/database';
import { watchedFeeds } from '@/src/store/feeds';
import { wakeForFirst } from './wake-for-first';

/** The alarm that asks feeds again. */
export const REFRESH_ALARM = 'feed-refresh';

/** Sets the alarm to when the next feed is to be asked; none is set when no feed is. */
export async function planRefreshes(db: Database): Promise<void> {
  await wakeForFirst(
    REFRESH_ALARM,
    (await watchedFeeds(db)).map(({ dueAt }) => dueAt ?? 0),
  );
}
