import { z } from 'zod';
import { CategoryId, Group } from '@/src/category/category';
import { Condition } from '@/src/product/condition';
import { GroupAssumptions, Judged, Sourced, Uncertain } from './assumptions';
import type { TeamFigure } from './team-figure';

/** Where a number was published. Every number in a pack has one. */
export const Citation = z.object({
  source: z.string().min(3),
  url: z.url({ protocol: /^https?$/ }),
  licence: z.string().min(2),
  year: z.number().int().min(1990).max(2100),
});
export type Citation = z.infer<typeof Citation>;

/** A publication: studies that share data or authors share a lineage and have one vote together. */
export const FactorSource = Citation.extend({
  lineage: z.string().min(1),
  region: z.string().min(2),
  /** GSD of what it says about a kind, where it is known to be surer or less sure than sources are on the whole. */
  gsd: z.number().min(1).max(10).optional(),
});
export type FactorSource = z.infer<typeof FactorSource>;

/** A published footprint with its value, spread, boundary and source: one row of `footprints.csv`. */
export const Factor = z
  .object({
    id: z.string().min(1),
    category: CategoryId,
    name: z.string().min(1),
    /** kg CO2e per `basis`. */
    kgCo2e: z.number().positive(),
    low: z.number().positive().optional(),
    high: z.number().positive().optional(),
    basis: z.enum(['item', 'kg', 'm2']),
    boundary: z.string().min(3),
    /** Of `kgCo2e`: materials and manufacture, and the way to the shop, where the source splits them. */
    makeKg: z.number().positive().optional(),
    freightKg: z.number().positive().optional(),
    /**
     * Beside `kgCo2e`: end of life (negative where recycling is credited), and electricity in use. ADEME gives use as kg
     * CO2e in France; the kWh are that ÷ 0.03789 kg per kWh, which its figures imply but nobody has confirmed.
     */
    endOfLifeKg: z.number().optional(),
    kwhPerYear: z.number().positive().optional(),
    /** Diagonal of the screen that the figure is for. */
    inches: z.number().positive().optional(),
    /** Words of the variant the figure is for ("cotton", "laser"); a product that names another leaves it out. */
    when: z.array(z.string().min(1)).optional(),
    /** Key of `FactorPack.sources`. */
    source: z.string().min(1),
    flag: z.string().optional(),
  })
  .refine(({ low, kgCo2e, high }) => (low ?? kgCo2e) <= kgCo2e && kgCo2e <= (high ?? kgCo2e), {
    message: 'low ≤ central ≤ high must hold',
    path: ['kgCo2e'],
  });
export type Factor = z.infer<typeof Factor>;

/** Carbon per kg of a material or of a broad class of goods: geometric mean of independent sources. */
export const Material = z.object({
  kgPerKg: z.number().positive(),
  gsd: z.number().min(1),
  words: z.array(z.string()),
  sources: z.array(z.string()).min(1),
});
export type Material = z.infer<typeof Material>;

/**
 * A broad class of goods, told by words: its usual mass with carbon per kg, or "like" a kind that has published
 * figures, times a scale. For things no category fits, and to refine a category ("all-in-one" among desktop PCs).
 */
export const ProductClass = z.object({
  id: CategoryId,
  serves: z.array(CategoryId),
  words: z.array(z.string()),
  /** Brands that make little else, in small letters. */
  makers: z.array(z.string()),
  kgPerKg: z.number().positive().optional(),
  like: CategoryId.optional(),
  scale: z.number().positive().optional(),
  /** Of carbon per kg, or of the scale. */
  gsd: z.number().min(1),
  massKg: z.number().positive(),
  massGsd: z.number().min(1),
  /** Keys of `FactorPack.sources`. */
  sources: z.array(z.string()),
});
export type ProductClass = z.infer<typeof ProductClass>;

/** One way between two countries, km; null where there is none. */
const Kilometres = z.array(z.number().nonnegative().nullable());
/** Upper triangle, row by row, of the distances between countries. */
export const Distances = z.object({
  countries: z.array(z.string()),
  sea: Kilometres,
  road: Kilometres,
  air: Kilometres,
});
export type Distances = z.infer<typeof Distances>;

/** Carbon per unit of money for a kind of thing or a whole group: geometric mean of independent sources. */
export const SpendFactor = z.object({
  /** kg CO2e per EUR of 2023, consumer price without tax. */
  kgPerEur: z.number().positive(),
  gsd: z.number().min(1),
  /** Keys of `FactorPack.sources`. */
  sources: z.array(z.string()).min(1),
});
export type SpendFactor = z.infer<typeof SpendFactor>;

/** How a currency's prices are put on the euro scale of the spend factors. */
export const Currency = z.object({
  perEur: z.number().positive(),
  /** Usual sales tax contained in shown prices, as a share of the price without it. */
  taxInPrice: z.number().min(0).max(1),
  /** Where the rate was published and of which day. */
  source: z.string().min(3),
});
export type Currency = z.infer<typeof Currency>;

/** What one study measured of buying used; the assumptions are judged between such studies. */
export const Study = z.object({
  about: z.enum(['displacement', 'refurbishment', 'rebound']),
  /** The goods, the place, the people. */
  of: z.string().min(3),
  quantity: z.string().min(3),
  low: z.number().nonnegative().optional(),
  central: z.number().nonnegative().optional(),
  high: z.number().nonnegative().optional(),
  unit: z.string().min(3),
  source: z.string().min(3),
  url: z.url({ protocol: /^https?$/ }),
  note: z.string().optional(),
});
export type Study = z.infer<typeof Study>;

/**
 * What electricity emits where: ISO 3166-1 alpha-3 or WORLD → kg CO2e per kWh from the socket, yearly average. A table of
 * its own with a licence of its own: it ships as `grid.json`, beside the pack and not in it.
 */
export const Grid = z.object({
  source: z.string().min(3),
  url: z.url({ protocol: /^https?$/ }),
  licence: z.string().min(2),
  kgPerKwh: z.record(z.string(), z.number().nonnegative()),
});
export type Grid = z.infer<typeof Grid>;

/** Everything the sums need, built by `npm run factors` from cited CSV rows. Plain data, versioned. */
export const FactorPack = z.object({
  format: z.literal(2),
  version: z.string(),
  sources: z.record(z.string(), FactorSource),
  factors: z.array(Factor),
  groups: z.record(Group, GroupAssumptions),
  /** category id → what is known of it better than of its group. */
  overrides: z.record(CategoryId, GroupAssumptions.partial()),
  /** category id → its group, for classes that no category was found for. */
  groupsOf: z.record(CategoryId, Group),
  classes: z.array(ProductClass),
  materials: z.record(z.string(), Material),
  /** Well-to-wheel, kg CO2e per tonne-km by mode; and kg CO2e per parcel or trip to a shop by ADEME's scenario. */
  freight: z.object({
    perTonneKm: z.record(z.string(), z.number().positive()),
    perParcel: z.record(z.string(), z.number().positive()),
  }),
  distances: Distances,
  studies: z.array(Study),
  grid: Grid,
  /** Least spread (GSD) between products of one kind, and how a kind's footprint grows with its mass, by group. */
  productGsd: z.record(Group, Sourced),
  massExponent: z.record(Group, Sourced),
  /** Share of its life a used item still has ahead. */
  remainingShare: z.record(Condition, Judged),
  /** category id or group → spend factor. */
  spend: z.record(z.string(), SpendFactor),
  /** Dated and rounded: only to place a price on the spend factors' scale, never shown as a rate. */
  currencies: z.object({ date: z.string(), source: z.string(), rates: z.record(z.string(), Currency) }),
  /** Average carbon of a unit of household money, kg per EUR, for the rebound term. */
  spendingKgPerEur: Uncertain,
  /** Share of money kept that is spent again. */
  respentShare: Sourced,
  /** Share of a used price that platforms keep. */
  platformFee: Sourced,
  /** GSDs behind a category's spread: between independent sources, between things of one kind, between kinds. */
  spread: z.object({ betweenSource: Sourced, withinCategory: Sourced, wrongCategory: Sourced }),
});
/** `teamGrid`: what a team's rules say of the electricity of some places, by ISO 3166-1 alpha-3; before the shipped table. */
export type FactorPack = z.infer<typeof FactorPack> & {
  readonly teamGrid?: ReadonlyMap<string, TeamFigure> | undefined;
};
