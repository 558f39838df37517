import type { SearchWords } from '../search-words/search-words';
import { SourceQuery } from './source-query';

/** Where the person buys. */
export type Whereabouts = Pick<SourceQuery, 'country' | 'currency' | 'language'>;

/** More than two would ask a source for one page over and over. */
const MOST_QUERIES = 2;

/**
 * What sources are asked about a product, by its search words: the narrowest first, with its number; the next, broader one
 * is for those that had nothing. Empty when there is nothing to ask for.
 */
export function queriesOfProduct({ phrases, numbers }: SearchWords, where: Whereabouts): SourceQuery[] {
  const gtin = numbers.find(({ scheme }) => scheme !== 'asin')?.value.padStart(14, '0');
  const worded = phrases.flatMap((words) => parsed({ ...where, words }) ?? []).slice(0, MOST_QUERIES);
  const [narrowest, ...broader] = worded;
  const numbered = gtin === undefined ? undefined : parsed({ ...where, ...narrowest, gtin });
  return numbered === undefined ? worded : [numbered, ...broader];
}

function parsed(query: unknown): SourceQuery | undefined {
  const result = SourceQuery.safeParse(query);
  return result.success ? result.data : undefined;
}
