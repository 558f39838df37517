import type { Database } from '@/src/store/database';
import { allPacks } from '@/src/store/packs';
import { wakeForFirst } from './wake-for-first';

/** The alarm that asks packs again. */
export const PACK_ALARM = 'pack-refresh';

/** Sets the alarm to when the next pack is to be asked; none is set when none is subscribed. */
export async function planPacks(db: Database): Promise<void> {
  const packs = await allPacks(db);
  const due = packs.flatMap(({ origin, on, dueAt = 0 }) => (origin.kind === 'url' && on ? [dueAt] : []));
  await wakeForFirst(PACK_ALARM, due);
}
