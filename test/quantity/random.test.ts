import { expect, test } from 'vitest';
import { seededRandom } from '@/src/quantity/random';
import { fc } from '@/test/properties';

const first = (seed: string, n: number) => {
  const random = seededRandom(seed);
  return Array.from({ length: n }, random);
};

test('the same seed gives the same numbers', () => {
  fc.assert(
    fc.property(fc.string(), (seed) => {
      expect(first(seed, 20)).toEqual(first(seed, 20));
    }),
  );
});

test('other seeds give other numbers, also when they differ by one letter', () => {
  expect(first('feed/1', 5)).not.toEqual(first('feed/2', 5));
  expect(first('', 5)).not.toEqual(first('a', 5));
});

test('numbers are in [0, 1) and spread evenly over ten bins', () => {
  const values = first('bins', 50_000);
  expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
  const bins = new Array<number>(10).fill(0);
  for (const value of values) bins[Math.floor(value * 10)] = (bins[Math.floor(value * 10)] ?? 0) + 1;
  for (const bin of bins) expect(Math.abs(bin - 5000)).toBeLessThan(350);
});

test('neighbouring draws are not correlated', () => {
  const values = first('pairs', 50_000).map((value) => value - 0.5);
  const covariance = values.slice(1).reduce((sum, value, i) => sum + value * (values[i] as number), 0) / values.length;
  expect(Math.abs(covariance * 12)).toBeLessThan(0.02);
});
