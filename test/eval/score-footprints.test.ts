import { expect, test } from 'vitest';
import { scoreFootprints } from './score-footprints';

const interval = (p50: number) => ({ p5: p50 / 2, p50, p95: p50 * 2 });

test('counts what was said, and what was not', () => {
  const { groups, ...all } = scoreFootprints([
    { group: 'a', trueKg: 10, interval: interval(10) },
    { group: 'a', trueKg: 10, interval: interval(25) },
    { group: 'b', trueKg: 10, interval: interval(100) },
    { group: 'b', trueKg: 10 },
  ]);
  expect(all.n).toBe(4);
  expect(all.declined).toBeCloseTo(0.25);
  expect(all.medianAbsLog10).toBeCloseTo(Math.log10(2.5));
  expect(all.within2).toBeCloseTo(1 / 3);
  expect(all.within3).toBeCloseTo(2 / 3);
  expect(all.coverage90).toBeCloseTo(1 / 3);
  expect(all.medianHighLow).toBeCloseTo(4);
  expect(all.bias).toBeCloseTo(Math.log10(2.5));
  expect(groups['a']?.n).toBe(2);
});

test('says null, not NaN, where all was declined', () => {
  expect(scoreFootprints([{ group: 'a', trueKg: 1 }])).toMatchObject({ declined: 1, medianAbsLog10: null, bias: null });
});
