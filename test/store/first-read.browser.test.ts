// Promise: what a screen shows first is read without Dexie as Dexie reads it, or not at all; no database is made, changed or
// kept from anybody for it.
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Entry } from '@/src/ledger/entry';
import { Database } from '@/src/store/database';
import { putFeed } from '@/src/store/feeds';
import { firstRead } from '@/src/store/first-read';
import { appendEntry } from '@/src/store/ledger';
import { glimpse } from '@/src/store/ledger-glance';
import { plainTable } from '@/src/store/plain-table';
import type { Readable, ReadableRows, ReadableTable } from '@/src/store/readable';
import { addSites, isLookedAt } from '@/src/store/sites';
import { answerOf } from '@/src/store/standing';
import { VERSION } from '@/src/store/version';
import { addWatch, followed } from '@/src/store/watches';
import { fc } from '@/test/properties';
import { makeEntry } from '../ledger/entries';
import { someEntry } from '../ledger/some-entry';
import { makeWatch } from '../watch/make';
import { freshDatabase, makeFeed } from './make';
import { leftByVersion } from './shipped-versions';

const NOW = Date.UTC(2026, 5, 20);
const known = Promise.resolve();
let db: Database;
beforeEach(() => {
  db = freshDatabase();
});
afterEach(() => db.delete());

const lines = ({ entries }: Readable<'entries'>) => entries.orderBy('decidedAt').toArray();
const linesOf = (name: string, asked: Promise<void> = known) =>
  firstRead(['entries'], asked, async (tables) => lines(tables), name);
const versionOf = async (name: string) => (await indexedDB.databases()).find((each) => each.name === name)?.version;

describe('as Dexie reads it', () => {
  const step = fc.oneof(
    fc.constant({ kind: 'reverse' as const }),
    fc.record({ kind: fc.constant('limit' as const), most: fc.integer({ min: 1, max: 6 }) }),
    fc.record({ kind: fc.constant('filter' as const), even: fc.boolean() }),
  );
  type Step = typeof step extends fc.Arbitrary<infer Taken> ? Taken : never;
  const begin = fc.oneof(
    fc.constantFrom({ by: 'decidedAt' }, { by: 'remindAt' }, { by: 'orderKey' }),
    fc.record({ upTo: fc.nat(20) }),
    fc.record({ equals: fc.nat(20) }),
    fc.record({ from: fc.nat(10), to: fc.integer({ min: 11, max: 20 }), ends: fc.boolean() }),
  );

  function begun(table: ReadableTable<Entry, string>, from: Record<string, unknown>) {
    const { by, upTo, equals, to } = from as { by?: string; upTo?: number; equals?: number; to?: number };
    if (by !== undefined) return table.orderBy(by);
    const where = table.where('remindAt');
    if (upTo !== undefined) return where.belowOrEqual(upTo);
    if (equals !== undefined) return where.equals(equals);
    return where.between(Number(from['from']), Number(to), from['ends'] === true, from['ends'] === true);
  }

  /** Limits come last, once: Dexie cuts before a filter that follows. */
  function asked(table: ReadableTable<Entry, string>, from: Record<string, unknown>, steps: readonly Step[]) {
    return steps.reduce(
      (rows: ReadableRows<Entry>, step) => {
        if (step.kind === 'reverse') return rows.reverse();
        if (step.kind === 'limit') return rows.limit(step.most);
        return rows.filter(({ productName }) => (productName.length % 2 === 0) === step.even);
      },
      begun(table, from),
    );
  }

  test('any rows, counts and first ones of any ledger', async () => {
    await db.open();
    const ledger = fc.uniqueArray(
      fc
        .tuple(someEntry, fc.option(fc.nat(20)))
        .map(([entry, at]) => ({ ...entry, ...(at !== null && { remindAt: at }) })),
      { maxLength: 12, selector: ({ id }) => id },
    );
    const asks = fc.tuple(begin, fc.array(step, { maxLength: 3 })).map(([from, steps]) => ({
      from,
      steps: [
        ...steps.filter(({ kind }) => kind !== 'limit'),
        ...steps.filter(({ kind }) => kind === 'limit').slice(-1),
      ],
    }));
    await fc.assert(
      fc.asyncProperty(ledger, fc.array(asks, { minLength: 1, maxLength: 8 }), async (entries, queries) => {
        await db.entries.clear();
        await db.entries.bulkAdd(entries);
        const plain = plainTable<Entry, string>(db.backendDB().transaction('entries').objectStore('entries'));
        const read = (table: ReadableTable<Entry, string>) =>
          Promise.all(
            queries.map(({ from, steps }) => {
              const rows = () => asked(table, from, steps);
              return Promise.all([rows().toArray(), rows().first(), rows().count()]);
            }),
          );
        const [all, one] = await Promise.all([
          plain.toArray(),
          plain.get(entries[0]?.id ?? 'none'),
          plain.filter(() => true).count(),
        ]);
        expect(all).toEqual(await db.entries.toArray());
        expect(one).toEqual(entries[0]);
        const again = plainTable<Entry, string>(db.backendDB().transaction('entries').objectStore('entries'));
        expect(await read(again)).toEqual(await read(db.entries));
      }),
      { numRuns: 40 },
    );
  });

  test('a ledger at a glance, what is followed, and where to look, damaged rows among them', async () => {
    for (const at of [1, 2, 3, 4, 5, 6, 7]) await appendEntry(db, makeEntry({ decidedAt: NOW - at, remindAt: at }));
    await db.table('entries').put({ id: 'damaged', decidedAt: NOW });
    await addWatch(db, makeWatch());
    await putFeed(db, makeFeed({ activeGeneration: 1 }));
    await addSites(db, ['https://shop.example/*'], NOW);
    const raw = await new Dexie(db.name).open();
    const [month] = await raw.table('months').toArray();
    await raw.table('months').put({ ...month, totals: 'many' });
    await raw.table('sites').put({ pattern: 'https://other.example/*', addedAt: 'never' });
    await raw.table('watches').put({ id: 'x' });
    raw.close();
    const query = async (
      tables: Readable<'months' | 'entries' | 'watches' | 'watchTelling' | 'feeds' | 'sources' | 'sites'>,
    ) =>
      Promise.all([
        glimpse(tables, NOW, 5),
        followed(tables),
        isLookedAt(tables, 'https://shop.example/x'),
        isLookedAt(tables, 'https://other.example/'),
      ]);
    const tables = ['months', 'entries', 'watches', 'watchTelling', 'feeds', 'sources', 'sites'] as const;
    const read = await firstRead(tables, known, query, db.name);
    expect(read).toEqual(await query(db));
    expect(read?.[0].last).toHaveLength(5);
    expect(read?.[0].glance.month.entries).toBe(7);
    expect(read?.[1].places).toEqual({ feeds: 1, sources: 0 });
    expect(read?.slice(2)).toEqual([true, false]);
  });
});

describe('not at all', () => {
  test('where there is no database, and none is made', async () => {
    expect(await linesOf(db.name)).toBeUndefined();
    expect(await versionOf(db.name)).toBeUndefined();
    // Nothing stands in the way of the one that is made then.
    await appendEntry(db, makeEntry());
    expect(await linesOf(db.name)).toHaveLength(1);
  });

  test('where an older version wrote it, and it is left to be upgraded', async () => {
    const name = await leftByVersion(6, { entries: [makeEntry()] });
    expect(await linesOf(name)).toBeUndefined();
    expect(await versionOf(name)).toBe(60);
    const upgraded = new Database(name);
    await upgraded.open();
    expect(await linesOf(name)).toHaveLength(1);
    await upgraded.delete();
  });

  test('where a newer version wrote it', async () => {
    await appendEntry(db, makeEntry());
    db.close();
    (await answerOf(indexedDB.open(db.name, (VERSION + 1) * 10))).close();
    expect(await linesOf(db.name)).toBeUndefined();
    expect(await versionOf(db.name)).toBe((VERSION + 1) * 10);
  });

  test('where a table is missing', async () => {
    const opening = indexedDB.open(db.name, VERSION * 10);
    opening.onupgradeneeded = () => opening.result.createObjectStore('months');
    (await answerOf(opening)).close();
    expect(await linesOf(db.name)).toBeUndefined();
  });

  test('where what is asked fails', async () => {
    await appendEntry(db, makeEntry());
    const fails = () => Promise.reject(new Error('Unreadable.'));
    expect(await firstRead(['entries'], known, fails, db.name)).toBeUndefined();
    const stumbles = async ({ entries }: Readable<'entries'>) =>
      entries
        .filter(() => {
          throw new Error('Unreadable.');
        })
        .toArray();
    expect(await firstRead(['entries'], known, stumbles, db.name)).toBeUndefined();
    expect(await linesOf(db.name)).toHaveLength(1);
  });

  test('where what is asked never comes to be known', async () => {
    await appendEntry(db, makeEntry());
    expect(await linesOf(db.name, Promise.reject(new Error('There is no tab.')))).toBeUndefined();
  });

  test('where the browser does not open it', async () => {
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = () => {
      throw new DOMException('Quota exceeded.', 'QuotaExceededError');
    };
    try {
      expect(await linesOf(db.name)).toBeUndefined();
    } finally {
      IDBFactory.prototype.open = open;
    }
  });
});

describe('in nobody’s way', () => {
  test.each(['deleted', 'upgraded'])('%s while what is asked is not known yet, it is not waited for', async (how) => {
    await appendEntry(db, makeEntry());
    let know = () => {};
    const asked = new Promise<void>((resolve) => {
      know = resolve;
    });
    const reading = linesOf(db.name, asked);
    await new Promise((resolve) => setTimeout(resolve, 50));
    db.close();
    const changing =
      how === 'deleted' ? indexedDB.deleteDatabase(db.name) : indexedDB.open(db.name, (VERSION + 1) * 10);
    let wasBlocked = false;
    changing.onblocked = () => {
      wasBlocked = true;
    };
    const changed = await answerOf(changing as IDBRequest<IDBDatabase | undefined>);
    changed?.close();
    expect(wasBlocked).toBe(false);
    know();
    expect(await reading).toBeUndefined();
  });

  test('behind an upgrade that another window does, it waits and reads what became of it', async () => {
    const upgrading = indexedDB.open(db.name, VERSION * 10);
    let isUpgraded = false;
    upgrading.onupgradeneeded = () => {
      const entries = upgrading.result.createObjectStore('entries', { keyPath: 'id' });
      entries.createIndex('decidedAt', 'decidedAt');
      for (let i = 0; i < 50; i += 1) entries.put(makeEntry());
      (upgrading.transaction as IDBTransaction).oncomplete = () => {
        isUpgraded = true;
        upgrading.result.close();
      };
    };
    expect(await linesOf(db.name)).toHaveLength(50);
    expect(isUpgraded).toBe(true);
  });
});
