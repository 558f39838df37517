import { expect, test } from 'vitest';
import type { Listing } from '@/src/listings/listing';
import { SAVED_SOURCE } from '@/src/listings/saved-offer';
import type { Match } from '@/src/match/match';
import type { WebUrl } from '@/src/product/web-url';
import { withoutTwins } from '@/src/verdict/without-twins';

function match(sourceId: string, offerId: string, path: string, more: Partial<Listing> = {}): Match {
  const listing = {
    sourceId,
    offerId,
    title: 'Lamp',
    condition: 'good',
    price: { minor: 1000, currency: 'EUR' },
    url: `https://shop.example/${path}` as WebUrl,
    attributes: {},
    fetchedAt: 1,
    ...more,
  } as Listing;
  return { listing, signals: [], probability: 0.9, band: 'same' } as unknown as Match;
}

const shown = (matches: readonly Match[], asked: Parameters<typeof withoutTwins>[1] = new Map()) =>
  withoutTwins(matches, asked).map(({ listing }) => `${listing.sourceId} ${listing.offerId}`);

test('the same offer in two feeds is shown once: as the feed says that was read last, where the better match stood', () => {
  const old = match('a', '1', 'p/1?utm_source=feed', { fetchedAt: 5 });
  const newer = match('b', 'x', 'p/1', { fetchedAt: 9, price: { minor: 900, currency: 'EUR' } });
  expect(shown([old, match('a', '2', 'p/2'), newer])).toEqual(['a 2', 'b x']);
  expect(shown([newer, old])).toEqual(['b x']);
});

test('two offers of one feed at one address are both shown: they differ in what the address does not say', () => {
  expect(shown([match('a', '1', 'p/1'), match('a', '2', 'p/1')])).toEqual(['a 1', 'a 2']);
});

test('the same number and price at one host in two feeds may be two people’s offers', () => {
  const gtin = '04006381333931';
  expect(shown([match('a', '1', 'p/1', { gtin }), match('b', '2', 'p/2', { gtin })])).toHaveLength(2);
});

test('what a source brings gives way to a feed, and of two sources to the first', () => {
  const asked = new Map(['live', 'other'].map((id) => [id, { marketplace: false }]));
  const live = match('live', '7', 'p/1', { fetchedAt: 99 });
  expect(shown([live, match('a', '1', 'p/1')], asked)).toEqual(['a 1']);
  expect(shown([match('other', '8', 'p/1', { fetchedAt: 1 }), live], asked)).toEqual(['other 8']);
});

test('a saved offer gives way to a feed and to a source', () => {
  const asked = new Map([['live', { marketplace: false }]]);
  const saved = match(SAVED_SOURCE, 's', 'p/1', { fetchedAt: 99 });
  expect(shown([saved, match('a', '1', 'p/1')], asked)).toEqual(['a 1']);
  expect(shown([saved, match('live', '7', 'p/1')], asked)).toEqual(['live 7']);
  expect(shown([saved, match('a', '2', 'p/2')], asked)).toEqual(['saved s', 'a 2']);
});
