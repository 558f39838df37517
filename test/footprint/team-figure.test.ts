import { describe, expect, test } from 'vitest';
import { momentsOf } from '@/src/footprint/sum-log-normal';
import { sourceOf, spreadOf } from '@/src/footprint/team-figure';
import { drawTriangular } from '@/src/quantity/distribution';
import { seededRandom } from '@/src/quantity/random';
import { fc } from '@/test/properties';

const triangle = fc
  .tuple(fc.double({ min: 0, max: 1000, noNaN: true }), fc.double({ min: 0, max: 1000, noNaN: true }), fc.nat(1000))
  .map((values) => values.toSorted((a, b) => a - b) as [number, number, number])
  .map(([low, mode, high]) => ({ low, mode, high }));

describe('spreadOf', () => {
  test('of one value is that value, of nothing is nothing', () => {
    expect(spreadOf({ low: 4, mode: 4, high: 4 })).toEqual({ median: 4, gsd: 1 });
    expect(spreadOf({ low: 0, mode: 0, high: 0 })).toEqual({ median: 0, gsd: 1 });
  });

  test('of the smallest number there is has a spread too', () => {
    expect(spreadOf({ low: 0, mode: 0, high: Number.MIN_VALUE }).gsd).toBe(spreadOf({ low: 0, mode: 0, high: 1 }).gsd);
  });

  test('of an even triangle has its middle as median', () => {
    expect(spreadOf({ low: 4, mode: 6, high: 8 }).median).toBeCloseTo(6, 12);
  });

  test('has a median and a variance also where the likeliest value is zero', () => {
    const { median, gsd } = spreadOf({ low: 0, mode: 0, high: 10 });
    expect(median).toBeCloseTo(10 - Math.sqrt(50), 12);
    expect(Number.isFinite(gsd)).toBe(true);
  });

  test('has the median and the variance of what is drawn from the triangle', () => {
    const random = seededRandom('triangle');
    for (const [low, mode, high] of [
      [1, 2, 9],
      [0, 8, 9],
      [3, 3, 5],
    ] as const) {
      const draws = Array.from({ length: 20_000 }, () => drawTriangular({ low, mode, high }, random)).sort(
        (a, b) => a - b,
      );
      const mean = draws.reduce((sum, value) => sum + value, 0) / draws.length;
      const variance = draws.reduce((sum, value) => sum + (value - mean) ** 2, 0) / draws.length;
      const spread = spreadOf({ low, mode, high });
      expect(spread.median).toBeCloseTo(draws[10_000] ?? Number.NaN, 1);
      expect(momentsOf(spread).variance / variance).toBeCloseTo(1, 1);
    }
  });

  test('is a log-normal for any triangle, its median within the bounds', () => {
    fc.assert(
      fc.property(triangle, (any) => {
        const { median, gsd } = spreadOf(any);
        expect(median).toBeGreaterThanOrEqual(any.low * (1 - 1e-9));
        expect(median).toBeLessThanOrEqual(any.high * (1 + 1e-9));
        expect(gsd).toBeGreaterThanOrEqual(1);
        expect(Number.isFinite(gsd)).toBe(true);
      }),
    );
  });
});

test('a source is said with its address when there is one', () => {
  expect(sourceOf({ source: 'Own count' })).toBe('Own count');
  expect(sourceOf({ source: 'Own count', url: 'https://a.example/' })).toBe('Own count (https://a.example/)');
});
