import { Dexie } from 'dexie';
import { isSoundChange, isSoundTotals } from '@/src/ledger/sound';
import type { Database } from './database';
import { MENDS, type Mend } from './sound-rows';

/** Rows of many bytes: reading them all takes as long as reading a feed. What they lack is told by `feed-gaps.ts`. */
const LARGE: ReadonlySet<string> = new Set(['spool', 'postings', 'signatures', 'documents']);

const COUNTED: ReadonlyMap<string, Mend> = new Map<string, Mend>([
  ...[...MENDS].filter(([table]) => !LARGE.has(table)),
  ['changes', (row) => (isSoundChange(row) ? row : undefined)],
  ['months', (row) => (isSoundTotals((row as { totals?: unknown }).totals) ? row : undefined)],
]);

/** How many rows of each table cannot be read as they lie, or only in part: every reader leaves them out. */
export async function damagedRows(db: Database): Promise<readonly (readonly [table: string, rows: number])[]> {
  // By the tables as the browser has them: whoever asks the database itself is not shown what is damaged.
  const raw = new Dexie(db.name);
  try {
    await raw.open();
    const counts: [string, number][] = [];
    for (const table of raw.tables) {
      const mend = COUNTED.get(table.name);
      if (mend === undefined) continue;
      const damaged = await table.filter((row: unknown) => mend(row) !== row).count();
      if (damaged > 0) counts.push([table.name, damaged]);
    }
    return counts;
  } finally {
    raw.close();
  }
}
