import type { Entry } from '@/src/ledger/entry';
import { soundOf } from '@/src/ledger/sound';
import type { Database } from './database';

/** Lines somebody waits over to be reminded, the soonest first. */
export function watchWaiting(db: Database, show: (entries: Entry[]) => void): () => void {
  return db.watch(() => waiting(db), show);
}

export async function waiting(db: Database): Promise<Entry[]> {
  return soundOf(await db.entries.orderBy('remindAt').toArray());
}

/** Whether any line waits to be reminded of. */
export async function hasReminders(db: Database): Promise<boolean> {
  return (await db.entries.orderBy('remindAt').limit(1).count()) > 0;
}
