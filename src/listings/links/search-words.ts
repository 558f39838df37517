import type { Product } from '@/src/product/product';
import { fold } from '../terms/fold';
import { isNoiseWord, isStopWord } from '../terms/idle-words';

/** Marketplaces want every word to be in a listing: more than these find nothing. */
const MOST_WORDS = 6;
/** For names written without spaces. */
const MOST_LENGTH = 60;

/** What to type into a marketplace's search field to find a product: brand, then the first telling words of its name. */
export function searchWords({ name, brand = '' }: Product): string {
  // A brand is a name whatever its words: "New Balance", "The North Face".
  const words = new Map(wordsOf(brand).map((word) => [fold(word), word]));
  for (const word of wordsOf(name)) {
    const folded = fold(word);
    if (!words.has(folded) && !isStopWord(folded) && !isNoiseWord(folded)) words.set(folded, word);
  }
  const first = [...words.values()].slice(0, MOST_WORDS).join(' ');
  return [...first].slice(0, MOST_LENGTH).join('').trim();
}

function wordsOf(text: string): string[] {
  return text
    .split(/[\s,;:|/()[\]"“”„«»]+/u)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}+]+$/gu, ''))
    .filter((word) => word !== '');
}
