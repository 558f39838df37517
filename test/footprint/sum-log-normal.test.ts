import { expect, test } from 'vitest';
import { logNormalOf, momentsOf, sumLogNormal } from '@/src/footprint/sum-log-normal';

test('moments and back', () => {
  const start = { median: 12, gsd: 1.8 };
  const { mean, variance } = momentsOf(start);
  const back = logNormalOf(mean, variance);
  expect(back.median).toBeCloseTo(12);
  expect(back.gsd).toBeCloseTo(1.8);
});

test('a sum keeps the sum of means and of variances', () => {
  const [a, b] = [
    { median: 20, gsd: 1.7 },
    { median: 5, gsd: 2 },
  ];
  const sum = momentsOf(sumLogNormal(a, b));
  expect(sum.mean).toBeCloseTo(momentsOf(a).mean + momentsOf(b).mean);
  expect(sum.variance).toBeCloseTo(momentsOf(a).variance + momentsOf(b).variance);
});

test('zeros add nothing', () => {
  expect(sumLogNormal({ median: 3, gsd: 1.5 }, { median: 0, gsd: 2 })).toEqual({ median: 3, gsd: 1.5 });
  expect(sumLogNormal({ median: 0, gsd: 2 })).toEqual({ median: 0, gsd: 1 });
});
