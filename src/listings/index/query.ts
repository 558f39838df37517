import type { CategoryGuess } from '@/src/category/category';
import type { Product } from '@/src/product/product';
import { termsOf, tokenize } from '../terms/tokens';
import { keysOf, namedProduct, wordsOf } from './listing-terms';
import type { Query } from './search';

/** More words than this do not make a search better, only slower. */
const MOST_WORDS = 48;

/** Words of the kind of thing help to find what is merely similar, and must not outweigh the thing's own. */
const KIND_WEIGHT = 0.3;

/**
 * The index query of a product; its category, when known, adds the words that name the kind, and other spellings of its
 * brand the keys that feeds write with them.
 */
export function queryFor(product: Product, category?: CategoryGuess, spellings?: readonly string[]): Query {
  const named = namedProduct(product);
  const own = wordsOf(named);
  const kind = category === undefined ? [] : [...termsOf(tokenize(category.name))].filter((word) => !own.has(word));
  const words = [
    ...[...own].map((text) => ({ text, weight: 1 })),
    ...kind.map((text) => ({ text, weight: KIND_WEIGHT })),
  ];
  return { keys: keysOf(named, spellings), words: words.slice(0, MOST_WORDS) };
}
