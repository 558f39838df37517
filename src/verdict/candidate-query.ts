import type { CategoryGuess } from '@/src/category/category';
import { queryFor } from '@/src/listings/index/query';
import type { Query } from '@/src/listings/index/search';
import type { Product } from '@/src/product/product';
import { spellingsOf } from '@/src/rules/brand';
import type { RuleSet } from '@/src/rules/rule-pack';

/** How many listings are compared with one product; in the research behind the index the right one is among 50. */
export const CANDIDATES = 50;

/** What to look up for a product: its own words and numbers, and the words of its kind for what is merely similar. */
export function candidateQuery(
  product: Product,
  kind: CategoryGuess | undefined,
  { brandAliases }: Pick<RuleSet, 'brandAliases'>,
): Query {
  const { brand } = product;
  return queryFor(product, kind, brand === undefined ? [] : spellingsOf(brandAliases, brand));
}
