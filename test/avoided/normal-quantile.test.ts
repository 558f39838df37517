import { expect, test } from 'vitest';
import { normalQuantile } from '@/src/avoided/normal-quantile';
import { intervalOf, intervalOfSample, Z95 } from '@/src/quantity/distribution';
import { seededRandom } from '@/src/quantity/random';
import { fc } from '@/test/properties';

// Tables of the normal distribution.
test.each([
  [0.5, 0],
  [0.95, Z95],
  [0.975, 1.959963984540054],
  [0.01, -2.3263478740408408],
  [1e-10, -6.361340902404056],
])('below it lies a share of %d: %d', (share, value) => expect(normalQuantile(share)).toBeCloseTo(value, 8));

test('the smallest draw there is gives a number', () => expect(Number.isFinite(normalQuantile(0))).toBe(true));

test('rises with the share, and mirrors at its half', () => {
  const share = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });
  fc.assert(
    fc.property(share, share, (a, b) => {
      const [less, more] = [Math.min(a, b), Math.max(a, b)];
      expect(normalQuantile(less)).toBeLessThanOrEqual(normalQuantile(more));
      expect(normalQuantile(1 - a)).toBeCloseTo(-normalQuantile(a), 5);
    }),
  );
});

test.each([
  [10, 1.67],
  [79, 1.6],
  [0.5, 3],
  [100, 1],
])('draws of a log-normal by it, median %d and GSD %d, have its own 90 %% interval', (median, gsd) => {
  const random = seededRandom(`${median}/${gsd}`);
  const draws = Float64Array.from({ length: 40_000 }, () => median * gsd ** normalQuantile(random()));
  const [drawn, exact] = [intervalOfSample(draws), intervalOf({ median, gsd })];
  for (const end of ['p5', 'p50', 'p95'] as const) expect(drawn[end] / exact[end]).toBeCloseTo(1, 1);
});
