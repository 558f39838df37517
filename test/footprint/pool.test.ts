import { describe, expect, test } from 'vitest';
import type { Factor, FactorPack } from '@/src/footprint/factor';
import { pool } from '@/src/footprint/pool';
import { fc } from '@/test/properties';

function row(source: string, kgCo2e: number): Factor {
  return {
    id: `${source}-${kgCo2e}`,
    category: 'sofa',
    name: 'Sofa',
    kgCo2e,
    basis: 'item',
    boundary: 'cradle-to-gate',
    source,
  };
}

const cite = { source: 'A study', url: 'https://example.org', licence: 'CC0', year: 2020, region: 'EU' };
const pack = {
  sources: {
    old: { ...cite, lineage: 'agency' },
    newer: { ...cite, lineage: 'agency' },
    maker: { ...cite, lineage: 'maker' },
  },
  spread: {
    betweenSource: { value: 1.56, source: 'test' },
    withinCategory: { value: 1.3, source: 'test' },
    wrongCategory: { value: 3, source: 'test' },
  },
} as unknown as FactorPack;

describe('pooling', () => {
  test('is the geometric mean over lineages', () => {
    expect(pool([row('old', 100), row('maker', 25)], pack).kgCo2e.median).toBeCloseTo(50);
  });

  test('ten rows of one lineage have one vote together, also from two publications', () => {
    const many = [...Array.from({ length: 9 }, () => row('old', 100)), row('newer', 100), row('maker', 25)];
    expect(pool(many, pack).kgCo2e.median).toBeCloseTo(50);
    expect(pool(many, pack).votes).toHaveLength(2);
  });

  test('one figure alone has the pack-wide spread of sources and variants: GSD 1.67', () => {
    expect(pool([row('old', 100)], pack).kgCo2e.gsd).toBeCloseTo(1.67, 1);
  });

  test('sources that agree narrow it, sources that disagree widen it', () => {
    const agreeing = pool([row('old', 100), row('maker', 101)], pack).kgCo2e.gsd;
    const disagreeing = pool([row('old', 100), row('maker', 400)], pack).kgCo2e.gsd;
    expect(agreeing).toBeLessThan(1.67);
    expect(disagreeing).toBeGreaterThan(1.67);
  });

  test('lies between the figures, in whatever order they come', () => {
    const figures = fc.array(
      fc.record({
        source: fc.constantFrom('old', 'newer', 'maker', 'unlisted'),
        kg: fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
      }),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(figures, (list) => {
        const rows = list.map(({ source, kg }) => row(source, kg));
        const { median, gsd } = pool(rows, pack).kgCo2e;
        const values = rows.map(({ kgCo2e }) => kgCo2e);
        expect(median).toBeGreaterThanOrEqual(Math.min(...values) * 0.999);
        expect(median).toBeLessThanOrEqual(Math.max(...values) * 1.001);
        expect(gsd).toBeGreaterThan(1);
        expect(pool(rows.toReversed(), pack).kgCo2e.median).toBeCloseTo(median, 6);
      }),
    );
  });
});
