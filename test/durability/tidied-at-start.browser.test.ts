// Promise: once when the browser starts, what was damaged on the disk is put right as far as it can be, and the page of
// diagnosis says so.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { monthOf } from '@/src/ledger/month';
import { totalOf } from '@/src/ledger/totals';
import { queryFor } from '@/src/listings/index/query';
import type { Failure } from '@/src/messages/failure';
import { Product } from '@/src/product/product';
import { findCandidates } from '@/src/store/candidates';
import type { Database } from '@/src/store/database';
import { findFeed, updateFeed } from '@/src/store/feeds';
import { appendEntry } from '@/src/store/ledger';
import { makeEntry } from '../ledger/entries';
import { freshDatabase, importListings, makeFeed, makeListing } from '../store/make';
import { ledgerFaults } from './ledger-faults';

const session = vi.hoisted(() => {
  const kept: Record<string, unknown> = {};
  const runtime = { id: 'test' };
  const storage = {
    session: {
      get: async (key: string) => ({ [key]: kept[key] }),
      set: async (values: object) => void Object.assign(kept, values),
    },
  };
  const alarms = { create: async () => undefined, clear: async () => true, get: async () => undefined };
  Object.assign(globalThis, { chrome: { runtime }, browser: { runtime, storage, alarms } });
  return kept;
});
const { tidyAtStart } = await import('@/src/background/tidy-at-start');

let db: Database;
beforeEach(async () => {
  db = freshDatabase();
  session['failures'] = [];
  await appendEntry(db, makeEntry());
  await importListings(db, makeFeed(), [makeListing({ offerId: '1', title: 'Lamp' })]);
  await updateFeed(db, 'feed', { state: 'ready', readyTally: { rows: 1, kept: 1, skipped: {}, examples: [] } });
});
afterEach(() => db.delete());

const said = () => (session['failures'] as Failure[]).map(({ sentence }) => sentence);

test('where nothing is wrong nothing is said, and nothing changed', async () => {
  const before = await Promise.all(db.tables.map((table) => table.toArray()));
  await tidyAtStart(db);
  expect(said()).toEqual([]);
  expect(await Promise.all(db.tables.map((table) => table.toArray()))).toEqual(before);
});

test('sums that are wrong are added up anew, a feed that lacks something says so, and both are noted once', async () => {
  const [entry] = await db.entries.toArray();
  await db.months.put({ month: monthOf(entry?.decidedAt ?? 0), totals: totalOf([makeEntry(), makeEntry()]) });
  await db.signatures.clear();
  await tidyAtStart(db);
  expect(await ledgerFaults(db)).toEqual([]);
  expect((await findFeed(db, 'feed'))?.problem?.key).toBe('problemFeedDamaged');
  expect(said()).toEqual([expect.stringContaining('added up anew: 1.'), expect.stringContaining('any more: 1.')]);
  await tidyAtStart(db);
  expect(said()).toHaveLength(2);
});

test('a feed that is found by the words of an older version is read anew', async () => {
  await db.postings.clear();
  const segments = await db.segments.toArray();
  await db.segments.bulkPut(
    segments.map((segment) => ({ ...segment, parts: segment.parts.map(({ words: _, ...part }) => part) })),
  );
  await tidyAtStart(db);
  expect((await findFeed(db, 'feed'))?.state).toBe('tidying');
  // The work on feeds has this lock until it ends.
  await navigator.locks.request('reprise.feeds', () => undefined);
  expect((await findFeed(db, 'feed'))?.state).toBe('ready');
  const { candidates } = await findCandidates(db, queryFor(Product.parse({ name: 'Lamp' })), 5);
  expect(candidates.map(({ title }) => title)).toEqual(['Lamp']);
  expect(said()).toEqual([]);
});
