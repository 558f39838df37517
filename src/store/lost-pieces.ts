import { Dexie, type Table } from 'dexie';
import type { Database } from './database';

/** Deletes what belonged to a segment or a batch whose own row is gone, and which nobody would ever find again. */
export async function dropLostPieces(db: Database): Promise<void> {
  const tables = [db.segments, db.postings, db.batches, db.signatures, db.documents];
  await db.transaction('rw', tables, async () => {
    const segments = new Set(await db.segments.toCollection().primaryKeys());
    await dropOthers(db.postings, '[segment+bucket]', segments);
    const parts = (await db.segments.toArray()).flatMap((segment) => segment.parts);
    const wanted = parts.filter(({ live }) => live > 0).map(({ batch }) => batch);
    const batches = new Set([...(await db.batches.toCollection().primaryKeys()), ...wanted]);
    await dropOthers(db.signatures, '[batch+block]', batches);
    await dropOthers(db.documents, '[batch+block]', batches);
  });
}

/** Deletes rows whose key begins with none of these numbers. Looks at one key for each number there is. */
async function dropOthers<Row>(
  table: Table<Row, [number, number]>,
  key: string,
  known: ReadonlySet<number>,
): Promise<void> {
  for (let last = Number.NEGATIVE_INFINITY; ; ) {
    const [next] = await table.where(key).above([last, Dexie.maxKey]).limit(1).primaryKeys();
    if (next === undefined) return;
    [last] = next;
    if (!known.has(last)) await table.where(key).between([last, Dexie.minKey], [last, Dexie.maxKey]).delete();
  }
}
