import type { WouldBuyNew } from '@/src/avoided/avoided';
import { avoidedInput } from '@/src/avoided/avoided-input';
import { emittedByUsed } from '@/src/avoided/emitted-by-used';
import { estimateAvoided } from '@/src/avoided/estimate-avoided';
import { categorise, type TaxonomyIndex } from '@/src/category/categorise';
import type { Estimate } from '@/src/footprint/estimate';
import { estimateNew } from '@/src/footprint/estimate-new';
import type { FactorPack } from '@/src/footprint/factor';
import type { Rarity } from '@/src/listings/index/search';
import type { Listing } from '@/src/listings/listing';
import { BANDS, type Match } from '@/src/match/match';
import { matchListing } from '@/src/match/match-listing';
import type { Product } from '@/src/product/product';
import type { Sighting } from '@/src/product/sighting';
import { priceRatio } from '@/src/quantity/money';
import { seededRandom } from '@/src/quantity/random';
import type { RuleSet } from '@/src/rules/rule-pack';
import { type Reason, reason } from '@/src/words/reason';
import type { Offer, Verdict } from './verdict';

/** The version of the method: raised whenever the same inputs may give another figure. */
export const METHOD = '1';

/** Everything a verdict depends on. The same facts always give the same verdict. */
export interface Facts {
  readonly id: string;
  readonly sighting: Sighting;
  readonly candidates: readonly Listing[];
  /** How rare the words of the product's name are among all listings. */
  readonly rarity: Rarity;
  readonly rules: RuleSet;
  readonly factors: FactorPack;
  readonly taxonomy: TaxonomyIndex;
  readonly wouldBuyNew: WouldBuyNew;
  readonly now: number;
}

/** The whole pipeline: category, footprint, matches, avoided; every stage leaves its reasons. */
export function judge(facts: Facts): Verdict {
  const { sighting, rules, factors } = facts;
  const { product } = sighting;
  const category = categorise(product, facts.taxonomy);
  const estimate = estimateNew({ product, category }, factors);
  const matches = facts.candidates.map((listing) => matchListing(product, listing, rules, facts.rarity));
  const shown = matches.filter(({ band }) => band !== 'no');
  const offers = shown
    .map((match) => offerOf(match, product, estimate, category?.group, facts))
    .sort(bestFirst)
    .slice(0, rules.mostOffers);
  return {
    id: facts.id,
    sighting,
    ...(category !== undefined && { category }),
    estimate,
    offers,
    compared: matches.length,
    leftOut: leftOut(matches),
    unknowns: unknowns(product, estimate, offers),
    wouldBuyNew: facts.wouldBuyNew,
    versions: { method: METHOD, factors: factors.version, rules: rules.version },
    judgedAt: facts.now,
  };
}
