import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { emptyTally } from '@/src/listings/feeds/tally';
import { askedSites, sortAllowed, watchSites } from '@/src/store/asked-sites';
import type { Database } from '@/src/store/database';
import type { FeedRecord } from '@/src/store/feed-record';
import { putFeed } from '@/src/store/feeds';
import { addSites, isLookedAt, lookedAtSites, removeSites } from '@/src/store/sites';
import { putSource } from '@/src/store/sources';
import { freshDatabase } from './make';

let db: Database;
beforeEach(() => {
  db = freshDatabase();
});
afterEach(() => db.delete());

const feed = (id: string, url: string, state: FeedRecord['state'] = 'ready'): FeedRecord => ({
  id,
  origin: { kind: 'url', url },
  addedAt: 1,
  state,
  activeGeneration: 1,
  nextGeneration: 2,
  rowsDone: 0,
  tally: emptyTally(),
});
const woo = (host: string, on: boolean) =>
  putSource(db, { id: `shop:${host}`, settings: { kind: 'woocommerce', host }, on }, 1);

describe('what is looked at', () => {
  test('is what the person said, in the order they said it, each once', async () => {
    await addSites(db, ['https://b.example/*'], 1);
    await addSites(db, ['https://a.example/*', 'https://b.example/*'], 2);
    expect(await lookedAtSites(db)).toEqual(['https://b.example/*', 'https://a.example/*']);
    expect(await isLookedAt(db, 'https://a.example/p?x=1')).toBe(true);
    expect(await isLookedAt(db, 'http://a.example/p')).toBe(false);
    await removeSites(db, ['https://a.example/*', 'https://never.example/*']);
    expect(await isLookedAt(db, 'https://a.example/p')).toBe(false);
  });

  test('holds no host of a feed or source by itself', async () => {
    await putFeed(db, feed('f', 'https://feeds.example/used.xml'));
    await woo('shop.example', true);
    expect(await lookedAtSites(db)).toEqual([]);
  });
});

describe('what is asked', () => {
  test('are the hosts of feeds that have an address and of sources that are on', async () => {
    await putFeed(db, feed('f', 'https://feeds.example:8443/used.xml'));
    await putFeed(db, feed('gone', 'https://gone.example/used.xml', 'removing'));
    await putFeed(db, { ...feed('file', ''), origin: { kind: 'file', name: 'used.csv' } });
    await woo('on.example', true);
    await woo('off.example', false);
    expect(await askedSites(db)).toEqual([
      { pattern: 'https://feeds.example/*', title: 'feeds.example:8443' },
      { pattern: 'https://on.example/*', title: 'on.example' },
    ]);
  });
});

describe('what an older version was allowed', () => {
  const ALLOWED = [
    'https://shop.example/*',
    'https://feeds.example/*',
    'https://on.example/*',
    'https://off.example/*',
  ];

  test('is looked at from then on, but for the hosts of feeds and of sources', async () => {
    await db.unsorted.put({ id: 'allowed' });
    await putFeed(db, feed('f', 'https://feeds.example/used.xml'));
    await woo('on.example', true);
    await woo('off.example', false);
    await sortAllowed(db, ALLOWED, 5);
    expect(await lookedAtSites(db)).toEqual(['https://shop.example/*']);
  });

  test('is told apart once only', async () => {
    await db.unsorted.put({ id: 'allowed' });
    await sortAllowed(db, ['https://shop.example/*'], 5);
    await sortAllowed(db, ALLOWED, 6);
    expect(await lookedAtSites(db)).toEqual(['https://shop.example/*']);
  });

  test('is nothing where there was no older version', async () => {
    await sortAllowed(db, ALLOWED, 5);
    expect(await lookedAtSites(db)).toEqual([]);
  });
});

test('a screen hears of both kinds as they change', async () => {
  const heard: string[] = [];
  const stop = watchSites(db, (looked, asked) => heard.push(JSON.stringify([looked, asked.map(({ title }) => title)])));
  await expect.poll(() => heard.at(-1)).toBe('[[],[]]');
  await addSites(db, ['https://a.example/*'], 1);
  await expect.poll(() => heard.at(-1)).toBe('[["https://a.example/*"],[]]');
  await woo('on.example', true);
  await expect.poll(() => heard.at(-1)).toBe('[["https://a.example/*"],["on.example"]]');
  stop();
});
