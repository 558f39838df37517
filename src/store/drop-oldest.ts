import type { Table } from 'dexie';

/**
 * Makes room in a table with an index on `at`, the oldest first; never of what was just written, which a clock that was set
 * back makes the oldest of all. Inside a transaction.
 */
export async function dropOldest<Row>(table: Table<Row, string>, most: number, written: string): Promise<void> {
  const surplus = (await table.count()) - most;
  if (surplus <= 0) return;
  const oldest = await table
    .orderBy('at')
    .limit(surplus + 1)
    .primaryKeys();
  await table.bulkDelete(oldest.filter((key) => key !== written).slice(0, surplus));
}
