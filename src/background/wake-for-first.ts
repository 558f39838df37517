import { nextWaking } from '@/src/listings/feeds/schedule';
import { stopWaking, wakeBy } from '@/src/platform/alarms';

/**
 * Sets an alarm for the first of the moments at which something is to be asked, in ms since 1970; none is set where there is
 * nothing to ask.
 */
export async function wakeForFirst(alarm: string, due: readonly number[]): Promise<void> {
  const at = nextWaking(due, { now: Date.now(), online: navigator.onLine });
  await (at === undefined ? stopWaking(alarm) : wakeBy(alarm, at));
}
