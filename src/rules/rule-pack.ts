import { z } from 'zod';
import { CategoryId } from '@/src/category/category';
import { line } from '@/src/product/schema';

const Probability = z.number().min(0).max(1);
const Weight = z.number().min(-20).max(20);

/** Weights of the match signals in log-odds: positive speaks for the same thing, negative against. */
export const SignalWeights = z.strictObject({
  identifierSame: Weight,
  identifierConflict: Weight,
  brandSame: Weight,
  brandConflict: Weight,
  modelSame: Weight,
  modelConflict: Weight,
  /** Times the rarity-weighted title agreement, 0..1. */
  title: Weight,
  attributeConflict: Weight,
  /** A used price that is implausibly low or above new. */
  priceImplausible: Weight,
  /** Where the sum starts. */
  bias: Weight,
});
export type SignalWeights = z.infer<typeof SignalWeights>;

/** A rule pack: plain data a team can read, change and share. No expressions, no scripts. */
export const RulePack = z.strictObject({
  format: z.literal(1),
  id: z.string().regex(/^[a-z0-9-]{1,40}$/, 'must be 1 to 40 small letters, digits or hyphens'),
  name: line(80),
  version: line(20),
  description: line(500).optional(),
  weights: SignalWeights.partial().optional(),
  thresholds: z.strictObject({ same: Probability, variant: Probability, similar: Probability }).partial().optional(),
  /** Listings whose title holds one of these words are never shown. */
  hiddenWords: z.array(line(60)).max(500).optional(),
  /** Names that mean the same brand; the first is the one used. */
  brandAliases: z
    .array(z.array(line(60)).min(2).max(20))
    .max(500)
    .optional(),
  /** Displacement rates a team has measured or chosen, by category, with their source. */
  displacement: z
    .record(
      CategoryId,
      z
        .strictObject({ low: Probability, mode: Probability, high: Probability, source: line(300) })
        .refine(({ low, mode, high }) => low <= mode && mode <= high, { message: 'low ≤ mode ≤ high must hold' }),
    )
    .optional(),
  /** At most this many offers on a page. */
  mostOffers: z.number().int().min(1).max(20).optional(),
});
export type RulePack = z.infer<typeof RulePack>;

/** All layers folded into one: what the core works with. */
export interface RuleSet {
  readonly version: string;
  readonly weights: SignalWeights;
  readonly thresholds: { readonly same: number; readonly variant: number; readonly similar: number };
  readonly hiddenWords: readonly string[];
  readonly brandAliases: ReadonlyMap<string, string>;
  readonly displacement: Readonly<Record<string, { low: number; mode: number; high: number; source: string }>>;
  readonly mostOffers: number;
}
