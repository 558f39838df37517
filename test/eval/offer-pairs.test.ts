import { expect, test } from 'vitest';
import { fc } from '@/test/properties';
import { OFFER_HALVES, type Offer, pairsOfOffers } from './offer-pairs';

const MAKERS = ['Nordfell', 'Weststrand', 'Vorra', 'Kestrel'];

/** Sixty kettles of four makers, three offers of each. */
const OFFERS: readonly Offer[] = Array.from({ length: 60 }, (_, i) => {
  const name = `${MAKERS[i % 4]} kettle K${100 + i}`;
  return [name, `${name} steel`, `${name} 1.7 l jug`].map((title) => ({ title, cluster: `${i}`, category: 'Kettles' }));
}).flat();

const all = OFFER_HALVES.flatMap((half) => pairsOfOffers(OFFERS, half));
const clusterOf = (title: string) => OFFERS.find((offer) => offer.title === title)?.cluster;

test('two offers of one product are the same thing, and the nearest of five other products are not', () => {
  expect(all.filter(({ label }) => label)).toHaveLength(60);
  expect(all).toHaveLength(60 * 6);
  for (const { product, listing, label } of all)
    expect(clusterOf(product.name ?? '') === clusterOf(listing.title)).toBe(label);
});

test('other products are the more alike ones: those of the maker come first', () => {
  const others = all.filter(({ label }) => !label);
  const ofMaker = others.filter(({ product, listing }) => listing.title.startsWith(product.name?.split(' ')[0] ?? '?'));
  expect(ofMaker.length).toBeGreaterThan(0.9 * others.length);
});

test('a product is in one half only, and the same draw comes out each time', () => {
  const [read, kept] = OFFER_HALVES.map((half) => pairsOfOffers(OFFERS, half)) as [typeof all, typeof all];
  const names = (pairs: typeof all) =>
    new Set(pairs.flatMap(({ product, listing }) => [product.name ?? '', listing.title].map(clusterOf)));
  expect([...names(read)].filter((name) => names(kept).has(name))).toEqual([]);
  expect(pairsOfOffers(OFFERS, 'read')).toEqual(read);
});

test('two colours of one product are no pair', () => {
  const offers = ['red', 'blue'].map((color) => ({ title: `Vorra K1 ${color}`, cluster: '1', category: 'Kettles' }));
  expect(OFFER_HALVES.flatMap((half) => pairsOfOffers(offers, half))).toEqual([]);
});

test('whatever titles hold, pairs come out', () => {
  const offer = fc.record({
    title: fc.string({ unit: 'binary', minLength: 1 }).map((text) => `a${text}`),
    cluster: fc.constantFrom('1', '2', '3', '4'),
    category: fc.constant('Any'),
  });
  fc.assert(
    fc.property(fc.array(offer, { maxLength: 20 }), fc.constantFrom(...OFFER_HALVES), (offers, half) => {
      expect(pairsOfOffers(offers, half).length).toBeLessThanOrEqual(4 * 4);
    }),
  );
});
