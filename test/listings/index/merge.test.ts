import { describe, expect, test } from 'vitest';
import type { Named } from '@/src/listings/index/listing-terms';
import { bucketsToRead, mergeBuckets, mergedParts } from '@/src/listings/index/merge';
import { isDead, type Part, withDead } from '@/src/listings/index/parts';
import { queryFor } from '@/src/listings/index/query';
import { type Query, type SegmentRef, search } from '@/src/listings/index/search';
import { type Buckets, buildSegment } from '@/src/listings/index/segment';
import { Product } from '@/src/product/product';
import { fc } from '@/test/properties';
import { someListings } from './some-listings';

interface Source extends SegmentRef {
  readonly buckets: Buckets;
}

const sourceOf = (listings: readonly Named[], batch: number, dead: readonly number[]): Source => {
  const { count, bits, buckets } = buildSegment(listings);
  const part: Part = { batch, count, live: count };
  return { id: batch, bits, buckets, parts: count === 0 ? [] : [withDead(part, dead)] };
};

/** Merges as the store does, some buckets a step, reading of each source only what a step needs. */
function merge(sources: readonly Source[], bits: number, step: number): Source {
  const buckets = new Map<number, Uint8Array<ArrayBuffer>>();
  for (let from = 0; from < 2 ** bits; from += step) {
    const to = Math.min(2 ** bits, from + step);
    const read = sources.map((source) => {
      const wanted = bucketsToRead(source.bits, bits, from, to);
      return { ...source, buckets: new Map([...source.buckets].filter(([bucket]) => wanted.includes(bucket))) };
    });
    for (const [bucket, bytes] of mergeBuckets(read, bits, from, to)) {
      expect(buckets.has(bucket)).toBe(false);
      buckets.set(bucket, bytes);
    }
  }
  return { id: 99, bits, buckets, parts: mergedParts(sources) };
}

async function found(segments: readonly Source[], query: Query) {
  const { hits } = await search(
    query,
    segments,
    async (keys) => keys.map(([id, bucket]) => segments.find((segment) => segment.id === id)?.buckets.get(bucket)),
    1000,
  );
  return hits.map(({ batch, place }) => `${batch}/${place}`).sort();
}

const queries = ['sony iphone red sofa 12 64 gb w32 black ソニー', 'red sofa', 'wh-1000xm4'].map((name) =>
  queryFor(Product.parse({ name, brand: 'Sony', mpn: 'WH1000XM4/B', gtin: '00000000000017' })),
);

describe('a merged segment', () => {
  test('finds exactly the living of its sources, however it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(someListings, fc.array(fc.nat({ max: 30 }))), { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 1, max: 64 }),
        async (given, bits, step) => {
          const sources = given.map(([listings, dead], batch) => sourceOf(listings, batch, dead));
          const merged = merge(sources, bits, step);
          for (const query of queries) expect(await found([merged], query)).toEqual(await found(sources, query));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('merged again with others still finds them', async () => {
    const [a, b, c] = ['red sofa', 'red bike', 'red lamp'].map((title, i) => sourceOf([{ title }], i, [])) as [
      Source,
      Source,
      Source,
    ];
    const twice = merge([merge([a, b], 2, 1), c], 1, 2);
    expect(await found([twice], queryFor(Product.parse({ name: 'red' })))).toEqual(['0/0', '1/0', '2/0']);
  });

  test('has no lists of what is dead', () => {
    const dead = sourceOf([{ title: 'red sofa' }], 0, [0]);
    const alive = sourceOf([{ title: 'bike' }], 1, []);
    expect(merge([dead, alive], 0, 1).buckets).toEqual(alive.buckets);
    expect(mergedParts([dead, alive])).toEqual(alive.parts);
  });
});

test('damaged buckets are merged to an end', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 120 }), fc.uint8Array({ maxLength: 120 }), (a, b) => {
      const sources = [a, b].map((bytes, batch) => ({
        bits: 0,
        parts: [{ batch, count: 4, live: 4 }],
        buckets: new Map([[0, new Uint8Array(bytes)]]),
      }));
      for (const bytes of mergeBuckets(sources, 1, 0, 2).values()) expect(bytes.length).toBeGreaterThan(0);
      expect(sources.every(({ parts }) => parts.every((part) => !isDead(part, 0)))).toBe(true);
    }),
  );
});
