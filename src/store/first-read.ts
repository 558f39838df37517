import { plainTables } from './plain-table';
import type { Readable, TableName } from './readable';
import { OF_THE_BROWSER, openStanding } from './standing';
import { VERSION } from './version';

/**
 * Reads what a screen shows first, in one transaction and without Dexie, which would have to be loaded and compiled before.
 * The database is opened at once, and read when it is known what is asked. Undefined where Dexie has to say what is to be
 * done or told: there is no database yet, it is of another version, or it cannot be read.
 */
export async function firstRead<Name extends TableName, Asked, Value>(
  tables: readonly Name[],
  asked: PromiseLike<Asked>,
  query: (tables: Readable<Name>, asked: Asked) => Promise<Value>,
  name = 'reprise',
): Promise<Value | undefined> {
  const opening = openStanding(name).catch(() => undefined);
  try {
    const known = await asked;
    const db = await opening;
    if (db?.version !== VERSION * OF_THE_BROWSER) return undefined;
    return await query(plainTables(db, tables), known);
  } catch {
    return undefined;
  } finally {
    void opening.then((db) => db?.close());
  }
}
