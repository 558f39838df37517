import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Database } from '@/src/store/database';
import { putFeed } from '@/src/store/feeds';
import { tableCounts, tryWriting, watchWorth } from '@/src/store/state';
import { keepStored } from '@/src/ui/keep-stored';
import { makeEntry } from '../ledger/entries';
import { freshDatabase, makeFeed } from './make';

let db: Database;
beforeEach(() => {
  db = freshDatabase();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await db.delete();
});

test('tables are counted, empty ones left out', async () => {
  expect(await tableCounts(db)).toEqual([]);
  await db.entries.bulkPut([makeEntry({}), makeEntry({})]);
  await putFeed(db, makeFeed());
  expect(new Map(await tableCounts(db))).toEqual(
    new Map([
      ['entries', 2],
      ['feeds', 1],
    ]),
  );
});

test('a row is written, read and deleted, and nothing else is touched', async () => {
  await db.spool.put({ feedId: 'feed', part: 0, bytes: new Uint8Array([1]) });
  await tryWriting(db);
  expect(await db.spool.toArray()).toEqual([{ feedId: 'feed', part: 0, bytes: new Uint8Array([1]) }]);
});

test('a database that reads otherwise than it wrote is told of, and left as it was', async () => {
  vi.spyOn(db.spool, 'get').mockResolvedValue(undefined as never);
  await expect(tryWriting(db)).rejects.toThrow(/otherwise/);
  vi.restoreAllMocks();
  expect(await db.spool.count()).toBe(0);
});

test('a closed database is told of', async () => {
  db.close();
  await expect(tryWriting(db)).rejects.toThrow();
  await expect(tableCounts(db)).rejects.toThrow();
});

test('there is something to lose from the first line or feed on', async () => {
  const seen: boolean[] = [];
  const stop = watchWorth(db, (isWorth) => seen.push(isWorth));
  await vi.waitFor(() => expect(seen).toEqual([false]));
  await putFeed(db, makeFeed());
  await vi.waitFor(() => expect(seen.at(-1)).toBe(true));
  stop();
});

test('the browser is asked to keep it then, once, and not before', async () => {
  vi.spyOn(navigator.storage, 'persisted').mockResolvedValue(false);
  const persist = vi.spyOn(navigator.storage, 'persist').mockResolvedValue(false);
  keepStored(db);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(persist).not.toHaveBeenCalled();
  await db.entries.put(makeEntry({}));
  await vi.waitFor(() => expect(persist).toHaveBeenCalledOnce());
  await putFeed(db, makeFeed());
  await db.entries.put(makeEntry({}));
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(persist).toHaveBeenCalledOnce();
});

test('and not at all where it keeps it already', async () => {
  vi.spyOn(navigator.storage, 'persisted').mockResolvedValue(true);
  const persist = vi.spyOn(navigator.storage, 'persist');
  await db.entries.put(makeEntry({}));
  keepStored(db);
  await vi.waitFor(() => expect(navigator.storage.persisted).toHaveBeenCalled());
  expect(persist).not.toHaveBeenCalled();
});
