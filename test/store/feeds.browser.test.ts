import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BrandSampler, type BrandSketch, statedIn } from '@/src/listings/brand-sketch';
import type { Database } from '@/src/store/database';
import { finishImport, standingOf } from '@/src/store/edition';
import {
  advanceFeed,
  clearOrphanedSpool,
  clearSpool,
  findFeed,
  putFeed,
  sketchedFeeds,
  spooledBytes,
  spoolPart,
  unfinishedFeeds,
} from '@/src/store/feeds';
import { freshDatabase, makeFeed } from './make';

let db: Database;
beforeEach(() => {
  db = freshDatabase();
});
afterEach(() => db.delete());

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

test('what a feed states of makers is kept with what it was read from, and goes with it', async () => {
  const sampler = new BrandSampler();
  sampler.add({ gtin: '04006381333931', brand: 'Vorra' });
  const brands = sampler.sketch() as BrandSketch;
  const feed = makeFeed();
  await putFeed(db, feed);
  await finishImport(db, feed, await standingOf(db, feed), feed.tally, 2, brands);
  expect((await sketchedFeeds(db)).flatMap(({ brands: sketch }) => statedIn(sketch))).toEqual(statedIn(brands));
  await putFeed(db, makeFeed({ id: 'never ready', brands }));
  expect((await sketchedFeeds(db)).length).toBe(1);
  const again = makeFeed({ activeGeneration: 1, nextGeneration: 2 });
  await putFeed(db, { ...again, brands });
  await finishImport(db, again, await standingOf(db, again), feed.tally, 3);
  expect(await sketchedFeeds(db)).toEqual([]);
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
