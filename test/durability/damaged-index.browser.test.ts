// Promise: where what is kept of a feed was damaged, searches find the rest and never throw, the feed's line says what
// happened, and its next edition brings all of it back.
import './in-extension';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readEdition } from '@/src/background/read-edition';
import { spool } from '@/src/background/spool-feed';
import { tidyFeed } from '@/src/background/tidy-feed';
import { queryFor } from '@/src/listings/index/query';
import { Product } from '@/src/product/product';
import { findCandidates } from '@/src/store/candidates';
import type { Database } from '@/src/store/database';
import { dropBlocks, mendFeed } from '@/src/store/feed-gaps';
import type { FeedRecord } from '@/src/store/feed-record';
import { DamagedSpoolError, findFeed, putFeed, updateFeed } from '@/src/store/feeds';
import { fc } from '@/test/properties';
import { freshDatabase, importListings, makeFeed, makeListing } from '../store/make';
import { foundBy, leavings } from './index-faults';
import { someDamage } from './some-damage';

const NOW = Date.UTC(2026, 5, 20);
const NUMBERS = Array.from({ length: 150 }, (_, i) => i);
const FILE = NUMBERS.map((n) =>
  JSON.stringify({
    id: `${n}`,
    title: `Lamp number n${n}`,
    price: '10.00 EUR',
    link: `https://used.example/${n}`,
    condition: 'used',
  }),
).join('\n');
const ALL = NUMBERS.map((n) => `${n} Lamp number n${n} 1000`).sort();

let db: Database;
beforeEach(async () => {
  db = freshDatabase();
  await putFeed(db, makeFeed({ state: 'fetching', cadence: 'daily', etag: '"a"' }));
  await edition();
  await importListings(db, makeFeed({ id: 'other' }), [makeListing({ offerId: 'o', title: 'Other lamp' })]);
  await updateFeed(db, 'other', { state: 'ready' });
});
afterEach(() => db.delete());

const feed = async () => (await findFeed(db, 'feed')) as FeedRecord;
async function edition(): Promise<void> {
  const bytes = new TextEncoder().encode(FILE);
  await spool(db, 'feed', [bytes] as never, () => undefined);
  const { nextGeneration } = await feed();
  await updateFeed(db, 'feed', {
    state: 'importing',
    rowsDone: 0,
    nextGeneration: nextGeneration + 1,
    contentType: 'application/x-ndjson',
  });
  await readEdition(db, await feed());
  await tidyFeed(db, await feed());
}
const lamps = async () => (await foundBy(db, 'lamp')).filter((line) => !line.startsWith('o '));

const first = (table: string) => db.table(table).toCollection().first();
const DAMAGES: Readonly<Record<string, () => Promise<unknown>>> = {
  'a segment': async () => db.table('segments').put({ ...(await first('segments')), parts: 'some' }),
  'a segment that is gone': async () => db.segments.delete((await first('segments')).id),
  'a block': async () => db.table('signatures').put({ ...(await first('signatures')), bytes: 'some' }),
  'a block that is gone': async () =>
    db.signatures
      .where('[batch+block]')
      .equals([(await first('signatures')).batch, 1])
      .delete(),
};

describe.each(Object.entries(DAMAGES))('%s', (_, damage) => {
  test('hides no other feed; the line says how many are left, once; the next edition brings all back', async () => {
    expect(await lamps()).toEqual(ALL);
    expect(await mendFeed(db, await feed(), NOW)).toBe(true);
    await damage();
    const left = await lamps();
    expect(left.length).toBeLessThan(ALL.length);
    expect(ALL).toEqual(expect.arrayContaining(left));
    expect(await foundBy(db, 'other')).toEqual(['o Other lamp 1000']);
    // As every search for a page does.
    await dropBlocks(db, (await findCandidates(db, queryFor(Product.parse({ name: 'lamp' })), 1000)).damaged);
    expect(await mendFeed(db, await feed(), NOW)).toBe(false);
    const { problem, state, etag, dueAt } = await feed();
    expect([state, etag, dueAt]).toEqual(['failed', undefined, NOW]);
    expect(problem).toEqual({ key: 'problemFeedDamaged', args: [{ number: left.length }, { number: ALL.length }] });
    // What its server answers since is not hurried again at each start.
    await updateFeed(db, 'feed', { dueAt: NOW + 5 });
    expect(await mendFeed(db, await feed(), NOW + 9)).toBe(true);
    expect((await feed()).dueAt).toBe(NOW + 5);
    await edition();
    expect(await lamps()).toEqual(ALL);
    expect([(await feed()).state, (await feed()).problem]).toEqual(['ready', undefined]);
    expect(await leavings(db)).toEqual([]);
  });
});

test('the note of what a batch says may be gone: what it holds is found, and said again by the next edition', async () => {
  const [batch] = await db.batches.toArray();
  await db.table('batches').put({ ...batch, fingerprints: 'none' });
  expect(await lamps()).toEqual(ALL);
  await edition();
  expect(await lamps()).toEqual(ALL);
  expect(await leavings(db)).toEqual([]);
});

test('whatever bytes of posting lists and blocks are damaged, no search throws, and what is found is what is there', async () => {
  const [postings, blocks] = [await db.postings.toArray(), await db.signatures.toArray()];
  const bytes = fc.array(fc.record({ at: fc.nat(5000), to: fc.nat(255) }), { minLength: 1, maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(bytes, fc.nat(), fc.boolean(), async (changes, which, ofPostings) => {
      const rows: readonly { readonly bytes: Uint8Array }[] = ofPostings ? postings : blocks;
      const row = rows[which % rows.length] as { readonly bytes: Uint8Array };
      const damaged = Uint8Array.from(row.bytes);
      for (const { at, to } of changes) damaged[at % damaged.length] = to;
      await db.table(ofPostings ? 'postings' : 'signatures').put({ ...row, bytes: damaged });
      const found = await foundBy(db, 'lamp');
      // A title may be damaged too; an offer is not made up beside those there are.
      expect(found.length).toBeLessThanOrEqual(ALL.length + 1);
      await db.table(ofPostings ? 'postings' : 'signatures').put(row);
    }),
    { numRuns: 60 },
  );
  expect(await lamps()).toEqual(ALL);
});

describe('the spool', () => {
  const arrive = async () => {
    const half = Math.floor(FILE.length / 2);
    const bytes = new TextEncoder().encode(FILE);
    await db.spool.bulkPut(
      [bytes.slice(0, half), bytes.slice(half)].map((part, i) => ({ feedId: 'feed', part: i, bytes: part })),
    );
    await updateFeed(db, 'feed', {
      state: 'importing',
      rowsDone: 0,
      nextGeneration: 9,
      contentType: 'application/x-ndjson',
    });
  };

  test.each([
    ['its first part is gone', () => db.spool.delete(['feed', 0])],
    ['its first part is damaged', () => db.table('spool').put({ feedId: 'feed', part: 0, bytes: 'bytes' })],
    ['a later part is damaged', () => db.table('spool').put({ feedId: 'feed', part: 1, bytes: 7 })],
  ])('where %s, half an edition is not taken for a whole one', async (_, damage) => {
    await arrive();
    await damage();
    await expect(readEdition(db, await feed())).rejects.toThrow(DamagedSpoolError);
    expect(await lamps()).toEqual(ALL);
  });
});

test('whatever was damaged of a segment, tidying comes to its end and the next edition brings all back', async () => {
  const segment = await first('segments');
  await fc.assert(
    fc.asyncProperty(someDamage(segment, ['id']), async (damaged) => {
      await db.table('segments').put(damaged);
      await lamps();
      await mendFeed(db, await feed(), NOW);
      await tidyFeed(db, await feed());
      await edition();
      expect(await lamps()).toEqual(ALL);
      await db.segments.filter(({ feedId }) => feedId !== 'other' && feedId !== 'feed').delete();
    }),
    { numRuns: 12 },
  );
});
