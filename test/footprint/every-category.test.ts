import { describe, expect, test } from 'vitest';
import { BOUNDARIES, type Boundary, type Estimate, TIERS } from '@/src/footprint/estimate';
import { estimateNew } from '@/src/footprint/estimate-new';
import type { Weighed } from '@/src/footprint/weighed';
import { money } from '@/src/quantity/money';
import { fc } from '@/test/properties';
import { kind, pack, taxonomy } from './example-pack';

const ids = taxonomy.categories.map(({ id }) => id);
/** Figures only per kg, so that without a mass only the price is left. */
const BY_PRICE = ['it-equipment-generic', 'battery-li-ion', 'battery-alkaline', 'battery-nimh', 'gold-jewellery'];

function estimate(id: string, product: Partial<Weighed> = {}, boundary?: Boundary): Estimate {
  const category = kind(id, 0.9);
  return estimateNew(
    { product: { name: category.name, price: money(80, 'EUR'), ...product }, category },
    pack,
    boundary === undefined ? {} : { boundary, years: 4 },
  );
}

describe('a bare name and a price are enough in every category', () => {
  test.each(ids)('%s', (id) => {
    const result = estimate(id);
    if (result.kind === 'unknown') {
      expect(result.reasons.length).toBeGreaterThan(0);
      return;
    }
    expect(TIERS).toContain(result.tier);
    expect(result.interval.p5).toBeGreaterThan(0);
    expect(result.interval.p95).toBeLessThan(1e5);
    expect(result.citations.length + result.steps.length).toBeGreaterThan(1);
  });

  test('and only figures per kg leave it to the price', () => {
    const rough = ids.filter((id) => {
      const result = estimate(id);
      return result.kind === 'unknown' || result.tier === 'spend';
    });
    expect(rough.toSorted()).toEqual(BY_PRICE.toSorted());
  });

  test('a kind with figures per kg is told by its mass, where it says one', () => {
    for (const id of BY_PRICE) {
      const result = estimate(id, { massKg: 0.05 });
      expect(result.kind === 'estimated' && result.tier).toBe('mass');
    }
  });
});

describe('intervals nest', () => {
  const product = fc.record(
    {
      massKg: fc.oneof(fc.double({ min: 0.001, max: 3000, noNaN: true }), fc.constant(Number.NaN)),
      screenInches: fc.double({ min: 0, max: 200, noNaN: true }),
      annualKwh: fc.double({ min: 0, max: 30_000, noNaN: true }),
      packSize: fc.integer({ min: 1, max: 100 }),
      price: fc.integer({ min: 0, max: 3_000_000 }).map((cents) => money(cents / 100, 'EUR')),
      origin: fc.constantFrom('CN', 'FR', 'US', 'XX'),
      declared: fc.record({
        kgCo2e: fc.double({ min: 0, max: 2e6, noNaN: true }),
        text: fc.constantFrom('cradle-to-gate', 'cradle to grave', 'to the shop', ''),
      }),
    },
    { requiredKeys: [] },
  );

  test('the 5 %, 50 % and 95 % points stand in order, and a wider boundary never emits less', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ids), product, (id, said) => {
        let before = 0;
        for (const boundary of BOUNDARIES) {
          const result = estimate(id, said as Partial<Weighed>, boundary);
          if (result.kind === 'unknown') continue;
          const { p5, p50, p95 } = result.interval;
          expect(p5).toBeGreaterThan(0);
          expect(p5).toBeLessThanOrEqual(p50);
          expect(p50).toBeLessThanOrEqual(p95);
          expect(Number.isFinite(p95)).toBe(true);
          // Recycling may be credited at the end of life; within the rest every stage adds.
          const credit = Math.min(0, result.stages.endOfLifeKg ?? 0);
          const least = boundary === 'cradle-to-grave' ? Math.min(before * 0.5, before + credit) : before;
          expect(meanOf(result)).toBeGreaterThanOrEqual(least * (1 - 1e-9));
          before = meanOf(result);
        }
      }),
      { numRuns: 300 },
    );
  });
});

function meanOf(result: Estimate): number {
  if (result.kind === 'unknown') return Number.NaN;
  const { median, gsd } = result.kgCo2e;
  return median * Math.exp(Math.log(gsd) ** 2 / 2);
}
