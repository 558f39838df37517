import type { KindReading } from '@/src/category/category';
import type { TaxonomyIndex } from '@/src/category/taxonomy-index';
import type { Rarity } from '@/src/listings/index/rarity';
import type { Listing } from '@/src/listings/listing';
import type { Match } from '@/src/match/match';
import { type PairReading, readPair, weighPair } from '@/src/match/match-listing';
import { teamRules } from '@/src/match/team-rules';
import type { Sighting } from '@/src/product/sighting';
import { rulesFor } from '@/src/rules/layer';
import type { RuleSet } from '@/src/rules/rule-pack';
import type { CaseReading } from './case-reading';
import { byDocuments, type Compared, comparisonOf } from './compare';
import { kindOfSighting } from './kind-of-sighting';
import { setAside } from './set-aside';

/** What kind of thing a page sells, by the words of rules. */
export function kindBy(
  rules: RuleSet,
  sighting: Pick<Sighting, 'product' | 'corrected'>,
  taxonomy: TaxonomyIndex,
): KindReading {
  return kindOfSighting(sighting, { taxonomy, rules });
}

/** Compares whole listings with the product of a page as rules have it; what they set aside is "no". Sums are not made. */
export function compareCase(
  rules: RuleSet,
  sighting: Pick<Sighting, 'product'>,
  kind: KindReading,
  candidates: readonly Listing[],
  rarity: Rarity = new Map(),
): Compared {
  const { product } = sighting;
  const pairs = new Map(candidates.map((listing) => [listing, readPair(product, listing, rules, rarity)]));
  const pairOf = (listing: Listing) => pairs.get(listing) as PairReading;
  const toldOf = (listing: Listing) => teamRules(product, listing, pairOf(listing), rules, { kind: kind.guess });
  return compareReadings(rules, sighting, { kind, pairOf, toldOf }, candidates);
}

/** `compareCase` of what was read before. */
export function compareReadings(
  rules: RuleSet,
  { product }: Pick<Sighting, 'product'>,
  { kind, pairOf, toldOf }: CaseReading,
  candidates: readonly Listing[],
): Compared {
  const own = rulesFor(rules, kind.guess);
  const facts = { sighting: { product }, rules: own, rarity: NOWHERE, kind, readingOf: pairOf };
  const read = candidates.map((listing) => weighPair(pairOf(listing), toldOf(listing), own));
  const { matches, best } = byDocuments(comparisonOf(read, facts), facts);
  const stand = new Set(setAside(matches as readonly Match[], own).kept.map(({ listing }) => listing));
  return {
    matches: matches.map((match) => (stand.has(match.listing as Listing) ? match : { ...match, band: 'no' })),
    best: best.filter(({ listing }) => stand.has(listing)),
  };
}

/** How rare words are was asked when the pairs were read. */
const NOWHERE: Rarity = new Map();
