import { z } from 'zod';
import { CategoryId } from '@/src/category/category';
import { line } from '@/src/product/schema';
import { ShopRule } from '@/src/product/shop-rule';

const Probability = z.number().min(0).max(1);
const Weight = z.number().min(-20).max(20);

/** Weights of the match signals in log-odds: positive speaks for the same thing, negative against. */
export const SignalWeights = z.strictObject({
  identifierSame: Weight,
  identifierConflict: Weight,
  brandSame: Weight,
  brandConflict: Weight,
  /** The same model number; the longer and rarer it is, the more of the weight. */
  modelSame: Weight,
  /** Numbers that continue one another, or a name and number (“iPhone 12”) in both titles. */
  modelExtended: Weight,
  modelConflict: Weight,
  /** Beside the number they share, titles name another: “WH1000XM4B” / “WH1000XM4S”. */
  otherModels: Weight,
  /** The part numbers both state in a field of their own. */
  partNumberSame: Weight,
  partNumberConflict: Weight,
  /** Times the rarity-weighted title agreement, 0..1. */
  title: Weight,
  /** Times how rare the rarest word is that both titles have, 0..1. */
  rareWordSame: Weight,
  /** Each title has a rare word that the other lacks; times the rarity of the less rare of them. */
  rareWordConflict: Weight,
  /** Each title has a number or measure that the other lacks. */
  numberConflict: Weight,
  /** One title is much longer than the other, so that fewer words agree. */
  longerTitle: Weight,
  /** Times the share of the offer's words that only the product's description has. */
  descriptionSame: Weight,
  attributeConflict: Weight,
  /** A used price that is implausibly low or above new. */
  priceImplausible: Weight,
  /** Times how far the price of a new offer is from the product's. */
  priceApart: Weight,
  /** Where the sum starts. */
  bias: Weight,
});
export type SignalWeights = z.infer<typeof SignalWeights>;

/** Probabilities from which on a match counts as the same thing, a variant of it, or similar to it. */
export const Thresholds = z.strictObject({ same: Probability, variant: Probability, similar: Probability });
export type Thresholds = z.infer<typeof Thresholds>;

/** What comes first among offers that are equally alike; the first is what counts when nobody says. */
export const RANKINGS = ['most-avoided', 'cheapest', 'nearest'] as const;
export type Ranking = (typeof RANKINGS)[number];

const MostOffers = z.number().int().min(1).max(20);

/** The format this version reads and writes; a pack of a higher one needs a newer version. */
export const RULE_FORMAT = 1;

/**
 * A rule pack: plain data a team can read, change and share. No expressions, no scripts. Messages of its checks are
 * message keys, because people read them beside their pack.
 */
export const RulePack = z.strictObject({
  format: z.literal(RULE_FORMAT),
  id: z.string().regex(/^[a-z0-9-]{1,40}$/, 'rulesIdForm'),
  name: line(80),
  version: line(20),
  description: line(500).optional(),
  weights: SignalWeights.partial().optional(),
  thresholds: Thresholds.partial().optional(),
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
        .refine(({ low, mode, high }) => low <= mode && mode <= high, 'rulesDisplacementOrder'),
    )
    .optional(),
  /** How shops are read that declare nothing, or the wrong thing; before the shipped ones. */
  shops: z.array(ShopRule).max(50).optional(),
  /** At most this many offers on a page. */
  mostOffers: MostOffers.optional(),
  /** What comes first among offers that are equally alike. */
  ranking: z.enum(RANKINGS).optional(),
  /** Where the person is, ISO 3166-1 alpha-2: sets the grid and the ways; the browser's language tells otherwise. */
  region: z
    .string()
    .regex(/^[A-Z]{2}$/, 'rulesRegionForm')
    .optional(),
  /** Ids of links to other searches that are never shown; SOURCES.md lists them. */
  links: z.strictObject({ hidden: z.array(line(40)).max(200) }).optional(),
  /** How used things are fetched when they are not sent: `km` there and back. */
  collection: z
    .strictObject({ by: z.enum(['car', 'bike', 'foot']), km: z.number().min(0).max(2000).optional() })
    .optional(),
});
export type RulePack = z.infer<typeof RulePack>;

/** A pack that leaves nothing open, so that it can be the lowest layer. */
export const CompletePack = RulePack.extend({ weights: SignalWeights, thresholds: Thresholds, mostOffers: MostOffers });
export type CompletePack = z.infer<typeof CompletePack>;

/** All layers folded into one: what the core works with. */
export interface RuleSet {
  /** Every layer's id and version, lowest first. */
  readonly version: string;
  readonly weights: SignalWeights;
  /** Never contradicting: same ≥ variant ≥ similar. */
  readonly thresholds: Thresholds;
  readonly hiddenWords: readonly string[];
  /** `brandKey` of a name → the name used for that brand. */
  readonly brandAliases: ReadonlyMap<string, string>;
  readonly displacement: Readonly<Record<string, { low: number; mode: number; high: number; source: string }>>;
  readonly mostOffers: number;
  readonly ranking: Ranking;
  /** The rule that counts for a shop comes first; the shipped ones are the last. */
  readonly shops: readonly ShopRule[];
  readonly hiddenLinks: readonly string[];
  readonly region?: string;
  readonly collection?: NonNullable<RulePack['collection']>;
}
