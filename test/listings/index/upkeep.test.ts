import { describe, expect, test } from 'vitest';
import { countOf, type Part } from '@/src/listings/index/parts';
import { BATCH, batchesToRewrite, segmentsToMerge } from '@/src/listings/index/upkeep';
import { WORDS_EDITION } from '@/src/listings/index/words-edition';
import { fc } from '@/test/properties';

const part = (batch: number, count: number, live = count): Part => ({ batch, count, live, words: WORDS_EDITION });
const segments = (...sizes: number[]) => sizes.map((size, id) => ({ id, parts: [part(id, size)] }));

describe('segments', () => {
  test.each([
    ['of one import all become one', [20, 20, 20, 20, 5], [0, 1, 2, 3, 4]],
    ['two are left alone', [20, 20], []],
    ['a large one is not merged with a small one', [1000, 20, 20], []],
    ['small ones are merged, and the large one is left alone', [1000, 20, 20, 20], [1, 2, 3]],
    ['a large one is taken along once the small ones come near it', [100, 20, 20, 20], [0, 1, 2, 3]],
    ['none, nothing', [], []],
  ])('%s', (_, sizes, merged) => {
    expect([...segmentsToMerge(segments(...sizes))].sort()).toEqual(merged);
  });

  test('a segment that is mostly of dead batches is written anew', () => {
    const hollow = { id: 7, parts: [part(1, 100, 0), part(2, 40)] };
    expect(segmentsToMerge([hollow])).toEqual([7]);
    expect(segmentsToMerge([{ id: 7, parts: [part(1, 100, 30)] }])).toEqual([]);
  });

  test('stay few whatever comes, and each merge ends', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 60 }), (sizes) => {
        let id = 0;
        let standing: { id: number; parts: Part[] }[] = [];
        for (const size of sizes) {
          standing.push({ id: ++id, parts: [part(id, size)] });
          for (let merges = 0; ; merges += 1) {
            expect(merges).toBeLessThan(60);
            const wanted = segmentsToMerge(standing);
            if (wanted.length === 0) break;
            const parts = standing.filter((each) => wanted.includes(each.id)).flatMap((each) => each.parts);
            standing = [...standing.filter((each) => !wanted.includes(each.id)), { id: ++id, parts }];
          }
        }
        expect(standing.reduce((sum, { parts }) => sum + countOf(parts), 0)).toBe(sizes.reduce((a, b) => a + b, 0));
        expect(standing.length).toBeLessThanOrEqual(24);
      }),
      { numRuns: 60 },
    );
  });

  test('of a million listings in one import become one', () => {
    expect(segmentsToMerge(segments(...Array.from({ length: 50 }, () => BATCH)))).toHaveLength(50);
  });
});

describe('batches', () => {
  test('that are mostly dead are written anew, full ones and wholly dead ones are not', () => {
    expect(batchesToRewrite([part(1, BATCH), part(2, BATCH, 100), part(3, BATCH, 0)])).toEqual([2]);
  });

  test('that are found by old words are written anew, one full one at a time', () => {
    const old = (batch: number, live: number): Part => ({ batch, count: BATCH, live, words: WORDS_EDITION - 1 });
    const { words: _, ...older } = part(3, BATCH);
    expect(batchesToRewrite([part(1, BATCH), old(2, BATCH), older])).toEqual([2]);
    expect(batchesToRewrite([part(1, BATCH), older])).toEqual([3]);
    expect(batchesToRewrite([old(1, 0), part(2, BATCH)])).toEqual([]);
  });

  test('small ones are put together once there are eight', () => {
    const small = Array.from({ length: 7 }, (_, i) => part(i, 10 + i));
    expect(batchesToRewrite(small)).toEqual([]);
    expect(batchesToRewrite([...small, part(9, 5)])).toHaveLength(8);
  });

  test('never more than a full batch at once, and always an end', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.integer({ min: 1, max: BATCH }).chain((count) => fc.tuple(fc.constant(count), fc.nat({ max: count }))),
          { maxLength: 40 },
        ),
        (given) => {
          let parts = given.map(([count, live], i) => part(i, count, live));
          let next = 1000;
          for (let turns = 0; ; turns += 1) {
            expect(turns).toBeLessThan(80);
            const wanted = batchesToRewrite(parts);
            if (wanted.length === 0) break;
            const live = parts.filter(({ batch }) => wanted.includes(batch)).reduce((sum, each) => sum + each.live, 0);
            expect(live).toBeLessThanOrEqual(BATCH);
            parts = [...parts.filter(({ batch }) => !wanted.includes(batch)), part(next++, live)];
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});
