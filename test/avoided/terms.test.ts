import { describe, expect, test } from 'vitest';
import { avoidedInput, type Comparison } from '@/src/avoided/avoided-input';
import { carriageOf, farKg, parcelKg, wayBetween } from '@/src/avoided/carriage';
import { estimateAvoided } from '@/src/avoided/estimate-avoided';
import { extraEnergy, type UsedPower } from '@/src/avoided/extra-energy';
import { greatCircleKm } from '@/src/avoided/great-circle';
import { preparingOf } from '@/src/avoided/preparing';
import { regionOfLanguage } from '@/src/avoided/region';
import { ageOf, remainingYears } from '@/src/avoided/remaining-years';
import { GROUPS } from '@/src/category/category';
import { assumptionsFor } from '@/src/footprint/assumptions-for';
import { estimateNew } from '@/src/footprint/estimate-new';
import { CONDITIONS } from '@/src/product/conditions';
import { alpha3Of } from '@/src/quantity/country-codes';
import { money } from '@/src/quantity/money';
import { seededRandom } from '@/src/quantity/random';
import { fc } from '@/test/properties';
import { factors, used } from './packs';

const guess = (id: string, group: (typeof GROUPS)[number]) => ({ id, group, name: id, probability: 0.95, reasons: [] });
const fridge = guess('refrigerator', 'appliances');
const assumed = { median: 2, gsd: 1.5, source: 'a source' };

describe('carrying the used thing', () => {
  const carried = (way: Partial<Parameters<typeof carriageOf>[0]>) => carriageOf({ assumed, ...way }, factors, used);

  test.each([
    ['no country is known: a parcel inside one', {}, 2, ['avoidedTransport']],
    ['both are in one country', { from: 'DE', to: 'DE' }, 2, ['avoidedTransport']],
    ['fetched by car, 10 km', { collection: { by: 'car', km: 10 } as const }, 1.42, ['avoidedCollectedCar']],
    ['fetched by car, as far as usual', { collection: { by: 'car' } as const }, 4.26, ['avoidedCollectedCar']],
    [
      'fetched by car from less than nowhere',
      { collection: { by: 'car', km: -5 } as const },
      0,
      ['avoidedCollectedCar'],
    ],
    ['fetched by bike', { collection: { by: 'bike', km: 10 } as const }, 0, ['avoidedCollectedFree']],
    ['a parcel of known mass', { massKg: 1 }, 0.722, ['avoidedParcel']],
    ['a parcel between two that are published', { massKg: 8.5 }, 4.115, ['avoidedParcel']],
    ['from a country nobody knows', { from: 'QQ', to: 'DE' }, 2, ['avoidedTransport', 'avoidedFarUnknown']],
  ])('%s', (_title, way, kg, keys) => {
    const { median, steps } = carried(way);
    expect(median).toBeCloseTo(kg, 2);
    expect(steps.map(({ key }) => key)).toEqual(keys);
  });

  test('nobody fetches a thing from another country by bike: it is sent', () => {
    expect(carried({ from: 'FR', to: 'DE', collection: { by: 'bike' } }).median).toBeGreaterThan(2);
  });

  test('from Austria, which no table of distances has, it comes by road over the way between the capitals', () => {
    expect(wayBetween('AT', 'DE', factors, used)).toMatchObject({ mode: 'road' });
    expect(wayBetween('AT', 'DE', factors, used)?.km).toBeCloseTo(1.3 * greatCircleKm([48.2, 16.4], [52.5, 13.4]), 6);
    expect(wayBetween('US', 'DE', factors, used)?.mode).toBe('air');
  });

  test('from every country we know it takes at least as much as from the own one', () => {
    for (const from of new Set([...factors.distances.countries, ...Object.keys(used.capitals)])) {
      expect(carried({ from, to: 'FR', massKg: 3 }).median).toBeGreaterThanOrEqual(
        carried({ from: 'FR', to: 'FR', massKg: 3 }).median,
      );
    }
  });

  test('farther is never less, nor is heavier; less than nothing is nothing', () => {
    const km = fc.double({ min: -1e5, max: 1e5, noNaN: true });
    const mass = fc.double({ min: 0, max: 1000, noNaN: true });
    fc.assert(
      fc.property(km, km, mass, fc.constantFrom('road', 'air'), (a, b, massKg, mode) => {
        const [near, far] = a < b ? [a, b] : [b, a];
        const [less, more] = [near, far].map((each) => farKg(massKg, { km: each, mode }, factors)) as [number, number];
        expect(less).toBeGreaterThanOrEqual(0);
        expect(more).toBeGreaterThanOrEqual(less);
      }),
    );
    fc.assert(
      fc.property(mass, mass, (a, b) => {
        expect(parcelKg(Math.max(a, b), factors)).toBeGreaterThanOrEqual(parcelKg(Math.min(a, b), factors));
      }),
    );
  });

  test('a longer trip by car never avoids more', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 2000, noNaN: true }),
        fc.double({ min: 0, max: 2000, noNaN: true }),
        (a, b) => {
          const net = (km: number) => sumOf({ whereabouts: { collection: { by: 'car', km } } }).net;
          const [near, far] = [net(Math.min(a, b)), net(Math.max(a, b))];
          for (const end of ['p5', 'p50', 'p95'] as const) expect(far[end]).toBeLessThanOrEqual(near[end] + 1e-9);
        },
      ),
      { numRuns: 20 },
    );
  });
});

describe('years ahead', () => {
  test.each([
    ['by condition alone', 'good', undefined, { low: 4, mode: 6, high: 8.5 }],
    ['a young one: its condition says more', 'good', 1, { low: 4, mode: 6, high: 8.5 }],
    ['an old one: its age says more', 'good', 7, { low: 3, mode: 3, high: 4.5 }],
    ['older than its life it still serves a while', 'very-good', 30, { low: 1, mode: 1, high: 1.5 }],
  ] as const)('%s', (_title, condition, age, years) => {
    const found = remainingYears(condition, age, 10, factors);
    for (const corner of ['low', 'mode', 'high'] as const) expect(found[corner]).toBeCloseTo(years[corner], 9);
  });

  test('are in order and never more than a whole life, whatever the age and life', () => {
    const number = fc.oneof(fc.double(), fc.constantFrom(0, -1, Number.NaN, Number.POSITIVE_INFINITY));
    fc.assert(
      fc.property(
        fc.constantFrom(...CONDITIONS),
        fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
        number,
        (condition, age, life) => {
          const { low, mode, high } = remainingYears(condition, age, life, factors);
          expect(0 <= low && low <= mode && mode <= high).toBe(true);
          expect(high).toBeLessThanOrEqual(life > 0 && Number.isFinite(life) ? life : 0);
        },
      ),
    );
  });

  test.each([
    ['a year past', 2020, 6],
    ['this year', 2026, 0],
    ['a year to come', 2030, undefined],
    ['no year', undefined, undefined],
  ])('age by %s', (_title, year, age) => {
    expect(ageOf(year, Date.UTC(2026, 5))).toBe(age);
  });

  test('without a clock there is no age', () => {
    expect(ageOf(2020, Number.NaN)).toBeUndefined();
  });
});

describe('cleaning and repair', () => {
  test.each([
    ['a used jumper is washed', guess('sweater', 'clothing'), 'good', 1, 'avoidedCleaning'],
    ['a new one is not', guess('sweater', 'clothing'), 'new', 0, undefined],
    ['a used book is as it is', guess('book', 'books'), 'good', 0, undefined],
    ['a refurbished laptop by its own study', guess('laptop', 'electronics'), 'refurbished', 10, 'avoidedRefurbishing'],
    ['a refurbished television by its group', guess('tv', 'electronics'), 'refurbished', 5, 'avoidedRefurbishing'],
  ] as const)('%s', (_title, category, condition, kg, key) => {
    const newKg = { median: 100, gsd: 1.6 };
    const { median, steps } = preparingOf(category, condition, newKg, assumptionsFor(category, factors), used);
    expect(median).toBeCloseTo(kg, 6);
    expect(steps[0]?.key).toBe(key);
  });
});

describe('power of a used appliance', () => {
  const power = (only: Partial<UsedPower>) =>
    extraEnergy(
      {
        product: { name: 'Fridge', annualKwh: 200 },
        category: fridge,
        condition: 'good',
        text: '',
        ageYears: undefined,
        sameModel: false,
        region: 'DE',
        ...only,
      },
      factors,
      used,
    );

  test.each([
    ['as its listing says', { text: 'Works well, 320 kWh/year' }, 120],
    ['as its listing says, in German', { text: 'Verbrauch 260 kWh pro Jahr' }, 60],
    ['less than new, when it does', { text: '150 kWh/annum' }, -50],
    ['as much as new when it is the same model', { sameModel: true }, 0],
    ['more by its age', { ageYears: 10 }, 200 * (1.029 ** 10 - 1)],
    ['what the listing says before what its age would', { ageYears: 10, text: '210 kWh/a' }, 10],
  ])('%s', (_title, only, extra) => {
    const { energy, unknown } = power(only);
    expect(unknown).toBe(false);
    expect(energy?.extraKwhPerYear).toBeCloseTo(extra, 6);
    expect(energy?.gridKgPerKwh.median).toBe(factors.grid.kgPerKwh['DEU']);
  });

  test('is unknown for an old-looking fridge of unknown age, and for one whose new power is unknown', () => {
    expect(power({})).toEqual({ unknown: true });
    expect(power({ category: guess('tumble-dryer', 'appliances'), product: { name: 'Dryer' } })).toEqual({
      unknown: true,
    });
  });

  test('makes no difference where none is known: a kettle', () => {
    expect(power({ category: guess('kettle', 'small-appliances') })).toEqual({ unknown: false });
  });

  test('counts on the grid of the world where the region has none: its average, and how much places differ', () => {
    const grid = power({ ageYears: 10, region: undefined }).energy?.gridKgPerKwh ?? { median: 0, gsd: 1 };
    const ofPlaces = Math.log(grid.gsd) ** 2 - Math.log(1.5) ** 2;
    expect(grid.median * Math.exp(ofPlaces / 2)).toBeCloseTo(factors.grid.kgPerKwh['WORLD'] ?? 0, 6);
    expect(grid.gsd).toBeGreaterThan(2);
  });

  test('an old fridge on a dirty grid is likely worse than a new one, the same model is not', () => {
    const findingOf = (only: Partial<Comparison>) =>
      sumOf({
        category: fridge,
        product: { name: 'Fridge', price: money(600, 'EUR'), annualKwh: 150 },
        listing: { price: money(300, 'EUR'), condition: 'good', attributes: { year: 1998 } },
        whereabouts: { region: 'PL' },
        wouldBuyNew: 'yes',
        ...only,
      }).finding;
    expect(findingOf({})).toBe('likely-worse');
    expect(findingOf({ sameModel: true, listing: { price: money(300, 'EUR'), condition: 'good' } })).toBe(
      'could-avoid',
    );
  });
});

test.each([
  ['de-AT', 'AT'],
  ['en', 'US'],
  ['fr', 'FR'],
  ['zh-Hant-HK', 'HK'],
  ['not a tag!', undefined],
])('the language %s speaks of %s', (tag, region) => {
  expect(regionOfLanguage(tag)).toBe(region);
});

test('every grid that is published can be reached from a country of two letters, but for some territories', () => {
  expect(
    ['DE', 'GB', 'US', 'CH', 'CN', 'IN', 'BR', 'ZA', 'AU']
      .map(alpha3Of)
      .every((code) => code !== undefined && code in factors.grid.kgPerKwh),
  ).toBe(true);
  expect(alpha3Of('QQ')).toBeUndefined();
});

function sumOf(change: Partial<Comparison>) {
  const category = change.category ?? guess('smartphone', 'electronics');
  const product = change.product ?? { name: 'Phone', price: money(700, 'EUR') };
  const estimate = estimateNew({ product, category }, factors);
  if (estimate.kind === 'unknown') throw new Error('The example has no footprint.');
  const listing = { price: money(350, 'EUR'), condition: 'good' } as const;
  const compared: Comparison = {
    estimate,
    category,
    product,
    listing,
    wouldBuyNew: 'unknown',
    now: Date.UTC(2026, 5),
    ...change,
  };
  return estimateAvoided(avoidedInput(compared, factors, used), seededRandom('terms'), 800);
}

test('whatever is compared, every figure is finite and in order', () => {
  const price = fc.record({
    minor: fc.integer({ min: 0, max: 2 ** 40 }),
    currency: fc.constantFrom('EUR', 'USD', 'JPY', 'XXX'),
  });
  const number = fc.oneof(fc.double(), fc.constantFrom(0, -1, Number.NaN, Number.POSITIVE_INFINITY));
  const country = fc.option(fc.constantFrom('DE', 'AT', 'US', 'QQ', '', '__proto__'), { nil: undefined });
  const text = fc.oneof(fc.string({ maxLength: 200 }), fc.constantFrom('9999 kWh/year', '00 kWh/a'));
  const anything = fc.record({
    id: fc.constantFrom('smartphone', 'refrigerator', 'tumble-dryer', 'car-seat', 'constructor', 'sofa', 'jeans'),
    group: fc.constantFrom(...GROUPS),
    median: fc.double({ min: 0, max: 1e6, noNaN: true }),
    gsd: fc.double({ min: 1, max: 9, noNaN: true }),
    life: fc.constantFrom(0, 1e-9, 5, 1e6),
    new: price,
    used: price,
    condition: fc.constantFrom(...CONDITIONS),
    year: fc.option(fc.integer({ min: 1900, max: 2100 }), { nil: undefined }),
    massKg: fc.option(number, { nil: undefined }),
    annualKwh: fc.option(number, { nil: undefined }),
    km: number,
    by: fc.constantFrom('car', 'bike', 'foot', undefined),
    from: country,
    to: country,
    now: number,
    text,
    sameModel: fc.boolean(),
    wouldBuyNew: fc.constantFrom('yes', 'no', 'unknown'),
  });
  const base = estimateNew({ product: { name: 'Phone' }, category: guess('smartphone', 'electronics') }, factors);
  if (base.kind === 'unknown') throw new Error('The example has no footprint.');
  fc.assert(
    fc.property(anything, (any) => {
      const lived = {
        ...factors,
        overrides: { [any.id]: { lifetimeYears: { median: any.life, gsd: 1.2, source: 'any' } } },
      };
      const input = avoidedInput(
        {
          estimate: { ...base, kgCo2e: { median: any.median as typeof base.kgCo2e.median, gsd: any.gsd } },
          category: guess(any.id, any.group),
          product: { name: any.text, price: any.new, ...(any.annualKwh !== undefined && { annualKwh: any.annualKwh }) },
          listing: {
            price: any.used,
            condition: any.condition,
            description: any.text,
            ...(any.from !== undefined && { country: any.from }),
            ...(any.year !== undefined && { attributes: { year: any.year } }),
          },
          wouldBuyNew: any.wouldBuyNew,
          massKg: any.massKg,
          sameModel: any.sameModel,
          whereabouts: { region: any.to, ...(any.by !== undefined && { collection: { by: any.by, km: any.km } }) },
          now: any.now,
        },
        lived,
        used,
      );
      const { direct, net, wholeSystem, chance } = estimateAvoided(input, seededRandom('any'), 100);
      for (const { p5, p50, p95 } of [direct, net, wholeSystem]) {
        expect([p5, p50, p95].every(Number.isFinite)).toBe(true);
        expect(p5 <= p50 && p50 <= p95).toBe(true);
      }
      expect(chance >= 0 && chance <= 1).toBe(true);
    }),
    { numRuns: 300 },
  );
});
