import type { Database } from './database';

/** Rows of each table that has any, by its name. */
export async function tableCounts(db: Database): Promise<readonly (readonly [table: string, rows: number])[]> {
  const counts: [string, number][] = [];
  for (const table of db.tables) {
    const rows = await table.count();
    if (rows > 0) counts.push([table.name, rows]);
  }
  return counts;
}

/** Whether there is anything that a person would miss: a line of the ledger, or a feed. */
export function watchWorth(db: Database, show: (isWorth: boolean) => void): () => void {
  return db.watch(async () => (await db.entries.limit(1).count()) + (await db.feeds.limit(1).count()) > 0, show);
}

const SCRATCH = 'self-test';

/** Writes a row, reads it and deletes it, in one transaction. @throws Error when what is read is not what was written. */
export async function tryWriting(db: Database): Promise<void> {
  const bytes = new TextEncoder().encode(SCRATCH);
  await db.transaction('rw', db.spool, async () => {
    await db.spool.put({ feedId: SCRATCH, part: 0, bytes });
    const read = await db.spool.get([SCRATCH, 0]);
    await db.spool.delete([SCRATCH, 0]);
    if (read?.bytes.join() !== bytes.join()) throw new Error('A row was read otherwise than it was written.');
  });
}
