import type { AvoidedInput } from '@/src/avoided/avoided-input';
import type { LogNormal, Triangular } from '@/src/quantity/distribution';

/** A worked example with what it should give at 5 %, 50 % and 95 %, kg CO2e. */
export interface Example {
  readonly name: string;
  readonly input: AvoidedInput;
  readonly direct: readonly [number, number, number];
  readonly net: readonly [number, number, number];
}

type Triple = readonly [number, number, number];

/** Prices, remaining years and refurbishing are illustrative, not facts. Common terms: see `input` below. */
const ROWS: readonly [
  name: string,
  footprint: LogNormal,
  displacement: Triple,
  remainingYears: Triple,
  lifetimeNew: number,
  transportUsed: number,
  refurbishing: number,
  prices: readonly [number, number],
  extraKwhPerYear: number | undefined,
  direct: Triple,
  net: Triple,
][] = [
  [
    'T-shirt',
    { median: 6, gsd: 1.6 },
    [0.2, 0.45, 0.7],
    [1, 3, 5],
    5,
    0.66,
    0,
    [20, 8],
    undefined,
    [-0.3, 0.9, 3.6],
    [-0.3, 0.8, 3.4],
  ],
  [
    'wool sweater',
    { median: 40, gsd: 1.7 },
    [0.2, 0.45, 0.7],
    [1, 3, 5],
    5,
    0.72,
    0,
    [90, 30],
    undefined,
    [2.4, 9.1, 29.3],
    [2.3, 8.8, 28.2],
  ],
  [
    'refurbished smartphone',
    { median: 79, gsd: 1.6 },
    [0.35, 0.6, 0.8],
    [1, 2, 3],
    2.75,
    0.72,
    5,
    [700, 350],
    undefined,
    [4.3, 25.4, 75.9],
    [1.5, 23, 69.7],
  ],
  [
    'refurbished laptop',
    { median: 182, gsd: 1.5 },
    [0.35, 0.6, 0.8],
    [2, 3, 5],
    5.5,
    1.08,
    8,
    [900, 450],
    undefined,
    [11.9, 50.1, 135.1],
    [11.7, 49.3, 130.5],
  ],
  [
    'sofa fetched by van over 30 km',
    { median: 127, gsd: 1.7 },
    [0.15, 0.4, 0.7],
    [3, 6, 10],
    11,
    5,
    0,
    [900, 200],
    undefined,
    [3.4, 23.4, 84.3],
    [-6.3, 16.6, 65],
  ],
  [
    'old fridge that takes 120 kWh a year more',
    { median: 257, gsd: 1.3 },
    [0.15, 0.4, 0.7],
    [3, 5, 8],
    11.5,
    13.6,
    0,
    [700, 200],
    120,
    [-66, -27.2, 18.7],
    [-66.4, -27.9, 14.8],
  ],
];

/** 5 %, 50 % and 95 % when the seller spends the proceeds too, in the order of the rows. */
export const WHOLE_SYSTEM: readonly Triple[] = [
  [-1.2, 0, 2.3],
  [-1, 5.4, 23.6],
  [-72, -17.9, 23.2],
  [-59.4, 2.5, 73.9],
  [-53, -9.4, 34.9],
  [-93.5, -47.1, -8.8],
];

const triangle = ([low, mode, high]: Triple): Triangular => ({ low, mode, high });

export const EXAMPLES: readonly Example[] = ROWS.map(
  ([
    name,
    footprint,
    d,
    remaining,
    life,
    transport,
    refurbishing,
    [priceNew, priceUsed],
    extraKwhPerYear,
    direct,
    net,
  ]) => ({
    name,
    direct,
    net,
    input: {
      footprint,
      displacement: { ...triangle(d), source: 'example', basis: 'default' },
      remainingYears: triangle(remaining),
      lifetimeNew: { median: life, gsd: 1.25 },
      transportUsed: { median: transport, gsd: 1.5 },
      refurbishing: { median: refurbishing, gsd: 2 },
      rebound: { priceNew, priceUsed, intensity: { median: 0.2, gsd: 1.5 }, respent: 0.9, platformFee: 0.1 },
      ...(extraKwhPerYear !== undefined && {
        // In this example the extra power counts over the most likely remaining life, whatever is drawn.
        energy: { extraKwhPerYear, gridKgPerKwh: { median: 0.25, gsd: 1.2 }, overYears: remaining[1] },
      }),
    },
  }),
);
