import type { TaxonomyIndex } from '@/src/category/taxonomy-index';
import { queryFor } from '@/src/listings/index/query';
import type { Query } from '@/src/listings/index/search';
import type { Sighting } from '@/src/product/sighting';
import { spellingsOf } from '@/src/rules/brand';
import type { RuleSet } from '@/src/rules/rule-pack';
import { kindOfSighting } from './kind-of-sighting';

/** How many listings are compared with one product; in the research behind the index the right one is among 50. */
export const CANDIDATES = 50;

/** What to look up for a product: its own words and numbers, and the words of its kind for what is merely similar. */
export function candidateQuery(
  sighting: Pick<Sighting, 'product' | 'corrected'>,
  taxonomy: TaxonomyIndex,
  aliases: RuleSet['brandAliases'],
): Query {
  const { product } = sighting;
  const { brand } = product;
  return queryFor(
    product,
    kindOfSighting(sighting, taxonomy).guess,
    brand === undefined ? [] : spellingsOf(aliases, brand),
  );
}
