import { describe, expect, test } from 'vitest';
import { SAVED_SOURCE } from '@/src/listings/saved-offer';
import { bestOf, isWanted, newsOf, offerKey, withLook, withTold } from '@/src/watch/look';
import type { Watch } from '@/src/watch/watch';
import { fc } from '@/test/properties';
import { eur, makeLook, makeOffer, makeWatch, web } from './make';

const everything = () => true;

/** A watch after some looks, of which the person was told nothing. */
function looked(watch: Watch, ...looks: ReturnType<typeof makeLook>[]): Watch {
  let standing = watch;
  for (const look of looks) standing = { ...standing, offers: withLook(standing, look) };
  return standing;
}

/** The person is told of all news. */
function told(watch: Watch, at: number): Watch {
  return { ...watch, told: withTold(watch.told, newsOf(watch), { at, unseen: true }, everything) };
}

describe('what a look finds', () => {
  test('an offer is known again by its address, whatever tracking or source it comes with', () => {
    const watch = looked(
      makeWatch(),
      makeLook(1, [makeOffer({ url: 'https://used.example/1?utm_source=a' })]),
      makeLook(2, [makeOffer({ url: 'https://www.used.example/1/', sourceId: 'other' })]),
    );
    expect(watch.offers).toHaveLength(1);
    expect(watch.offers[0]).toMatchObject({ firstSeenAt: 1, lastSeenAt: 2, sourceId: 'other' });
  });

  test('what is merely similar or should not be bought used is not taken in', () => {
    const watch = looked(
      makeWatch({ band: 'variant' }),
      makeLook(1, [makeOffer({}, 'similar'), makeOffer({ url: 'https://used.example/2' }, 'same', true)]),
    );
    expect(watch.offers).toEqual([]);
  });

  test('what a source that was read to the end no longer has is gone; one that was not read says nothing', () => {
    const first = makeLook(1, [makeOffer(), makeOffer({ url: 'https://live.example/2', sourceId: 'live' })]);
    const watch = looked(makeWatch(), first, makeLook(2, [], { covers: (id) => id === 'feed' }));
    expect(watch.offers.map(({ sourceId, goneAt }) => [sourceId, goneAt])).toEqual([
      ['feed', 2],
      ['live', undefined],
    ]);
    expect(looked(watch, makeLook(3, [makeOffer()])).offers[0]).not.toHaveProperty('goneAt');
  });

  test('shipping counts where it is stated, in the same currency', () => {
    const watch = looked(
      makeWatch(),
      makeLook(1, [
        makeOffer({ shipping: eur(5) }),
        makeOffer({ url: 'https://used.example/2', shipping: { minor: 500, currency: 'USD' } }),
      ]),
    );
    expect(watch.offers.map(({ points }) => points[0]?.price.minor)).toEqual([5500, 5000]);
  });

  test('a price in another currency is counted in that of the page by dated rates', () => {
    const usd = { price: { minor: 8000, currency: 'USD' } };
    const watch = looked(makeWatch({ highest: eur(45) }), makeLook(1, [makeOffer(usd)]));
    expect(watch.offers[0]?.points).toEqual([{ at: 1, price: usd.price, counted: eur(40) }]);
    expect(newsOf(watch)).toHaveLength(1);
  });

  test('a price that cannot be compared is not below any other', () => {
    const price = { minor: 1, currency: 'XAF' };
    const watch = looked(makeWatch({ highest: eur(1000) }), makeLook(1, [makeOffer({ price })]));
    expect(newsOf(watch)).toEqual([]);
    expect(newsOf({ ...watch, wanted: { band: 'same' } })).toHaveLength(1);
  });

  test('something given away is wanted, and cannot become cheaper', () => {
    const watch = told(looked(makeWatch({ highest: eur(10) }), makeLook(1, [makeOffer({ price: eur(0) })])), 1);
    expect(watch.told).toHaveLength(1);
    expect(newsOf(looked(watch, makeLook(2, [makeOffer({ price: eur(0) })])))).toEqual([]);
  });
});

describe('what is wanted', () => {
  const offer = (only: object) => ({ band: 'same' as const, condition: 'good' as const, points: [], ...only });
  test.each([
    ['the very thing', offer({}), { band: 'same' as const }, true],
    ['another variant', offer({ band: 'variant' }), { band: 'same' as const }, false],
    ['another variant where they are welcome', offer({ band: 'variant' }), { band: 'variant' as const }, true],
    ['a condition that was not named', offer({}), { band: 'same' as const, conditions: ['like-new' as const] }, false],
    ['something gone', offer({ goneAt: 3 }), { band: 'same' as const }, false],
    [
      'the highest price itself',
      offer({ points: [{ at: 1, price: eur(50) }] }),
      { band: 'same' as const, highest: eur(50) },
      true,
    ],
    [
      'a cent more',
      offer({ points: [{ at: 1, price: eur(50.01) }] }),
      { band: 'same' as const, highest: eur(50) },
      false,
    ],
  ])('%s', (_, given, wanted, expected) => {
    expect(isWanted(given, wanted)).toBe(expected);
  });

  test('the best is the cheapest of what is wanted', () => {
    const watch = looked(
      makeWatch(),
      makeLook(1, [
        makeOffer({ price: eur(60) }),
        makeOffer({ url: 'https://used.example/2', price: { minor: 8000, currency: 'USD' } }),
        makeOffer({ url: 'https://used.example/3', price: eur(10) }, 'variant'),
        makeOffer({ url: 'https://used.example/4', price: { minor: 1, currency: 'XAF' } }),
      ]),
    );
    expect(bestOf(watch)?.url).toBe('https://used.example/2');
  });
});

describe('news', () => {
  test('each offer is told once', () => {
    const watch = told(looked(makeWatch(), makeLook(1, [makeOffer()])), 1);
    expect(newsOf(looked(watch, makeLook(2, [makeOffer()])))).toEqual([]);
    expect(newsOf(looked(watch, makeLook(2, []), makeLook(3, [makeOffer()])))).toEqual([]);
  });

  test('an offer that was too dear is news when its price falls to what is wanted', () => {
    const watch = told(looked(makeWatch({ highest: eur(45) }), makeLook(1, [makeOffer()])), 1);
    expect(watch.told).toEqual([]);
    expect(newsOf(looked(watch, makeLook(2, [makeOffer({ price: eur(45) })])))).toHaveLength(1);
  });

  test.each([
    [49, false],
    [47.5, true],
    [60, false],
  ])('told at 50, now %d: news %s', (price, isNews) => {
    const watch = told(looked(makeWatch(), makeLook(1, [makeOffer()])), 1);
    expect(newsOf(looked(watch, makeLook(2, [makeOffer({ price: eur(price) })])))).toHaveLength(isNews ? 1 : 0);
  });

  test('an offer of which nothing may be kept is told once, at whatever price', () => {
    const watch = looked(makeWatch(), makeLook(1, [makeOffer()]));
    const noted = { ...watch, told: withTold([], newsOf(watch), { at: 1, unseen: true }, () => false) };
    expect(noted.told).toEqual([{ key: offerKey(web('https://used.example/1')), at: 1, unseen: true }]);
    expect(newsOf(looked(noted, makeLook(2, [makeOffer({ price: eur(1) })])))).toEqual([]);
  });

  test('what the person saved themselves is no news', () => {
    expect(newsOf(looked(makeWatch(), makeLook(1, [makeOffer({ sourceId: SAVED_SOURCE })])))).toEqual([]);
  });
});

const anyLook = fc.record({
  at: fc.integer({ min: 0, max: 1e12 }),
  whole: fc.boolean(),
  offers: fc.array(
    fc.record({ id: fc.integer({ min: 0, max: 120 }), price: fc.integer({ min: 0, max: 9000 }), other: fc.boolean() }),
    { maxLength: 20 },
  ),
});

test('whatever is seen in whatever order of clocks: bounded, one record an offer, points in order and each another price', () => {
  fc.assert(
    fc.property(fc.array(anyLook, { maxLength: 30 }), (looks) => {
      let watch = makeWatch({ band: 'variant', highest: eur(40) });
      for (const { at, whole, offers } of looks) {
        const found = offers.map(({ id, price, other }) =>
          makeOffer({ url: `https://used.example/${id}`, price: eur(price / 100) }, other ? 'variant' : 'same'),
        );
        watch = looked(watch, makeLook(at, found, { covers: () => whole }));
        const news = newsOf(watch);
        watch = told(watch, at);
        // What was told is not told again by the same look.
        expect(newsOf(watch)).toEqual([]);
        for (const each of news) expect(isWanted(each, watch.wanted)).toBe(true);
      }
      expect(watch.offers.length).toBeLessThanOrEqual(40);
      expect(watch.told.length).toBeLessThanOrEqual(200);
      expect(new Set(watch.offers.map(({ key }) => key)).size).toBe(watch.offers.length);
      for (const { points } of watch.offers) {
        expect(points.length).toBeGreaterThan(0);
        expect(points.length).toBeLessThanOrEqual(30);
        points.slice(1).forEach((point, i) => {
          expect(point.at).toBeGreaterThan(points[i]?.at ?? 0);
          expect(point.price.minor).not.toBe(points[i]?.price.minor);
        });
      }
    }),
    { numRuns: 60 },
  );
});
