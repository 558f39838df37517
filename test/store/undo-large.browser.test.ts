import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Entry } from '@/src/ledger/entry';
import type { Database } from '@/src/store/database';
import { appendEntry, changeMany, undoLast } from '@/src/store/ledger';
import { interval, makeEntry } from '../ledger/entries';
import { freshDatabase } from './make';

let db: Database;
beforeEach(() => {
  db = freshDatabase();
});
afterEach(() => db.delete());

/** So many records of changes are kept at least: more steps than these make one change that is larger. */
const KEPT = 250;

const changed = (before: Entry): Entry => ({
  ...before,
  emittedKg: interval(1, 2, 3),
  revision: (before.revision ?? 0) + 1,
});
const changedNow = () => db.entries.filter(({ revision }) => revision !== undefined).count();

/** Changes these lines one step each, as one change to the person. */
async function settle(entries: readonly Entry[], batch: string, between: () => Promise<unknown> = async () => {}) {
  for (const { id } of entries) {
    const plan = (all: ReadonlyMap<string, Entry>) =>
      [...all.values()].map((before) => ({ before, after: changed(before) }));
    await changeMany(db, [id], plan, 1, batch);
    await between();
  }
}

async function lines(count: number): Promise<Entry[]> {
  const entries = Array.from({ length: count }, (_, i) => makeEntry({ decidedAt: i + 1 }));
  await db.entries.bulkPut(entries);
  return entries;
}

describe('a change of more steps than are kept', () => {
  test('is taken back whole', async () => {
    const entries = await lines(KEPT + 20);
    await settle(entries, 'newer');
    expect(await undoLast(db)).toBe('done');
    expect(await changedNow()).toBe(0);
    expect(await undoLast(db)).toBe('nothing');
  });

  test('is taken back whole after what was decided meanwhile', async () => {
    const entries = await lines(KEPT + 20);
    let steps = 0;
    const decide = async () => {
      steps += 1;
      if (steps === 10 || steps === KEPT + 10) await appendEntry(db, makeEntry());
    };
    await settle(entries, 'newer', decide);
    expect(await undoLast(db)).toBe('done');
    expect([await db.entries.count(), await changedNow()]).toEqual([KEPT + 22, 0]);
    // Decided before the change began, and in its middle.
    expect([await undoLast(db), await undoLast(db), await undoLast(db)]).toEqual(['done', 'done', 'nothing']);
    expect(await db.entries.count()).toBe(KEPT + 20);
  });

  test('leaves what came before it to be forgotten, whole', async () => {
    const earlier = await lines(2);
    await settle(earlier, 'earlier');
    const entries = await lines(KEPT + 20);
    await settle(entries, 'newer');
    expect(await db.changes.filter(({ batch }) => batch === 'earlier').count()).toBe(0);
    expect(await db.changes.count()).toBe(KEPT + 20);
  });

  test('is forgotten at once when all of it is old', async () => {
    await settle(await lines(KEPT + 20), 'newer');
    for (let i = 0; i < KEPT; i += 1) await appendEntry(db, makeEntry());
    expect(await db.changes.count()).toBe(KEPT);
    expect(await db.changes.filter(({ batch }) => batch !== undefined).count()).toBe(0);
  });
});
