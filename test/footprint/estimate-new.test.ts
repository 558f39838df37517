import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Estimated } from '@/src/footprint/estimate';
import { estimateNew, type Weighed } from '@/src/footprint/estimate-new';
import { money } from '@/src/quantity/money';
import { say } from '@/src/words/say';
import { english } from '../catalogue';
import { kind, pack, taxonomy } from './example-pack';

function estimated(id: string, product: Partial<Weighed> = {}, probability = 0.95): Estimated {
  const estimate = estimateNew({ product: { name: 'A thing', ...product }, category: kind(id, probability) }, pack);
  if (estimate.kind === 'unknown') throw new Error(estimate.reasons.map((each) => say(english(), each)).join(' '));
  return estimate;
}

describe('from published figures', () => {
  test.each([
    // Geometric mean over lineages of the published rows, then delivery.
    ['smartphone', Math.sqrt(79.27 * Math.cbrt(27.6 * 32.8 * 39.1))],
    ['sofa', Math.sqrt(90 * Math.sqrt(179 * 182))],
    ['jeans', 23.2],
    ['sneakers', Math.cbrt(18.7 * 14 * 13.7)],
    ['laptop', Math.sqrt(156 * 182.3)],
  ])('%s is the middle of its sources, plus delivery', (id, kgCo2e) => {
    const { tier, kgCo2e: total } = estimated(id);
    expect(tier).toBe('category');
    expect(total.median / kgCo2e).toBeGreaterThan(1);
    expect(total.median / kgCo2e).toBeLessThan(1.25);
  });

  test('the range is about ÷ and × 2.3 when only the kind is known', () => {
    const { p5, p50, p95 } = estimated('jeans').interval;
    expect(p95 / p50).toBeGreaterThan(2);
    expect(p95 / p50).toBeLessThan(3);
    expect(p50 / p5).toBeCloseTo(p95 / p50, 6);
  });

  test('doubt about the kind widens the range and leaves the middle', () => {
    const sure = estimated('jeans', {}, 0.99).kgCo2e;
    const unsure = estimated('jeans', {}, 0.6).kgCo2e;
    expect(unsure.gsd).toBeGreaterThan(sure.gsd);
    expect(Math.abs(Math.log(unsure.median / sure.median))).toBeLessThan(0.05);
  });

  test('a pack of three is three', () => {
    const one = estimated('t-shirt').kgCo2e.median;
    const three = estimated('t-shirt', { name: 'T-shirt, pack of 3' }).kgCo2e.median;
    expect(three / one).toBeGreaterThan(2.4);
    expect(three / one).toBeLessThan(3.1);
  });

  test('a figure per kg is used when the page tells the mass', () => {
    const tyre = estimated('tyre', { massKg: 9 });
    expect(tyre.tier).toBe('category');
    expect(tyre.kgCo2e.median).toBeGreaterThan(9 * 3.336);
    expect(tyre.kgCo2e.median).toBeLessThan(9 * 3.336 + 4);
    expect(tyre.steps.map(({ key }) => key)).toContain('footprintPerKg');
  });

  test('an absurd mass is not used: the price decides', () => {
    expect(estimated('tyre', { massKg: 4999, price: money(80, 'EUR') }).tier).toBe('spend');
  });

  test('one figure is said in the singular, several in the plural', () => {
    const said = (id: string): string =>
      estimated(id)
        .steps.map((step) => say(english(), step))
        .join('\n');
    expect(said('jeans')).toMatch(/: 23 kg CO2e for one, from one published figure$/m);
    expect(said('smartphone')).toMatch(/: 33 kg CO2e for one, from 3 published figures$/m);
  });

  test('every figure is cited, each publication once', () => {
    const { citations } = estimated('smartphone');
    expect(citations.map(({ year }) => year).sort()).toEqual([2018, 2025]);
    for (const { url, licence } of citations) expect(url.startsWith('https://') && licence.length > 2).toBe(true);
  });
});

describe('from price', () => {
  test('a kind without a figure of its own is rough, from price', () => {
    const { tier, kgCo2e } = estimated('stroller', { price: money(600, 'EUR') });
    expect(tier).toBe('spend');
    expect(kgCo2e.gsd).toBeGreaterThan(2.4);
    // 600 € without a fifth of tax × about 0.2 kg per €, plus delivery.
    expect(kgCo2e.median).toBeGreaterThan(80);
    expect(kgCo2e.median).toBeLessThan(160);
  });

  test('the same price in another currency says about the same', () => {
    const euro = estimated('stroller', { price: money(600, 'EUR') }).kgCo2e.median;
    const yen = estimated('stroller', { price: money(600 * 184, 'JPY') }).kgCo2e.median;
    expect(yen / euro).toBeGreaterThan(0.95);
    expect(yen / euro).toBeLessThan(1.15);
  });

  test('prices in the United States are shown without tax', () => {
    const usd = estimated('stroller', { price: money(500 * 1.1761, 'USD') });
    const eur = estimated('stroller', { price: money(600, 'EUR') });
    expect(usd.kgCo2e.median).toBeCloseTo(eur.kgCo2e.median, 0);
  });

  test.each([
    ['EUR', []],
    ['USD', ['One euro counted as US$1.18. Source: ECB reference rate of 2026-05-08']],
    ['TWD', ['One euro counted as about NT$34.70: an approximate rate that nobody has checked']],
  ])('a price in %s says which rate was taken and who published it', (currency, said) => {
    const { steps } = estimated('stroller', { price: money(600, currency) });
    const rates = steps.filter(({ key }) => key.startsWith('footprintRate'));
    expect(rates.map((step) => say(english(), step))).toEqual(said);
  });
});

describe('"we can’t tell"', () => {
  const cases: [string, Partial<Weighed>, string][] = [
    ['no price', {}, 'footprintUnknownPrice'],
    ['a price of zero', { price: money(0, 'EUR') }, 'footprintUnknownPrice'],
    ['a currency nobody knows', { price: money(5, 'XXX') }, 'footprintUnknownCurrency'],
    ['a currency named like a property', { price: { minor: 5, currency: 'constructor' } }, 'footprintUnknownCurrency'],
    ['a price beyond reason', { price: money(1e9, 'EUR') }, 'footprintPriceTooHigh'],
  ];
  test.each(cases)('%s', (_title, product, key) => {
    const estimate = estimateNew({ product: { name: 'x', ...product }, category: kind('stroller') }, pack);
    expect(estimate.kind === 'unknown' && estimate.reasons.map((each) => each.key)).toContain(key);
  });

  test('nothing is said of a thing whose kind is not known, whatever it costs', () => {
    const estimate = estimateNew({ product: { name: 'x', price: money(100, 'EUR') }, category: undefined }, pack);
    expect(estimate).toEqual({ kind: 'unknown', reasons: [{ key: 'footprintUnknownKind', args: [] }] });
  });
});

test('every kind that can be named can be estimated from a price at least, and every step can be said', () => {
  for (const { id } of taxonomy.categories) {
    const { interval, steps, citations } = estimated(id, { price: money(50, 'EUR') });
    expect(interval.p5 > 0 && interval.p5 <= interval.p50 && interval.p50 <= interval.p95, id).toBe(true);
    expect(citations.length, id).toBeGreaterThan(0);
    for (const step of steps) expect(say(english(), step)).not.toMatch(/\$\d|NaN|undefined|∞/);
  }
});

test('at least sixty kinds have a published figure', () => {
  const withFigure = new Set(
    taxonomy.categories
      .map(({ id }) => id)
      .filter((id) => estimateNew({ product: { name: 'x' }, category: kind(id) }, pack).kind === 'estimated'),
  );
  expect(withFigure.size).toBeGreaterThanOrEqual(60);
});

test('no input gives NaN or an infinite range', () => {
  const anyProduct = fc.record(
    {
      name: fc.string({ maxLength: 300 }),
      massKg: fc.oneof(fc.double(), fc.constantFrom(0, -1, Number.NaN, Number.POSITIVE_INFINITY)),
      price: fc.record({
        minor: fc.integer({ min: 0, max: 1e12 }),
        currency: fc.constantFrom('EUR', 'USD', 'JPY', 'XXX'),
      }),
    },
    { requiredKeys: ['name'] },
  );
  const anyKind = fc.constantFrom(...taxonomy.categories.map(({ id }) => id));
  fc.assert(
    fc.property(anyProduct, anyKind, fc.double({ min: 0, max: 1, noNaN: true }), (product, id, probability) => {
      const estimate = estimateNew({ product, category: kind(id, probability) }, pack);
      if (estimate.kind === 'unknown') return;
      const { p5, p50, p95 } = estimate.interval;
      expect(p5 > 0 && p5 <= p50 && p50 <= p95 && Number.isFinite(p95)).toBe(true);
    }),
    { numRuns: 500 },
  );
});
