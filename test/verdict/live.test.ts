import { expect, test } from 'vitest';
import { allOffers, shownOf, stillAsked } from '@/src/verdict/live';
import type { Live, Offer, Verdict } from '@/src/verdict/verdict';

const offer = (offerId: string) => ({ match: { listing: { offerId } } }) as unknown as Offer;
const verdict = (id: string, judgedAt: number, live?: Live) =>
  ({ id, judgedAt, offers: [offer('feed')], ...(live !== undefined && { live }) }) as unknown as Verdict;
const live: Live = {
  words: ['lamp'],
  asked: [
    { sourceId: 'ebay', title: 'eBay', state: 'whole', found: 1 },
    { sourceId: 'freegle', title: 'Freegle', state: 'asking', found: 0 },
  ],
  apart: [{ sourceId: 'ebay', title: 'eBay', offers: [offer('own')] }],
};

test('offers that stand apart can be chosen like the others', () => {
  expect(allOffers(verdict('a', 1)).length).toBe(1);
  expect(allOffers(verdict('a', 1, live)).map(({ match }) => match.listing.offerId)).toEqual(['feed', 'own']);
});

test('only those that have not answered are still asked', () => {
  expect(stillAsked(verdict('a', 1))).toEqual([]);
  expect(stillAsked(verdict('a', 1, live)).map(({ title }) => title)).toEqual(['Freegle']);
});

test('what sources brought is shown for the very look it was made for, and never an older judgement', () => {
  const kept = verdict('a', 5);
  expect(shownOf(kept, verdict('a', 6, live))?.live).toBe(live);
  expect(shownOf(kept, verdict('a', 5, live))?.live).toBe(live);
  expect(shownOf(kept, verdict('a', 4, live))).toBe(kept);
  expect(shownOf(kept, verdict('b', 6, live))).toBe(kept);
  expect(shownOf(kept, undefined)).toBe(kept);
  expect(shownOf(undefined, verdict('a', 6, live))).toBeUndefined();
});
