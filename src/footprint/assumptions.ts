import { z } from 'zod';

/** Low, most likely and high value of a model parameter, with its source. */
export const Judged = z
  .object({
    low: z.number().nonnegative(),
    mode: z.number().nonnegative(),
    high: z.number().nonnegative(),
    source: z.string().min(3),
  })
  .refine(({ low, mode, high }) => low <= mode && mode <= high, { message: 'low ≤ mode ≤ high must hold' });
export type Judged = z.infer<typeof Judged>;

/** A positive parameter: median and geometric standard deviation, with its source. */
export const Uncertain = z.object({ median: z.number().positive(), gsd: z.number().min(1), source: z.string().min(3) });
export type Uncertain = z.infer<typeof Uncertain>;

/** A single figure with its source. */
export const Sourced = z.object({ value: z.number().nonnegative(), source: z.string().min(3) });
export type Sourced = z.infer<typeof Sourced>;

/** What is assumed of every thing on a shelf (group) until something better is known. */
export const GroupAssumptions = z.object({
  /** Displacement rate d: share of used purchases that replace a new one. */
  displacement: Judged,
  /** The same for refurbished things, where it is known to differ. */
  displacementRefurbished: Judged.optional(),
  /** Whole life of a new item, years. */
  lifetimeYears: Uncertain,
  /** Packaging and carriage of the used item, kg CO2e per item. */
  usedTransportKg: Uncertain,
  /** Delivery of the new item to the door, kg CO2e per item. */
  deliveryKg: Uncertain,
  /** Cleaning, repair and parts of a refurbished item, as a share of the new item's footprint. */
  refurbishShare: Uncertain,
});
export type GroupAssumptions = z.infer<typeof GroupAssumptions>;
