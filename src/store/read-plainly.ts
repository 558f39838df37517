import type { Database } from './database';
import { plainTables } from './plain-table';
import type { Readable, TableName } from './readable';

/**
 * Reads some tables in one transaction of the browser's own, over the connection that Dexie opened: a search reads some forty
 * records, and what Dexie does about each, so that it can be watched, nobody needs there.
 */
export async function readPlainly<Name extends TableName, Value>(
  db: Database,
  tables: readonly Name[],
  query: (tables: Readable<Name>) => Promise<Value>,
): Promise<Value> {
  if (!db.isOpen()) await db.open();
  let plain: Readable<Name>;
  try {
    plain = plainTables(db.backendDB(), tables);
  } catch {
    // The browser closed the connection; Dexie opens another.
    const all: Readable<TableName> = db;
    return db.transaction('r', [...tables], async () => query(all as Readable<Name>));
  }
  return query(plain);
}
