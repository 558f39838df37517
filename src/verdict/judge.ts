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
import type { Listing } from '@/src/listings/listing';
import { searchWords } from '@/src/listings/search-words/search-words';
import { applyDocumentRules, type ComparedBy } from '@/src/match/document-rules';
import type { Match } from '@/src/match/match';
import { matchListing } from '@/src/match/match-listing';
import type { Product } from '@/src/product/product';
import type { Sighting } from '@/src/product/sighting';
import { convert } from '@/src/quantity/exchange';
import { type Money, priceRatio } from '@/src/quantity/money';
import { BANDS } from '@/src/rules/band';
import { knownBrand } from '@/src/rules/brand';
import { rulesFor, tunedBy } from '@/src/rules/layer';
import type { RuleSet } from '@/src/rules/rule-pack';
import { type MessageKey, type Reason, reason } from '@/src/words/reason';
import { elsewhereFor } from './elsewhere';
import { foldAlike } from './fold-alike';
import { kindOfSighting } from './kind-of-sighting';
import { rank } from './ranking';
import { asksOfWhole, fewOfEach, setAside } from './set-aside';
import { type Basis, factorsVersion, isSameModel, kmBetween, METHOD, sumNew, sumOffer, whereaboutsOf } from './sums';
import { notesFor } from './team-notes';
import type { Converted, Offer, Verdict } from './verdict';

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
  matchTeamRule: 'judgeLeftRule',
};

/** Everything a verdict depends on. The same facts always give the same verdict. */
export interface Facts<Of extends Signature = Listing> {
  readonly id: string;
  readonly sighting: Sighting;
  readonly candidates: readonly Of[];
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

/** What comparing takes of the facts. */
export type ToCompare<Of extends Signature> = Pick<Facts<Of>, 'candidates' | 'rarity' | 'rules'> & {
  readonly sighting: Pick<Sighting, 'product'>;
  /** What kind of thing it is, for rules that ask. */
  readonly kind?: Pick<KindReading, 'guess'> | undefined;
  /** Where a listing is from: alike ones of one source are shown once. Without it all count as of one. */
  readonly sourceOf?: (listing: Of) => string;
};

/** What a verdict is concluded from. The kind is read before anything is compared: what counts may differ by it. */
export type ToConclude = Omit<Facts, 'candidates'> & { readonly kind: KindReading };

/** The candidates of a verdict, compared. */
export interface Comparison<Of extends Signature = Listing> {
  readonly matches: readonly Match<Of>[];
  /** Those worth a sum, likeliest first; of those that say the very same one, unless rules ask what only whole listings tell. */
  readonly best: readonly Match<Of>[];
}

/** The whole pipeline over whole listings: category, footprint, matches, avoided; every stage leaves its reasons. */
export function judge(facts: Facts): Verdict {
  const kind = kindOfSighting(facts.sighting, facts);
  const about = { ...facts, kind, rules: rulesFor(facts.rules, kind.guess) };
  const comparison = byDocuments(compareAll({ ...about, sourceOf: ({ sourceId }) => sourceId }), about);
  return conclude(about, comparison, comparison.best);
}

/** Compares every candidate. Of a listing no more than its signature is asked for. */
export function compareAll<Of extends Signature>(facts: ToCompare<Of>): Comparison<Of> {
  const { product } = facts.sighting;
  const { rules, rarity, kind } = facts;
  const matches = facts.candidates.map((listing) =>
    matchListing(product, listing, rules, rarity, { kind: kind?.guess }),
  );
  return comparisonOf(matches, facts);
}

/** The matches of all candidates as a comparison. */
export function comparisonOf<Of extends Signature>(
  matches: readonly Match<Of>[],
  { rules, sourceOf = () => '' }: Pick<ToCompare<Of>, 'rules' | 'sourceOf'>,
): Comparison<Of> {
  const shown = matches.filter(({ band }) => band !== 'no').sort(likeliestFirst);
  return { matches, best: asksOfWhole(rules) ? shown : foldAlike(shown, sourceOf).slice(0, MOST_SUMS) };
}

/** A comparison whose best are whole listings; of the others no more may be known than their signatures. */
export interface Compared {
  readonly matches: Comparison<Signature>['matches'];
  readonly best: readonly Match[];
}

/** Two comparisons with one product as one: what was compared before need not be compared again. */
export function together(one: Compared, other: Compared): Compared {
  return {
    matches: [...one.matches, ...other.matches],
    best: [...one.best, ...other.best].sort(likeliestFirst),
  };
}

/** The comparison as rules have it that ask for what only whole listings tell; those must be asked of the best alone. */
export function byDocuments(
  compared: Compared,
  {
    sighting,
    kind,
    ...by
  }: Pick<ToCompare<Listing>, 'sighting' | 'rules' | 'rarity' | 'kind'> & Pick<ComparedBy, 'readingOf'>,
): Compared {
  const best = applyDocumentRules(compared.best, { ...by, kind: kind?.guess, product: sighting.product });
  if (best === compared.best) return compared;
  const after = new Map(compared.best.map(({ signals }, i) => [signals, best[i]]));
  return {
    matches: compared.matches.map((match) => after.get(match.signals) ?? match),
    best: best.filter(({ band }) => band !== 'no').toSorted(likeliestFirst),
  };
}

/** Band first, then probability. */
export function likeliestFirst(a: Likelihood, b: Likelihood): number {
  return BANDS.indexOf(a.band) - BANDS.indexOf(b.band) || b.probability - a.probability;
}
type Likelihood = Pick<Match, 'band' | 'probability'>;

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
  const offers = fewOfEach(ranked, rules).slice(0, mostOffers);
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
  { sighting, rules, rarity, taxonomy }: Pick<Facts, 'sighting' | 'rules' | 'rarity' | 'taxonomy'>,
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

/** Why listings that were compared are not shown, most frequent reason first. */
function leftOut(matches: readonly Pick<Match, 'band' | 'signals'>[]): Verdict['leftOut'] {
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
