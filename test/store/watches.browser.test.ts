import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '@/src/store/database';
import { putFeed } from '@/src/store/feeds';
import { addPack } from '@/src/store/packs';
import { keepDraft, saveRuleText } from '@/src/store/rules';
import { deleteSource, putSource } from '@/src/store/sources';
import {
  addWatch,
  allWatches,
  changeTelling,
  changeWatch,
  editionsNow,
  type Followed,
  removeWatch,
  watchAt,
  watchFollowed,
  watchTelling,
} from '@/src/store/watches';
import { withLook } from '@/src/watch/look';
import { DEFAULT_WATCH_SETTINGS } from '@/src/watch/telling';
import { MOST_WATCHES, type Watch } from '@/src/watch/watch';
import { eur, makeLook, makeOffer, makeWatch, web } from '../watch/make';
import { freshDatabase, importEdition, importListings, makeFeed, makeListing } from './make';

let db: Database;
beforeEach(() => {
  db = freshDatabase();
});
afterEach(() => db.delete());

/** A watch of a page of its own. */
function at(id: string, page = id, only: Partial<Watch> = {}): Watch {
  const watch = makeWatch({}, { id, ...only });
  return { ...watch, sighting: { ...watch.sighting, url: web(`https://shop.example/${page}`) } };
}

describe('keeping watches', () => {
  test('one for a page, whatever tracking its address has', async () => {
    expect(await addWatch(db, at('a'))).toBe(true);
    expect(await addWatch(db, at('b', 'a?utm_source=mail'))).toBe(true);
    expect((await allWatches(db)).map(({ id }) => id)).toEqual(['a']);
    expect((await watchAt(db, web('https://www.shop.example/a/')))?.id).toBe('a');
  });

  test('followed again, the page’s own watch takes what is wanted now, and keeps what was seen', async () => {
    const watch = at('a');
    await addWatch(db, watch);
    const offers = withLook(watch, makeLook(5, [makeOffer()]));
    await changeWatch(db, 'a', () => ({ offers, failures: 4, editions: 7, told: [{ key: 1, at: 5 }] }));
    await addWatch(db, { ...at('b', 'a'), wanted: { band: 'variant', highest: eur(5) }, until: 99 });
    const [kept] = await allWatches(db);
    expect(kept).toMatchObject({ id: 'a', offers, failures: 0, until: 99, told: [{ key: 1 }] });
    expect(kept?.wanted).toEqual({ band: 'variant', highest: eur(5) });
    // It is held against what is on this machine again.
    expect(kept).not.toHaveProperty('editions');
  });

  test('offers of another thing go when the page tells of another thing', async () => {
    const watch = at('a');
    await addWatch(db, watch);
    await changeWatch(db, 'a', () => ({
      offers: withLook(watch, makeLook(5, [makeOffer()])),
      told: [{ key: 1, at: 5 }],
    }));
    const product = { ...watch.sighting.product, name: 'Oak floor lamp' };
    await addWatch(db, { ...watch, sighting: { ...watch.sighting, product } });
    expect(await allWatches(db)).toMatchObject([{ id: 'a', offers: [], told: [], sighting: { product } }]);
  });

  test('fifty and no more, but those that are there can be followed anew', async () => {
    for (let i = 0; i < MOST_WATCHES; i += 1) expect(await addWatch(db, at(`w${i}`))).toBe(true);
    expect(await addWatch(db, at('more'))).toBe(false);
    expect(await addWatch(db, at('again', 'w3'))).toBe(true);
    await removeWatch(db, 'w0');
    expect(await addWatch(db, at('more'))).toBe(true);
    expect(await db.watches.count()).toBe(MOST_WATCHES);
  });

  test('two windows that follow the same page at once make one watch', async () => {
    await Promise.all([addWatch(db, at('a', 'same')), addWatch(db, at('b', 'same'))]);
    expect(await db.watches.count()).toBe(1);
  });

  test('a change of one that is gone brings nothing back', async () => {
    expect(await changeWatch(db, 'a', () => ({ failures: 1 }))).toBe(false);
    expect(await db.watches.count()).toBe(0);
  });

  test('changes at the same time do not undo each other', async () => {
    await addWatch(db, at('a'));
    await Promise.all(
      Array.from({ length: 20 }, () => changeWatch(db, 'a', ({ failures }) => ({ failures: failures + 1 }))),
    );
    expect((await allWatches(db))[0]?.failures).toBe(20);
  });
});

describe('editions of the feeds', () => {
  const lamp = makeListing({ offerId: '1', title: 'Lamp' });
  test('are told apart: a new one, another feed, none', async () => {
    const seen = [await editionsNow(db)];
    await importListings(db, makeFeed(), [lamp]);
    seen.push(await editionsNow(db));
    expect(await editionsNow(db)).toBe(seen[1]);
    await importEdition(db, 'feed', [lamp, makeListing({ offerId: '2', title: 'Stool' })]);
    seen.push(await editionsNow(db));
    await importListings(db, makeFeed({ id: 'other' }), [lamp]);
    seen.push(await editionsNow(db));
    expect(new Set(seen).size).toBe(4);
  });

  test('a source that was removed is told apart too: nothing of it may stay with what is followed', async () => {
    const settings = { kind: 'woocommerce', host: 'shop.example', sells: 'used' } as const;
    const before = await editionsNow(db);
    await putSource(db, { id: 'shop:shop.example', settings, on: true }, 1);
    const standing = await editionsNow(db);
    expect(standing).not.toBe(before);
    await putSource(db, { id: 'shop:shop.example', settings, on: false }, 1);
    expect(await editionsNow(db)).toBe(standing);
    await deleteSource(db, 'shop:shop.example');
    expect(await editionsNow(db)).toBe(before);
  });

  test('rules that were saved are told apart: what is followed is judged by them', async () => {
    const before = await editionsNow(db);
    await saveRuleText(db, { text: '{}', savedAt: 1 });
    const saved = await editionsNow(db);
    expect(saved).not.toBe(before);
    expect(await editionsNow(db)).toBe(saved);
    await saveRuleText(db, { text: '{ }', savedAt: 2 });
    const again = await editionsNow(db);
    expect([before, saved]).not.toContain(again);
    await keepDraft(db, '{', 2, 3);
    expect(await editionsNow(db)).toBe(again);
    await addPack(db, { id: 'p', on: true, origin: { kind: 'policy' }, addedAt: 1 });
    expect([before, saved, again]).not.toContain(await editionsNow(db));
  });

  test('a feed that is still being read for the first time changes nothing', async () => {
    const before = await editionsNow(db);
    await putFeed(db, makeFeed({ activeGeneration: 0 }));
    expect(await editionsNow(db)).toBe(before);
  });
});

test('how to tell is as shipped until the person says otherwise, and what was told stays beside it', async () => {
  expect((await watchTelling(db)).settings).toEqual(DEFAULT_WATCH_SETTINGS);
  await changeTelling(db, ({ shown }) => ({ shown: [...shown, 5] }));
  const settings = { ...DEFAULT_WATCH_SETTINGS, mostADay: 1 };
  await changeTelling(db, () => ({ settings }));
  expect(await watchTelling(db)).toEqual({ id: 'telling', settings, shown: [5] });
});

test('screens hear of each change, and of the places that could bring an offer', async () => {
  const heard: Followed[] = [];
  const stop = watchFollowed(db, (followed) => heard.push(followed));
  await expect.poll(() => heard.at(-1)).toMatchObject({ watches: [], places: { feeds: 0, sources: 0 } });
  await addWatch(db, at('a'));
  await importListings(db, makeFeed(), [makeListing({ offerId: '1', title: 'Lamp' })]);
  await db.sources.put({ id: 'freegle', settings: { kind: 'freegle' } as never, on: false, addedAt: 1 });
  await expect.poll(() => heard.at(-1)).toMatchObject({ watches: [{ id: 'a' }], places: { feeds: 1, sources: 0 } });
  stop();
});
