import { z } from 'zod';
import { CategoryId } from '@/src/category/category';
import { line, WebUrlSchema } from '@/src/product/schema';
import { ShopRule } from '@/src/product/shop-rule';
import { Example } from './example';
import { RuleKey } from './rule-key';
import {
  AssumptionRule,
  BoostRule,
  CategoryRule,
  Country,
  GridRule,
  Scope,
  SourceRule,
  TextRule,
  VetoRule,
} from './rule-kinds';

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

/** The format this version writes. Packs of format 1 hold fewer kinds of rules and are read as they stand. */
export const RULE_FORMAT = 2;

/** Rules of one kind in one pack, at most; `MOST_RULES` bounds all kinds together. */
const many = <T extends z.ZodType>(rule: T) => z.array(rule).max(10_000);
/** Rules of all kinds in one pack; of a kind of things, every word and id counts as one. */
export const MOST_RULES = 10_000;

/** Names that mean the same; the first is the one used. */
const Aliases = z.array(z.array(line(60)).min(2).max(20)).max(2000);

/** Words that mean the same thing to a team, by what they are said of. */
export const ALIAS_KINDS = ['colors', 'sizes', 'conditions', 'materials'] as const;
export type AliasKind = (typeof ALIAS_KINDS)[number];

/**
 * A rule pack: plain data a team can read, change and share. No expressions, no scripts. Messages of its checks are
 * message keys, because people read them beside their pack.
 */
export const RulePack = z.strictObject({
  format: z.literal([1, RULE_FORMAT]),
  id: z.string().regex(/^[a-z0-9-]{1,40}$/, 'rulesIdForm'),
  name: line(80),
  version: line(20),
  description: line(500).optional(),
  author: line(120).optional(),
  /** An SPDX identifier or the terms in words. */
  licence: line(120).optional(),
  homepage: WebUrlSchema.optional(),

  weights: SignalWeights.partial().optional(),
  thresholds: Thresholds.partial().optional(),
  /** Other weights and thresholds for a kind of things or a shelf; a kind's come before its shelf's. */
  byCategory: z
    .record(
      Scope,
      z.strictObject({ weights: SignalWeights.partial().optional(), thresholds: Thresholds.partial().optional() }),
    )
    .optional(),
  vetoes: many(VetoRule).optional(),
  boosts: many(BoostRule).optional(),
  /** Listings whose title holds one of these words are never shown. */
  hiddenWords: z.array(line(60)).max(2000).optional(),
  /** Sellers whose listings are never shown, as their source names them. */
  hiddenSellers: z.array(line(120)).max(2000).optional(),
  /** Names that mean the same brand; the first is the one used. */
  brandAliases: Aliases.optional(),
  aliases: z
    .strictObject(
      Object.fromEntries(ALIAS_KINDS.map((kind) => [kind, Aliases.optional()])) as {
        [K in AliasKind]: z.ZodOptional<typeof Aliases>;
      },
    )
    .optional(),
  categories: many(CategoryRule).optional(),
  /** Displacement rates a team has measured or chosen, by category, with their source. */
  displacement: z
    .record(
      CategoryId,
      z
        .strictObject({ low: Probability, mode: Probability, high: Probability, source: line(300) })
        .refine(({ low, mode, high }) => low <= mode && mode <= high, 'rulesDisplacementOrder'),
    )
    .optional(),
  assumptions: many(AssumptionRule).optional(),
  grid: many(GridRule).optional(),
  sources: many(SourceRule).optional(),
  texts: many(TextRule).optional(),
  /** How shops are read that declare nothing, or the wrong thing; before the shipped ones. */
  shops: z.array(ShopRule).max(500).optional(),
  /** At most this many offers on a page. */
  mostOffers: MostOffers.optional(),
  /** What comes first among offers that are equally alike. */
  ranking: z.enum(RANKINGS).optional(),
  /** Where the person is, ISO 3166-1 alpha-2: sets the grid and the ways; the browser's language tells otherwise. */
  region: Country.optional(),
  /** Ids of links to other searches that are never shown; SOURCES.md lists them. */
  links: z.strictObject({ hidden: z.array(line(40)).max(200) }).optional(),
  /** How used things are fetched when they are not sent: `km` there and back. */
  collection: z
    .strictObject({ by: z.enum(['car', 'bike', 'foot']), km: z.number().min(0).max(2000).optional() })
    .optional(),

  /** Rules of lower layers that this pack switches off, by their keys: see `rule-key.ts`. */
  off: z.array(RuleKey).max(2000).optional(),
  /** In a managed policy: what no later layer may change or switch off, by keys or kinds of rules. */
  locked: z.array(RuleKey).max(2000).optional(),
  /** Pairs whose answer is known: the pack's own tests. */
  examples: z.array(Example).max(2000).optional(),
});
export type RulePack = z.infer<typeof RulePack>;

/** A pack that leaves nothing open, so that it can be the lowest layer. */
export const CompletePack = RulePack.extend({ weights: SignalWeights, thresholds: Thresholds, mostOffers: MostOffers });
export type CompletePack = z.infer<typeof CompletePack>;

/** Which layer a value is from. */
export interface LayerName {
  readonly kind: LayerKind;
  /** The pack's. */
  readonly id: string;
  readonly name: string;
}
/** In the order they are laid: each over the former. `learned`: what the feeds tell of makers' names. */
export const LAYER_KINDS = ['shipped', 'learned', 'pack', 'policy', 'personal'] as const;
export type LayerKind = (typeof LAYER_KINDS)[number];

/** A rule with the name it is switched off, counted and explained by, and who set it. */
export interface Ruled<T> {
  readonly key: RuleKey;
  readonly rule: T;
  readonly by: LayerName;
}

/** All layers folded into one: what the core works with. */
export interface RuleSet {
  /** Every layer's id and version, lowest first. */
  readonly version: string;
  readonly weights: SignalWeights;
  /** Never contradicting: same ≥ variant ≥ similar. */
  readonly thresholds: Thresholds;
  /** Kind or shelf → what differs there, and the names of the packs that say so; see `rulesFor`. */
  readonly byCategory: ReadonlyMap<
    string,
    Pick<RulePack, 'weights' | 'thresholds'> & { readonly by: readonly string[] }
  >;
  readonly vetoes: readonly Ruled<VetoRule>[];
  readonly boosts: readonly Ruled<BoostRule>[];
  readonly hiddenWords: readonly string[];
  readonly hiddenSellers: readonly string[];
  /** `brandKey` of a name → the name used for that brand. */
  readonly brandAliases: ReadonlyMap<string, string>;
  /** By what they are said of: `brandKey` of a word → the word used. */
  readonly aliases: Readonly<Record<AliasKind, ReadonlyMap<string, string>>>;
  readonly categories: readonly Ruled<CategoryRule>[];
  /** With the displacement rates of packs of format 1. */
  readonly assumptions: readonly Ruled<AssumptionRule>[];
  readonly grid: readonly Ruled<GridRule>[];
  readonly sources: readonly Ruled<SourceRule>[];
  readonly texts: readonly Ruled<TextRule>[];
  readonly mostOffers: number;
  readonly ranking: Ranking;
  /** The rule that counts for a shop comes first; the shipped ones are the last. */
  readonly shops: readonly ShopRule[];
  readonly hiddenLinks: readonly string[];
  readonly region?: string;
  readonly collection?: NonNullable<RulePack['collection']>;
}
