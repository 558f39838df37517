import type { Product } from '@/src/product/product';
import { squash } from '../terms/fold';
import { termsOf, tokenize } from '../terms/tokens';

/** The fields a Product and a Listing share that say which thing it is. */
export interface Named {
  readonly title: string;
  readonly brand?: string | undefined;
  readonly gtin?: string | undefined;
  readonly mpn?: string | undefined;
}

/** A Product under the name a Listing gives its title. */
export function namedProduct({ name, brand, gtin, mpn }: Product): Named {
  return { title: name, brand, gtin, mpn };
}

/** Exact keys: two things that share one are the same thing. A colon keeps them apart from words of titles. */
export function keysOf({ brand, gtin, mpn }: Named): readonly string[] {
  const keys: string[] = [];
  if (gtin !== undefined) keys.push(`gtin:${gtin}`);
  if (brand !== undefined && mpn !== undefined && squash(mpn).length >= 3)
    keys.push(`mpn:${squash(brand)}|${squash(mpn)}`);
  return keys;
}

/** The words a thing is found by: of its title, its brand, and its part number squashed. */
export function wordsOf({ title, brand, mpn }: Named): ReadonlySet<string> {
  const words = new Set(termsOf(tokenize(title)));
  if (brand !== undefined) for (const term of wordsOfBrand(brand)) words.add(term);
  if (mpn !== undefined) words.add(squash(mpn));
  words.delete('');
  return words;
}

let lastBrand = { brand: '', words: termsOf([]) };

/** Listings of one maker are indexed one after the other: its words are read once for all of them. */
function wordsOfBrand(brand: string): ReadonlySet<string> {
  if (brand !== lastBrand.brand) lastBrand = { brand, words: termsOf(tokenize(brand)) };
  return lastBrand.words;
}
