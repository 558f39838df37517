import type { SearchWords } from '../search-words/search-words';
import { SourceQuery } from './source-query';

/** Where the person buys. */
export type Whereabouts = Pick<SourceQuery, 'country' | 'currency' | 'language'>;

/** A source that has nothing is asked so often for one page. */
const MOST_QUERIES = 3;

/**
 * What sources are asked about a product, by its search words: the narrowest first, with its number; each next one is for
 * those that had nothing. Empty when there is nothing to ask for.
 */
export function queriesOfProduct({ phrases, numbers }: SearchWords, where: Whereabouts): SourceQuery[] {
  const gtin = numbers.find(({ scheme }) => scheme !== 'asin')?.value.padStart(14, '0');
  const usable = phrases.filter((words) => parsed({ ...where, words }) !== undefined);
  const [first, ...broader] = worthAsking(usable).map((words) => ({ ...where, words }));
  const numbered = gtin === undefined ? undefined : parsed({ ...where, ...first, gtin });
  const narrowest = numbered ?? first;
  return narrowest === undefined ? [] : [narrowest, ...broader];
}

/**
 * The narrowest phrase, the broadest that is a part of it, then others. Most searches want every word, so a phrase that
 * holds all words of one that found nothing finds nothing either.
 */
function worthAsking(phrases: readonly string[]): string[] {
  const [narrowest, ...others] = phrases;
  if (narrowest === undefined) return [];
  // Step by step, so that the kind of thing alone, which comes last, does not count as a part.
  const broadest = others.reduce((part, phrase) => (holdsAll(part, phrase) ? phrase : part), narrowest);
  const asked = [narrowest];
  for (const phrase of [broadest, ...others])
    if (asked.length < MOST_QUERIES && !asked.some((earlier) => holdsAll(phrase, earlier))) asked.push(phrase);
  return asked;
}

/** True when every word of `fewer` stands in `more`. */
function holdsAll(more: string, fewer: string): boolean {
  const words = new Set(more.toLowerCase().split(' '));
  return fewer
    .toLowerCase()
    .split(' ')
    .every((word) => words.has(word));
}

function parsed(query: unknown): SourceQuery | undefined {
  const result = SourceQuery.safeParse(query);
  return result.success ? result.data : undefined;
}
