import type { Entry } from '@/src/ledger/entry';
import type { Database } from './database';
import { watch } from './watch';

/** Appends a line; recording the same id again changes nothing and answers with the line that stands. */
export async function appendEntry(db: Database, entry: Entry): Promise<Entry> {
  return db.transaction('rw', db.entries, async () => {
    const standing = await db.entries.get(entry.id);
    if (standing !== undefined) return standing;
    await db.entries.add(entry);
    return entry;
  });
}

export async function removeEntry(db: Database, id: string): Promise<void> {
  await db.entries.delete(id);
}

/** All entries, newest first; shown again whenever they change, until the returned function is called. */
export function watchEntries(db: Database, show: (entries: Entry[]) => void): () => void {
  return watch(() => db.entries.orderBy('decidedAt').reverse().toArray(), show);
}
