import { Dexie, type EntityTable, type Table } from 'dexie';
import type { LedgerSettings } from '@/src/ledger/settings';

/** So many are kept: one for each of the last upgrades. */
export const MOST_SNAPSHOTS = 3;
/** Lines a record, so that no record of a large ledger is too large. */
const LINES_A_PART = 1000;

/** What is said of a copy of the ledger, beside its lines. */
export interface SnapshotRecord {
  /** The version of the database it was made from; a second one of the same version takes its place. */
  readonly from: number;
  /** The version the database was to be upgraded to. */
  readonly to: number;
  /** When it was made, ms since 1970. */
  readonly at: number;
  readonly lines: number;
  readonly settings?: LedgerSettings;
}

/** Lines as they stood, whatever an older version made of them: to be parsed by who reads them. */
interface SnapshotPartRecord {
  readonly from: number;
  readonly part: number;
  readonly lines: readonly unknown[];
}

/** A whole copy. */
export interface Snapshot extends SnapshotRecord {
  readonly entries: readonly unknown[];
}

/**
 * Copies of the ledger, each as it stood before an upgrade. A database of their own: what an upgrade does to the other, or
 * a fault of the disk, does not reach them.
 */
class Snapshots extends Dexie {
  declare snapshots: EntityTable<SnapshotRecord, 'from'>;
  declare parts: Table<SnapshotPartRecord, [from: number, part: number]>;

  constructor(of: string) {
    super(`${of}-snapshots`);
    this.version(1).stores({ snapshots: 'from', parts: '[from+part]' });
  }
}

/**
 * Keeps a copy, whole or not at all, and drops what is old.
 *
 * @param of the name of the database it is made from
 */
export async function keepSnapshot(of: string, { entries, ...about }: Snapshot): Promise<void> {
  await within(of, (db) =>
    db.transaction('rw', [db.snapshots, db.parts], async () => {
      await drop(db, about.from);
      await db.snapshots.put(about);
      for (let part = 0; part * LINES_A_PART < entries.length; part += 1) {
        const lines = entries.slice(part * LINES_A_PART, (part + 1) * LINES_A_PART);
        await db.parts.put({ from: about.from, part, lines });
      }
      const kept = await db.snapshots.orderBy('from').reverse().primaryKeys();
      for (const old of kept.slice(MOST_SNAPSHOTS)) await drop(db, old);
    }),
  );
}

/** What copies there are, the newest first. */
export async function allSnapshots(of: string): Promise<SnapshotRecord[]> {
  return within(of, (db) => db.snapshots.orderBy('from').reverse().toArray());
}

/** The whole copy that was made from a version; undefined when there is none any more. */
export async function findSnapshot(of: string, from: number): Promise<Snapshot | undefined> {
  return within(of, (db) =>
    db.transaction('r', [db.snapshots, db.parts], async () => {
      const about = await db.snapshots.get(from);
      const parts = await partsOf(db, from).toArray();
      return about && { ...about, entries: parts.flatMap(({ lines }) => lines) };
    }),
  );
}

/** Deletes every copy. */
export async function deleteSnapshots(of: string): Promise<void> {
  await new Snapshots(of).delete();
}

async function drop(db: Snapshots, from: number): Promise<void> {
  await partsOf(db, from).delete();
  await db.snapshots.delete(from);
}

function partsOf(db: Snapshots, from: number) {
  return db.parts.where('[from+part]').between([from, Dexie.minKey], [from, Dexie.maxKey]);
}

/** Opened for one task: nobody else's deleting or upgrading waits for it. */
async function within<Value>(of: string, work: (db: Snapshots) => PromiseLike<Value>): Promise<Value> {
  const db = new Snapshots(of);
  try {
    return await work(db);
  } finally {
    db.close();
  }
}
