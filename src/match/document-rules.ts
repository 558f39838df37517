import type { Rarity } from '@/src/listings/index/rarity';
import type { Listing } from '@/src/listings/listing';
import type { Product } from '@/src/product/product';
import { hasRules, ruleSubject } from '@/src/rules/fired-rules';
import type { ThingKind } from '@/src/rules/rule-facts';
import type { RuleSet } from '@/src/rules/rule-pack';
import type { Match } from './match';
import { type PairReading, readPair, weighPair } from './match-listing';
import { teamRules } from './team-rules';

/** What a product is compared by, beside the listing. */
export interface ComparedBy {
  readonly product: Product;
  readonly rules: RuleSet;
  readonly rarity: Rarity;
  readonly kind?: ThingKind | undefined;
  /** What was read of a listing before, where it is kept; it is read anew otherwise. */
  readonly readingOf?: (listing: Listing) => PairReading;
}

/**
 * Matches of whole listings as the rules have them that ask for what only a whole listing tells: its seller, source,
 * country or shipping. A match that no such rule speaks of comes back as it is.
 */
export function applyDocumentRules(
  matches: readonly Match[],
  { product, rules, rarity, kind, readingOf = (listing) => readPair(product, listing, rules, rarity) }: ComparedBy,
): readonly Match[] {
  if (!hasRules(rules, 'document')) return matches;
  const { fired } = ruleSubject(rules, 'document', product, kind);
  return matches.map((match) => {
    const ofDocument = fired(match.listing);
    if (ofDocument.length === 0) return match;
    const { alike, listing } = match;
    const reading = readingOf(listing);
    const again = weighPair(reading, teamRules(product, listing, reading, rules, { kind, ofDocument }), rules);
    return alike === undefined ? again : { ...again, alike };
  });
}
