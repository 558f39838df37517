import { describe, expect, test } from 'vitest';
import { combine, type Evidence } from '@/src/footprint/evidence';
import { fc } from '@/test/properties';

function says(median: number, gsd: number, ...lineages: string[]): Evidence {
  return { tier: 'category', makeKg: { median, gsd }, lineages, sources: [], steps: [] };
}

describe('combining', () => {
  test('weighs by inverse variance of logarithms', () => {
    const { makeKg } = combine([says(10, 2, 'a'), says(40, 2, 'b')], 1);
    expect(makeKg.median).toBeCloseTo(20);
    expect(makeKg.gsd).toBeCloseTo(2 ** Math.SQRT1_2);
    expect(combine([says(10, 1.2, 'a'), says(40, 3, 'b')], 1).makeKg.median).toBeLessThan(11);
  });

  test('a lineage is heard once, by its surer word', () => {
    const { makeKg, used } = combine([says(40, 2, 'a', 'b'), says(10, 1.5, 'b')], 1);
    expect(makeKg.median).toBeCloseTo(10);
    expect(used).toHaveLength(1);
  });

  test('never surer than one product of a kind can be', () => {
    const anyOne = fc.record({
      median: fc.double({ min: 0.01, max: 1e4, noNaN: true }),
      gsd: fc.double({ min: 1.1, max: 4, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(anyOne, { minLength: 1, maxLength: 5 }), (all) => {
        const { makeKg } = combine(
          all.map(({ median, gsd }, at) => says(median, gsd, String(at))),
          1.5,
        );
        const medians = all.map(({ median }) => median);
        expect(makeKg.gsd).toBeGreaterThanOrEqual(1.5);
        expect(makeKg.median).toBeGreaterThanOrEqual(Math.min(...medians) * (1 - 1e-9));
        expect(makeKg.median).toBeLessThanOrEqual(Math.max(...medians) * (1 + 1e-9));
      }),
    );
  });
});
