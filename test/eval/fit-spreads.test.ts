import { describe, expect, test } from 'vitest';
import { intervalOf } from '@/src/quantity/distribution';
import { pack } from '../footprint/example-pack';
import { fitSpreads, halfOf, meanIntervalScore, withSpreads } from './fit-spreads';
import type { Answer } from './score-footprints';

/** Truths spread evenly around 10 kg by a GSD of `gsd`, all answered with 10 kg and the GSD `said`. */
function answers(gsd: number, said: number): Answer[] {
  const quantiles = [-2, -1.6, -1.3, -1, -0.8, -0.6, -0.4, -0.2, 0, 0.2, 0.4, 0.6, 0.8, 1, 1.3, 1.6, 2];
  return quantiles.map((z) => ({
    group: 'all',
    trueKg: 10 * gsd ** z,
    interval: intervalOf({ median: 10, gsd: said }),
  }));
}

describe('the interval score', () => {
  test('is best for the spread the truths have', () => {
    const score = (said: number) => meanIntervalScore(answers(1.8, said));
    expect(score(1.8)).toBeLessThan(score(1.3));
    expect(score(1.8)).toBeLessThan(score(3));
  });

  test('is the width where the truth lies inside', () => {
    const inside = { group: 'all', trueKg: 5, interval: { p5: 1, p50: 5, p95: 10 } };
    expect(meanIntervalScore([inside])).toBeCloseTo(1, 12);
  });

  test('adds twenty times the distance of a miss', () => {
    const missed = { group: 'all', trueKg: 100, interval: { p5: 1, p50: 5, p95: 10 } };
    expect(meanIntervalScore([missed])).toBeCloseTo(21, 12);
  });
});

describe('fitting', () => {
  test.each([1.5, 1.7, 2])('finds the spread %d of electronics and leaves the others alone', (gsd) => {
    const spreads = fitSpreads(({ electronics }) => answers(gsd, electronics));
    expect(Math.abs(spreads.electronics - gsd)).toBeLessThanOrEqual(0.2);
    expect(spreads.home).toBe(2.2);
    expect(spreads.wrongCategory).toBe(2.5);
  });

  test('puts a spread on all shelves it stands for, and nothing else', () => {
    const spreads = { electronics: 1.4, clothing: 1.5, home: 1.8, else: 2, wrongCategory: 3 };
    const changed = withSpreads(pack, spreads);
    expect(changed.productGsd.electronics.value).toBe(1.4);
    expect(changed.productGsd.footwear.value).toBe(1.5);
    expect(changed.productGsd.kitchenware.value).toBe(1.8);
    expect(changed.productGsd.books.value).toBe(2);
    expect(changed.spread.wrongCategory.value).toBe(3);
    expect(changed.factors).toBe(pack.factors);
    expect(pack.productGsd.footwear.value).not.toBe(1.5);
  });
});

describe('halves', () => {
  test('hold one maker whole, however it is written', () => {
    expect(halfOf('ASUS')).toBe(halfOf('asus'));
  });

  test('are about as large', () => {
    const makers = Array.from({ length: 1000 }, (_, at) => `maker ${at}`);
    const second = makers.filter((maker) => halfOf(maker) === 1).length;
    expect(second).toBeGreaterThan(400);
    expect(second).toBeLessThan(600);
  });
});
