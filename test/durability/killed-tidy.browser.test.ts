// Promise: an index may be left over merging its segments, writing batches anew or deleting what is dead, at any request;
// whoever goes on comes to the same end. Every request: npm run soak
import './in-extension';
import { Dexie } from 'dexie';
import { afterEach, expect, test, vi } from 'vitest';
import { readEdition } from '@/src/background/read-edition';
import { spool } from '@/src/background/spool-feed';
import { tidyFeed } from '@/src/background/tidy-feed';
import type { Database } from '@/src/store/database';
import type { FeedRecord } from '@/src/store/feed-record';
import { findFeed, putFeed, updateFeed } from '@/src/store/feeds';
import { makeFeed } from '../store/make';
import { deleteDatabase } from './delete-database';
import { foundBy, leavings, type Offer, said } from './index-faults';
import { killedAfter } from './kill';
import { withDatabase } from './with-database';

// Batches of so few offers that an edition has several: three alike are merged.
vi.mock('@/src/listings/index/upkeep', async (original) => ({ ...(await original<object>()), BATCH: 20 }));

/** Every request in the long form, each so manieth otherwise. */
const STRIDE = import.meta.env['VITE_KILL_SEEDS'] === undefined ? 9 : 1;
Dexie.debug = false;

const name = `test-${crypto.randomUUID()}`;
afterEach(() => deleteDatabase(name));

const using = <Value>(work: (db: Database) => Promise<Value>) => withDatabase(name, work);

const feedNow = async (db: Database) => (await findFeed(db, 'feed')) as FeedRecord;
const offersOf = (numbers: readonly number[], minor: number): Offer[] =>
  numbers.map((n) => ({ offerId: `${n}`, title: `Lamp number n${n}`, price: { minor } }));
const rowOf = ({ offerId, title, price }: Offer) =>
  JSON.stringify({
    id: offerId,
    title,
    price: `${price.minor / 100} EUR`,
    link: `https://used.example/${offerId}`,
    condition: 'used',
  });

/** Reads an edition and leaves what it needs no more to be tidied. */
async function read(db: Database, offers: readonly Offer[]): Promise<void> {
  const bytes = new TextEncoder().encode(offers.map(rowOf).join('\n'));
  await spool(db, 'feed', [bytes] as never, () => undefined);
  const { nextGeneration } = await feedNow(db);
  const arrived = { state: 'importing', rowsDone: 0, contentType: 'application/x-ndjson' } as const;
  await updateFeed(db, 'feed', { ...arrived, nextGeneration: nextGeneration + 1 });
  await readEdition(db, await feedNow(db));
}

const NUMBERS = Array.from({ length: 76 }, (_, i) => i);
const FIRST = offersOf(NUMBERS, 100);
/** Most offers are gone and a few are new: batches are hollow. */
const SECOND = offersOf([...NUMBERS.filter((n) => n % 3 === 0), 90, 91], 100);

test.each([
  ['a first edition', [FIRST]],
  ['an edition that leaves little of the one before', [FIRST, SECOND]],
])('after %s', { timeout: 300_000 }, async (_, editions) => {
  const offers = editions.at(-1) as readonly Offer[];
  const met = new Set<string>();
  for (let requests = 1, wasKilled = true; wasKilled; requests += STRIDE) {
    await deleteDatabase(name);
    await using(async (db) => {
      await putFeed(db, makeFeed({ state: 'fetching' }));
      for (const [at, edition] of editions.entries()) {
        await read(db, edition);
        if (at < editions.length - 1) await tidyFeed(db, await feedNow(db));
      }
    });
    wasKilled = await killedAfter(requests, () => using(async (db) => tidyFeed(db, await feedNow(db))));
    await using(async (db) => {
      expect(await foundBy(db, 'lamp'), `killed at request ${requests}`).toEqual(offers.map(said).sort());
      for (const { merging, retired, parts } of await db.segments.toArray()) {
        if (merging !== undefined) met.add('merging');
        if (retired === true) met.add('merged');
        if (parts.some(({ live }) => live === 0)) met.add('written anew');
      }
      await tidyFeed(db, await feedNow(db));
      expect(await foundBy(db, 'lamp'), `gone on after request ${requests}`).toEqual(offers.map(said).sort());
      expect(await leavings(db)).toEqual([]);
    });
  }
  expect([...met]).toContain(editions.length === 1 ? 'merging' : 'written anew');
});
