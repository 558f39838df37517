import type { TaxonomyIndex } from '@/src/category/taxonomy-index';
import type { Rarity } from '@/src/listings/index/rarity';
import type { Listing } from '@/src/listings/listing';
import type { Match } from '@/src/match/match';
import { weighPair } from '@/src/match/match-listing';
import { rulesFor } from '@/src/rules/layer';
import type { RuleSet } from '@/src/rules/rule-pack';
import { readCase } from './case-reading';
import { byDocuments, type Compared, comparisonOf } from './compare';
import type { PreviewCase } from './preview-case';
import { setAside } from './set-aside';

/** Compares whole listings with the product of a page as rules have it; what they set aside is "no". Sums are not made. */
export function compareCase(
  one: PreviewCase,
  rules: RuleSet,
  taxonomy: TaxonomyIndex,
  candidates: readonly Listing[] = one.candidates,
): Compared {
  const { kind, pairOf, toldOf } = readCase(one, rules, taxonomy);
  const own = rulesFor(rules, kind.guess);
  const facts = { sighting: one.sighting, rules: own, rarity: NOWHERE, kind, readingOf: pairOf };
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
