import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { queryFor } from '@/src/listings/index/query';
import { buildSegment } from '@/src/listings/index/segment';
import { Product } from '@/src/product/product';
import { findCandidates } from '@/src/store/candidates';
import type { Database } from '@/src/store/database';
import {
  advanceFeed,
  clearOrphanedSpool,
  clearSpool,
  dropOneSegment,
  findFeed,
  putFeed,
  spooledBytes,
  spoolPart,
  unfinishedFeeds,
  writeBatch,
} from '@/src/store/feeds';
import { freshDatabase, importListings, makeFeed, makeListing } from './make';

let db: Database;
beforeEach(() => {
  db = freshDatabase();
});
afterEach(() => db.delete());

const query = (name: string) => queryFor(Product.parse({ name }));
const titles = async (name: string) => (await findCandidates(db, query(name), 10)).listings.map(({ title }) => title);

describe('an import', () => {
  test('is invisible until it is complete', async () => {
    const feed = makeFeed();
    await putFeed(db, feed);
    const listings = [makeListing({ offerId: '1', title: 'Nikon D3500 camera' })];
    await writeBatch(db, feed, listings, buildSegment(listings), { rowsDone: 1, tally: feed.tally });
    expect(await titles('Nikon D3500')).toEqual([]);
  });

  test('is found once complete, best first', async () => {
    await importListings(db, makeFeed(), [
      makeListing({ offerId: '1', title: 'Canon EOS camera' }),
      makeListing({ offerId: '2', title: 'Nikon D3500 camera with lens' }),
    ]);
    expect((await titles('Nikon D3500 camera'))[0]).toBe('Nikon D3500 camera with lens');
    expect(await titles('camera')).toHaveLength(2);
  });

  test('replaces what the feed no longer has, in one step', async () => {
    await importListings(db, makeFeed(), [makeListing({ offerId: '1', title: 'Nikon D3500 old' })]);
    const again = makeFeed({ activeGeneration: 1, nextGeneration: 2 });
    await importListings(db, again, [makeListing({ offerId: '2', title: 'Nikon D3500 fresh' })]);
    expect(await titles('Nikon D3500')).toEqual(['Nikon D3500 fresh']);
    while (await dropOneSegment(db, 'feed', (generation) => generation === 2));
    expect(await db.listings.count()).toBe(1);
    expect(await titles('Nikon D3500')).toEqual(['Nikon D3500 fresh']);
  });

  test('writes a batch wholly or not at all', async () => {
    const feed = makeFeed();
    await putFeed(db, feed);
    const listings = [makeListing({ offerId: '1', title: 'Lamp' })];
    const poisoned = [...listings, { toString: () => 'x', run: () => 1 } as never];
    await expect(
      writeBatch(db, feed, poisoned, buildSegment(listings), { rowsDone: 2, tally: feed.tally }),
    ).rejects.toThrow();
    expect(await db.segments.count()).toBe(0);
    expect(await db.postings.count()).toBe(0);
    expect((await findFeed(db, 'feed'))?.rowsDone).toBe(0);
  });

  test('of one feed never touches another', async () => {
    await importListings(db, makeFeed({ id: 'a' }), [
      makeListing({ offerId: '1', sourceId: 'a', title: 'Brompton bicycle' }),
    ]);
    await importListings(db, makeFeed({ id: 'b' }), [
      makeListing({ offerId: '1', sourceId: 'b', title: 'Brompton bike bicycle' }),
    ]);
    while (await dropOneSegment(db, 'b', () => false));
    expect(await titles('Brompton bicycle')).toEqual(['Brompton bicycle']);
  });
});

test('feeds whose work was begun are the unfinished ones', async () => {
  for (const state of ['fetching', 'importing', 'tidying', 'ready', 'failed', 'removing'] as const)
    await putFeed(db, makeFeed({ id: state, state }));
  expect((await unfinishedFeeds(db)).map(({ id }) => id).sort()).toEqual([
    'fetching',
    'importing',
    'removing',
    'tidying',
  ]);
});

test('a step that ends never undoes a removal that was asked for meanwhile', async () => {
  const feed = makeFeed({ state: 'importing' });
  await putFeed(db, { ...feed, state: 'removing' });
  expect(await advanceFeed(db, feed, { state: 'ready' })).toBe(false);
  expect((await findFeed(db, feed.id))?.state).toBe('removing');
  expect(await advanceFeed(db, { ...feed, state: 'removing' }, { rowsDone: 5 })).toBe(true);
  expect(await advanceFeed(db, makeFeed({ id: 'gone' }), { state: 'ready' })).toBe(false);
});

describe('the spool', () => {
  const bytesOf = async (feedId: string) => {
    const parts: number[][] = [];
    for await (const part of spooledBytes(db, feedId)) parts.push([...part]);
    return parts;
  };

  test('gives the bytes back in order, however they arrived', async () => {
    await spoolPart(db, 'f', 1, Uint8Array.of(3));
    await spoolPart(db, 'f', 0, Uint8Array.of(1, 2));
    await spoolPart(db, 'g', 0, Uint8Array.of(9));
    expect(await bytesOf('f')).toEqual([[1, 2], [3]]);
  });

  test('is cleared for one feed only', async () => {
    await spoolPart(db, 'f', 0, Uint8Array.of(1));
    await spoolPart(db, 'g', 0, Uint8Array.of(9));
    await clearSpool(db, 'f');
    expect(await bytesOf('f')).toEqual([]);
    expect(await bytesOf('g')).toEqual([[9]]);
  });

  test('of a file whose taking over was interrupted is dropped at the next start', async () => {
    await putFeed(db, makeFeed({ id: 'known' }));
    await spoolPart(db, 'known', 0, Uint8Array.of(1));
    await spoolPart(db, 'orphan', 0, Uint8Array.of(1));
    await clearOrphanedSpool(db);
    expect(await bytesOf('orphan')).toEqual([]);
    expect(await bytesOf('known')).toEqual([[1]]);
  });
});
