import type { Product } from '@/src/product/product';
import { schemeOf, tradeItemOf } from '@/src/product/trade-item';
import { squash } from '../terms/fold';
import { termsIn, tokenize } from '../terms/tokens';

/** The fields a Product and a Listing share that say which thing it is. */
export interface Named {
  readonly title: string;
  readonly brand?: string | undefined;
  readonly gtin?: string | undefined;
  readonly asin?: string | undefined;
  readonly mpn?: string | undefined;
}

/** A Product under the name a Listing gives its title. */
export function namedProduct({ name, brand, gtin, asin, mpn }: Product): Named {
  return { title: name, brand, gtin, asin, mpn };
}

/**
 * Exact keys: two things that share one are the same thing, or a pack of it. A colon keeps them apart from words of
 * titles. A magazine's number is no key: all its issues share it.
 *
 * @param spellings other names of the brand, so that one number is found under each of them.
 */
export function keysOf({ brand, gtin, asin, mpn }: Named, spellings: readonly string[] = []): readonly string[] {
  const keys: string[] = [];
  if (gtin !== undefined && schemeOf(gtin) !== 'issn') keys.push(`gtin:${tradeItemOf(gtin).base}`);
  if (asin !== undefined) keys.push(`asin:${asin}`);
  const number = brand === undefined || mpn === undefined ? '' : squash(mpn);
  if (brand !== undefined && number.length >= 3)
    for (const name of new Set([brand, ...spellings].map(squash))) keys.push(`mpn:${name}|${number}`);
  return keys;
}

/** The words a thing is found by: of its title, its brand, and its part number squashed. */
export function wordsOf(named: Named): ReadonlySet<string> {
  const words = new Set<string>();
  eachWord(named, (word) => words.add(word));
  return words;
}

/** Calls `visit` with each of the words; with some of them more than once. */
export function eachWord({ title, brand, mpn }: Named, visit: (word: string) => void): void {
  for (const { text, kind } of tokenize(title)) if (kind !== 'idle' && text !== '') visit(text);
  if (brand !== undefined) for (const term of termsIn(brand)) if (term !== '') visit(term);
  const number = mpn === undefined ? '' : squash(mpn);
  if (number !== '') visit(number);
}
