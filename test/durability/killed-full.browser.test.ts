// Promise: the same as of small batches, with batches as large as they ship: only in `npm run soak`, as it takes minutes.
import './in-extension';
import { Dexie } from 'dexie';
import { afterEach, expect, test } from 'vitest';
import { emptyArchive } from '@/src/ledger/archive/archive';
import { BATCH } from '@/src/listings/index/upkeep';
import { mergeArchive } from '@/src/store/archive';
import type { Database } from '@/src/store/database';
import { changeMany } from '@/src/store/ledger';
import { fc } from '@/test/properties';
import { makeEntry } from '../ledger/entries';
import * as acts from './acts';
import { deleteDatabase } from './delete-database';
import { foundBy, leavings, type Offer, said } from './index-faults';
import { killedAfter } from './kill';
import { ledgerFaults } from './ledger-faults';
import { withDatabase } from './with-database';

const SEEDS = Number(import.meta.env['VITE_KILL_FULL'] ?? 0);
/** More than one batch, and a ledger of years. */
const OFFERS = BATCH + 12_000;
const LINES = 20_000;
Dexie.debug = false;

let name = '';
afterEach(() => deleteDatabase(name));

const using = <Value>(work: (db: Database) => Promise<Value>) => withDatabase(name, work);

const offersOf = (editionStep: number): Offer[] =>
  Array.from({ length: OFFERS }, (_, n) => ({
    offerId: `${n}`,
    title: `Lamp number n${n}`,
    price: { minor: 100 + (n % 3 === 0 ? editionStep : 0) },
  }));

/** Fewer are likelier: what begins an act is as worth killing as its many writes. */
const someRequests = fc.integer({ min: 0, max: 160 }).map((tenths) => Math.ceil(1.07 ** tenths));
const someKills = fc.array(someRequests, { minLength: 1, maxLength: 3 });
const TRIES = { numRuns: SEEDS, endOnFailure: true };
const long = { timeout: 60_000 + SEEDS * 300_000 };

test.skipIf(SEEDS === 0)('a feed of more than a batch, imported and refreshed', long, async () => {
  await fc.assert(
    fc.asyncProperty(
      someKills,
      someKills,
      fc.array(fc.nat(OFFERS - 1), { minLength: 20, maxLength: 20 }),
      async (importing, refreshing, looked) => {
        name = `test-${crypto.randomUUID()}`;
        for (const [step, kills] of [importing, refreshing].entries()) {
          const offers = offersOf(step);
          const { run } = acts.refresh(offers);
          const world = { ledger: new Map(), past: [], offers: [] };
          for (const requests of kills) await killedAfter(requests, () => using((db) => run(db, world)));
          await using((db) => run(db, world));
          await using(async (db) => {
            const live = (await db.segments.toArray()).flatMap(({ parts }) => parts.map((part) => part.live));
            expect(live.reduce((sum, each) => sum + each, 0)).toBe(OFFERS);
            for (const n of looked) expect(await foundBy(db, `n${n}`)).toEqual([said(offers[n] as Offer)]);
            expect(await leavings(db)).toEqual([]);
          });
        }
        await deleteDatabase(name);
      },
    ),
    TRIES,
  );
});

test.skipIf(SEEDS === 0)('a ledger of 20,000 lines, written at once and brought in from a file', long, async () => {
  const lines = Array.from({ length: LINES }, (_, i) => makeEntry({ decidedAt: 1_600_000_000_000 + i * 10_000_000 }));
  await fc.assert(
    fc.asyncProperty(someKills, someKills, async (writing, merging) => {
      name = `test-${crypto.randomUUID()}`;
      const half = lines.slice(0, LINES / 2);
      const write = (db: Database): Promise<unknown> =>
        changeMany(
          db,
          half.map(({ id }) => id),
          (standing) => half.filter(({ id }) => !standing.has(id)).map((after) => ({ after })),
          1,
        );
      const merge = (db: Database): Promise<unknown> => mergeArchive(db, { ...emptyArchive(1), entries: lines }, 1);
      for (const [work, kills, before, after] of [
        [write, writing, 0, LINES / 2],
        [merge, merging, LINES / 2, LINES],
      ] as const) {
        for (const requests of kills) {
          await killedAfter(requests, () => using(work));
          const [count, faults] = await using(
            async (db) => [await db.entries.count(), await ledgerFaults(db)] as const,
          );
          expect([before, after]).toContain(count);
          expect(faults).toEqual([]);
        }
        await using(work);
        expect(await using(async (db) => [await db.entries.count(), await ledgerFaults(db)])).toEqual([after, []]);
      }
      await deleteDatabase(name);
    }),
    TRIES,
  );
});
