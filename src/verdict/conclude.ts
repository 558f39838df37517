import type { WouldBuyNew } from '@/src/avoided/avoided';
import type { CategoryGuess, KindReading } from '@/src/category/category';
import type { TaxonomyIndex } from '@/src/category/taxonomy-index';
import type { Estimate } from '@/src/footprint/estimate';
import type { FactorPack } from '@/src/footprint/factor';
import { rateSteps } from '@/src/footprint/spend';
import type { UsedPack } from '@/src/footprint/used-pack';
import type { Rarity } from '@/src/listings/index/rarity';
import type { Signature } from '@/src/listings/index/signature';
import type { LinkPack } from '@/src/listings/links/link';
import { searchWords } from '@/src/listings/search-words/search-words';
import type { Match } from '@/src/match/match';
import type { Product } from '@/src/product/product';
import type { Sighting } from '@/src/product/sighting';
import { convert } from '@/src/quantity/exchange';
import { type Money, priceRatio } from '@/src/quantity/money';
import { knownBrand } from '@/src/rules/brand';
import { tunedBy } from '@/src/rules/layer';
import type { RuleSet } from '@/src/rules/rule-pack';
import { type Reason, reason } from '@/src/words/reason';
import { type Comparison, MOST_SUMS } from './compare';
import { elsewhereFor } from './elsewhere';
import { foldAlike } from './fold-alike';
import { leftOut } from './left-out';
import { rank } from './ranking';
import { asksOfWhole, fewOfEach, setAside } from './set-aside';
import { shownOffers } from './shown-offers';
import { type Basis, factorsVersion, isSameModel, kmBetween, METHOD, sumNew, sumOffer, whereaboutsOf } from './sums';
import { notesFor } from './team-notes';
import type { Converted, Offer, Verdict } from './verdict';

/** What a verdict is concluded from. The kind is read before anything is compared: what counts may differ by it. */
export interface ToConclude {
  readonly id: string;
  readonly sighting: Sighting;
  readonly kind: KindReading;
  /** How rare the words of the product's name are among all listings. */
  readonly rarity: Rarity;
  readonly rules: RuleSet;
  readonly factors: FactorPack;
  readonly used: UsedPack;
  readonly taxonomy: TaxonomyIndex;
  /** Where else to look; nowhere without it. */
  readonly links?: LinkPack;
  readonly wouldBuyNew: WouldBuyNew;
  readonly now: number;
  /** Where the person is when no rule says: ISO 3166-1 alpha-2. */
  readonly region?: string | undefined;
}

/**
 * Makes the verdict of candidates compared.
 *
 * @param facts with the rules for the kind of thing (`rulesFor`).
 * @param best the comparison's, with whole listings.
 * @param hidden how many of the best the person said are wrong.
 */
export function conclude<Of extends Signature>(
  facts: ToConclude,
  { matches }: Pick<Comparison<Of>, 'matches'>,
  best: readonly Match[],
  hidden = 0,
): Verdict {
  const { sighting, rules } = facts;
  const { product } = sighting;
  const { guess: category, accessory } = facts.kind;
  const estimate = sumNew(product, category, facts);
  const ruled = ruledFor(rules, category);
  const notes = notesFor(rules, category);
  const compared = { product, category, isAccessory: accessory !== undefined };
  const whereabouts = whereaboutsOf(facts);
  const kmFrom = (country: string) => kmBetween(country, whereabouts.region, facts);
  const { ranking, mostOffers } = rules;
  const { links, used } = facts;
  const search = searchWords(product, searchContext(facts, category));
  const { kept, leftOut: aside } = setAside(best, rules);
  const apart = asksOfWhole(rules) ? foldAlike(kept, ({ sourceId }) => sourceId) : kept;
  const summed = apart.slice(0, MOST_SUMS).map((match) => offerOf(match, compared, estimate, facts));
  const ranked = rank(summed, { ranking, currency: product.price?.currency, kmFrom });
  const offers = shownOffers(fewOfEach(ranked, rules), mostOffers);
  return {
    id: facts.id,
    sighting,
    ...(category !== undefined && { category }),
    estimate,
    offers,
    ...(links !== undefined && {
      elsewhere: elsewhereFor(product, category, compared.isAccessory, { search, links, used, rules, ...whereabouts }),
    }),
    ...(notes.length > 0 && { notes }),
    ...(ruled.length > 0 && { ruled }),
    compared: matches.length,
    leftOut: [
      ...leftOut(matches),
      ...aside,
      ...(hidden === 0 ? [] : [{ reason: reason('judgeLeftWrong'), count: hidden }]),
      ...(summed.length === offers.length
        ? []
        : [{ reason: reason('judgeLeftMore'), count: summed.length - offers.length }]),
    ],
    search,
    unknowns: unknowns(product, category, estimate, offers),
    wouldBuyNew: facts.wouldBuyNew,
    whereabouts,
    ranking,
    versions: { method: METHOD, factors: factorsVersion(facts), rules: rules.version },
    judgedAt: facts.now,
  };
}

/** What the rules of packs decided for this kind of thing, beyond single offers. */
function ruledFor(rules: RuleSet, category: CategoryGuess | undefined): readonly Reason[] {
  const tuned = tunedBy(rules, category);
  return tuned.length === 0 ? [] : [reason('judgeByKind', tuned.join(', '))];
}

function offerOf(match: Match, compared: Parameters<typeof sumOffer>[0], estimate: Estimate, basis: Basis): Offer {
  const { listing } = match;
  const { price } = compared.product;
  const converted = price === undefined ? undefined : convertedTo(price.currency, listing, basis);
  const ratio = price === undefined ? undefined : priceRatio(converted?.price ?? listing.price, price);
  return {
    match,
    ...(ratio !== undefined && { priceRatio: ratio }),
    ...(converted !== undefined && { converted }),
    ...sumOffer(compared, listing, isSameModel(match), estimate, basis),
  };
}

/** Undefined when it is in that currency already, or when a rate is not known. */
function convertedTo(
  currency: string,
  { price, shipping }: { readonly price: Money; readonly shipping?: Money | undefined },
  { factors }: Pick<Basis, 'factors'>,
): Converted | undefined {
  if (price.currency === currency) return undefined;
  const { rates } = factors.currencies;
  const converted = convert(price, currency, rates);
  if (converted === undefined) return undefined;
  const carried = shipping && convert(shipping, currency, rates);
  return {
    price: converted,
    ...(carried !== undefined && { shipping: carried }),
    rates: rateSteps([price.currency, currency], factors),
  };
}

/** What helps to word a search for the product elsewhere. */
function searchContext(
  { sighting, rules, rarity, taxonomy }: Pick<ToConclude, 'sighting' | 'rules' | 'rarity' | 'taxonomy'>,
  category: CategoryGuess | undefined,
) {
  const { brand } = sighting.product;
  return {
    kind: category && taxonomy.byId.get(category.id),
    language: sighting.language,
    brand: brand === undefined ? undefined : knownBrand(rules.brandAliases, brand),
    rarity,
  };
}

function unknowns(
  product: Product,
  category: CategoryGuess | undefined,
  estimate: Estimate,
  offers: readonly Offer[],
): Reason[] {
  const { condition, price } = product;
  const otherCurrency =
    price !== undefined && price.minor > 0 && offers.some(({ priceRatio: ratio }) => ratio === undefined);
  return [
    ...(condition !== undefined && condition !== 'new' ? [reason('judgeAlreadyUsed')] : []),
    ...(category === undefined ? [reason('judgeNoCategory')] : []),
    ...(estimate.kind === 'unknown' ? [reason('judgeNoFootprint')] : []),
    ...(price === undefined ? [reason('judgeNoPrice')] : []),
    ...(otherCurrency ? [reason('judgeOtherCurrency')] : []),
    ...(offers.length === 0 ? [reason('judgeNoListings')] : []),
  ];
}
