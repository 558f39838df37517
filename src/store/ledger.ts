import { Dexie } from 'dexie';
import type { Entry } from '@/src/ledger/entry';
import { monthOf } from '@/src/ledger/month';
import { isSound, isSoundChange, soundOf } from '@/src/ledger/sound';
import { provisionalSince } from '@/src/ledger/standing';
import { type Totals, totalOf } from '@/src/ledger/totals';
import { type LineChange, lineBefore, noteChange } from './change-log';
import type { Database } from './database';
import { isOtherZone, ledgerSettings } from './ledger-settings';
import { addUp, soundMonths } from './months';

/** Appends a line; recording the same id again changes nothing and answers with the line that stands. */
export async function appendEntry(db: Database, entry: Entry): Promise<Entry> {
  return inLedger(db, async () => {
    const standing = await db.entries.get(entry.id);
    if (isSound(standing)) return standing;
    await write(db, [{ after: entry }], entry.decidedAt);
    // In which month a damaged one was counted is not known.
    if (standing !== undefined) await addUpAll(db);
    return entry;
  });
}

export async function removeEntry(db: Database, id: string, at = 0): Promise<void> {
  await inLedger(db, async () => {
    const before = await db.entries.get(id);
    if (isSound(before)) await write(db, [{ before }], at);
  });
}

/** Those of these lines that are there. */
export async function findEntries(db: Database, ids: readonly string[]): Promise<Entry[]> {
  return soundOf(await db.entries.bulkGet([...ids]));
}

/**
 * Changes a line that still is at the revision the person saw; `next` undefined deletes it.
 * @returns 'gone' when it is no longer there, 'other' when somebody changed it meanwhile: nothing is written then.
 */
export async function changeEntry(
  db: Database,
  { id, revision }: { readonly id: string; readonly revision: number },
  next: (standing: Entry) => Entry | undefined,
  at: number,
): Promise<'done' | 'gone' | 'other'> {
  return inLedger(db, async () => {
    const before = await db.entries.get(id);
    if (!isSound(before)) return 'gone';
    if ((before.revision ?? 0) !== revision) return 'other';
    const after = next(before);
    await write(db, [{ before, ...(after !== undefined && { after }) }], at);
    return 'done';
  });
}

/**
 * Writes many lines as one change, which can be taken back as one. `plan` sees what stands, inside the transaction.
 * @param batch what changes share that are to be taken back together
 */
export async function changeMany(
  db: Database,
  ids: readonly string[],
  plan: (standing: ReadonlyMap<string, Entry>) => readonly LineChange[],
  at: number,
  batch?: string,
): Promise<number> {
  return inLedger(db, async () => {
    const found = await findEntries(db, ids);
    const changes = plan(new Map(found.map((entry) => [entry.id, entry])));
    if (changes.length > 0) await write(db, changes, at, batch);
    return changes.length;
  });
}

/**
 * Takes the last change back. What was changed since by something that cannot be taken back stays as it is.
 * @returns 'nothing' when there is none, 'other' when one of its lines was changed meanwhile, 'damaged' when what was noted
 * of it, or of a part of it, cannot be read: nothing is changed then, and it is forgotten.
 */
export async function undoLast(db: Database): Promise<'done' | 'nothing' | 'other' | 'damaged'> {
  return inLedger(db, async () => {
    const last = await db.changes.orderBy('id').last();
    if (last === undefined) return 'nothing';
    const all = last.batch === undefined ? [] : await db.changes.filter(({ batch }) => batch === last.batch).toArray();
    const changes = [last, ...all.filter(({ id }) => id !== last.id)];
    await db.changes.bulkDelete(changes.map(({ id }) => id));
    if (!changes.every(isSoundChange)) return 'damaged';
    const lines = changes.flatMap((change) => change.lines);
    const standing = await db.entries.bulkGet(lines.map(({ id }) => id));
    const moved = lines.some(({ afterRevision }, i) => (standing[i] && (standing[i].revision ?? 0)) !== afterRevision);
    if (moved) return 'other';
    const back = lines.flatMap((line, i) => lineBefore(line, standing[i]) ?? []);
    if (!back.every(isSound)) return 'damaged';
    const gone = lines.filter(({ before, was }) => before === undefined && was === undefined).map(({ id }) => id);
    await db.entries.bulkDelete(gone);
    await db.entries.bulkPut(back);
    const before = standing.filter((entry) => entry !== undefined);
    // In which month a damaged one was counted is not known.
    if (before.every(isSound)) await addUp(db, [...before, ...back]);
    else await addUpAll(db);
    return 'done';
  });
}

/** Adds every month up anew: months are the person's, so a new time zone moves lines between them. */
export async function addUpAll(db: Database): Promise<void> {
  await inLedger(db, async () => {
    const byMonth = Map.groupBy(soundOf(await db.entries.toArray()), ({ decidedAt }) => monthOf(decidedAt));
    await db.months.clear();
    await db.months.bulkPut([...byMonth].map(([month, entries]) => ({ month, totals: totalOf(entries) })));
  });
}

/**
 * Adds every month up anew once the machine's time zone is another than they were told by. One step: a worker that ended
 * between noting the zone and adding up would never do it.
 */
export async function followZone(db: Database, zone: string): Promise<void> {
  await db.transaction('rw', [db.ledgerSettings, db.entries, db.months, db.changes], async () => {
    if (await isOtherZone(db, zone)) await addUpAll(db);
  });
}

/** Entries of a stretch of time. */
export interface Stretch {
  /** [from, to) in ms; all of it when left out. */
  readonly from?: number;
  readonly to?: number;
  readonly offset: number;
  readonly limit: number;
}

/** Some entries of a stretch, newest first; shown again whenever they change, until the returned function is called. */
export function watchEntryPage(db: Database, stretch: Stretch, show: (entries: Entry[]) => void): () => void {
  return db.watch(() => pageOf(db, stretch), show);
}

/** Every entry of a stretch, newest first. */
export function entriesWithin(db: Database, stretch: Pick<Stretch, 'from' | 'to'>): Promise<Entry[]> {
  return pageOf(db, { ...stretch, offset: 0, limit: Number.POSITIVE_INFINITY });
}

async function pageOf(db: Database, { from, to, offset, limit }: Stretch): Promise<Entry[]> {
  return db.entries
    .where('decidedAt')
    .between(from ?? Dexie.minKey, to ?? Dexie.maxKey, true, false)
    .reverse()
    .filter(isSound)
    .offset(offset)
    .limit(limit)
    .toArray();
}

/** Every month that has entries, in order, with the lines among all that may still go back. */
export interface Months {
  readonly months: readonly { readonly month: string; readonly totals: Totals }[];
  readonly recent: readonly Entry[];
}

/** Reads the months' sums and only those entries that are young enough to go back, by the days the person chose. */
export function watchMonths(
  db: Database,
  now: () => number,
  show: (months: Months) => void,
  failed: () => void,
): () => void {
  return db.watch(
    async () => {
      const { keepDays } = await ledgerSettings(db);
      const [months, young] = await Promise.all([
        soundMonths(db),
        db.entries
          .where('decidedAt')
          .aboveOrEqual(provisionalSince({ now: now(), keepDays }))
          .toArray(),
      ]);
      return { months, recent: soundOf(young) };
    },
    show,
    failed,
  );
}

/** How many lines cannot be read: every reader here leaves them out. Reads all there are. */
export async function countUnsound(db: Database): Promise<number> {
  return db.entries.filter((entry) => !isSound(entry)).count();
}

/** Goes through all entries in stretches, oldest first. */
export async function* allEntries(db: Database, size = 500): AsyncGenerator<Entry[]> {
  const ids = await db.entries.orderBy('decidedAt').primaryKeys();
  for (let at = 0; at < ids.length; at += size) {
    const part = await db.entries.bulkGet(ids.slice(at, at + size));
    yield soundOf(part);
  }
}

/** Which of these orders stand in the ledger already. */
export async function knownOrders(db: Database, keys: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await db.entries.where('orderKey').anyOf(keys).toArray();
  return new Set(found.flatMap(({ orderKey }) => orderKey ?? []));
}

/** Whether there is a change to take back. */
export function watchUndoable(db: Database, show: (undoable: boolean) => void): () => void {
  return db.watch(async () => (await db.changes.count()) > 0, show);
}

function inLedger<Value>(db: Database, work: () => Promise<Value>): Promise<Value> {
  return db.transaction('rw', [db.entries, db.months, db.changes], work);
}

/** Writes changes, notes how to take them back, and adds up the months they touch. Inside a transaction. */
async function write(db: Database, changes: readonly LineChange[], at: number, batch?: string): Promise<void> {
  await db.entries.bulkDelete(changes.flatMap(({ before, after }) => (after === undefined ? (before?.id ?? []) : [])));
  await db.entries.bulkPut(changes.flatMap(({ after }) => after ?? []));
  await noteChange(db, changes, at, batch);
  await addUp(
    db,
    changes.flatMap(({ before, after }) => [before ?? [], after ?? []].flat()),
  );
}
