import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { reportOf } from '@/src/product/health-report';
import { type PageOutcome, unreadOutcome } from '@/src/product/site-health';
import type { Database } from '@/src/store/database';
import { clearHealth, endVisit, noteOutcome, openVisit, tidyHealth, watchHealth } from '@/src/store/reading-health';
import { freshDatabase } from './make';

const DAY = 86_400_000;
const NOW = 20_000 * DAY;
const LAMP = 'https://shop.example/p/lamp';
const CHAIR = 'https://shop.example/p/chair';

let db: Database;
beforeEach(() => {
  db = freshDatabase();
});
afterEach(() => db.delete());

const read: PageOutcome = { read: true, ruled: false, fields: { name: 'json-ld' } };
const unread = unreadOutcome(false);

async function counts(host = 'shop.example') {
  const health = await db.health.get(host);
  if (health === undefined) return undefined;
  const { pages, read: pagesRead } = reportOf(health);
  return [pagesRead, pages];
}

describe('one navigation', () => {
  test('counts once however often the page is read', async () => {
    await openVisit(db, 7, LAMP);
    await Promise.all([1, 2, 3].map((at) => noteOutcome(db, 7, LAMP, read, NOW + at)));
    await noteOutcome(db, 7, `${LAMP}?variant=2#reviews`, read, NOW + 5);
    expect(await counts()).toEqual([1, 1]);
  });

  test('is unread when the gate passed and no reader found a product, until one does', async () => {
    await openVisit(db, 7, LAMP);
    await noteOutcome(db, 7, LAMP, unread, NOW);
    expect(await counts()).toEqual([0, 1]);
    await noteOutcome(db, 7, LAMP, unread, NOW + 1);
    expect(await counts()).toEqual([0, 1]);
    await noteOutcome(db, 7, LAMP, read, NOW + 2);
    await noteOutcome(db, 7, LAMP, unread, NOW + 3);
    expect(await counts()).toEqual([1, 1]);
  });

  test('on a page whose gate did not pass counts only when a product was found', async () => {
    await noteOutcome(db, 7, LAMP, unread, NOW);
    expect(await counts()).toBeUndefined();
    await noteOutcome(db, 7, LAMP, read, NOW + 1);
    await openVisit(db, 7, LAMP);
    await noteOutcome(db, 7, LAMP, read, NOW + 2);
    expect(await counts()).toEqual([1, 1]);
  });

  test('ends with a reload, a step to another page, and a walk elsewhere', async () => {
    await openVisit(db, 7, LAMP);
    await noteOutcome(db, 7, LAMP, read, NOW);
    await openVisit(db, 7, LAMP);
    await noteOutcome(db, 7, LAMP, read, NOW + 1);
    expect(await counts()).toEqual([2, 2]);
    await noteOutcome(db, 7, CHAIR, read, NOW + 2);
    await noteOutcome(db, 7, 'https://shop.example/', unread, NOW + 3);
    expect(await counts()).toEqual([3, 3]);
    await noteOutcome(db, 7, LAMP, read, NOW + 4);
    await endVisit(db, 7, LAMP);
    await noteOutcome(db, 7, LAMP, read, NOW + 5);
    expect(await counts()).toEqual([4, 4]);
    await endVisit(db, 7, 'https://elsewhere.example/');
    await noteOutcome(db, 7, LAMP, read, NOW + 6);
    expect(await counts()).toEqual([5, 5]);
  });

  test('in two tabs is two', async () => {
    await noteOutcome(db, 7, LAMP, read, NOW);
    await noteOutcome(db, 8, LAMP, read, NOW);
    expect(await counts()).toEqual([2, 2]);
  });
});

test('what is kept of a site holds no address of a page', async () => {
  await openVisit(db, 7, LAMP);
  await noteOutcome(db, 7, LAMP, read, NOW);
  await endVisit(db, 7);
  expect(JSON.stringify([await db.health.toArray(), await db.visits.toArray()])).not.toContain('lamp');
});

test('five hundred sites are kept; the one not seen for longest goes', async () => {
  await db.health.bulkPut(
    Array.from({ length: 500 }, (_, at) => ({ host: `s${at}.example`, lastAt: NOW + at, days: [] })),
  );
  await noteOutcome(db, 7, LAMP, read, NOW + 1000);
  expect(await db.health.count()).toBe(500);
  expect(await db.health.get('s0.example')).toBeUndefined();
  expect(await counts()).toEqual([1, 1]);
});

test('a browser start forgets tabs and sites not seen for a month', async () => {
  await noteOutcome(db, 7, LAMP, read, NOW - 40 * DAY);
  await noteOutcome(db, 7, 'https://other.example/p/1', read, NOW);
  await tidyHealth(db, NOW);
  expect(await db.visits.count()).toBe(0);
  expect((await db.health.toArray()).map(({ host }) => host)).toEqual(['other.example']);
});

test('sites are shown last seen first, and can all be forgotten', async () => {
  const shown: string[][] = [];
  const stop = watchHealth(db, (sites) => shown.push(sites.map(({ host }) => host)));
  await noteOutcome(db, 7, LAMP, read, NOW);
  await noteOutcome(db, 7, 'https://other.example/p/1', read, NOW + 1);
  await expect.poll(() => shown.at(-1)).toEqual(['other.example', 'shop.example']);
  await clearHealth(db);
  await expect.poll(() => shown.at(-1)).toEqual([]);
  stop();
  await noteOutcome(db, 7, 'https://other.example/p/1', read, NOW + 2);
  expect(await counts('other.example')).toEqual([1, 1]);
});
