import { describe, expect, test } from 'vitest';
import { drawTriangular, intervalOf, intervalOfSample } from '@/src/quantity/distribution';
import { seededRandom } from '@/src/quantity/random';
import { QuantityError } from '@/src/quantity/unit';
import { fc } from '@/test/properties';

const DRAWS = 40_000;

function sample(draw: () => number): Float64Array {
  return Float64Array.from({ length: DRAWS }, draw);
}

const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('draws follow their distributions', () => {
  test.each([
    [0.2, 0.45, 0.7],
    [1, 1, 4],
    [0, 3, 3],
    [2, 2, 2],
  ])('triangular (%d, %d, %d): mean is the mean of the three, all draws inside', (low, mode, high) => {
    const random = seededRandom('triangular');
    const values = sample(() => drawTriangular({ low, mode, high }, random));
    expect(mean(values)).toBeCloseTo((low + mode + high) / 3, 1);
    expect(Math.min(...values.slice(0, 5000))).toBeGreaterThanOrEqual(low);
    expect(Math.max(...values.slice(0, 5000))).toBeLessThanOrEqual(high);
  });
});

describe('intervals', () => {
  test('are nested for every sample', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { minLength: 1, maxLength: 200 }),
        (values) => {
          const { p5, p50, p95 } = intervalOfSample(Float64Array.from(values));
          expect(p5).toBeLessThanOrEqual(p50);
          expect(p50).toBeLessThanOrEqual(p95);
          expect(p5).toBeGreaterThanOrEqual(Math.min(...values));
          expect(p95).toBeLessThanOrEqual(Math.max(...values));
        },
      ),
    );
  });

  test('are those of the sorted sample, whatever the order, with many values alike', () => {
    const sorted = (values: readonly number[], p: number) => {
      const order = values.toSorted((a, b) => a - b);
      const at = p * (order.length - 1);
      const [below = Number.NaN, above = Number.NaN] = [order[Math.floor(at)], order[Math.ceil(at)]];
      return below + (above - below) * (at - Math.floor(at));
    };
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true, min: -1e6, max: 1e6 })), {
          minLength: 1,
          maxLength: 400,
        }),
        (drawn) => {
          // A minus zero and a zero are alike to an order, not to a comparison.
          const values = drawn.map((value) => value + 0);
          const { p5, p50, p95 } = intervalOfSample(Float64Array.from(values));
          expect([p5, p50, p95]).toEqual([sorted(values, 0.05), sorted(values, 0.5), sorted(values, 0.95)]);
        },
      ),
    );
  });

  test('of a sample with figures that are no numbers come to an end', () => {
    const { p50 } = intervalOfSample(Float64Array.from([1, Number.NaN, 3, Number.NaN, 2]));
    expect(typeof p50).toBe('number');
  });

  test('of a sample of one are that one', () => {
    expect(intervalOfSample(Float64Array.of(3))).toEqual({ p5: 3, p50: 3, p95: 3 });
  });

  test('of nothing are refused', () => {
    expect(() => intervalOfSample(new Float64Array())).toThrow(QuantityError);
  });

  test.each([
    [-1, 2],
    [1, 0.9],
    [Number.NaN, 2],
    [1, Number.NaN],
  ])('of a log-normal with median %d and GSD %d are refused', (median, gsd) => {
    expect(() => intervalOf({ median, gsd })).toThrow(QuantityError);
  });
});
