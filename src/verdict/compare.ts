import type { KindReading } from '@/src/category/category';
import type { Rarity } from '@/src/listings/index/rarity';
import type { Signature } from '@/src/listings/index/signature';
import type { Listing } from '@/src/listings/listing';
import { applyDocumentRules, type ComparedBy } from '@/src/match/document-rules';
import type { Match } from '@/src/match/match';
import { matchListing } from '@/src/match/match-listing';
import type { Sighting } from '@/src/product/sighting';
import { BANDS } from '@/src/rules/band';
import type { RuleSet } from '@/src/rules/rule-pack';
import { foldAlike } from './fold-alike';
import { asksOfWhole } from './set-aside';

/** Sums are made for this many of the likeliest matches; no rule pack may show more. */
export const MOST_SUMS = 20;

/** What comparing takes of the facts. */
export interface ToCompare<Of extends Signature> {
  readonly candidates: readonly Of[];
  /** How rare the words of the product's name are among all listings. */
  readonly rarity: Rarity;
  readonly rules: RuleSet;
  readonly sighting: Pick<Sighting, 'product'>;
  /** What kind of thing it is, for rules that ask. */
  readonly kind?: Pick<KindReading, 'guess'> | undefined;
  /** Where a listing is from: alike ones of one source are shown once. Without it all count as of one. */
  readonly sourceOf?: (listing: Of) => string;
}

/** The candidates of a verdict, compared. */
export interface Comparison<Of extends Signature = Listing> {
  readonly matches: readonly Match<Of>[];
  /** Those worth a sum, likeliest first; of those that say the very same one, unless rules ask what only whole listings tell. */
  readonly best: readonly Match<Of>[];
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
