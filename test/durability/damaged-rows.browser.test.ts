// Promise: a row that was damaged where it lies, of any table, hides no other and makes nobody who reads throw; it is counted,
// keeps no file from being read back, and no upgrade from being done.
import './in-extension';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { damagedRows } from '@/src/store/damaged-rows';
import { Database } from '@/src/store/database';
import { MENDS } from '@/src/store/sound-rows';
import { VERSION } from '@/src/store/version';
import { allWatches } from '@/src/store/watches';
import { fc } from '@/test/properties';
import { makeEntry } from '../ledger/entries';
import { freshDatabase } from '../store/make';
import { leftByVersion, tablesOf } from '../store/shipped-versions';
import { fill, READERS } from './everything';
import { someDamage } from './some-damage';

let db: Database;
beforeEach(async () => {
  db = freshDatabase();
  await fill(db);
});
afterEach(() => db.delete());

/** Of each table. With other seeds (`npm run fuzz -- --properties`) more are tried. */
const RUNS = import.meta.env['VITE_PROPERTY_SEED'] === undefined ? 4 : 40;

const read = async () =>
  new Map(await Promise.all(Object.entries(READERS).map(async ([name, reader]) => [name, await reader(db)] as const)));
const texts = (values: readonly unknown[]) => values.map((value) => JSON.stringify(value));

/** Fields a row is known by, and one of another row beside it; of tables with one row there is none beside. */
const BESIDE: Readonly<Record<string, object>> = {
  feeds: { id: 'x' },
  spool: { part: 1 },
  segments: { id: 99 },
  postings: { segment: 99 },
  batches: { id: 99 },
  signatures: { batch: 99 },
  documents: { batch: 99 },
  verdicts: { tabId: 8 },
  ruleVersions: { id: 99 },
  packs: { id: 'x' },
  packTexts: { id: 'x' },
  ruleCounts: { id: 'x' },
  requests: { id: 99 },
  health: { host: 'x' },
  visits: { tabId: 8 },
  sources: { id: 'x' },
  answers: { key: 'x' },
  saved: { id: 'x' },
  sites: { pattern: 'https://x.example/*' },
  corrections: { page: 'x' },
  wrongMatches: { id: 'x' },
  panelQuiet: { key: 'x' },
  panelOff: { host: 'x' },
  watches: { id: 'x' },
};
/** What stands in place of the row itself. */
const INSTEAD = [
  'rules',
  'sourceMemory',
  'agentProfile',
  'panelPlace',
  'ledgerSettings',
  'watchTelling',
  'packTexts',
  'visits',
];

test('every table is damaged here, but those of the ledger', () => {
  const ledger = ['entries', 'months', 'changes', 'unsorted', 'listings'];
  expect([...new Set([...Object.keys(BESIDE), ...INSTEAD, ...ledger])].sort()).toEqual(
    db.tables.map(({ name }) => name).sort(),
  );
  expect([...MENDS.keys()].filter((name) => ledger.includes(name))).toEqual([]);
});

describe.each(Object.entries(BESIDE))('a damaged row of %s', (table, key) => {
  test('hides no other, and nothing throws', async () => {
    const [row] = (await db.table(table).toArray()) as [object];
    expect(row).toBeDefined();
    const before = await read();
    await fc.assert(
      fc.asyncProperty(someDamage({ ...row, ...key }, Object.keys(key)), async (damaged) => {
        await putRaw(table, damaged);
        const after = await read();
        for (const [name, listed] of before)
          expect(texts(after.get(name) ?? []), name).toEqual(expect.arrayContaining(texts(listed)));
      }),
      { numRuns: RUNS },
    );
  });
});

describe.each(INSTEAD)('where the one row of %s is damaged', (table) => {
  test('nothing throws', async () => {
    const [row] = (await db.table(table).toArray()) as [object];
    const keys = [db.table(table).schema.primKey.keyPath ?? []].flat();
    await fc.assert(
      fc.asyncProperty(someDamage(row, keys), async (damaged) => {
        await putRaw(table, damaged);
        await read();
      }),
      { numRuns: RUNS },
    );
  });
});

/** A row that the browser does not take, as its key is none, cannot lie there either. */
async function putRaw(table: string, row: object): Promise<void> {
  const raw = await new Dexie(db.name).open();
  await raw
    .table(table)
    .put(row)
    .catch(() => undefined);
  raw.close();
}

test('damaged rows are counted by table, and give way to what is written in their place', async () => {
  expect(await damagedRows(db)).toEqual([]);
  await putRaw('sites', { pattern: 'https://x.example/*', addedAt: 'never' });
  await putRaw('feeds', { id: 'x' });
  await putRaw('feeds', { id: 'y', origin: { kind: 'url', url: 'no address' } });
  await putRaw('ledgerSettings', { id: 'ledger', settings: { keepDays: 'many' } });
  await putRaw('months', { month: '2026-01' });
  await putRaw('changes', { id: 5, at: 5 });
  expect(new Map(await damagedRows(db))).toEqual(
    new Map([
      ['changes', 1],
      ['feeds', 2],
      ['ledgerSettings', 1],
      ['months', 1],
      ['sites', 1],
    ]),
  );
  await db.sites.put({ pattern: 'https://x.example/*', addedAt: 5 });
  expect(new Map(await damagedRows(db)).get('sites')).toBeUndefined();
});

test('of what is followed only the offers that were damaged are left out', async () => {
  const [watch] = await allWatches(db);
  const [offer] = watch?.offers ?? [];
  await putRaw('watches', {
    ...watch,
    offers: [{ ...offer, points: 'many' }, offer, null],
    told: [{ key: 1 }],
    problem: 7,
  });
  const [mended] = await allWatches(db);
  expect(mended).toEqual({ ...watch, told: [] });
  expect(await damagedRows(db)).toEqual([['watches', 1]]);
});

test.each(Array.from({ length: VERSION - 1 }, (_, i) => i + 1))(
  'an upgrade from version %d is done whatever rows were damaged before',
  async (version) => {
    const junk = [undefined, null, 'x', { p50: 1 }];
    const keys: Readonly<Record<string, object>> = {
      entries: { id: 'e' },
      feeds: { id: 'f' },
      segments: { id: 5, feedId: 'f' },
    };
    const rows = Object.fromEntries(
      Object.entries(keys).map(([table, key]) => [
        table,
        junk.map((value, i) => ({
          ...key,
          id: table === 'segments' ? i + 1 : `${i}`,
          ...Object.fromEntries(
            ['decidedAt', 'choice', 'emittedKg', 'state', 'origin', 'generation'].map((field) => [field, value]),
          ),
        })),
      ]),
    );
    const entry = makeEntry();
    const left = Object.fromEntries(Object.entries(rows).filter(([table]) => table in tablesOf(version)));
    const name = await leftByVersion(version, { ...left, entries: [...(rows['entries'] ?? []), entry] });
    const upgraded = new Database(name);
    await upgraded.open();
    expect(await upgraded.entries.get(entry.id)).toEqual(entry);
    for (const reader of Object.values(READERS)) await reader(upgraded);
    await upgraded.delete();
  },
);
