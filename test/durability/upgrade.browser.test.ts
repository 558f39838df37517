// Promise: no upgrade of the database loses a line. The ledger is copied before, and the copy can be brought back.
import { Dexie } from 'dexie';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { readArchive } from '@/src/ledger/archive/read-archive';
import type { Entry } from '@/src/ledger/entry';
import { monthOf } from '@/src/ledger/month';
import { totalOf } from '@/src/ledger/totals';
import { USUAL_SETTINGS } from '@/src/ledger/usual-settings';
import { deleteEverything, mergeArchive } from '@/src/store/archive';
import { Database } from '@/src/store/database';
import { addUpAll, undoLast } from '@/src/store/ledger';
import { allSnapshots, findSnapshot, keepSnapshot, MOST_SNAPSHOTS } from '@/src/store/snapshots';
import { type Trouble, watchTrouble } from '@/src/store/trouble';
import { VERSION } from '@/src/store/version';
import { planRestore, snapshotFile } from '@/src/ui/diagnosis/snapshot-files';
import { fc } from '@/test/properties';
import { eur, makeEntry } from '../ledger/entries';
import { someLedger } from '../ledger/some-entry';
import { leftByVersion } from '../store/shipped-versions';
import { deleteDatabase } from './delete-database';
import { ledgerFaults } from './ledger-faults';

let name = '';
let db: Database;
const opened: Dexie[] = [];

afterEach(async () => {
  vi.restoreAllMocks();
  for (const each of opened.splice(0)) each.close();
  await deleteDatabase(name);
});

/** Opens, as the version of today, a database that an older one left. */
async function open(): Promise<Database> {
  db = new Database(name);
  opened.push(db);
  await db.open();
  return db;
}

/** Leaves a ledger as an older version kept it: with the sums of its months, from the version on that added them up. */
async function left(version: number, entries: readonly Entry[], more: Readonly<Record<string, object[]>> = {}) {
  const byMonth = Map.groupBy(entries, ({ decidedAt }) => monthOf(decidedAt));
  const months = [...byMonth].map(([month, within]) => ({ month, totals: totalOf(within) }));
  name = await leftByVersion(version, { entries, ...(version >= 5 && { months }), ...more });
}

const SETTINGS = { ...USUAL_SETTINGS, keepDays: 14, changedAt: 5 };
const ENTRIES = [makeEntry({ pricePaid: eur(3) }), makeEntry({ revision: 4 }), makeEntry({ choice: 'not-bought' })];
const byId = (entries: readonly Entry[]) => entries.toSorted((a, b) => (a.id < b.id ? -1 : 1));
const ledgerNow = async () => byId(await db.entries.toArray());

async function restore(from = VERSION - 1) {
  const { file, counts } = await planRestore(db, from);
  const read = readArchive(await file.text(), Date.now());
  if (!read.ok) throw new Error(read.problem.key);
  await mergeArchive(db, read.archive, Date.now());
  return counts;
}

describe('before an upgrade the ledger is copied', () => {
  for (let version = 1; version < VERSION; version += 1)
    test(`of version ${version}, every value as it was`, async () => {
      const settings = version < 5 ? {} : { ledgerSettings: [{ id: 'ledger', settings: SETTINGS, zone: 'UTC' }] };
      await left(version, ENTRIES, settings);
      await open();
      expect(await allSnapshots(name)).toEqual([
        expect.objectContaining({ from: version, to: VERSION, lines: ENTRIES.length }),
      ]);
      const snapshot = await findSnapshot(name, version);
      expect(byId(snapshot?.entries as Entry[])).toEqual(byId(ENTRIES));
      expect(snapshot?.settings).toEqual(version < 5 ? undefined : SETTINGS);
      expect(await ledgerNow()).toEqual(byId(ENTRIES));
      expect(await ledgerFaults(db)).toEqual([]);
    });

  test('also when it is opened by its first query, and by two windows at once', async () => {
    await left(8, ENTRIES);
    const windows = [new Database(name), new Database(name)];
    opened.push(...windows);
    expect(await Promise.all(windows.map((each) => each.entries.count()))).toEqual([3, 3]);
    expect((await findSnapshot(name, 8))?.entries).toHaveLength(3);
  });

  test('more lines than fit one record', async () => {
    const many = Array.from({ length: 2500 }, () => makeEntry());
    await left(8, many);
    await open();
    expect(byId((await findSnapshot(name, 8))?.entries as Entry[])).toEqual(byId(many));
  });

  test('but not where there is nothing to lose, nothing to upgrade, or nothing at all', async () => {
    name = `test-${crypto.randomUUID()}`;
    await open();
    await db.entries.bulkAdd(ENTRIES);
    db.close();
    await open();
    db.close();
    await Dexie.delete(name);
    await left(8, []);
    await open();
    expect((await indexedDB.databases()).map((each) => each.name)).not.toContain(`${name}-snapshots`);
  });

  test(`and the last ${MOST_SNAPSHOTS} copies are kept`, async () => {
    name = `test-${crypto.randomUUID()}`;
    for (let from = 1; from <= MOST_SNAPSHOTS + 2; from += 1)
      await keepSnapshot(name, { from, to: from + 1, at: from, lines: 3, entries: ENTRIES });
    expect((await allSnapshots(name)).map(({ from }) => from)).toEqual([5, 4, 3]);
    expect((await findSnapshot(name, 1))?.entries).toBeUndefined();
    const raw = new Dexie(`${name}-snapshots`);
    opened.push(raw);
    await raw.open();
    expect(await raw.table('parts').count()).toBe(MOST_SNAPSHOTS);
  });

  test('deleting everything deletes the copies', async () => {
    await left(8, ENTRIES);
    await open();
    await deleteEverything(db);
    expect(await allSnapshots(name)).toEqual([]);
  });
});

/** Every write into a store of the copies fails, as the browser says it. */
function failWrites(error: () => Error): void {
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    if (this.transaction.db.name === `${name}-snapshots`) throw error();
    return put.apply(this, args);
  });
}

/** As some other program might have left them: no table of ours, and a version that is not lowered. */
async function breakCopies(): Promise<void> {
  const broken = new Dexie(`${name}-snapshots`);
  broken.version(7).stores({ parts: 'other' });
  await broken.open();
  broken.close();
}

describe('where it cannot be copied', () => {
  test('for want of room, nothing is upgraded, the person is told, and it goes on once there is room', async () => {
    await left(8, ENTRIES);
    failWrites(() => new DOMException('The quota has been exceeded.', 'QuotaExceededError'));
    const told: (Trouble | undefined)[] = [];
    const refused = new Database(name);
    opened.push(refused);
    watchTrouble(refused, (trouble) => told.push(trouble));
    await vi.waitFor(() => expect(told).toEqual(['full']));
    await expect(refused.entries.count()).rejects.toThrow();
    const standing = (await indexedDB.databases()).find((each) => each.name === name);
    expect(standing?.version).toBe(80);
    vi.restoreAllMocks();
    await refused.open();
    expect(byId(await refused.entries.toArray())).toEqual(byId(ENTRIES));
    expect((await findSnapshot(name, 8))?.entries).toHaveLength(3);
  });

  test('for want of room that does not come, the person may go on without a copy', async () => {
    await left(8, ENTRIES);
    failWrites(() => new DOMException('The quota has been exceeded.', 'QuotaExceededError'));
    const told: (Trouble | undefined)[] = [];
    const page = new Database(name);
    opened.push(page);
    watchTrouble(page, (trouble, goOn) => {
      told.push(trouble);
      goOn?.();
    });
    await vi.waitFor(() => expect(told).toEqual(['full', undefined]));
    // As the worker does, which was refused before.
    await open();
    expect(await ledgerNow()).toEqual(byId(ENTRIES));
  });

  test.each([
    ['the browser fails', () => failWrites(() => new DOMException('Internal error.', 'UnknownError'))],
    ['older copies are broken', breakCopies],
  ])('because %s, the ledger is opened all the same, and why is known', async (_, breakIt) => {
    await left(8, ENTRIES);
    await breakIt();
    await open();
    expect(await ledgerNow()).toEqual(byId(ENTRIES));
    expect(db.withoutSnapshot).toBeInstanceOf(Error);
  });

  test('an upgrade that fails leaves the older database whole, and the copy', async () => {
    await left(4, ENTRIES);
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (this.name === 'months') throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      return put.apply(this, args);
    });
    const told: (Trouble | undefined)[] = [];
    const refused = new Database(name);
    opened.push(refused);
    watchTrouble(refused, (trouble) => told.push(trouble));
    await vi.waitFor(() => expect(told).toEqual(['full']));
    vi.restoreAllMocks();
    expect((await findSnapshot(name, 4))?.entries).toHaveLength(3);
    await open();
    expect(await ledgerNow()).toEqual(byId(ENTRIES));
    expect(await ledgerFaults(db)).toEqual([]);
  });
});

describe('a copy that is brought back', () => {
  test('gives every ledger as it was, value by value, whatever an upgrade did to it', async () => {
    await fc.assert(
      fc.asyncProperty(
        someLedger(12).filter(({ length }) => length > 0),
        fc.nat(3),
        async (ledger, step) => {
          await left(8, ledger);
          await open();
          // What an upgrade that is wrong might do: lines gone, or other than they were, with nothing to tell by.
          for (const [at, entry] of ledger.entries()) {
            if (at % (step + 1) === 0) await db.entries.delete(entry.id);
            else if (at % 3 === 1) await db.entries.put({ ...entry, productName: 'Broken' });
          }
          await addUpAll(db);
          const { unchanged, restored, unreadable } = await restore(8);
          expect([unchanged + restored, unreadable]).toEqual([ledger.length, 0]);
          const values = (entries: readonly Entry[]) => byId(entries).map(({ revision: _, ...values }) => values);
          expect(values(await ledgerNow())).toEqual(values(ledger));
          expect(await ledgerFaults(db)).toEqual([]);
          expect((await restore(8)).restored).toBe(0);
          expect(await db.entries.count()).toBe(ledger.length);
          db.close();
          await deleteDatabase(name);
        },
      ),
      { numRuns: 25 },
    );
  });

  test('leaves what the person changed or added since, and is taken back as one change', async () => {
    await left(8, ENTRIES);
    await open();
    const [changed, gone] = ENTRIES as [Entry, Entry];
    const since = { ...changed, productName: 'Better name', revision: 1 };
    const added = makeEntry({ productName: 'New since' });
    await db.entries.bulkPut([since, added]);
    await db.entries.delete(gone.id);
    const before = await ledgerNow();
    expect(await restore(8)).toEqual({ restored: 1, unchanged: 2, unreadable: 0 });
    expect(await ledgerNow()).toEqual(byId([...before, gone]));
    expect(await undoLast(db)).toBe('done');
    expect(await ledgerNow()).toEqual(before);
  });

  test('leaves out a line that cannot be read, and says how many', async () => {
    await left(8, [...ENTRIES, { id: 'no uuid', decidedAt: 'yesterday' } as never]);
    await open();
    await db.entries.clear();
    expect(await restore(8)).toEqual({ restored: 3, unchanged: 0, unreadable: 1 });
    expect(await ledgerNow()).toEqual(byId(ENTRIES));
  });

  test('or saved as a file that the ledger page reads', async () => {
    await left(8, ENTRIES, { ledgerSettings: [{ id: 'ledger', settings: SETTINGS }] });
    await open();
    const read = readArchive(await (await snapshotFile(db, 8)).text(), Date.now());
    expect(read.ok && byId(read.archive.entries)).toEqual(byId(ENTRIES));
    expect(read.ok && read.archive.settings).toEqual(SETTINGS);
    await expect(snapshotFile(db, 3)).rejects.toThrow('no such copy');
  });
});
