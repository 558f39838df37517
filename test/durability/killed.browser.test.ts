// Promise: whoever uses the database may be killed at any request, and no line is lost or doubled, the sums are those of
// the lines, and searches find one edition of a feed, whole. More seeds: npm run soak -- --seeds 500
import './in-extension';
import { Dexie } from 'dexie';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { canonical } from '@/src/ledger/archive/canonical';
import type { Entry } from '@/src/ledger/entry';
import { monthOf } from '@/src/ledger/month';
import { totalOf } from '@/src/ledger/totals';
import { deleteEverything } from '@/src/store/archive';
import type { Database } from '@/src/store/database';
import { followZone } from '@/src/store/ledger';
import { allSnapshots, findSnapshot } from '@/src/store/snapshots';
import { VERSION } from '@/src/store/version';
import { fc } from '@/test/properties';
import { makeEntry } from '../ledger/entries';
import { someEntry, someLedger } from '../ledger/some-entry';
import { leftByVersion } from '../store/shipped-versions';
import * as acts from './acts';
import { deleteDatabase } from './delete-database';
import { foundBy, leavings, said } from './index-faults';
import { killedAfter } from './kill';
import { ledgerFaults } from './ledger-faults';
import { withDatabase } from './with-database';

// Batches of so few offers that an edition of a few dozen has several.
vi.mock('@/src/listings/index/upkeep', async (original) => ({ ...(await original<object>()), BATCH: 20 }));

/** Lives to be tried, each with its own acts and its own kills. */
const SEEDS = Number(import.meta.env['VITE_KILL_SEEDS'] ?? 25);
/** Of a life that fails no shorter one is looked for: that takes hundreds more. */
const TRIES = { numRuns: SEEDS, endOnFailure: true };
const PATIENCE = 30_000 + SEEDS * 3000;

// It would trace each request of the killed.
Dexie.debug = false;

let name = '';
/** Of each act: how often it was killed and how often not. */
const tried = new Map<string, { killed: number; whole: number }>();

afterEach(() => deleteDatabase(name));

afterAll(() => {
  const rows = [...tried].map(([act, { killed, whole }]) => `${act}: ${killed} killed, ${whole} whole`);
  console.info(`${SEEDS} seeds. ${rows.join('; ')}.`);
});

const using = <Value>(work: (db: Database) => Promise<Value>) => withDatabase(name, work);

async function killed(act: string, requests: number, work: (db: Database) => Promise<unknown>): Promise<boolean> {
  const wasKilled = await killedAfter(requests, () => using(work));
  const { killed, whole } = tried.get(act) ?? { killed: 0, whole: 0 };
  tried.set(act, wasKilled ? { killed: killed + 1, whole } : { killed, whole: whole + 1 });
  return wasKilled;
}

const linesOf = (entries: Iterable<Entry>) => [...entries].map(canonical).sort();

/** What stands, read by somebody new, beside what may stand. */
async function standing() {
  return using(async (db) => ({
    lines: linesOf(await db.entries.toArray()),
    found: await foundBy(db, 'lamp'),
    faults: await ledgerFaults(db),
  }));
}

const expected = ({ ledger, offers }: acts.World) => ({
  lines: linesOf(ledger.values()),
  found: offers.map(said).sort(),
  faults: [],
});

/** Offers of an edition, of which some are those of any other. */
const someOffers = fc.uniqueArray(fc.nat(90), { minLength: 12, maxLength: 80 }).chain((numbers) =>
  fc.nat(2).map((price) =>
    numbers.map((n) => ({
      offerId: String(n),
      title: `Lamp number n${n}`,
      price: { minor: 100 + (n % 5) * price },
    })),
  ),
);

const someAct = fc.oneof(
  someEntry.map(acts.record),
  fc.tuple(fc.nat(), fc.string()).map(([at, text]) => acts.edit(at, `Edited ${text}`)),
  fc.nat().map(acts.remove),
  someLedger(12).map(acts.addMany),
  fc.constant(acts.undo()),
  fc.tuple(someLedger(8), fc.nat()).map(([fresh, at]) => acts.merge(fresh, at, 'From a file')),
  fc.constant(acts.exportAll()),
  { arbitrary: someOffers.map(acts.refresh), weight: 3 },
  fc.constant(acts.removeFeed()),
);

/** An act, and at which of its requests it is killed: once, then over doing it again, and so on. */
const someKilledAct = someAct.chain((act) =>
  fc.record({ act: fc.constant(act), kills: fc.array(fc.integer({ min: 1, max: act.requests }), { maxLength: 3 }) }),
);
/** It begins with something to lose. */
const someLife = fc.record({
  ledger: someLedger(10),
  offers: someOffers,
  acts: fc.array(someKilledAct, { minLength: 1, maxLength: 6 }),
});
const EMPTY: acts.World = { ledger: new Map(), past: [], offers: [] };

/** Does an act as often as it is killed over it, and once more. @returns what stands then */
async function live(before: acts.World, act: acts.Act, kills: readonly number[]): Promise<acts.World> {
  const after = act.after(before);
  const [old, wanted] = [expected(before), expected(after)];
  let isDone = false;
  for (const requests of kills) {
    if (isDone) break;
    isDone = !(await killed(act.name, requests, (db) => act.run(db, before)));
    const now = await standing();
    expect([old, wanted]).toContainEqual(now);
    // Its answer was lost; who sees that it was done does not ask for it again.
    if (!act.isRepeatable && JSON.stringify(now) === JSON.stringify(wanted)) isDone = true;
  }
  if (!isDone) await killed(act.name, Number.POSITIVE_INFINITY, (db) => act.run(db, before));
  expect(await standing()).toEqual(wanted);
  return after;
}

test('a worker killed at any request loses and doubles nothing', { timeout: PATIENCE }, async () => {
  await fc.assert(
    fc.asyncProperty(someLife, async ({ ledger, offers, acts: killedActs }) => {
      name = `test-${crypto.randomUUID()}`;
      let world = EMPTY;
      for (const act of [acts.addMany(ledger), acts.refresh(offers)]) world = await live(world, act, []);
      for (const { act, kills } of killedActs) world = await live(world, act, kills);
      expect(await using(leavings)).toEqual([]);
      await deleteDatabase(name);
    }),
    TRIES,
  );
});

describe('an upgrade', () => {
  test('killed at any request leaves every line, and the copy that was made before', {
    timeout: PATIENCE,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: VERSION - 1 }),
        someLedger(12),
        fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 3 }),
        async (version, ledger, kills) => {
          const byMonth = Map.groupBy(ledger, ({ decidedAt }) => monthOf(decidedAt));
          const months = [...byMonth].map(([month, within]) => ({ month, totals: totalOf(within) }));
          name = await leftByVersion(version, { entries: ledger, ...(version >= 5 && { months }) });
          for (const requests of kills) await killed('upgrade', requests, (db) => db.open());
          expect(await standing()).toEqual({ lines: linesOf(ledger), found: [], faults: [] });
          expect(await allSnapshots(name)).toHaveLength(ledger.length === 0 ? 0 : 1);
          const copy = (await findSnapshot(name, version))?.entries ?? [];
          expect(linesOf(copy as Entry[])).toEqual(linesOf(ledger));
          await deleteDatabase(name);
        },
      ),
      TRIES,
    );
  });
});

/** Does some work anew from where it began, killed at its first request, at its second, and so on until it is not. */
async function killedEverywhere(act: string, begin: () => Promise<void>, work: (db: Database) => Promise<unknown>) {
  for (let requests = 1; ; requests += 1) {
    await begin();
    const wasKilled = await killed(act, requests, work);
    await using(work);
    const { faults } = await standing();
    expect(faults, `killed at request ${requests}`).toEqual([]);
    if (!wasKilled) return;
  }
}

test('a change of the time zone is added up, wherever the worker is killed', async () => {
  name = `test-${crypto.randomUUID()}`;
  const entries = [makeEntry(), makeEntry({ decidedAt: 0 })];
  await killedEverywhere(
    'zone',
    () =>
      using(async (db) => {
        // Months as another zone told them.
        await db.months.clear();
        await db.months.put({ month: '1999-12', totals: totalOf([]) });
        await db.entries.bulkPut(entries);
        await db.ledgerSettings.put({ id: 'ledger', zone: 'Elsewhere' });
      }),
    (db) => followZone(db, 'Here'),
  );
});

test('everything is deleted or nothing, wherever the worker is killed', async () => {
  name = `test-${crypto.randomUUID()}`;
  const entries = [makeEntry(), makeEntry()];
  for (let requests = 1, wasKilled = true; wasKilled; requests += 1) {
    await using(async (db) => {
      await db.entries.bulkPut(entries);
      await db.rules.put({ id: 'personal', text: '{}', savedAt: 1 });
    });
    wasKilled = await killed('delete everything', requests, deleteEverything);
    const counts = await using(async (db) => [await db.entries.count(), await db.rules.count()]);
    expect([
      [0, 0],
      [2, 1],
    ]).toContainEqual(counts);
  }
});
