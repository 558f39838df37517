import { SOONEST } from '@/src/listings/feeds/schedule';
import { stopWaking, wakeBy } from '@/src/platform/alarms';
import { HOUR } from '@/src/quantity/time';
import type { Database } from '@/src/store/database';
import { allPacks } from '@/src/store/packs';

/** The alarm that asks packs again. */
export const PACK_ALARM = 'pack-refresh';
/** It rings at least this often while a pack is subscribed, so that a clock that was set right is noticed. */
const LOOK_AGAIN = 12 * HOUR;

/** Sets the alarm to when the next pack is to be asked; none is set when none is subscribed. */
export async function planPacks(db: Database): Promise<void> {
  const due = (await allPacks(db)).flatMap(({ origin, on, dueAt = 0 }) => (origin.kind === 'url' && on ? [dueAt] : []));
  if (due.length === 0) return stopWaking(PACK_ALARM);
  const now = Date.now();
  await wakeBy(PACK_ALARM, now + Math.min(Math.max(Math.min(...due) - now, SOONEST), LOOK_AGAIN));
}
