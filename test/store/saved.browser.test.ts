import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { queryFor } from '@/src/listings/index/query';
import { listingOfSighting } from '@/src/listings/saved-listing';
import { SAVED_LASTS, savedIdentity } from '@/src/listings/saved-offer';
import { Product } from '@/src/product/product';
import type { Sighting } from '@/src/product/sighting';
import { parseWebUrl, type WebUrl } from '@/src/product/web-url';
import { DAY } from '@/src/quantity/time';
import type { Database, SavedRecord } from '@/src/store/database';
import { dropOldSaved, findSaved, keepSaved, MOST_SAVED, markGone, removeSaved } from '@/src/store/keep-saved';
import { watchSaved, watchSavedAt } from '@/src/store/saved';
import { freshDatabase } from './make';

let db: Database;
beforeEach(() => {
  db = freshDatabase();
});
afterEach(() => db.delete());

const web = (url: string) => parseWebUrl(url) as WebUrl;
const PAGE = web('https://shop.example/new');

function seen(name: string, path: string, product: Partial<Product> = {}): Sighting {
  const price = { minor: 4500, currency: 'EUR' };
  return {
    product: Product.parse({ name, price, condition: 'used', ...product }),
    evidence: [],
    url: web(`https://used.example/${path}`),
    seenAt: 1000,
  };
}

async function save(sighting: Sighting, now = 1000): Promise<boolean> {
  return keepSaved(
    db,
    savedIdentity(sighting),
    (id) => {
      const listing = listingOfSighting({ ...sighting, seenAt: now }, { id, condition: 'used' });
      if (listing === undefined) throw new Error('no offer');
      return listing;
    },
    now,
  );
}

const search = async (name: string, { page = PAGE, now = 2000 } = {}) =>
  (await findSaved(db, queryFor(Product.parse({ name })), { page, now })).map(({ title }) => title);
const all = () => db.saved.toArray();

describe('a saved offer', () => {
  test('is found by its words, what shares more and rarer ones first', async () => {
    await save(seen('Garden chair', '1'));
    await save(seen('Desk lamp Nova 3 black', '2'));
    await save(seen('Desk lamp Orbit', '3'));
    await save(seen('Floor lamp', '4'));
    expect(await search('Nova 3 desk lamp')).toEqual(['Desk lamp Nova 3 black', 'Desk lamp Orbit', 'Floor lamp']);
  });

  test('is found by an exact number before any words', async () => {
    await save(seen('Nova 3 desk lamp black steel', '1'));
    await save(seen('Old lamp', '2', { gtin: '04006381333931' }));
    const query = queryFor(Product.parse({ name: 'Nova 3 desk lamp black steel', gtin: '04006381333931' }));
    const [first] = await findSaved(db, query, { page: PAGE, now: 2000 });
    expect(first?.title).toBe('Old lamp');
  });

  test('is no alternative to its own page', async () => {
    await save(seen('Desk lamp', '1?utm_source=x'));
    expect(await search('Desk lamp')).toEqual(['Desk lamp']);
    expect(await search('Desk lamp', { page: web('https://used.example/1') })).toEqual([]);
  });

  test('is gone once it is removed', async () => {
    await save(seen('Desk lamp', '1'));
    await removeSaved(db, (await all())[0]?.id ?? '');
    expect(await search('Desk lamp')).toEqual([]);
  });
});

describe('the same offer saved again', () => {
  test('is merged by its address: one record, its first id and day, the newest price', async () => {
    await save(seen('Desk lamp', '1'), 1000);
    const [before] = await all();
    await save(seen('Desk lamp, now cheaper', '1?utm_medium=y', { price: { minor: 3000, currency: 'EUR' } }), 5000);
    expect(await all()).toEqual([expect.objectContaining({ id: before?.id, savedAt: 1000, seenAt: 5000 })]);
    expect((await all())[0]?.listing).toMatchObject({ offerId: before?.id, price: { minor: 3000 }, fetchedAt: 5000 });
    expect(await search('cheaper')).toEqual(['Desk lamp, now cheaper']);
  });

  test('is merged by the shop’s number, and two that turn out to be one become one', async () => {
    await save(seen('Desk lamp', 'a', { sku: 'x1' }), 1000);
    await save(seen('Desk lamp', 'b', { sku: 'x1' }), 2000);
    expect(await all()).toHaveLength(1);
    await save(seen('Desk lamp', 'c'), 3000);
    expect(await all()).toHaveLength(2);
    await save(seen('Desk lamp', 'c', { sku: 'x1' }), 4000);
    expect((await all()).map(({ savedAt, seenAt }) => [savedAt, seenAt])).toEqual([[1000, 4000]]);
  });
});

describe('what is sold or stale', () => {
  test('is offered no more once its page says so, and again when it is back', async () => {
    await save(seen('Desk lamp', '1'));
    await markGone(db, savedIdentity(seen('Desk lamp', '1?utm_source=z')));
    expect(await search('Desk lamp')).toEqual([]);
    expect((await all())[0]?.gone).toBe(true);
    await save(seen('Desk lamp', '1'), 1500);
    expect(await search('Desk lamp')).toEqual(['Desk lamp']);
  });

  test('marking what was never saved changes nothing', async () => {
    await markGone(db, { address: 'used.example/1' });
    expect(await all()).toEqual([]);
  });

  test('is offered for sixty days after it was last seen, and deleted when it was found old for a week', async () => {
    await save(seen('Desk lamp', '1'), 1000);
    expect(await search('Desk lamp', { now: 1000 + SAVED_LASTS })).toEqual(['Desk lamp']);
    const old = 1001 + SAVED_LASTS;
    expect(await search('Desk lamp', { now: old })).toEqual([]);
    await save(seen('Chair', '2'), old);
    await dropOldSaved(db, old + 7 * DAY - 1);
    expect(await all()).toHaveLength(2);
    await dropOldSaved(db, old + 7 * DAY);
    expect((await all()).map(({ listing }) => listing.title)).toEqual(['Chair']);
  });
});

test('there is room for a number of them; what is gone makes room, what is offered does not', async () => {
  await save(seen('Desk lamp', '1'));
  const [one] = await all();
  const many = Array.from({ length: MOST_SAVED - 1 }, (_, i) => ({ ...one, id: `x${i}`, address: `x${i}`, terms: [] }));
  await db.saved.bulkAdd(many as SavedRecord[]);
  expect(await save(seen('Chair', '2'))).toBe(false);
  // Seen again is not one more.
  expect(await save(seen('Desk lamp', '1'))).toBe(true);
  await db.saved.update('x5', { gone: true });
  expect(await save(seen('Chair', '2'))).toBe(true);
  expect(await db.saved.count()).toBe(MOST_SAVED);
  expect(await search('Chair')).toEqual(['Chair']);
});

test('screens hear of all, the newest first, and of the one at an address', async () => {
  const lists: string[] = [];
  const here: (string | undefined)[] = [];
  const stops = [
    watchSaved(db, (saved) => lists.push(saved.map(({ listing }) => listing.title).join())),
    watchSavedAt(db, web('https://used.example/1?utm_source=q'), (saved) => here.push(saved?.listing.title)),
  ];
  await expect.poll(() => lists.at(-1)).toBe('');
  await save(seen('Lamp', '1'), 1000);
  await save(seen('Chair', '2'), 2000);
  await expect.poll(() => lists.at(-1)).toBe('Chair,Lamp');
  await expect.poll(() => here.at(-1)).toBe('Lamp');
  for (const stop of stops) stop();
});
