import type { WouldBuyNew } from '@/src/avoided/avoided';
import { avoidedInput } from '@/src/avoided/avoided-input';
import { emittedByUsed } from '@/src/avoided/emitted-by-used';
import { estimateAvoided } from '@/src/avoided/estimate-avoided';
import { categorise } from '@/src/category/categorise';
import type { CategoryGuess } from '@/src/category/category';
import type { TaxonomyIndex } from '@/src/category/taxonomy-index';
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
import { type MessageKey, type Reason, reason } from '@/src/words/reason';
import type { Offer, Verdict } from './verdict';

/** The version of the method: raised whenever the same facts may give another figure. */
export const METHOD = '2';

/** Sums are made for this many of the likeliest matches; no rule pack may show more. */
const MOST_SUMS = 20;

/** A veto's sentence → the sentence that counts all listings with that veto, whatever value each names. */
const LEFT_OUT: Readonly<Partial<Record<MessageKey, MessageKey>>> = {
  matchAccessory: 'judgeLeftAccessory',
  matchBroken: 'judgeLeftBroken',
  matchForParts: 'judgeLeftBroken',
  matchPart: 'judgeLeftBroken',
  matchBoxOnly: 'judgeLeftBoxOnly',
  matchReplica: 'judgeLeftReplica',
  matchWanted: 'judgeLeftWanted',
  matchLotOf: 'judgeLeftLot',
  matchLot: 'judgeLeftLot',
  matchHiddenWord: 'judgeLeftHidden',
};

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
  const offers = matches
    .filter(({ band }) => band !== 'no')
    .sort((a, b) => BANDS.indexOf(a.band) - BANDS.indexOf(b.band) || b.probability - a.probability)
    .slice(0, MOST_SUMS)
    .map((match) => offerOf(match, category, estimate, facts))
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
    unknowns: unknowns(product, category, estimate, offers),
    wouldBuyNew: facts.wouldBuyNew,
    versions: { method: METHOD, factors: factors.version, rules: rules.version },
    judgedAt: facts.now,
  };
}

function offerOf(match: Match, category: CategoryGuess | undefined, estimate: Estimate, facts: Facts): Offer {
  const { listing } = match;
  const { product } = facts.sighting;
  const ratio = product.price === undefined ? undefined : priceRatio(listing.price, product.price);
  const compared = { match, ...(ratio !== undefined && { priceRatio: ratio }) };
  if (estimate.kind === 'unknown' || category === undefined) return compared;
  const { wouldBuyNew } = facts;
  const { displacement } = facts.rules;
  const teamDisplacement = Object.hasOwn(displacement, category.id) ? displacement[category.id] : undefined;
  const input = avoidedInput({ estimate, category, product, listing, wouldBuyNew, teamDisplacement }, facts.factors);
  // The seed is the listing's own: its figure does not depend on what it is shown beside.
  const random = seededRandom(`${listing.sourceId}/${listing.offerId}`);
  return { ...compared, avoided: estimateAvoided(input, random), emittedKg: emittedByUsed(input) };
}

/** The figure as it is shown, to two digits: what looks alike is not put in order by the noise of its draws. */
function shownKg({ avoided }: Offer): number {
  return Number((avoided?.net.p50 ?? 0).toPrecision(2));
}

/** Band first; then what it could avoid; then the lower price. */
function bestFirst(a: Offer, b: Offer): number {
  return (
    BANDS.indexOf(a.match.band) - BANDS.indexOf(b.match.band) ||
    shownKg(b) - shownKg(a) ||
    (a.priceRatio ?? Number.POSITIVE_INFINITY) - (b.priceRatio ?? Number.POSITIVE_INFINITY) ||
    a.match.listing.price.minor - b.match.listing.price.minor
  );
}

/** Why listings that were compared are not shown, most frequent reason first. */
function leftOut(matches: readonly Match[]): Verdict['leftOut'] {
  const counts = new Map<string, { reason: Reason; count: number }>();
  for (const { band, signals } of matches) {
    if (band !== 'no') continue;
    const veto = signals.find(({ kind }) => kind === 'veto');
    const key = (veto && LEFT_OUT[veto.reason.key]) ?? 'judgeLeftOther';
    counts.set(key, { reason: reason(key), count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}

function unknowns(
  product: Product,
  category: CategoryGuess | undefined,
  estimate: Estimate,
  offers: readonly Offer[],
): Reason[] {
  const { condition, price } = product;
  const otherCurrency = price !== undefined && offers.some(({ priceRatio: ratio }) => ratio === undefined);
  return [
    ...(condition !== undefined && condition !== 'new' ? [reason('judgeAlreadyUsed')] : []),
    ...(category === undefined ? [reason('judgeNoCategory')] : []),
    ...(estimate.kind === 'unknown' ? [reason('judgeNoFootprint')] : []),
    ...(price === undefined ? [reason('judgeNoPrice')] : []),
    ...(otherCurrency ? [reason('judgeOtherCurrency')] : []),
    ...(offers.length === 0 ? [reason('judgeNoListings')] : []),
  ];
}
