import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { Database } from '@/src/store/database';
import { freshDatabase } from './make';

/** Every version ever shipped, frozen. A changed schema needs a new version() and a new line here; lines never change. */
const SHIPPED: Readonly<Record<number, Readonly<Record<string, string>>>> = {
  1: {
    entries: 'id, decidedAt',
    feeds: 'id',
    listings: '[segment+ordinal]',
    postings: '[segment+bucket]',
    requests: '++id, at',
    rules: 'id',
    segments: '++id, feedId',
    spool: '[feedId+part]',
    verdicts: 'tabId, verdict.id',
  },
  2: {
    entries: 'id, decidedAt',
    feeds: 'id',
    health: 'host, lastAt',
    listings: '[segment+ordinal]',
    postings: '[segment+bucket]',
    requests: '++id, at',
    rules: 'id',
    segments: '++id, feedId',
    spool: '[feedId+part]',
    verdicts: 'tabId, verdict.id',
    visits: 'tabId',
  },
};

test('the schema is that of its version', async () => {
  const db = freshDatabase();
  await db.open();
  const schema = Object.fromEntries(
    db.tables.map(({ name, schema: { primKey, indexes } }) => [
      name,
      [primKey, ...indexes].map(({ src }) => src).join(', '),
    ]),
  );
  expect(schema).toEqual(SHIPPED[db.verno]);
  await db.delete();
});

/** What a person had in a database of version 1. */
const KEPT: Readonly<Record<string, Record<string, unknown>>> = {
  entries: {
    id: '3f0e8f5e-6a0c-4f6b-9d1e-0a4b5c6d7e8f',
    choice: 'bought-used',
    decidedAt: 1_760_000_000_000,
    productName: 'Lamp',
    wouldBuyNew: 'yes',
    versions: { method: '1', factors: '1', rules: '1' },
  },
  feeds: { id: 'feed', origin: { kind: 'file', name: 'a.csv' }, state: 'ready', activeGeneration: 1 },
  listings: { segment: 1, ordinal: 0, listing: { title: 'Used lamp' } },
  rules: { id: 'personal', text: '{}', savedAt: 1 },
  requests: { id: 1, at: 1, address: 'https://used.example/feed.xml', purpose: 'feed', status: 200, bytes: 10 },
};

test('a database of version 1 keeps everything and gains the counts of pages read', async () => {
  const name = `test-${crypto.randomUUID()}`;
  const old = new Dexie(name);
  old.version(1).stores(SHIPPED[1] as Record<string, string>);
  for (const [table, record] of Object.entries(KEPT)) await old.table(table).put(record);
  old.close();
  const db = new Database(name);
  await db.open();
  for (const [table, record] of Object.entries(KEPT)) expect(await db.table(table).toArray()).toEqual([record]);
  expect(await db.health.count()).toBe(0);
  expect(await db.visits.count()).toBe(0);
  await db.delete();
});
