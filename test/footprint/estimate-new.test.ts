import { describe, expect, test } from 'vitest';
import { BOUNDARIES, type Boundary, type Estimated } from '@/src/footprint/estimate';
import { estimateNew } from '@/src/footprint/estimate-new';
import { kgFromPrice } from '@/src/footprint/spend';
import type { Weighed } from '@/src/footprint/weighed';
import { money } from '@/src/quantity/money';
import { say } from '@/src/words/say';
import { fc } from '@/test/properties';
import { english } from '../catalogue';
import { kind, pack, taxonomy } from './example-pack';

function estimated(id: string, product: Partial<Weighed> = {}, probability = 0.95): Estimated {
  const estimate = estimateNew({ product: { name: 'A thing', ...product }, category: kind(id, probability) }, pack);
  if (estimate.kind === 'unknown') throw new Error(estimate.reasons.map((each) => say(english(), each)).join(' '));
  return estimate;
}

describe('from published figures', () => {
  test.each([
    // Published to the shop, pooled by lineage; broad classes by mass may pull them, pages that tell more would.
    ['smartphone', (79.27 * Math.cbrt(27.6 * 32.8 * 39.1) * 50 * 55 * 35.8) ** (1 / 5)],
    ['sneakers', (18.7 * 14 * 13.7 * 12.5) ** (1 / 4)],
    ['desktop-pc', (Math.sqrt(169 * 296) * Math.sqrt(261.9 * 204.8) * 350 * 398) ** (1 / 4)],
    ['laptop', (156 * 182.3 * 238 * 200 * 280 * 228) ** (1 / 6)],
    ['monitor', (235 * 65.9 * 100 * 250 * 494 * 131) ** (1 / 6)],
    ['washing-machine', Math.sqrt(305 * 342)],
  ])('%s is near the middle of its sources', (id, kgCo2e) => {
    const { tiers, kgCo2e: total } = estimated(id);
    expect(tiers).toContain('category');
    expect(total.median / kgCo2e).toBeGreaterThan(0.75);
    expect(total.median / kgCo2e).toBeLessThan(1.3);
  });

  test('doubt about the kind widens the range and leaves the middle', () => {
    const sure = estimated('jeans', {}, 0.99).kgCo2e;
    const unsure = estimated('jeans', {}, 0.6).kgCo2e;
    expect(unsure.gsd).toBeGreaterThan(sure.gsd);
    expect(Math.abs(Math.log(unsure.median / sure.median))).toBeLessThan(0.1);
  });

  test('a named variant takes its own figures', () => {
    const laser = estimated('printer', { name: 'Colour laser printer' }).stages.make.median;
    const ink = estimated('printer', { name: 'Inkjet printer' }).stages.make.median;
    expect(laser).toBeGreaterThan(1.5 * ink);
  });

  test('a larger screen is more, of a monitor by every source', () => {
    const monitor = (screenInches: number) => estimated('monitor', { screenInches }).stages.make.median;
    expect(monitor(34) / monitor(24)).toBeCloseTo((34 / 24) ** 1.1, 6);
  });

  test('a class that is the kind itself leaves the spread to the sources', () => {
    const named = estimated('laptop', { name: 'Laptop' }).stages.make.gsd;
    expect(named).toBeCloseTo(estimated('laptop', { name: 'A thing' }).stages.make.gsd, 6);
  });

  test('a thin client is told from a small computer, and is less', () => {
    const thin = estimated('desktop-pc', { name: 'Thin client' }).stages.make.median;
    expect(thin).toBeLessThan(estimated('desktop-pc', { name: 'Mini PC' }).stages.make.median);
  });

  test('a larger screen is more', () => {
    const small = estimated('tv', { screenInches: 32 }).kgCo2e.median;
    const large = estimated('tv', { screenInches: 65 }).kgCo2e.median;
    expect(large / small).toBeGreaterThan(1.7);
    expect(large / small).toBeLessThan(2.6);
  });

  test('more storage is a little more', () => {
    const little = estimated('smartphone', { name: 'Phone 64 GB' }).kgCo2e.median;
    const much = estimated('smartphone', { name: 'Phone 1TB' }).kgCo2e.median;
    expect(much / little).toBeGreaterThan(1.3);
    expect(much / little).toBeLessThan(1.8);
  });

  test('a figure per kg is used when the page tells the mass', () => {
    const tyre = estimated('tyre', { massKg: 9 });
    expect(tyre.tiers).toContain('mass');
    expect(tyre.stages.make.median).toBeCloseTo(9 * 3.336, 0);
    expect(tyre.steps.map(({ key }) => key)).toContain('footprintPerKg');
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
    expect(citations.map(({ year }) => year).sort()).toEqual([2015, 2018, 2020, 2023, 2025]);
    for (const { url, licence } of citations) expect(url.startsWith('https://') && licence.length > 2).toBe(true);
  });
});

describe('from mass and materials', () => {
  test('a kind without a figure is taken by its usual mass, and by the stated one when there is one', () => {
    const usual = estimated('stroller');
    const stated = estimated('stroller', { massKg: 20 });
    expect(usual.tiers).toEqual(['mass']);
    expect(stated.stages.make.median).toBeCloseTo(2 * usual.stages.make.median, 3);
    expect(stated.kgCo2e.gsd).toBeLessThan(usual.kgCo2e.gsd);
    expect(usual.steps.map(({ key }) => key)).toContain('footprintUsualMass');
  });

  test('a composition is a way of reckoning of its own', () => {
    const { tiers, steps } = estimated('tent', {
      massKg: 3,
      attributes: { material: '80 % Polyester, 20 % Aluminium' },
    });
    expect(tiers).toContain('materials');
    expect(steps.map((step) => say(english(), step)).join('\n')).toMatch(/Made of 80% polyester and 20% aluminium/);
  });

  test('a "100 % cotton phone" is judged as a phone: boards decide, not the housing', () => {
    const odd = estimated('smartphone', { attributes: { material: '100 % cotton' } });
    expect(odd.tiers).not.toContain('materials');
    expect(odd.kgCo2e).toEqual(estimated('smartphone').kgCo2e);
  });
});

describe('declared by the maker', () => {
  const declared = { kgCo2e: 100, text: 'Carbon footprint 100 kg CO2e cradle-to-gate' };

  test('decides, and narrows the range', () => {
    const { tier, stages, interval } = estimated('laptop', { declared });
    expect(tier).toBe('declared');
    expect(stages.make.median / 100).toBeGreaterThan(0.95);
    expect(stages.make.median / 100).toBeLessThan(1.3);
    expect(interval.p95 / interval.p5).toBeLessThan(2.5);
  });

  test('for the whole life, use is not counted as making', () => {
    const whole = estimated('laptop', { declared: { kgCo2e: 300, text: '300 kg CO2e over its life cycle' } });
    const gate = estimated('laptop', { declared: { kgCo2e: 300, text: '300 kg CO2e cradle-to-gate' } });
    expect(whole.stages.make.median).toBeLessThan(0.9 * gate.stages.make.median);
  });

  test('is enough without any known kind', () => {
    const estimate = estimateNew({ product: { name: 'Qqq', declared }, category: undefined }, pack);
    expect(estimate.kind === 'estimated' && estimate.tiers).toEqual(['declared']);
  });

  test.each([
    ['cradle-to-gate', 'cradle-to-gate'],
    ['cradle-to-gate with transport', 'cradle-to-gate+transport'],
    ['over its life cycle', 'cradle-to-grave'],
  ] as const)('alone, %s: asked for in that boundary it is what is declared', (words, boundary) => {
    const product = { name: 'Qqq', declared: { kgCo2e: 100, text: `Carbon footprint 100 kg CO2e ${words}` } };
    const estimate = estimateNew({ product, category: undefined }, pack, { boundary });
    expect(estimate.kind === 'estimated' && estimate.kgCo2e.median).toBeCloseTo(100, 0);
  });

  test('alone and less than a parcel, something is left for making', () => {
    const product = { name: 'Qqq', declared: { kgCo2e: 1, text: 'Carbon footprint 1 kg CO2e over its life cycle' } };
    const estimate = estimateNew({ product, category: undefined }, pack);
    expect(estimate.kind === 'estimated' && estimate.stages.make.median).toBe(0.5);
  });
});

describe('boundaries', () => {
  const of = (boundary: Boundary, years?: number) => {
    const estimate = estimateNew({ product: { name: 'A thing' }, category: kind('laptop') }, pack, {
      boundary,
      ...(years !== undefined && { years }),
    });
    if (estimate.kind === 'unknown') throw new Error('no estimate');
    return estimate.kgCo2e.median;
  };

  test('each holds the one before', () => {
    const medians = BOUNDARIES.map((boundary) => of(boundary));
    expect(medians.toSorted((a, b) => a - b)).toEqual(medians);
  });

  test('more years of use are more', () => expect(of('cradle-to-grave', 8)).toBeGreaterThan(of('cradle-to-grave', 2)));
  test.each([0, -3, Number.NaN, 1e9])('a life of %s years falls back to the usual one', (years) =>
    expect(of('cradle-to-grave', years)).toBe(of('cradle-to-grave')),
  );

  test('a known origin replaces the assumed one', () => {
    const from = (origin: string) => estimated('stroller', { origin }).stages.freight.median;
    expect(from('PL')).toBeLessThan(from('CN'));
    expect(estimated('stroller').steps.map(({ key }) => key)).toContain('footprintFreightAssumed');
  });

  test('the way to the shop keeps its share of what is said of making, whatever that is', () => {
    const light = estimated('rain-jacket', { massKg: 0.2 }).stages;
    const heavy = estimated('rain-jacket', { massKg: 2 }).stages;
    expect(heavy.make.median).toBeGreaterThan(2 * light.make.median);
    expect(heavy.freight.median / heavy.make.median).toBeCloseTo(light.freight.median / light.make.median, 6);
  });

  test('making and the way, parts of one published figure, add up to that figure', () => {
    const { stages } = estimated('laptop');
    const toShop = estimateNew({ product: { name: 'A thing' }, category: kind('laptop') }, pack, {
      boundary: 'cradle-to-gate+transport',
    });
    if (toShop.kind === 'unknown') throw new Error('no estimate');
    expect(toShop.kgCo2e.median).toBeCloseTo(stages.make.median + stages.freight.median, 6);
    expect(toShop.kgCo2e.gsd).toBe(stages.make.gsd);
  });

  test('a better energy class uses less', () => {
    const label = (energyLabel: string) => estimated('refrigerator', { energyLabel }).stages.usePerYear?.median ?? 0;
    expect(label('A')).toBeLessThan(label('F'));
  });
});

describe('from words when no category fits', () => {
  const named = (name: string, brand?: string) =>
    estimateNew({ product: { name, ...(brand !== undefined && { brand }) }, category: undefined }, pack);

  test.each([
    ['Upholstered swivel chair', 'footprintClass'],
    ['Housse de couette en lin', 'footprintClass'],
    ['纯棉毛衣', 'footprintClass'],
    ['M 4070', 'footprintClassBrand'],
  ])('%s', (name, key) => {
    const estimate = named(name, 'Lexmark');
    expect(estimate.kind === 'estimated' && estimate.steps.map((step) => step.key)).toContain(key);
  });

  test('what a thing is for is not what it is', () => {
    const strap = named('Strap for smartwatch');
    expect(strap.kind === 'estimated' && strap.kgCo2e.median).toBeLessThan(5);
    expect(named('Ersatzteil für iPhone').kind).toBe('unknown');
  });

  test.each(['x', 'Ωψφ', '', 'q'.repeat(10_000)])('nothing is said of %.20s', (name) => {
    expect(named(name)).toEqual({ kind: 'unknown', reasons: [{ key: 'footprintUnknownKind', args: [] }] });
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

describe('price × intensity', () => {
  const from = (price: Weighed['price']) => {
    const answer = kgFromPrice(price, kind('stroller'), pack);
    if (!answer.ok) throw new Error(answer.why.key);
    return answer;
  };

  test('is rough', () => {
    expect(from(money(600, 'EUR')).kgCo2e.gsd).toBeGreaterThan(2.4);
    expect(from(money(600, 'EUR')).kgCo2e.median).toBeGreaterThan(80);
    expect(from(money(600, 'EUR')).kgCo2e.median).toBeLessThan(160);
  });

  test('the same price in another currency says about the same', () => {
    const ratio = from(money(600 * 184, 'JPY')).kgCo2e.median / from(money(600, 'EUR')).kgCo2e.median;
    expect(ratio).toBeGreaterThan(0.95);
    expect(ratio).toBeLessThan(1.15);
  });

  test('prices in the United States are shown without tax', () => {
    expect(from(money(500 * 1.1761, 'USD')).kgCo2e.median).toBeCloseTo(from(money(600, 'EUR')).kgCo2e.median, 0);
  });

  test.each([
    ['EUR', []],
    ['USD', ['One euro counted as US$1.18. Source: ECB reference rate of 2026-05-08']],
    [
      'CLP',
      [
        'One euro counted as CLP\u00a01,023. Source: IMF, units per SDR of 2024-08-22, as printed by Business Recorder (https://www.brecorder.com/news/40319001)',
      ],
    ],
  ])('a price in %s says which rate was taken and who published it', (currency, said) => {
    const rates = from(money(600, currency)).steps.filter(({ key }) => key.startsWith('footprintRate'));
    expect(rates.map((step) => say(english(), step))).toEqual(said);
  });

  test.each<[string, Weighed['price'], string]>([
    ['no price', undefined, 'footprintUnknownPrice'],
    ['a price of zero', money(0, 'EUR'), 'footprintUnknownPrice'],
    ['a currency nobody knows', money(5, 'XXX'), 'footprintUnknownCurrency'],
    ['a currency we have no rate for', money(500, 'TWD'), 'footprintUnknownCurrency'],
    ['a currency named like a property', { minor: 5, currency: 'constructor' }, 'footprintUnknownCurrency'],
    ['a price beyond reason', money(1e9, 'EUR'), 'footprintPriceTooHigh'],
  ])('%s has nothing to say', (_title, price, key) => {
    const answer = kgFromPrice(price, kind('stroller'), pack);
    expect(!answer.ok && answer.why.key).toBe(key);
  });
});

describe('laws', () => {
  const anyKind = fc.constantFrom(...taxonomy.categories.map(({ id }) => id));
  const of = (id: string, product: Partial<Weighed>) => {
    const estimate = estimateNew({ product: { name: 'A thing', ...product }, category: kind(id) }, pack);
    return estimate.kind === 'estimated' ? estimate : undefined;
  };

  test('more mass never lowers the estimate', () => {
    fc.assert(
      fc.property(
        anyKind,
        fc.double({ min: 0.003, max: 1500, noNaN: true }),
        fc.double({ min: 1, max: 5, noNaN: true }),
        (id, massKg, times) => {
          const light = of(id, { massKg });
          const heavy = of(id, { massKg: Math.min(2000, massKg * times) });
          if (light !== undefined && heavy !== undefined) {
            expect(heavy.stages.make.median).toBeGreaterThanOrEqual(light.stages.make.median * (1 - 1e-9));
          }
        },
      ),
    );
  });

  test('a pack of n is n times the making of one', () => {
    fc.assert(
      fc.property(anyKind, fc.integer({ min: 2, max: 50 }), (id, packSize) => {
        const one = of(id, {})?.stages.make.median ?? 1;
        const pack = of(id, { packSize })?.stages.make.median ?? packSize;
        expect(pack / one).toBeCloseTo(packSize, 6);
      }),
    );
  });
});
