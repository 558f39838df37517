import { describe, expect, test } from 'vitest';
import { CONDITIONS } from '@/src/product/conditions';
import { money } from '@/src/quantity/money';
import { choosable, NO_SIEVE, passes, type Sieve, SORTS, sortOffers } from '@/src/verdict/sift';
import type { Offer } from '@/src/verdict/verdict';
import { fc } from '@/test/properties';
import { kg } from '../carbon';
import { makeOffer } from '../ui/make';

const KM: Readonly<Record<string, number>> = { DE: 0, FR: 880, US: 6700 };
const BASIS = { currency: 'EUR', kmFrom: (country: string) => KM[country] };

const id = (offer: Offer) => offer.match.listing.offerId;
const passing = (offers: readonly Offer[], sieve: Partial<Sieve>) =>
  offers.filter((offer) => passes(offer, { ...NO_SIEVE, ...sieve }, BASIS)).map(id);

const near = makeOffer({ listing: { offerId: 'near', price: money(210, 'EUR'), shipping: money(20, 'EUR') } });
const far = makeOffer({
  listing: { offerId: 'far', price: money(180, 'USD'), country: 'US', condition: 'good', sourceId: 'feed-2' },
  converted: { price: money(165, 'EUR'), rates: [] },
  band: 'variant',
});
const unplaced = makeOffer({
  listing: { offerId: 'unplaced', price: money(9000, 'JPY'), country: undefined } as never,
  avoided: 'unknown',
});
const OFFERS = [near, far, unplaced];

describe('what passes', () => {
  test.each<[string, Partial<Sieve>, string[]]>([
    ['nothing asked', {}, ['near', 'far', 'unplaced']],
    ['a highest price counts shipping', { most: 220 }, ['far']],
    [
      'a price in another currency counts as converted, and not where there is no rate',
      { most: 9999 },
      ['near', 'far'],
    ],
    ['a lowest price', { least: 200, most: 230 }, ['near']],
    ['a condition', { conditions: ['good'] }, ['far']],
    ['one of several conditions', { conditions: ['good', 'very-good'] }, ['near', 'far', 'unplaced']],
    ['a band', { bands: ['variant'] }, ['far']],
    ['a source', { sources: ['feed-2'] }, ['far']],
    ['the own country; what says no place is not there', { withinKm: 0 }, ['near']],
    ['a distance', { withinKm: 7000 }, ['near', 'far']],
    ['all at once', { withinKm: 7000, bands: ['variant'], most: 100 }, []],
  ])('%s', (_, sieve, expected) => {
    expect(passing(OFFERS, sieve)).toEqual(expected);
  });
});

describe('what comes first', () => {
  test('price with shipping, by reference rates; without a rate last', () => {
    expect(sortOffers(OFFERS, 'price', BASIS).map(id)).toEqual(['far', 'near', 'unplaced']);
  });

  test('without a price of the page, what most offers are priced in comes first: 1 yen is not less than 1 euro', () => {
    const yen = makeOffer({ listing: { offerId: 'yen', price: money(100, 'JPY') } });
    const offers = [yen, near, makeOffer({ listing: { offerId: 'dear', price: money(400, 'EUR') } })];
    expect(sortOffers(offers, 'price', { kmFrom: BASIS.kmFrom }).map(id)).toEqual(['near', 'dear', 'yen']);
  });

  test('the nearest; unknown places last', () => {
    expect(sortOffers([unplaced, far, near], 'nearest', BASIS).map(id)).toEqual(['near', 'far', 'unplaced']);
  });

  test('the likeliest: the band before the probability', () => {
    expect(sortOffers([far, near], 'likeliest', BASIS).map(id)).toEqual(['near', 'far']);
  });

  test('what could avoid most; what is advised against, then what is unknown, last', () => {
    const avoiding = (offerId: string, p50: number, finding: 'could-avoid' | 'unsafe-used') =>
      makeOffer({ listing: { offerId }, avoided: { net: kg(-100, p50, 1000), finding } });
    const offers = [
      unplaced,
      avoiding('unsafe', 99, 'unsafe-used'),
      avoiding('less', -3, 'could-avoid'),
      avoiding('more', 30, 'could-avoid'),
    ];
    expect(sortOffers(offers, 'avoided', BASIS).map(id)).toEqual(['more', 'less', 'unsafe', 'unplaced']);
  });

  test('what differs by noise alone keeps its order', () => {
    const one = makeOffer({ listing: { offerId: 'one' }, avoided: { net: kg(1, 27.1, 50) } });
    const other = makeOffer({ listing: { offerId: 'other' }, avoided: { net: kg(1, 27.4, 50) } });
    expect(sortOffers([one, other], 'avoided', BASIS).map(id)).toEqual(['one', 'other']);
  });

  test('every sort keeps every offer once, and sorting twice changes nothing', () => {
    const offers = fc.array(
      fc.record({
        price: fc.integer({ min: 0, max: 1e6 }),
        currency: fc.constantFrom('EUR', 'JPY'),
        country: fc.constantFrom('DE', 'FR', 'US', 'ZZ'),
        condition: fc.constantFrom(...CONDITIONS),
        p50: fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        known: fc.boolean(),
      }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(offers, fc.constantFrom(...SORTS), (rows, sort) => {
        const all = rows.map(({ price, currency, country, condition, p50, known }, i) =>
          makeOffer({
            listing: { offerId: `offer-${i}`, price: { minor: price, currency }, country, condition },
            avoided: known ? { net: kg(Math.min(p50, 0), p50, Math.max(p50, 0)) } : 'unknown',
          }),
        );
        const sorted = sortOffers(all, sort, BASIS);
        expect(sorted.map(id).toSorted()).toEqual(all.map(id).toSorted());
        expect(sortOffers(sorted, sort, BASIS).map(id)).toEqual(sorted.map(id));
      }),
    );
  });
});

test('only what is there can be chosen, in its own order', () => {
  expect(choosable(OFFERS)).toEqual({
    conditions: ['very-good', 'good'],
    bands: ['same', 'variant'],
    sources: ['feed-1', 'feed-2'],
  });
});
