// Promise: what is kept beside the lines of a ledger may be damaged where it lies: sums of months are those of the lines
// all the same, what cannot be taken back says so and is never taken back in part, settings fall back one by one.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Entry } from '@/src/ledger/entry';
import type { Month } from '@/src/ledger/month';
import { addTotals, type Totals, totalOf } from '@/src/ledger/totals';
import { USUAL_SETTINGS } from '@/src/ledger/usual-settings';
import type { Database } from '@/src/store/database';
import { addUpAll, appendEntry, changeEntry, changeMany, undoLast, watchMonths } from '@/src/store/ledger';
import { type Glimpse, watchGlimpse, watchProvisional } from '@/src/store/ledger-glance';
import { ledgerSettings, saveLedgerSettings, toldUntil } from '@/src/store/ledger-settings';
import { mendMonths } from '@/src/store/months';
import { fc } from '@/test/properties';
import { makeEntry } from '../ledger/entries';
import { someLedger } from '../ledger/some-entry';
import { freshDatabase } from '../store/make';
import { ledgerFaults } from './ledger-faults';
import { someDamage } from './some-damage';

const NOW = Date.UTC(2026, 5, 20);
const MAY = Date.UTC(2026, 4, 20);
const lines = [
  makeEntry({ decidedAt: NOW }),
  makeEntry({ decidedAt: NOW - 1000, choice: 'waiting', remindAt: NOW }),
  makeEntry({ decidedAt: MAY }),
];
const [june] = lines as [Entry, ...Entry[]];

let db: Database;
beforeEach(async () => {
  db = freshDatabase();
  for (const entry of lines) await appendEntry(db, entry);
});
afterEach(() => db.delete());

/** The first thing a screen is shown. */
function first<Shown>(watching: (show: (shown: Shown) => void, failed: () => void) => () => void): Promise<Shown> {
  let stop: () => void = () => undefined;
  return new Promise<Shown>((resolve, reject) => {
    stop = watching(resolve, () => reject(new Error('The screen says that nothing can be read.')));
  }).finally(() => stop());
}
const monthsShown = async (): Promise<ReadonlyMap<Month, Totals>> => {
  const { months } = await first<{ months: readonly { month: Month; totals: Totals }[] }>((show, failed) =>
    watchMonths(db, () => NOW, show, failed),
  );
  return new Map(months.map(({ month, totals }) => [month, totals]));
};
const glimpse = () => first<Glimpse>((show, failed) => watchGlimpse(db, () => NOW, 3, show, failed));

describe('sums of a month', () => {
  const expected = new Map([
    ['2026-05', totalOf(lines.slice(2))],
    ['2026-06', totalOf(lines.slice(0, 2))],
  ]);

  test.each<[string, Record<string, unknown>]>([
    ['that are gone', { totals: undefined }],
    ['of another kind', { totals: 'much' }],
    ['without a count', { totals: { ...totalOf(lines), entries: undefined } }],
    ['that are no numbers', { totals: { ...totalOf(lines), emittedKg: { p5: Number.NaN, p50: 1, p95: 2 } } }],
    ['of money without a currency', { totals: { ...totalOf(lines), moneyKept: [{ minor: 3 }] } }],
    ['by a choice nobody knows', { totals: { ...totalOf(lines), byChoice: undefined } }],
  ])('%s are added up from the lines, on every screen', async (_, damage) => {
    await db.table('months').put({ month: '2026-06', ...damage });
    expect(await monthsShown()).toEqual(expected);
    const { glance } = await glimpse();
    expect([glance.entries, glance.month, glance.year]).toEqual([
      lines.length,
      totalOf(lines.slice(0, 2)),
      addTotals([...expected.values()]),
    ]);
  });

  test('of no month there is stand in nothing', async () => {
    await db.table('months').bulkPut([
      { month: 'never', totals: totalOf(lines) },
      { month: '2026-13', totals: undefined },
    ]);
    expect(await monthsShown()).toEqual(expected);
    expect((await glimpse()).glance.entries).toBe(lines.length);
  });

  test('whatever is damaged, screens show those of the lines and nothing throws', async () => {
    const standing = await db.months.get('2026-06');
    await fc.assert(
      fc.asyncProperty(someDamage(standing, ['month']), async (damaged) => {
        await db.table('months').put(damaged);
        const [shown, { glance }] = [await monthsShown(), await glimpse()];
        expect([...shown.keys()]).toEqual([...expected.keys()]);
        for (const { entries } of [...shown.values(), glance]) expect(entries).toEqual(expect.any(Number));
      }),
      { numRuns: 40 },
    );
  });

  test('that look right and are wrong, are missing or too many, are added up anew when the browser starts', async () => {
    await fc.assert(
      fc.asyncProperty(someLedger(20), fc.array(fc.nat(3), { minLength: 1, maxLength: 8 }), async (ledger, damages) => {
        await Promise.all([db.entries.clear(), db.months.clear()]);
        await changeMany(db, [], () => ledger.map((after) => ({ after })), 1);
        const months = (await db.months.toCollection().primaryKeys()).sort();
        let wrong = 0;
        for (const [at, damage] of damages.entries()) {
          const month = months[at];
          if (month === undefined || damage === 0) continue;
          wrong += 1;
          if (damage === 1) await db.months.delete(month);
          else if (damage === 2) await db.months.put({ month, totals: totalOf([makeEntry(), makeEntry()]) });
          else await db.table('months').put({ month });
        }
        await db.table('months').put({ month: 'never', totals: totalOf(lines) });
        expect(await mendMonths(db)).toBe(wrong + 1);
        expect(await ledgerFaults(db)).toEqual([]);
        expect(await mendMonths(db)).toBe(0);
      }),
      { numRuns: 30 },
    );
  });

  test('hold no line that is damaged, wherever it lies', async () => {
    for (const damaged of [{ ...june, decidedAt: 'yesterday' }, { id: june.id }, { ...june, emittedKg: {} }]) {
      await db.table('entries').put(damaged);
      await mendMonths(db);
      expect((await monthsShown()).get('2026-06')).toEqual(totalOf(lines.slice(1, 2)));
    }
  });
});

describe('a change that was noted', () => {
  const ids = async () => (await db.entries.toCollection().primaryKeys()).sort();

  test.each<[string, (change: Record<string, unknown>) => object]>([
    ['without its lines', ({ id, at }) => ({ id, at })],
    ['with lines that are none', (change) => ({ ...change, lines: ['line', null] })],
    ['of a line without its number', (change) => ({ ...change, lines: [{ afterRevision: 0 }] })],
    [
      'of a line that was damaged before',
      (change) => ({ ...change, lines: [{ id: june.id, before: { id: june.id } }] }),
    ],
  ])('%s is not taken back, says so, and lets the one before be taken back', async (_, damage) => {
    await changeEntry(
      db,
      { id: june.id, revision: 0 },
      (entry) => ({ ...entry, productName: 'New', revision: 1 }),
      NOW,
    );
    await appendEntry(db, makeEntry());
    const last = (await db.changes.orderBy('id').last()) as unknown as Record<string, unknown>;
    await db.table('changes').put(damage(last));
    const before = await ids();
    expect(await undoLast(db)).toBe('damaged');
    expect(await ids()).toEqual(before);
    expect(await undoLast(db)).toBe('done');
    expect(await db.entries.get(june.id)).toEqual(june);
    expect(await ledgerFaults(db)).toEqual([]);
  });

  test('in several parts, of which one is damaged, is not taken back in part', async () => {
    const many = Array.from({ length: 450 }, () => makeEntry({ decidedAt: MAY }));
    await changeMany(db, [], () => many.map((after) => ({ after })), NOW);
    const parts = await db.changes.filter(({ batch }) => batch !== undefined).toArray();
    expect(parts.length).toBeGreaterThan(2);
    await db.table('changes').put({ ...parts[1], lines: undefined });
    const before = await ids();
    expect(await undoLast(db)).toBe('damaged');
    expect(await ids()).toEqual(before);
    // The whole of it is forgotten; what was done before it can be taken back.
    expect(await undoLast(db)).toBe('done');
    expect(await db.entries.count()).toBe(lines.length + many.length - 1);
  });

  test('whatever is damaged, nothing throws, no line is made that cannot be read, and sums follow', async () => {
    await changeEntry(db, { id: june.id, revision: 0 }, () => undefined, NOW);
    const standing = await db.changes.orderBy('id').last();
    await fc.assert(
      fc.asyncProperty(someDamage(standing, ['id']), async (damaged) => {
        await db.table('changes').put(damaged);
        await undoLast(db);
        expect(await ledgerFaults(db)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('takes back a line that was damaged since, and nothing throws', async () => {
    for (const damage of [{ decidedAt: 'yesterday' }, { decidedAt: undefined }, { choice: 7 }]) {
      const entry = await appendEntry(db, makeEntry({ decidedAt: MAY }));
      await db.table('entries').put({ ...entry, ...damage });
      expect(await undoLast(db)).toBe('done');
      expect(await db.entries.get(entry.id)).toBeUndefined();
      expect(await ledgerFaults(db)).toEqual([]);
    }
  });

  test('a line said again that was damaged is written anew', async () => {
    await db.table('entries').put({ ...june, decidedAt: 'yesterday' });
    expect(await appendEntry(db, june)).toEqual(june);
    expect(await db.entries.get(june.id)).toEqual(june);
    expect(await ledgerFaults(db)).toEqual([]);
  });
});

describe('settings', () => {
  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['a text', 'settings'],
    ['days in words', { keepDays: 'thirty', budgetKg: 500, respent: { 2026: 'goods' }, changedAt: 5 }],
    ['a budget that is none', { keepDays: 14, budgetKg: Number.NaN, respent: { 2026: 'goods' }, changedAt: 5 }],
    [
      'money that went nowhere known',
      { keepDays: 14, budgetKg: 500, respent: { 2026: 'away', 2025: 'goods' }, changedAt: 5 },
    ],
    ['no moment', { keepDays: 14, budgetKg: 500, respent: 'all', changedAt: 'never' }],
  ])('%s: what is sound stays, the rest is the usual, and every screen shows', async (_, settings) => {
    await db.table('ledgerSettings').put({ id: 'ledger', settings, zone: 7, toldUntil: 'never' });
    const read = await ledgerSettings(db);
    const said = (typeof settings === 'object' ? settings : {}) as Record<string, unknown>;
    expect(read.keepDays).toBe(said['keepDays'] === 14 ? 14 : USUAL_SETTINGS.keepDays);
    expect(read.budgetKg).toBe(said['budgetKg'] === 500 ? 500 : undefined);
    expect(Object.values(read.respent)).toEqual(JSON.stringify(said).includes('goods') ? ['goods'] : []);
    expect(await toldUntil(db)).toBe(0);
    expect((await monthsShown()).size).toBe(2);
    await first((show) => watchProvisional(db, () => NOW, show));
    await saveLedgerSettings(db, { budgetKg: 700 }, NOW);
    expect(await ledgerSettings(db)).toEqual({ ...read, budgetKg: 700, changedAt: NOW });
  });

  test('of another zone, or of none, months are told anew', async () => {
    await db.table('ledgerSettings').put({ id: 'ledger', zone: { of: 'mind' } });
    await addUpAll(db);
    expect(await ledgerFaults(db)).toEqual([]);
  });
});
