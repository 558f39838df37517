import { z } from 'zod';
import { CategoryId, Group } from '@/src/category/category';

/** Where a number was published. Every number in a pack has one. */
export const Citation = z.object({
  source: z.string().min(3),
  url: z.string(),
  licence: z.string().min(2),
  year: z.number().int().min(1990).max(2100),
});
export type Citation = z.infer<typeof Citation>;

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
    region: z.string().min(2),
    /** Studies that share data or authors share a lineage and have one vote together. */
    lineage: z.string().min(1),
    flag: z.string().optional(),
    citation: Citation,
  })
  .refine(({ low, kgCo2e, high }) => (low ?? kgCo2e) <= kgCo2e && kgCo2e <= (high ?? kgCo2e), {
    message: 'low ≤ central ≤ high must hold',
  });
export type Factor = z.infer<typeof Factor>;

/** Low, most likely and high value of a model parameter, with its unit in the field's name and its source. */
const Judged = z
  .object({
    low: z.number().nonnegative(),
    mode: z.number().nonnegative(),
    high: z.number().nonnegative(),
    source: z.string().min(3),
  })
  .refine(({ low, mode, high }) => low <= mode && mode <= high, { message: 'low ≤ mode ≤ high must hold' });

/** A positive parameter with its geometric standard deviation and its source. */
const Uncertain = z.object({ median: z.number().positive(), gsd: z.number().min(1), source: z.string().min(3) });

/** What is assumed of every thing on a shelf (group) until something better is known. */
export const GroupAssumptions = z.object({
  /** Displacement rate d: share of used purchases that replace a new one. */
  displacement: Judged,
  /** Whole life of a new item, years (median and GSD). */
  lifetimeYears: Uncertain,
  /** Share of its life a used item still has ahead, by judgement. */
  remainingShare: Judged,
  /** Packaging and carriage of the used item, kg CO2e per item. */
  usedTransportKg: Uncertain,
  /** Cleaning, repair and parts of a refurbished item, as a share of the new item's footprint. */
  refurbishShare: Uncertain,
});
export type GroupAssumptions = z.infer<typeof GroupAssumptions>;

/** Carbon per unit of money in one sector, for the "rough, from price" tier. Geometric mean of independent sources. */
export const SpendFactor = z.object({
  group: Group,
  /** kg CO2e per EUR of 2023, consumer price without tax. */
  kgPerEur: z.number().positive(),
  gsd: z.number().min(1),
  citations: z.array(Citation).min(1),
});

/** Everything the sums need, built by `npm run factors` from cited CSV rows. Plain data, versioned. */
export const FactorPack = z.object({
  format: z.literal(1),
  version: z.string(),
  factors: z.array(Factor),
  /** category id → median lifetime in years, where one is published. */
  lifetimes: z.record(CategoryId, z.object({ years: z.number().positive(), source: z.string() })),
  groups: z.record(Group, GroupAssumptions),
  spend: z.array(SpendFactor),
  /** Units of currency per euro, dated: only to place a price on the spend factors' scale, never shown as a rate. */
  eurRates: z.object({ date: z.string(), source: z.string(), perEur: z.record(z.string(), z.number().positive()) }),
  /** Average carbon of a unit of household money, kg per EUR, for the rebound term. */
  spendingKgPerEur: Uncertain,
  /** Share of money kept that is spent again. */
  respentShare: z.object({ value: z.number().min(0).max(1), source: z.string() }),
  /** Share of a used price that platforms keep. */
  platformFee: z.object({ value: z.number().min(0).max(1), source: z.string() }),
  /** Delivery of a new parcel to the door, kg CO2e. */
  deliveryKg: Uncertain,
  /** Between-source spread of a category's value when several lineages exist: GSD. */
  categoryGsd: z.object({ value: z.number().min(1), source: z.string() }),
});
export type FactorPack = z.infer<typeof FactorPack>;
