import { describe, expect, test } from 'vitest';
import { keysOf, type Named, wordsOf } from '@/src/listings/index/listing-terms';
import { withDead } from '@/src/listings/index/parts';
import { inverseFrequency } from '@/src/listings/index/plan';
import { queryFor } from '@/src/listings/index/query';
import { shareOf } from '@/src/listings/index/rarity';
import { type Hit, type Query, type ReadBuckets, search } from '@/src/listings/index/search';
import { buildSegment } from '@/src/listings/index/segment';
import { Product } from '@/src/product/product';
import { fc } from '@/test/properties';
import { someListings } from './some-listings';

/** An index in memory, cut into segments numbered 10, 20, … */
function indexOf(...parts: (readonly Named[])[]) {
  const segments = parts.map((listings, i) => {
    const { count, ...segment } = buildSegment(listings as never);
    return { id: 10 * (i + 1), parts: [{ batch: i, count, live: count }], ...segment };
  });
  const calls: number[] = [];
  const read: ReadBuckets = async (keys) => {
    calls.push(keys.length);
    return keys.map(([id, bucket]) => segments.find((segment) => segment.id === id)?.buckets.get(bucket));
  };
  return { segments, read, calls };
}

/** What search must find, by looking at every listing. */
function scan({ keys, words }: Query, parts: (readonly Named[])[], limit: number): Hit[] {
  const all = parts.flatMap((listings, i) => listings.map((listing, place) => ({ listing, batch: i, place })));
  const idf = (has: (listing: Named) => boolean) => {
    const listings = all.filter(({ listing }) => has(listing)).length;
    return Math.log(1 + (all.length - listings + 0.5) / (listings + 0.5));
  };
  const scored = all.map(({ listing, batch, place }) => {
    let score = 10_000 * keys.filter((key) => keysOf(listing).includes(key)).length;
    for (const { text, weight } of words)
      if (wordsOf(listing).has(text)) score += weight * idf((other) => wordsOf(other).has(text));
    return { batch, place, score };
  });
  return scored
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit);
}

describe('search', () => {
  test('finds what a scan of every listing finds, over one segment or two', async () => {
    await fc.assert(
      fc.asyncProperty(
        someListings,
        someListings,
        someListings,
        fc.integer({ min: 1, max: 12 }),
        async (a, b, q, limit) => {
          const { title = 'sofa', ...rest } = q[0] ?? {};
          const query = queryFor(Product.parse({ name: title, ...rest }));
          const { segments, read } = indexOf(a, b);
          const { hits } = await search(query, segments, read, limit);
          const expected = scan(query, [a, b], limit);
          // Sums in another order differ in the last bits, so equal scores may change places: compare the scores.
          expect(hits.map(({ score }) => Number(score.toFixed(6)))).toEqual(
            expected.map(({ score }) => Number(score.toFixed(6))),
          );
        },
      ),
      { numRuns: 100 },
    );
  });

  test('of long lists reads in full only what can still come among the best, and finds the same', async () => {
    const words = ['alpha', 'bravo', 'delta', 'gamma', 'omega', 'sigma'];
    // Listing `i` has word `w` when its number, stirred, is a multiple of what the word is rare by. No listing has both odd
    // and even words: what only words to come name must not be missed.
    const has = (seed: number, rarity: number, i: number, w: number) =>
      (Math.imul(i + 1, 0x9e3779b1 ^ Math.imul(seed + w, 0x85ebca6b)) >>> 8) % rarity === 0 && i % 2 === w % 2;
    const each = (most: number) =>
      fc.array(fc.integer({ min: 1, max: most }), { minLength: words.length, maxLength: words.length });
    const few = fc.integer({ min: 1, max: 50 });
    await fc.assert(
      fc.asyncProperty(fc.nat(), each(12), each(9), few, fc.nat(), async (seed, rare, weights, limit, gone) => {
        const listings = Array.from({ length: 4000 }, (_, i) => {
          const said = words.filter((_, w) => has(seed, rare[w] ?? 1, i, w));
          return { title: said.length === 0 ? 'nothing' : said.join(' ') };
        });
        const { segments, read } = indexOf(listings);
        const [segment] = segments;
        if (segment === undefined) return;
        const whole = { batch: 0, count: listings.length, live: listings.length };
        const isGone = (place: number) => place % 7 === gone % 7;
        const part = withDead(whole, [...listings.keys()].filter(isGone));
        const query = { keys: [], words: words.map((text, i) => ({ text, weight: weights[i] ?? 1 })) };
        const { hits } = await search(query, [{ ...segment, parts: [part] }], read, limit);
        const counts = words.map((word) => listings.filter(({ title }) => title.includes(word)).length);
        const scoreOf = (title: string) =>
          query.words.reduce((sum, { text, weight }, w) => {
            const rarity = inverseFrequency(counts[w] ?? 0, listings.length);
            return title.includes(text) ? sum + weight * rarity : sum;
          }, 0);
        const scores = listings.flatMap(({ title }, place) => (isGone(place) ? [] : [scoreOf(title)]));
        const best = scores.filter((score) => score > 0).sort((a, b) => b - a);
        expect(hits.map(({ score }) => score.toFixed(6))).toEqual(
          best.slice(0, limit).map((score) => score.toFixed(6)),
        );
        expect(
          hits.every(({ place, score }) => scoreOf(listings[place]?.title ?? '').toFixed(6) === score.toFixed(6)),
        ).toBe(true);
        expect(hits.some(({ place }) => isGone(place))).toBe(false);
      }),
      { numRuns: 40 },
    );
  });

  test('asking twice gives the same order', async () => {
    await fc.assert(
      fc.asyncProperty(someListings, async (listings) => {
        const { segments, read } = indexOf(listings);
        const query = queryFor(Product.parse({ name: 'red sony sofa 12' }));
        expect(await search(query, segments, read)).toEqual(await search(query, segments, read));
      }),
      { numRuns: 30 },
    );
  });

  test('equal listings come in the order of segments and numbers', async () => {
    const { segments, read } = indexOf([{ title: 'red sofa' }, { title: 'red sofa' }], [{ title: 'red sofa' }]);
    const { hits } = await search(queryFor(Product.parse({ name: 'sofa' })), segments, read);
    expect(hits.map(({ batch, place }) => [batch, place])).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
    ]);
  });

  test('an exact key comes before any title', async () => {
    const { segments, read } = indexOf([{ title: 'red sofa' }, { title: 'sony', gtin: '00000000000017' }]);
    const { hits } = await search(
      queryFor(Product.parse({ name: 'red sofa', gtin: '00000000000017' })),
      segments,
      read,
    );
    expect(hits.map(({ place }) => place)).toEqual([1, 0]);
  });

  test('brand and part number are one key, however they are written', async () => {
    const { segments, read } = indexOf([{ title: 'headphones', brand: 'SONY', mpn: 'WH-1000XM4/B' }]);
    const { hits } = await search(
      queryFor(Product.parse({ name: 'casque', brand: 'Sony', mpn: 'WH1000XM4B' })),
      segments,
      read,
    );
    expect(hits[0]?.score).toBeGreaterThan(10_000);
  });

  test('tells how rare each word of the query is among all listings', async () => {
    const { segments, read } = indexOf(
      [{ title: 'red sofa' }, { title: 'red bike' }],
      [{ title: 'red' }, { title: 'x9' }],
    );
    const { rarity } = await search(queryFor(Product.parse({ name: 'red sofa lamp' })), segments, read);
    expect([...rarity]).toEqual([
      ['red', shareOf(3, 4)],
      ['sofa', shareOf(1, 4)],
      ['lamp', 0],
    ]);
  });

  test('reads all buckets in one call', async () => {
    const { segments, read, calls } = indexOf([{ title: 'red sofa' }], [{ title: 'red bike' }]);
    await search(queryFor(Product.parse({ name: 'red sofa bike lamp' })), segments, read);
    expect(calls).toHaveLength(1);
  });

  test('common words alone still find something, within the budget', async () => {
    const { segments, read } = indexOf(Array.from({ length: 60_000 }, () => ({ title: 'sofa' })));
    const { hits } = await search(queryFor(Product.parse({ name: 'sofa' })), segments, read, 5);
    expect(hits.map(({ place }) => place)).toEqual([0, 1, 2, 3, 4]);
  });

  test.each([
    ['no segments', []],
    ['an empty segment', [[]]],
  ])('%s give no hits and rarity 0', async (_, parts) => {
    const { segments, read } = indexOf(...parts);
    const { hits, rarity } = await search(queryFor(Product.parse({ name: 'sofa' })), segments, read);
    expect([hits, [...rarity]]).toEqual([[], [['sofa', 0]]]);
  });

  test('damaged buckets never fail and never name a listing that is not there', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 120 }), fc.nat({ max: 12 }), async (bytes, bits) => {
        const query = queryFor(Product.parse({ name: 'red sofa 12 iphone', gtin: '00000000000017' }));
        const { hits } = await search(
          query,
          [{ id: 1, bits, parts: [{ batch: 0, count: 4, live: 4 }] }],
          async (keys) => keys.map(() => bytes),
        );
        expect(hits.every(({ place }) => place < 4)).toBe(true);
      }),
    );
  });
});
