import { Database } from '@/src/store/database';

/** Opens a database for some work and closes it, whatever becomes of the work. */
export async function withDatabase<Value>(name: string, work: (db: Database) => Promise<Value>): Promise<Value> {
  const db = new Database(name);
  try {
    return await work(db);
  } finally {
    db.close();
  }
}
