// Promise: a clock that was far ahead or far behind, and is set right, has deleted nothing a person kept, and leaves nothing
// that would stay for as long as it was wrong.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SAVED_LASTS } from '@/src/listings/saved-offer';
import { DAY, HOUR } from '@/src/quantity/time';
import { dropOldAnswers, findAnswer, keepAnswer } from '@/src/store/answers';
import { correctionsOf, keepCorrections } from '@/src/store/corrections';
import type { Database } from '@/src/store/database';
import { dropOldSaved, keepSaved } from '@/src/store/keep-saved';
import { QUIET, quietUntil, setQuiet } from '@/src/store/panel';
import { noteOutcome, tidyHealth } from '@/src/store/reading-health';
import { putVerdict, verdictOfTab } from '@/src/store/verdicts';
import { addWatch, allWatches, doubtLong } from '@/src/store/watches';
import { addWrongMatch, wrongMatchesOf } from '@/src/store/wrong-matches';
import type { Verdict } from '@/src/verdict/verdict';
import { firstDue } from '@/src/watch/schedule';
import { isOver, LONGEST_SPAN } from '@/src/watch/watch';
import { makeWatch } from '../watch/make';
import { freshDatabase, makeListing } from './make';

const NOW = Date.UTC(2026, 5, 20);
const YEARS = 3 * 365 * DAY;
/** Where a clock may stand instead, and how often the browser is started while it does. */
const WRONG = [
  ['far ahead', NOW + YEARS],
  ['far behind', NOW - YEARS],
] as const;

let db: Database;
beforeEach(() => {
  db = freshDatabase();
});
afterEach(() => db.delete());

describe.each(WRONG)('saved offers under a clock %s', (_, wrong) => {
  const save = (title: string, now: number) =>
    keepSaved(db, { address: title }, (offerId) => makeListing({ offerId, title, sourceId: 'saved' }), now);
  const saved = async () => (await db.saved.toArray()).map(({ address }) => address).sort();

  test('stay through some starts of the browser, and are as they were once it is right', async () => {
    await save('kept', NOW - DAY);
    for (const hours of [0, 1, 30, 100]) await dropOldSaved(db, wrong + hours * HOUR);
    await save('another', wrong + 100 * HOUR);
    await dropOldSaved(db, NOW);
    expect(await saved()).toEqual(['another', 'kept']);
    expect((await db.saved.where('address').equals('kept').first())?.doubtedAt).toBeUndefined();
  });

  test('that were saved under it go in their time once it is right, and not before', async () => {
    await save('kept', wrong);
    await dropOldSaved(db, NOW);
    expect(await saved()).toEqual(['kept']);
    const time = wrong > NOW ? SAVED_LASTS : 7 * DAY;
    await dropOldSaved(db, NOW + time - 1);
    expect(await saved()).toEqual(['kept']);
    await dropOldSaved(db, NOW + time);
    expect(await saved()).toEqual([]);
  });
});

test('answers of a clock that was ahead are not kept for as long as it was', async () => {
  const answer = { key: 'q', sourceId: 's', listings: [] };
  await keepAnswer(db, { ...answer, at: NOW + YEARS, until: NOW + YEARS + DAY });
  await dropOldAnswers(db, NOW);
  expect(await findAnswer(db, 'q')).toBeUndefined();
  await keepAnswer(db, { ...answer, at: NOW, until: NOW + DAY });
  await dropOldAnswers(db, NOW + DAY - 1);
  expect(await findAnswer(db, 'q')).toBeDefined();
  await dropOldAnswers(db, NOW + DAY + 1);
  expect(await db.answers.count()).toBe(0);
});

test('"not now" of a clock that was ahead is forgotten within a week of the next', async () => {
  await setQuiet(db, ['a'], NOW + YEARS + QUIET, NOW + YEARS);
  await setQuiet(db, ['b'], NOW + QUIET, NOW);
  expect(await quietUntil(db, ['b'], NOW)).toBe(NOW + QUIET);
  await setQuiet(db, ['c'], NOW + 2 * QUIET, NOW + QUIET);
  expect(await db.panelQuiet.toCollection().primaryKeys()).toEqual(['c']);
});

describe('what was just said is never what makes room, however far behind the clock is', () => {
  test('of corrections', async () => {
    const correction = (page: string, at: number) =>
      ({ page, name: 'Lamp', corrections: [{ field: 'name', right: 'x' }], at }) as const;
    await db.corrections.bulkPut(Array.from({ length: 500 }, (_, i) => correction(`p${i}`, NOW + i)));
    await keepCorrections(db, correction('new', NOW - YEARS));
    expect(await correctionsOf(db, 'new')).toHaveLength(1);
    expect([await db.corrections.count(), await correctionsOf(db, 'p0')]).toEqual([500, []]);
  });

  test('of wrong matches', async () => {
    const wrong = (id: string, at: number) => ({
      id,
      product: id,
      productName: 'Lamp',
      sourceId: 's',
      offerId: id,
      title: 'x',
      at,
    });
    await db.wrongMatches.bulkPut(Array.from({ length: 2000 }, (_, i) => wrong(`w${i}`, NOW + i)));
    await addWrongMatch(db, wrong('new', NOW - YEARS));
    expect(await wrongMatchesOf(db, 'new')).toHaveLength(1);
    expect([await db.wrongMatches.count(), await wrongMatchesOf(db, 'w0')]).toEqual([2000, []]);
  });
});

test('a verdict of a clock that was ahead does not keep out those of the same tab once it is right', async () => {
  const verdict = (id: string, seenAt: number) => ({ id, sighting: { seenAt } }) as Verdict;
  await putVerdict(db, 7, verdict('ahead', NOW + YEARS), NOW + YEARS);
  expect(await putVerdict(db, 7, verdict('now', NOW), NOW)).toBe(true);
  expect((await verdictOfTab(db, 7))?.id).toBe('now');
  expect(await putVerdict(db, 7, verdict('earlier', NOW - 5), NOW + 1)).toBe(false);
});

describe('what is followed', () => {
  const follow = async (madeAt: number) => {
    await addWatch(db, makeWatch({}, { madeAt, until: madeAt + 30 * DAY, dueAt: madeAt }));
  };
  const over = async (now: number) => {
    await doubtLong(db, now);
    return (await allWatches(db)).map((watch) => isOver(watch, now));
  };

  test('goes on after a clock was far ahead or behind for a time', async () => {
    await follow(NOW);
    for (const [, wrong] of WRONG) await over(wrong);
    expect(await over(NOW + DAY)).toEqual([false]);
    expect((await allWatches(db))[0]?.doubtedAt).toBeUndefined();
    expect(await over(NOW + 30 * DAY)).toEqual([true]);
  });

  test('from under a clock that was ahead ends when any other would, not years later', async () => {
    await follow(NOW + YEARS);
    expect(await over(NOW)).toEqual([false]);
    expect(await over(NOW + LONGEST_SPAN * DAY - 1)).toEqual([false]);
    expect(await over(NOW + LONGEST_SPAN * DAY)).toEqual([true]);
    const due = (await allWatches(db)).map((watch) => ({ ...watch, dueAt: NOW }));
    expect(firstDue(due, NOW + LONGEST_SPAN * DAY)).toBeUndefined();
  });
});

test('how well sites are read is not kept longer for a clock that was ahead', async () => {
  const outcome = { read: true, ruled: false, fields: {} };
  await noteOutcome(db, 1, 'https://a.example/1', outcome, NOW + YEARS);
  await noteOutcome(db, 2, 'https://b.example/1', outcome, NOW + YEARS);
  await noteOutcome(db, 3, 'https://a.example/2', outcome, NOW);
  await tidyHealth(db, NOW);
  expect((await db.health.toArray()).map(({ lastAt, days }) => [lastAt, days.length])).toEqual([
    [NOW, 1],
    [NOW, 1],
  ]);
  await tidyHealth(db, NOW + 31 * DAY);
  expect(await db.health.count()).toBe(0);
});
