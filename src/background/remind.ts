import { stopWaking, wakeAt } from '@/src/platform/alarms';
import { showNotification } from '@/src/platform/notifications';
import { browserTongue } from '@/src/platform/tongue';
import type { Database } from '@/src/store/database';
import { noteTold, toldUntil } from '@/src/store/ledger-settings';
import { waiting } from '@/src/store/reminders';
import { reason } from '@/src/words/reason';
import { say } from '@/src/words/say';
import { showWaiting } from './show-waiting';

export const REMIND_ALARM = 'reprise.remind';
export const REMIND_NOTE = 'reprise.remind';

/**
 * Marks the toolbar button while somebody's waiting is over, tells each reminder once by a notification where the person
 * allowed any, and sets the alarm for the next. Called after every change and at every start: alarms may be lost.
 */
export async function remind(db: Database): Promise<void> {
  const now = Date.now();
  const entries = await waiting(db);
  const due = entries.filter(({ remindAt = Number.POSITIVE_INFINITY }) => remindAt <= now);
  const next = entries.find(({ remindAt = 0 }) => remindAt > now);
  await showWaiting(db);
  if (next?.remindAt === undefined) await stopWaking(REMIND_ALARM);
  else await wakeAt(REMIND_ALARM, next.remindAt);
  // A clock that was moved back must not silence what is told later.
  const told = Math.min(await toldUntil(db), now);
  if (!due.some(({ remindAt = 0 }) => remindAt > told)) return;
  const tongue = browserTongue();
  const words = say(tongue, reason('ledgerDue', { number: due.length }));
  await showNotification(REMIND_NOTE, say(tongue, reason('name')), words);
  await noteTold(db, now);
}
