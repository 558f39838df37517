import { describe, expect, test } from 'vitest';
import { avoidedInput, type Comparison } from '@/src/avoided/avoided-input';
import { estimateAvoided } from '@/src/avoided/estimate-avoided';
import type { Estimated } from '@/src/footprint/estimate';
import { estimateNew } from '@/src/footprint/estimate-new';
import { carbonOf } from '@/src/quantity/carbon';
import { money } from '@/src/quantity/money';
import { seededRandom } from '@/src/quantity/random';
import { factors as pack, used } from './packs';

const smartphone = {
  id: 'smartphone',
  group: 'electronics',
  name: 'Smartphone',
  probability: 0.95,
  reasons: [],
} as const;
const product = { name: 'Phone', price: money(700, 'EUR') };
const estimate = estimateNew({ product, category: smartphone }, pack) as Estimated;

function compared(change: Partial<Comparison> = {}): Comparison {
  return {
    estimate,
    category: smartphone,
    product,
    listing: { price: money(350, 'EUR'), condition: 'good' },
    wouldBuyNew: 'unknown',
    ...change,
  };
}

describe('displacement', () => {
  const team = { displacement: { low: 0.1, mode: 0.2, high: 0.3, source: 'our survey', by: 'Team' } };

  test.each([
    ['the default of the group', {}, { mode: 0.4, basis: 'default' }],
    [
      'refurbished electronics have their own rate',
      { listing: { price: money(350, 'EUR'), condition: 'refurbished' } },
      { mode: 0.6, basis: 'default' },
    ],
    ["the team's rule comes before the default", { team }, { ...team.displacement, basis: 'team' }],
    [
      'the person comes before the team: yes',
      { team, wouldBuyNew: 'yes' },
      { low: 1, mode: 1, high: 1, basis: 'person' },
    ],
    [
      'the person comes before the team: no',
      { team, wouldBuyNew: 'no' },
      { low: 0, mode: 0, high: 0, basis: 'person' },
    ],
  ] as const)('%s', (_title, change, expected) => {
    expect(avoidedInput(compared(change as Partial<Comparison>), pack, used).displacement).toMatchObject(expected);
  });
});

describe("a team's figures", () => {
  const own = (low: number, mode: number, high: number) => ({ low, mode, high, source: 'Own count', by: 'Our desk' });
  const stepsOf = (change: Partial<Comparison>) =>
    estimateAvoided(avoidedInput(compared(change), pack, used), seededRandom('team')).steps;

  test('take the place of the shipped ones, and the rest of the sum goes by them', () => {
    const team = { lifetimeYears: own(6, 8, 10), shippingKg: own(0.1, 0.2, 0.3) };
    const input = avoidedInput(compared({ team }), pack, used);
    expect(input.lifetimeNew.median).toBeCloseTo(8);
    expect(input.remainingYears.mode).toBeGreaterThan(avoidedInput(compared(), pack, used).remainingYears.mode);
    expect(input.transportUsed.median).toBeCloseTo(0.2);
  });

  test('of carriage count whatever the mass, and the way from abroad comes on top', () => {
    const team = { shippingKg: own(0.1, 0.2, 0.3) };
    const heavy = avoidedInput(compared({ team, massKg: 25 }), pack, used);
    expect(heavy.transportUsed.median).toBeCloseTo(0.2);
    const listing = { price: money(350, 'EUR'), condition: 'good', country: 'PT' } as const;
    const far = avoidedInput(compared({ team, massKg: 25, listing, whereabouts: { region: 'DE' } }), pack, used);
    expect(far.transportUsed.median).toBeGreaterThan(0.2);
  });

  test('of carriage yield to what the person says of their own way', () => {
    const team = { shippingKg: own(0.1, 0.2, 0.3) };
    const collection = { by: 'bike' } as const;
    expect(avoidedInput(compared({ team, whereabouts: { collection } }), pack, used).transportUsed.median).toBe(0);
  });

  test('of refurbishing are a share of the new one, and count for what is refurbished only', () => {
    const team = { refurbishShare: own(0.2, 0.2, 0.2) };
    const listing = { price: money(350, 'EUR'), condition: 'refurbished' } as const;
    expect(avoidedInput(compared({ team, listing }), pack, used).refurbishing.median).toBeCloseTo(
      0.2 * estimate.kgCo2e.median,
    );
    expect(avoidedInput(compared({ team }), pack, used).refurbishing.median).toBe(0);
  });

  test.each([
    ['displacement', 'avoidedReplacesTeam', {}],
    ['lifetimeYears', 'avoidedLifeTeam', {}],
    ['shippingKg', 'avoidedTransportTeam', {}],
    ['refurbishShare', 'avoidedRefurbishingTeam', { listing: { price: money(350, 'EUR'), condition: 'refurbished' } }],
  ] as const)('%s is said with the pack, the source and its address', (figure, key, change) => {
    const team = { [figure]: { ...own(0.2, 0.5, 0.9), url: 'https://count.example/' } };
    const step = stepsOf({ team, ...(change as Partial<Comparison>) }).find((each) => each.key === key);
    expect(step?.args.slice(-2)).toEqual(['Our desk', 'Own count (https://count.example/)']);
    expect(stepsOf(change as Partial<Comparison>).map((each) => each.key)).not.toContain(key);
  });

  test('of electricity stand before the shipped table, with their spread', () => {
    const fridge = { id: 'refrigerator', group: 'appliances', name: 'Fridge', probability: 0.9, reasons: [] } as const;
    const listing = { price: money(90, 'EUR'), condition: 'good', title: 'Fridge, 400 kWh/year' } as const;
    const about = compared({ category: fridge, listing, whereabouts: { region: 'DE' } });
    const teamGrid = new Map([['DEU', own(0.1, 0.2, 0.3)]]);
    const { energy } = avoidedInput(about, { ...pack, teamGrid }, used);
    expect(energy?.gridKgPerKwh.median).toBeCloseTo(0.2);
    expect(energy?.gridKgPerKwh.gsd).toBeGreaterThan(
      avoidedInput(about, pack, used).energy?.gridKgPerKwh.gsd ?? Number.NaN,
    );
    expect(energy?.steps?.map(({ key }) => key)).toContain('teamGrid');
    expect(energy?.steps?.map(({ key }) => key)).not.toContain('avoidedGrid');
    // Elsewhere the shipped table counts.
    expect(avoidedInput({ ...about, whereabouts: { region: 'FR' } }, { ...pack, teamGrid }, used)).toEqual(
      avoidedInput({ ...about, whereabouts: { region: 'FR' } }, pack, used),
    );
  });
});

test('the better the condition, the longer it still serves', () => {
  const years = (['like-new', 'very-good', 'good', 'acceptable', 'for-parts'] as const).map(
    (condition) =>
      avoidedInput(compared({ listing: { price: money(1, 'EUR'), condition } }), pack, used).remainingYears.mode,
  );
  expect(years).toEqual(years.toSorted((a, b) => b - a));
  expect(new Set(years).size).toBe(years.length);
});

test('only refurbished things carry refurbishing', () => {
  expect(avoidedInput(compared(), pack, used).refurbishing.median).toBe(0);
  const refurbished = avoidedInput(
    compared({ listing: { price: money(350, 'EUR'), condition: 'refurbished' } }),
    pack,
    used,
  );
  expect(refurbished.refurbishing.median).toBeCloseTo(0.09 * estimate.kgCo2e.median);
});

describe('rebound', () => {
  test('counts both prices in their one currency', () => {
    const { rebound, prices } = avoidedInput(compared(), pack, used);
    expect(rebound).toMatchObject({ priceNew: 700, priceUsed: 350, respent: 0.9, platformFee: 0.1 });
    expect(rebound?.intensity.median).toBeCloseTo(0.2);
    expect(prices).toEqual({ new: money(700, 'EUR'), used: money(350, 'EUR'), rates: [] });
  });

  test('carbon per yen is carbon per euro divided by the rate', () => {
    const yen = compared({
      product: { name: 'Phone', price: money(100_000, 'JPY') },
      listing: { price: money(50_000, 'JPY'), condition: 'good' },
    });
    expect(avoidedInput(yen, pack, used).rebound?.intensity.median).toBeCloseTo(0.2 / 164);
  });

  test('counts a used price in another currency in that of the new one, and says by what rate', () => {
    const { rebound, prices } = avoidedInput(
      compared({ listing: { price: money(16_400, 'JPY'), condition: 'good' } }),
      pack,
      used,
    );
    expect(rebound?.priceNew).toBe(700);
    expect(rebound?.priceUsed).toBeCloseTo(16_400 / (pack.currencies.rates['JPY']?.perEur ?? Number.NaN), 2);
    expect(prices?.used).toEqual(money(16_400, 'JPY'));
    expect(prices?.rates?.map(({ key }) => key)).toEqual(['footprintRate']);
  });

  test.each([
    ['the new price is missing', { product: { name: 'Phone' } }],
    ['a currency has no rate', { listing: { price: money(350, 'XTS'), condition: 'good' } }],
    [
      'the currency is not one we know',
      { product: { name: 'Phone', price: money(7, 'XAU') }, listing: { price: money(3, 'XAU'), condition: 'good' } },
    ],
    ['the new thing is free', { product: { name: 'Phone', price: money(0, 'EUR') } }],
  ] as const)('is left out when %s', (_title, change) => {
    expect(avoidedInput(compared(change as Partial<Comparison>), pack, used).rebound).toBeUndefined();
  });
});

describe('cold and drying appliances of unknown age', () => {
  const fridge = { id: 'refrigerator', group: 'appliances', name: 'Fridge', probability: 0.9, reasons: [] } as const;
  const old = compared({ category: fridge, estimate: { ...estimate, kgCo2e: carbonOf({ median: 290, gsd: 1.7 }) } });

  test('claim no benefit, however likely the rest makes it, and say why', () => {
    const input = avoidedInput(old, pack, used);
    const { finding, chance, steps } = estimateAvoided(input, seededRandom('fridge'));
    expect(chance).toBeGreaterThan(0.8);
    expect(finding).toBe('no-clear-benefit');
    expect(steps.map(({ key }) => key)).toContain('avoidedEnergyUnknown');
  });

  test('as good as new they are judged like everything else', () => {
    const listing = { price: money(350, 'EUR'), condition: 'like-new' } as const;
    expect(avoidedInput({ ...old, listing }, pack, used).energyUnknown).toBe(false);
    expect(avoidedInput(compared(), pack, used).energyUnknown).toBe(false);
  });
});
