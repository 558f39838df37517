// What a person said on shop pages: kept once, taken back whole, bounded.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DAY } from '@/src/quantity/time';
import { correctionsOf, forgetCorrections, keepCorrections } from '@/src/store/corrections';
import type { Database } from '@/src/store/database';
import { isPanelOff, panelCorner, putPanelCorner, QUIET, quietUntil, setPanelOff, setQuiet } from '@/src/store/panel';
import { type SaidOnPages, watchSaidOnPages } from '@/src/store/said-on-pages';
import { addWrongMatch, removeWrongMatch, wrongMatchesOf } from '@/src/store/wrong-matches';
import { freshDatabase } from './make';

let db: Database;
beforeEach(() => {
  db = freshDatabase();
});
afterEach(() => db.delete());

const PAGE = 'https://shop.example/lamp';
const corrected = (page: string, at = 1) =>
  ({ page, name: 'Lamp', corrections: [{ field: 'price', right: '5 €' }], at }) as const;
const wrong = (id: string, only: object = {}) => ({
  id,
  product: 'gtin:04006381333931',
  productName: 'Lamp',
  sourceId: 'feed',
  offerId: 'o1',
  title: 'Another lamp',
  at: 1,
  ...only,
});

describe('corrections', () => {
  test('are those of their page', async () => {
    await keepCorrections(db, corrected(PAGE));
    expect(await correctionsOf(db, PAGE)).toEqual([{ field: 'price', right: '5 €' }]);
    expect(await correctionsOf(db, 'https://shop.example/other')).toEqual([]);
    await forgetCorrections(db, PAGE);
    expect(await correctionsOf(db, PAGE)).toEqual([]);
  });

  test('a page without any is not kept', async () => {
    await keepCorrections(db, corrected(PAGE));
    await keepCorrections(db, { ...corrected(PAGE), corrections: [] });
    expect(await db.corrections.count()).toBe(0);
  });

  test('of more than 500 pages the oldest make room', async () => {
    await db.corrections.bulkPut(Array.from({ length: 500 }, (_, i) => corrected(`${PAGE}/${i}`, i)));
    await keepCorrections(db, corrected(PAGE, 1000));
    expect(await db.corrections.count()).toBe(500);
    expect(await correctionsOf(db, `${PAGE}/0`)).toEqual([]);
    expect(await correctionsOf(db, PAGE)).toHaveLength(1);
  });
});

describe('wrong matches', () => {
  test('said twice is kept once', async () => {
    expect(await addWrongMatch(db, wrong('a'))).toEqual(wrong('a'));
    expect(await addWrongMatch(db, wrong('b'))).toEqual(wrong('a'));
    expect(await wrongMatchesOf(db, 'gtin:04006381333931')).toHaveLength(1);
  });

  test('hold for their product only, and can be taken back', async () => {
    await addWrongMatch(db, wrong('a'));
    await addWrongMatch(db, wrong('b', { product: 'mpn:lumo:lx200' }));
    expect((await removeWrongMatch(db, 'a'))?.id).toBe('a');
    expect(await wrongMatchesOf(db, 'gtin:04006381333931')).toEqual([]);
    expect(await wrongMatchesOf(db, 'mpn:lumo:lx200')).toHaveLength(1);
    expect(await removeWrongMatch(db, 'a')).toBeUndefined();
  });
});

describe('the panel', () => {
  test('remembers one corner', async () => {
    expect(await panelCorner(db)).toBeUndefined();
    await putPanelCorner(db, 'top-left');
    await putPanelCorner(db, 'bottom-left');
    expect(await panelCorner(db)).toBe('bottom-left');
  });

  test('is quiet until its time is over, on the page and for the product', async () => {
    await setQuiet(db, ['page:a', 'gtin:1'], 100, 0);
    expect(await quietUntil(db, ['page:b', 'gtin:1'], 50)).toBe(100);
    expect(await quietUntil(db, ['page:b', 'gtin:2'], 50)).toBeUndefined();
    expect(await quietUntil(db, ['page:a'], 100)).toBeUndefined();
    await setQuiet(db, ['page:c'], 300, 200);
    expect(await db.panelQuiet.toCollection().primaryKeys()).toEqual(['page:c']);
    await setQuiet(db, ['page:c'], undefined, 201);
    expect(await db.panelQuiet.count()).toBe(0);
  });

  test('is quiet no longer than it could be, when the clock was ahead and is moved back', async () => {
    const [ahead, now] = [400 * DAY, 10 * DAY];
    await setQuiet(db, ['page:a'], ahead + QUIET, ahead);
    expect(await quietUntil(db, ['page:a'], now)).toBeUndefined();
    await setQuiet(db, ['gtin:1'], now + QUIET, now);
    expect(await quietUntil(db, ['page:a', 'gtin:1'], now)).toBe(now + QUIET);
  });

  test('is off on a host until it is on again', async () => {
    await setPanelOff(db, 'shop.example', true, 1);
    await setPanelOff(db, 'shop.example', true, 2);
    expect(await isPanelOff(db, 'shop.example')).toBe(true);
    expect(await isPanelOff(db, 'www.shop.example')).toBe(false);
    await setPanelOff(db, 'shop.example', false, 3);
    expect(await isPanelOff(db, 'shop.example')).toBe(false);
  });
});

test('all of it is shown now and at each change, the newest first', async () => {
  const shown: SaidOnPages[] = [];
  const stop = watchSaidOnPages(db, (said) => shown.push(said));
  await expect.poll(() => shown.length).toBe(1);
  await keepCorrections(db, corrected(PAGE, 1));
  await keepCorrections(db, corrected(`${PAGE}/2`, 2));
  await setPanelOff(db, 'shop.example', true, 1);
  await expect.poll(() => shown.at(-1)?.panelOff.length).toBe(1);
  expect(shown.at(-1)?.corrections.map(({ page }) => page)).toEqual([`${PAGE}/2`, PAGE]);
  stop();
});
