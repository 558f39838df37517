import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { queryFor } from '@/src/listings/index/query';
import { WORDS_EDITION } from '@/src/listings/index/words-edition';
import type { Listing } from '@/src/listings/listing';
import { Product } from '@/src/product/product';
import type { WebUrl } from '@/src/product/web-url';
import { deleteEverything } from '@/src/store/archive';
import { findCandidates } from '@/src/store/candidates';
import type { Database } from '@/src/store/database';
import { standingOf, writeBatch } from '@/src/store/edition';
import type { FeedRecord } from '@/src/store/feed-record';
import { findFeed, putFeed } from '@/src/store/feeds';
import { isOfOldWords, rewriteOnce } from '@/src/store/rewrite';
import { abandonMerge, dropOne, mergeOneStep } from '@/src/store/upkeep';
import { freshDatabase, importEdition, importListings, makeBatch, makeFeed, makeListing } from './make';

let db: Database;
beforeEach(() => {
  db = freshDatabase();
});
afterEach(() => db.delete());

const find = async (name: string, limit = 10): Promise<(Listing | undefined)[]> => {
  const { candidates, wholeOf } = await findCandidates(db, queryFor(Product.parse({ name })), limit);
  return wholeOf(candidates);
};
const titles = async (name: string, limit = 10) => (await find(name, limit)).map((listing) => listing?.title);
const feedNow = async (id = 'feed') => (await findFeed(db, id)) as FeedRecord;

/** Everything there is to do, in the order the background does it. */
async function tidy(id = 'feed'): Promise<void> {
  const feed = await feedNow(id);
  while (await dropOne(db, feed));
  while (await rewriteOnce(db, feed));
  while (await mergeOneStep(db, feed));
  while (await dropOne(db, feed));
}

const numbered = (count: number, more: (i: number) => Partial<Listing> = () => ({})) =>
  Array.from({ length: count }, (_, i) => makeListing({ offerId: String(i), title: `Lamp number n${i}`, ...more(i) }));

test('a connection that the browser closed is opened again by a search', async () => {
  await importListings(db, makeFeed(), [makeListing({ offerId: '1', title: 'Nikon D3500 camera' })]);
  db.backendDB().close();
  expect(await titles('Nikon D3500')).toEqual(['Nikon D3500 camera']);
  db.close();
  await db.open();
  expect(await titles('Nikon D3500')).toEqual(['Nikon D3500 camera']);
});

test('what was imported with other words is found once it is read anew', async () => {
  await importListings(db, makeFeed(), numbered(30));
  await db.postings.clear();
  await db.segments.toCollection().modify(({ parts }) => {
    for (const part of parts) (part as { words?: number }).words = WORDS_EDITION - 1;
  });
  expect(await titles('Lamp number n7')).toEqual([]);
  expect(await isOfOldWords(db, await feedNow())).toBe(true);
  await tidy();
  expect(await titles('Lamp number n7', 1)).toEqual(['Lamp number n7']);
  expect(await isOfOldWords(db, await feedNow())).toBe(false);
  expect(await db.batches.count()).toBe(1);
});

describe('an import', () => {
  test('is invisible until it is complete', async () => {
    const feed = makeFeed();
    await putFeed(db, feed);
    const batch = await makeBatch([makeListing({ offerId: '1', title: 'Nikon D3500 camera' })]);
    await writeBatch(db, feed, batch, { rowsDone: 1, tally: feed.tally });
    expect(await titles('Nikon D3500')).toEqual([]);
  });

  test('is found once complete, best first, each listing whole', async () => {
    const whole = makeListing({
      offerId: '2',
      title: 'Nikon D3500 camera with lens',
      brand: 'Nikon',
      gtin: '00018208015757',
      mpn: 'VBA550',
      price: { minor: 31_900, currency: 'CHF' },
      shipping: { minor: 0, currency: 'CHF' },
      image: 'https://used.example/2.jpg' as WebUrl,
      country: 'CH',
      attributes: { color: 'black', year: 2018 },
      categoryText: 'Cameras > Digital',
      description: 'Little used. Lens AF-P 18-55, model VBA550K001.',
      fetchedAt: 2,
    });
    await importListings(db, makeFeed(), [makeListing({ offerId: '1', title: 'Canon EOS camera' }), whole]);
    expect((await find('Nikon D3500 camera'))[0]).toEqual(whole);
    expect(await titles('camera')).toHaveLength(2);
  });

  test('writes a batch wholly or not at all', async () => {
    const feed = makeFeed();
    await putFeed(db, feed);
    const batch = await makeBatch([makeListing({ offerId: '1', title: 'Lamp' })]);
    const poisoned = { ...batch, documents: [(() => 1) as never] };
    await expect(writeBatch(db, feed, poisoned, { rowsDone: 2, tally: feed.tally })).rejects.toThrow();
    for (const table of [db.segments, db.postings, db.batches, db.signatures]) expect(await table.count()).toBe(0);
    expect((await feedNow()).rowsDone).toBe(0);
  });

  test('leaves nothing behind when everything was deleted while a batch was built', async () => {
    const feed = makeFeed();
    await putFeed(db, feed);
    const batch = await makeBatch([makeListing({ offerId: '1', title: 'Lamp' })]);
    await deleteEverything(db);
    await writeBatch(db, feed, batch, { rowsDone: 1, tally: feed.tally });
    for (const table of db.tables) expect(await table.count()).toBe(0);
  });

  test('of one feed never touches another', async () => {
    await importListings(db, makeFeed({ id: 'a' }), [makeListing({ offerId: '1', title: 'Brompton bicycle' })]);
    await importListings(db, makeFeed({ id: 'b' }), [makeListing({ offerId: '1', title: 'Brompton bike bicycle' })]);
    while (await dropOne(db, { ...(await feedNow('b')), activeGeneration: 0 }));
    expect(await titles('Brompton bicycle')).toEqual(['Brompton bicycle']);
    expect(await db.batches.count()).toBe(1);
  });
});

describe('a newer edition', () => {
  test('replaces what the feed no longer has, in one step', async () => {
    await importListings(db, makeFeed(), [makeListing({ offerId: '1', title: 'Nikon D3500 old' })]);
    await importEdition(db, 'feed', [makeListing({ offerId: '2', title: 'Nikon D3500 fresh' })]);
    expect(await titles('Nikon D3500')).toEqual(['Nikon D3500 fresh']);
    await tidy();
    expect(await db.batches.count()).toBe(1);
    expect(await titles('Nikon D3500')).toEqual(['Nikon D3500 fresh']);
  });

  test('writes only what it changed, and what it says again it is said to have seen', async () => {
    await importListings(db, makeFeed(), numbered(100));
    const cheaper = numbered(90, (i) => (i === 7 ? { price: { minor: 1, currency: 'EUR' } } : {}));
    await importEdition(db, 'feed', cheaper);
    const counts = (await db.batches.toArray()).map(({ count }) => count);
    expect(counts).toEqual([100, 1]);
    expect((await find('lamp n7')).filter((listing) => listing?.offerId === '7')).toEqual([
      makeListing({ offerId: '7', title: 'Lamp number n7', price: { minor: 1, currency: 'EUR' }, fetchedAt: 2 }),
    ]);
    expect(await titles('n95', 100)).toEqual([]);
    expect(await titles('lamp', 1000)).toHaveLength(90);
  });

  test('that was not finished leaves the last one as it was, and its leavings are dropped', async () => {
    await importListings(db, makeFeed(), numbered(10));
    const feed = { ...(await feedNow()), nextGeneration: 2 };
    const batch = await makeBatch([makeListing({ offerId: '99', title: 'Lamp half written' })]);
    await writeBatch(db, feed, batch, { rowsDone: 1, tally: feed.tally });
    expect(await titles('lamp', 100)).toHaveLength(10);
    await tidy();
    expect(await db.batches.count()).toBe(1);
    expect(await db.segments.count()).toBe(1);
    expect(await titles('lamp', 100)).toHaveLength(10);
  });

  test('knows again what stands after merges and rewriting', async () => {
    await importListings(db, makeFeed(), numbered(60));
    for (let edition = 1; edition <= 12; edition += 1) {
      await importEdition(db, 'feed', numbered(60 + edition));
      await tidy();
    }
    const standing = await standingOf(db, await feedNow());
    const before = await db.batches.toCollection().primaryKeys();
    await importEdition(db, 'feed', numbered(72));
    expect(await db.batches.toCollection().primaryKeys()).toEqual(before);
    expect(standing).toBeDefined();
    expect(await titles('lamp', 1000)).toHaveLength(72);
  });
});

describe('merging', () => {
  const many = async () => {
    await importListings(db, makeFeed(), []);
    await importEdition(db, 'feed', numbered(300), 30);
  };

  test('leaves few segments that find the same, whenever it is looked', async () => {
    await many();
    const all = (await titles('lamp', 1000)).sort();
    expect(await db.segments.count()).toBe(10);
    const feed = await feedNow();
    while (await mergeOneStep(db, feed)) expect((await titles('lamp', 1000)).sort()).toEqual(all);
    while (await dropOne(db, feed)) expect((await titles('lamp', 1000)).sort()).toEqual(all);
    expect(await db.segments.count()).toBeLessThanOrEqual(2);
    expect(await titles('n217')).toEqual(['Lamp number n217']);
  });

  test('goes on after the worker died between two steps', async () => {
    await many();
    await mergeOneStep(db, await feedNow());
    const name = db.name;
    db.close();
    db = new (db.constructor as new (name: string) => Database)(name);
    await tidy();
    expect(await db.segments.count()).toBeLessThanOrEqual(2);
    expect(await titles('lamp', 1000)).toHaveLength(300);
  });

  test('that is given up leaves what it was to replace', async () => {
    await many();
    await mergeOneStep(db, await feedNow());
    await abandonMerge(db, 'feed');
    expect(await db.segments.count()).toBe(10);
    expect(await titles('lamp', 1000)).toHaveLength(300);
  });

  test('drops the posting lists of what is gone', async () => {
    await importListings(db, makeFeed(), numbered(200));
    await importEdition(db, 'feed', numbered(3));
    await tidy();
    const bytes = (await db.postings.toArray()).reduce((sum, record) => sum + record.bytes.length, 0);
    expect(bytes).toBeLessThan(100);
    expect((await db.batches.toArray()).map(({ count }) => count)).toEqual([3]);
  });
});

describe('what was found', () => {
  test('is whole even when its batch is gone by then', async () => {
    await importListings(db, makeFeed(), numbered(10));
    const { candidates, wholeOf } = await findCandidates(db, queryFor(Product.parse({ name: 'lamp' })), 10);
    await importEdition(db, 'feed', [makeListing({ offerId: 'x', title: 'Sofa' })]);
    await tidy();
    expect(await titles('lamp')).toEqual([]);
    expect(await wholeOf(candidates)).toHaveLength(10);
    expect(await wholeOf(candidates)).not.toContain(undefined);
  });

  test('is whole where documents stand in records of their own, and after such blocks are written anew', async () => {
    await importListings(db, makeFeed(), numbered(130));
    const before = await find('lamp', 1000);
    await db.transaction('rw', db.signatures, db.documents, async () => {
      for (const { documents, ...block } of await db.signatures.toArray()) {
        await db.signatures.put(block);
        await db.documents.put({ ...block, bytes: documents as typeof block.bytes });
      }
    });
    expect(await find('lamp', 1000)).toEqual(before);
    // Most of the batch dies, so that the rest is written anew.
    await importEdition(db, 'feed', numbered(20));
    await tidy();
    expect(await db.documents.count()).toBe(0);
    expect((await titles('lamp', 1000)).sort()).toEqual(
      numbered(20)
        .map(({ title }) => title)
        .sort(),
    );
  });
});

describe('damage', () => {
  test('of a block hides its listings and nothing else', async () => {
    await importListings(db, makeFeed(), numbered(130));
    await db.signatures.update([1, 0], { bytes: Uint8Array.of(1, 2, 3) });
    await db.signatures.update([1, 1], { documents: new Uint8Array(0) });
    const found = await find('lamp', 1000);
    expect(found).toHaveLength(66);
    expect(found.filter((listing) => listing !== undefined)).toHaveLength(2);
  });

  test('of fingerprints is mended by the next edition, which is written whole', async () => {
    await importListings(db, makeFeed(), numbered(20));
    await db.batches.toCollection().modify({ fingerprints: Uint8Array.of(1) });
    await importEdition(db, 'feed', numbered(20));
    await tidy();
    expect(await titles('lamp', 1000)).toHaveLength(20);
    expect(await db.batches.toCollection().primaryKeys()).toEqual([2]);
  });

  test('of posting lists is no fault', async () => {
    await importListings(db, makeFeed(), numbered(10));
    await db.postings.toCollection().modify({ bytes: Uint8Array.of(255, 255, 255, 255, 255) });
    expect(await titles('lamp')).toEqual([]);
  });
});
