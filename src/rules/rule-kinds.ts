// The kinds of rules a pack may hold beside plain values: each with an id of its own, so that it can be switched off,
// counted, overridden by a later layer (same id) and named where it decided something.
import { z } from 'zod';
import { CategoryId } from '@/src/category/category';
import { SourceId } from '@/src/listings/listing';
import { line, WebUrlSchema } from '@/src/product/schema';
import { Condition } from './condition';

/** Names a rule within its pack and kind; a later layer's rule of the same kind and id takes its place. */
export const RuleId = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'rulesRuleIdForm')
  .max(60);

/** A kind of thing or a whole shelf of them. */
export const Scope = CategoryId;
export const Country = z.string().regex(/^[A-Z]{2}$/, 'rulesRegionForm');

const named = { id: RuleId, note: line(300).optional() };
/** All of them must hold. */
const when = z.array(Condition).min(1).max(10);

/** Where all conditions hold, the match can be no better than `best`. */
export const VetoRule = z.strictObject({
  ...named,
  when,
  best: z.enum(['variant', 'similar', 'no']),
  /** The sentence people read beside the match. */
  because: line(160),
});
export type VetoRule = z.infer<typeof VetoRule>;

/** Where all conditions hold, `weight` is added to the log-odds; negative ones speak against. */
export const BoostRule = z.strictObject({
  ...named,
  when,
  weight: z.number().min(-20).max(20),
  because: line(160),
});
export type BoostRule = z.infer<typeof BoostRule>;

/** What kind of thing a product is, by words of its name or by ids of Google's taxonomy; before the shipped words. */
export const CategoryRule = z
  .strictObject({
    ...named,
    category: CategoryId,
    words: z.array(line(60)).min(1).max(100).optional(),
    /** Ids of the Google product taxonomy. */
    google: z.array(z.number().int().positive()).min(1).max(100).optional(),
  })
  .refine(({ words, google }) => words !== undefined || google !== undefined, { error: 'rulesCategoryEmpty' });
export type CategoryRule = z.infer<typeof CategoryRule>;

/** How one source is used; absent fields leave what lower layers say. */
export const SourceRule = z.strictObject({
  ...named,
  source: SourceId,
  /** Never asked. It cannot switch a source on: that is the person's to allow. */
  off: z.literal(true).optional(),
  /** At most this many of its offers on a page. */
  mostOffers: z.number().int().min(1).max(20).optional(),
  /** Only offers from these countries; such that state none are kept. */
  countries: z.array(Country).min(1).max(60).optional(),
  /** Asked in this order, lowest first; those without come last. */
  order: z.number().int().min(0).max(999).optional(),
});
export type SourceRule = z.infer<typeof SourceRule>;

const Share = z.number().min(0).max(1);
/** A value between two bounds, the likeliest in the middle. */
const ranged = (bound: z.ZodNumber) =>
  z
    .strictObject({ low: bound, mode: bound, high: bound })
    .refine(({ low, mode, high }) => low <= mode && mode <= high, { error: 'rulesDisplacementOrder' });

/** What a team assumes of a kind of things instead of the shipped figures, each with where it is from. */
export const AssumptionRule = z.strictObject({
  ...named,
  scope: Scope,
  /** Share of used purchases that replace a new one. */
  displacement: ranged(Share).optional(),
  /** Whole life of a new one, years. */
  lifetimeYears: ranged(z.number().min(0.1).max(100)).optional(),
  /** Packaging and carriage of the used one, kg CO2e an item. */
  shippingKg: ranged(z.number().min(0).max(1000)).optional(),
  /** Cleaning, repair and parts of a refurbished one, as a share of the new one's footprint. */
  refurbishShare: ranged(Share).optional(),
  /** Where these are from: a study, a count of one's own, with its date. */
  source: line(300),
  url: WebUrlSchema.optional(),
});
export type AssumptionRule = z.infer<typeof AssumptionRule>;

/** Electricity of a country, kg CO2e per kWh, instead of the shipped figure: of a contract, or a newer year. */
export const GridRule = z.strictObject({
  ...named,
  country: Country,
  kgPerKwh: ranged(z.number().min(0).max(3)),
  source: line(300),
  url: WebUrlSchema.optional(),
});
export type GridRule = z.infer<typeof GridRule>;

/** A note a team shows beside a kind of things. Plain text: it is never read as markup. */
export const TextRule = z.strictObject({ ...named, scope: Scope, text: line(400), url: WebUrlSchema.optional() });
export type TextRule = z.infer<typeof TextRule>;
