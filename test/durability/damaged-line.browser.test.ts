// Promise: a line that was damaged where it lies hides no other, stands in no sum, keeps no file from being read back, is
// counted for the person, and comes back from a copy.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readArchive } from '@/src/ledger/archive/read-archive';
import type { Entry } from '@/src/ledger/entry';
import { monthOf } from '@/src/ledger/month';
import { totalOf } from '@/src/ledger/totals';
import { mergeArchive } from '@/src/store/archive';
import type { Database } from '@/src/store/database';
import {
  addUpAll,
  allEntries,
  appendEntry,
  countUnsound,
  entriesWithin,
  removeEntry,
  undoLast,
} from '@/src/store/ledger';
import { watchGlimpse } from '@/src/store/ledger-glance';
import { exportArchive } from '@/src/ui/ledger/ledger-files';
import { makeEntry } from '../ledger/entries';
import { freshDatabase } from '../store/make';

const NOW = Date.UTC(2026, 5, 20);
const whole = [makeEntry(), makeEntry({ decidedAt: NOW - 1000 }), makeEntry({ remindAt: 1, choice: 'waiting' })];
const [first] = whole as [Entry, ...Entry[]];

let db: Database;
beforeEach(async () => {
  db = freshDatabase();
  for (const entry of whole) await appendEntry(db, entry);
});
afterEach(() => db.delete());

const DAMAGED: Readonly<Record<string, Record<string, unknown>>> = {
  'without a choice': { ...first, choice: undefined },
  'with a moment in words': { ...first, decidedAt: 'yesterday' },
  'without a moment': { ...first, decidedAt: undefined },
  'with half an interval': { ...first, emittedKg: { p50: 1 } },
  'of which only the id is left': { id: first.id },
};
const rest = whole.slice(1);
const ids = (entries: readonly Entry[]) => entries.map(({ id }) => id).sort();

describe.each(Object.entries(DAMAGED))('a line %s', (_, line) => {
  beforeEach(() => db.table('entries').put(line));

  test('hides no other, in lists, at a glance and in the file', async () => {
    expect(ids(await entriesWithin(db, {}))).toEqual(ids(rest));
    const read: Entry[] = [];
    for await (const part of allEntries(db)) read.push(...part);
    expect(ids(read)).toEqual(ids(rest));
    const glimpse = await new Promise<Entry[]>((resolve, reject) => {
      const stop = watchGlimpse(
        db,
        () => NOW,
        3,
        ({ last }) => resolve([...last]),
        () => reject(new Error('Not read.')),
      );
      setTimeout(() => stop(), 1000);
    });
    expect(ids(glimpse)).toEqual(ids(rest));
  });

  test('is counted, and the file that lacks it says so and is read back', async () => {
    expect(await countUnsound(db)).toBe(1);
    const { text, unreadable } = await exportArchive(db, false);
    expect(unreadable).toBe(1);
    const file = readArchive(text, NOW);
    expect(file.ok && ids(file.archive.entries)).toEqual(ids(rest));
  });

  test('stands in no sum once its month or all of them are added up', async () => {
    await removeEntry(db, (await appendEntry(db, makeEntry())).id);
    expect((await db.months.get(monthOf(first.decidedAt)))?.totals).toEqual(totalOf(rest));
    await addUpAll(db);
    expect((await db.months.toArray()).map(({ totals }) => totals)).toEqual([totalOf(rest)]);
  });

  test('comes back from a file saved before, and the other lines stay', async () => {
    await db.table('entries').put(first);
    const { text } = await exportArchive(db, false);
    await db.table('entries').put(line);
    const file = readArchive(text, NOW);
    if (!file.ok) throw new Error(file.problem.key);
    await mergeArchive(db, file.archive, NOW);
    expect(ids(await entriesWithin(db, {}))).toEqual(ids(whole));
    expect(await db.entries.get(first.id)).toEqual(first);
    expect(await undoLast(db)).toBe('done');
    expect(ids(await entriesWithin(db, {}))).toEqual(ids(rest));
  });
});

test('a line that is sound and yet no file takes is left out of it and counted', async () => {
  await db.table('entries').put({ ...first, chance: 7 });
  const { text, unreadable } = await exportArchive(db, false);
  expect([readArchive(text, NOW).ok, unreadable]).toEqual([true, 1]);
});

test('changes are taken back in the order they were made, wherever the clock was moved meanwhile', async () => {
  const later = makeEntry({ decidedAt: NOW + 400 * 86_400_000 });
  const earlier = makeEntry({ decidedAt: 1 });
  await appendEntry(db, later);
  await appendEntry(db, earlier);
  expect(await undoLast(db)).toBe('done');
  expect(ids(await entriesWithin(db, {}))).toEqual(ids([...whole, later]));
  expect(await undoLast(db)).toBe('done');
  expect(ids(await entriesWithin(db, {}))).toEqual(ids(whole));
});
