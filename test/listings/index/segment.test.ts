import { describe, expect, test } from 'vitest';
import { keysOf, wordsOf } from '@/src/listings/index/listing-terms';
import { findPostings, ordinalsOf } from '@/src/listings/index/postings';
import { buildSegment, type Segment, SegmentBuilder } from '@/src/listings/index/segment';
import { bucketBits, bucketOf, bucketStart, hashTerm } from '@/src/listings/index/term-hash';
import { fc } from '@/test/properties';
import { someListings } from './some-listings';

function holding(segment: Segment, term: string): number[] {
  const bucket = bucketOf(hashTerm(term), segment.bits);
  const bytes = segment.buckets.get(bucket);
  const list = bytes && findPostings(bytes, bucketStart(bucket, segment.bits), hashTerm(term));
  return list ? [...ordinalsOf(list, segment.count, Number.POSITIVE_INFINITY)] : [];
}

describe('buildSegment', () => {
  test('each term names exactly the listings that have it, ascending', () => {
    fc.assert(
      fc.property(someListings, (listings) => {
        const segment = buildSegment(listings);
        const terms = new Set(listings.flatMap((listing) => [...keysOf(listing), ...wordsOf(listing)]));
        for (const term of terms) {
          const having = listings.flatMap((listing, i) =>
            wordsOf(listing).has(term) || keysOf(listing).includes(term) ? [i] : [],
          );
          expect(holding(segment, term)).toEqual(having);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a term nobody has is not there', () => {
    expect(holding(buildSegment([{ title: 'red sofa' }]), 'bicycle')).toEqual([]);
  });

  test('identical listings by the thousand cost about a byte a word', () => {
    const segment = buildSegment(Array.from({ length: 5000 }, () => ({ title: 'red sofa' })));
    const bytes = [...segment.buckets.values()].reduce((sum, { length }) => sum + length, 0);
    expect(holding(segment, 'sofa')).toHaveLength(5000);
    expect(bytes).toBeLessThan(2 * 5000 + 40);
  });

  test('listings that are numbered anew are as if they had come in that order', () => {
    fc.assert(
      fc.property(someListings, fc.infiniteStream(fc.nat()), (listings, picks) => {
        const builder = new SegmentBuilder();
        for (const listing of listings) builder.add(listing);
        const order = [...listings.keys()].map((number) => ({ number, pick: picks.next().value ?? 0 }));
        order.sort((a, b) => a.pick - b.pick);
        const ordered = order.map(({ number }) => listings[number]).filter((listing) => listing !== undefined);
        expect(builder.build(order.map(({ number }) => number))).toEqual(buildSegment(ordered));
      }),
      { numRuns: 60 },
    );
  });

  test('no listings make no buckets', () => {
    expect(buildSegment([])).toEqual({ count: 0, bits: 0, buckets: new Map() });
  });

  test('the same listings give the same bytes', () => {
    fc.assert(
      fc.property(someListings, (listings) => {
        expect(buildSegment(listings)).toEqual(buildSegment(listings));
      }),
      { numRuns: 20 },
    );
  });
});

describe('broken bytes', () => {
  test('any bytes are searched to an end, and name only listings that exist', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat({ max: 2 ** 32 - 1 }), (bytes, hash) => {
        const list = findPostings(bytes, 0, hash);
        if (list) for (const ordinal of ordinalsOf(list, 10, list.listings)) expect(ordinal).toBeLessThan(10);
      }),
    );
  });
});

test('hashes spread over the buckets', () => {
  const used = new Set(Array.from({ length: 20_000 }, (_, i) => bucketOf(hashTerm(`word${i}`), 10)));
  expect(used.size).toBe(1024);
});

test.each([
  [0, 0],
  [100, 0],
  [4096, 0],
  [400_000, 7],
  [2e7, 12],
  [1e9, 12],
])('posting lists of %d bytes are cut into 2 to the power of %d buckets', (bytes, bits) => {
  expect(bucketBits(bytes)).toBe(bits);
});
