import { expect, test } from 'vitest';
import { queryFor } from '@/src/listings/index/query';
import { Product } from '@/src/product/product';
import { isUnsorted } from '@/src/store/asked-sites';
import { findCandidates } from '@/src/store/candidates';
import { Database } from '@/src/store/database';
import type { FeedRecord } from '@/src/store/feed-record';
import { findFeed, unfinishedFeeds } from '@/src/store/feeds';
import { clearUnmoved, moveOne } from '@/src/store/move';
import { freshDatabase } from './make';
import { leftByVersion, tablesOf } from './shipped-versions';

test('the schema is that of its version', async () => {
  const db = freshDatabase();
  await db.open();
  const schema = Object.fromEntries(
    db.tables.map(({ name, schema: { primKey, indexes } }) => [
      name,
      [primKey, ...indexes].map(({ src }) => src).join(', '),
    ]),
  );
  expect(schema).toEqual(tablesOf(db.verno));
  await db.delete();
});

/** A database as an older version left it, opened by this one. */
async function upgraded(version: number, rows: Readonly<Record<string, readonly object[]>>): Promise<Database> {
  const db = new Database(await leftByVersion(version, rows));
  await db.open();
  return db;
}

/** The stores and indexes that the browser itself has. */
function standing(db: Database): Record<string, string[]> {
  const { objectStoreNames } = db.backendDB();
  const read = db.backendDB().transaction([...objectStoreNames]);
  return Object.fromEntries([...objectStoreNames].map((name) => [name, [...read.objectStore(name).indexNames]]));
}

test.each([1, 2, 3, 4, 5, 6, 7, 8, 9])('a database of version %d becomes what a new one is', async (version) => {
  const fresh = freshDatabase();
  await fresh.open();
  const db = await upgraded(version, { entries: KEPT['entries'] ?? [] });
  expect(standing(db)).toEqual(standing(fresh));
  expect(await db.entries.count()).toBe(1);
  await Promise.all([db.delete(), fresh.delete()]);
});

/** What a person had in a database of version 1. */
const KEPT: Readonly<Record<string, readonly object[]>> = {
  entries: [
    {
      id: '3f0e8f5e-6a0c-4f6b-9d1e-0a4b5c6d7e8f',
      choice: 'bought-used',
      decidedAt: 1_760_000_000_000,
      productName: 'Lamp',
      wouldBuyNew: 'yes',
      versions: { method: '1', factors: '1', rules: '1' },
    },
  ],
  listings: [{ segment: 1, ordinal: 0, listing: { title: 'Used lamp' } }],
  rules: [{ id: 'personal', text: '{}', savedAt: 1 }],
  requests: [{ id: 1, at: 1, address: 'https://used.example/feed.xml', purpose: 'feed', status: 200, bytes: 10 }],
};

test('a database of version 1 keeps everything and gains the counts of pages read', async () => {
  const db = await upgraded(1, KEPT);
  for (const [table, records] of Object.entries(KEPT)) expect(await db.table(table).toArray()).toEqual(records);
  expect(await db.health.count()).toBe(0);
  expect(await db.visits.count()).toBe(0);
  await db.delete();
});

/** Feeds of version 2: one in use, one whose second import was running, one whose first was, one being removed. */
const FEED = {
  origin: { kind: 'file', name: 'a.csv' },
  addedAt: 5,
  nextGeneration: 2,
  activeGeneration: 1,
  rowsDone: 3,
  tally: { rows: 2, kept: 2, skipped: {}, examples: [] },
};
const OLD_LISTING = {
  sourceId: 'ready',
  offerId: '1',
  title: 'Brompton bicycle',
  brand: 'Brompton',
  condition: 'good',
  price: { minor: 90_000, currency: 'GBP' },
  url: 'https://used.example/1',
  attributes: { color: 'black' },
  description: 'Folds.',
  fetchedAt: 1,
};
const VERSION_2: Readonly<Record<string, readonly object[]>> = {
  feeds: [
    { ...FEED, id: 'ready', state: 'ready', nextGeneration: 1 },
    { ...FEED, id: 'again', state: 'importing' },
    { ...FEED, id: 'first', state: 'importing', activeGeneration: 0, nextGeneration: 1 },
    { ...FEED, id: 'removed', state: 'removing', activeGeneration: 0 },
  ],
  segments: [
    { id: 1, feedId: 'ready', generation: 1, count: 1 },
    { id: 2, feedId: 'ready', generation: 1, count: 1 },
    { id: 3, feedId: 'again', generation: 1, count: 1 },
    { id: 4, feedId: 'again', generation: 2, count: 1 },
    { id: 5, feedId: 'first', generation: 1, count: 1 },
    { id: 6, feedId: 'removed', generation: 1, count: 1 },
  ],
  postings: [{ segment: 1, bucket: 7, bytes: Uint8Array.of(1, 2, 3) }],
  listings: [1, 2, 3, 4, 5, 6].map((segment) => ({
    segment,
    ordinal: 0,
    listing: { ...OLD_LISTING, offerId: String(segment), title: `Brompton bicycle ${segment}` },
  })),
};

test('feeds of version 2 survive: their listings are moved, a segment a step, and then found', async () => {
  const db = await upgraded(2, VERSION_2);
  const found = async () => {
    const query = queryFor(Product.parse({ name: 'Brompton bicycle' }));
    const { candidates, wholeOf } = await findCandidates(db, query, 50);
    return wholeOf(candidates);
  };
  const move = async (id: string) => moveOne(db, (await findFeed(db, id)) as FeedRecord);
  expect(await unfinishedFeeds(db)).toHaveLength(4);
  await move('ready');
  expect(await found()).toEqual([]);
  await move('ready');
  expect(await move('ready')).toBe(false);
  expect((await found()).map((listing) => listing?.title).sort()).toEqual(['Brompton bicycle 1', 'Brompton bicycle 2']);
  expect((await found())[0]).toMatchObject({ ...OLD_LISTING, offerId: '1', title: 'Brompton bicycle 1', fetchedAt: 5 });
  await clearUnmoved(db);
  expect(await db.listings.count()).toBe(4);
  await move('again');
  expect(await findFeed(db, 'again')).toMatchObject({
    state: 'importing',
    rowsDone: 0,
    activeGeneration: 2,
    nextGeneration: 3,
  });
  expect(await move('first')).toBe(false);
  await clearUnmoved(db);
  expect(await db.listings.count()).toBe(0);
  expect(await found()).toHaveLength(3);
  await db.delete();
});

test('a database of version 4 says once that its permissions are to be told apart, and a new one never does', async () => {
  const old = await upgraded(4, { rules: KEPT['rules'] ?? [] });
  expect(await isUnsorted(old)).toBe(true);
  await old.delete();
  const fresh = freshDatabase();
  expect(await isUnsorted(fresh)).toBe(false);
  await fresh.delete();
});

/** A ledger of version 4: lines without revisions, one of them of another month. */
const VERSION_4: Readonly<Record<string, readonly object[]>> = {
  entries: [
    {
      id: '3f0e8f5e-6a0c-4f6b-9d1e-0a4b5c6d7e8f',
      choice: 'bought-used',
      decidedAt: Date.UTC(2026, 4, 15),
      productName: 'Lamp',
      wouldBuyNew: 'yes',
      emittedKg: { p5: 1, p50: 2, p95: 4 },
      avoidedKg: { p5: -1, p50: 5, p95: 9 },
      pricePaid: { minor: 500, currency: 'EUR' },
      priceNew: { minor: 2000, currency: 'EUR' },
      versions: { method: '4', factors: '1', rules: '1' },
    },
    {
      id: '4f0e8f5e-6a0c-4f6b-9d1e-0a4b5c6d7e8f',
      choice: 'not-bought',
      decidedAt: Date.UTC(2026, 5, 15),
      productName: 'Shelf',
      wouldBuyNew: 'unknown',
      emittedKg: { p5: 0, p50: 0, p95: 0 },
      versions: { method: '4', factors: '1', rules: '1' },
    },
  ],
  sources: [{ id: 'freegle', settings: { kind: 'freegle' }, on: true, addedAt: 3 }],
  agentProfile: [{ id: 'profile', url: 'https://me.example/ucp-agent.json' }],
};

test('a ledger of version 4 keeps every line as it is and gains the sums of its months', async () => {
  const db = await upgraded(4, VERSION_4);
  for (const [table, records] of Object.entries(VERSION_4)) expect(await db.table(table).toArray()).toEqual(records);
  const months = await db.months.toArray();
  expect(months.map(({ month }) => month)).toEqual(['2026-05', '2026-06']);
  expect(months[0]?.totals).toMatchObject({
    entries: 1,
    emittedKg: { p5: 1, p50: 2, p95: 4 },
    avoidedKg: { p5: -1, p50: 5, p95: 9 },
    moneyKept: [{ minor: 1500, currency: 'EUR' }],
  });
  expect(await db.changes.count()).toBe(0);
  await db.delete();
});
