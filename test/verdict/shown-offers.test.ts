// Of ranked offers only few are shown; the cheapest of the same thing is one of them, whatever they are ranked by.
import { describe, expect, test } from 'vitest';
import { money } from '@/src/quantity/money';
import { shownOffers } from '@/src/verdict/shown-offers';
import type { Offer } from '@/src/verdict/verdict';
import { fc } from '@/test/properties';
import { makeAvoided, makeOffer } from '../ui/make';

let count = 0;
const offer = (euros: number, parts: Parameters<typeof makeOffer>[0] = {}): Offer =>
  makeOffer({ ...parts, listing: { offerId: `o${count++}`, price: money(euros, 'EUR'), ...parts.listing } });
const prices = (offers: readonly Offer[]) => offers.map(({ match }) => match.listing.price.minor / 100);

describe('the cheapest', () => {
  test.each<[string, number[], number, number[]]>([
    ['that is among the first stays where it is', [90, 50, 70, 60], 3, [90, 50, 70]],
    ['that came later takes the last place', [90, 80, 70, 20, 60], 3, [90, 80, 20]],
    ['is not brought up where only one is shown', [90, 20], 1, [90]],
    ['of few is there anyway', [90, 20], 5, [90, 20]],
    ['of two alike is the better ranked', [90, 80, 20, 20], 2, [90, 20]],
  ])('%s', (_, all, most, expected) => {
    expect(
      prices(
        shownOffers(
          all.map((euros) => offer(euros)),
          most,
        ),
      ),
    ).toEqual(expected);
  });

  test.each<[string, Offer]>([
    ['another variant', offer(1, { band: 'variant' })],
    ['something similar', offer(1, { band: 'similar' })],
    ['what is advised against', offer(1, { avoided: makeAvoided({ finding: 'unsafe-used' }) })],
    ['what is in another currency without a rate', offer(1, { listing: { price: money(1, 'JPY') } })],
  ])('%s does not take the place of the same thing', (_, cheap) => {
    expect(prices(shownOffers([offer(90), offer(80), cheap], 2))).toEqual([90, 80]);
  });

  test('is told in the page’s currency where there is a rate', () => {
    const converted = { price: money(30, 'EUR'), rates: [] };
    const abroad = offer(0, { listing: { price: money(4500, 'JPY') }, converted });
    expect(shownOffers([offer(90), offer(80), abroad], 2)[1]).toBe(abroad);
  });

  test('of what is merely similar does not matter', () => {
    const all = [90, 80, 20].map((euros) => offer(euros, { band: 'similar' }));
    expect(prices(shownOffers(all, 2))).toEqual([90, 80]);
  });
});

test('there are none of none', () => {
  expect(shownOffers([], 5)).toEqual([]);
});

test('as many as there may be, in the order they were ranked, with the lowest price of all', () => {
  const ranked = fc.array(
    fc.integer({ min: 1, max: 999 }).map((euros) => offer(euros)),
    { minLength: 1, maxLength: 20 },
  );
  fc.assert(
    fc.property(ranked, fc.integer({ min: 2, max: 20 }), (all, most) => {
      const shown = shownOffers(all, most);
      expect(shown).toHaveLength(Math.min(most, all.length));
      const at = shown.map((each) => all.indexOf(each));
      expect(at).toEqual(at.toSorted((a, b) => a - b));
      expect(Math.min(...prices(shown))).toBe(Math.min(...prices(all)));
      expect(shown[0]).toBe(all[0]);
    }),
  );
});
