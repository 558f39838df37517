import type { KindReading } from '@/src/category/category';
import type { TaxonomyIndex } from '@/src/category/taxonomy-index';
import type { Rarity } from '@/src/listings/index/rarity';
import type { Listing } from '@/src/listings/listing';
import type { Match } from '@/src/match/match';
import type { Sighting } from '@/src/product/sighting';
import { rulesFor } from '@/src/rules/layer';
import type { RuleSet } from '@/src/rules/rule-pack';
import { byDocuments, type Compared, compareAll } from './compare';
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
  { product }: Pick<Sighting, 'product'>,
  kind: KindReading,
  candidates: readonly Listing[],
  rarity: Rarity = new Map(),
): Compared {
  const facts = { sighting: { product }, rules: rulesFor(rules, kind.guess), rarity, kind };
  const { matches, best } = byDocuments(compareAll({ ...facts, candidates }), facts);
  const stand = new Set(setAside(matches as readonly Match[], facts.rules).kept.map(({ listing }) => listing));
  return {
    matches: matches.map((match) => (stand.has(match.listing as Listing) ? match : { ...match, band: 'no' })),
    best: best.filter(({ listing }) => stand.has(listing)),
  };
}
