import { hasEastAsian } from '@/src/listings/terms/east-asian';
import { plainWords } from '@/src/listings/terms/fold';
import { isAlsoPreposition, unitOf } from '@/src/listings/terms/measure';

/**
 * A text as conditions compare it: folded words with one space before, between and after, a number and its unit as one
 * word.
 *
 * @example conditionWords('iPhone 12, 64 Go') // ' iphone 12 64gb '
 */
export function conditionWords(text: string): string {
  return withUnits(plainWords(text));
}

/** The same of a text that is `plainWords` already. */
export function withUnits(plain: string): string {
  return /\d/.test(plain) ? plain.replace(MEASURE, spelled) : plain;
}

const MEASURE = / (\d+)( ?)([a-z]+)(?= )/g;

function spelled(whole: string, value: string, gap: string, word: string): string {
  const unit = unitOf(word);
  // "4 to 6", "size 40 l": letters and prepositions that stand by themselves are no units.
  if (unit === undefined || (gap !== '' && (isAlsoPreposition(word) || word.length === 1))) return whole;
  return ` ${value}${unit}`;
}

/**
 * The words of `conditionWords` that a text can be looked up by. In scripts without spaces, pairs of neighbouring
 * characters stand for words.
 */
export function lookUpWords(words: string): string[] {
  const each = words.trim().split(' ');
  if (!hasEastAsian(words)) return each;
  const found: string[] = [];
  for (const word of each) {
    if (!hasEastAsian(word)) found.push(word);
    else found.push(...pairsOf(word));
  }
  return found;
}

/** Of one character, itself; texts are looked up by those too, so that 盒 is found in 空盒子. */
function pairsOf(word: string): string[] {
  const characters = [...word];
  return [...characters, ...characters.slice(1).map((character, i) => `${characters[i]}${character}`)];
}

/** Whether a phrase stands in a text as whole words; in scripts without spaces anywhere. Both are `conditionWords`. */
export function holdsPhrase(text: string, phrase: string): boolean {
  return text.includes(hasEastAsian(phrase) ? phrase.trim() : phrase);
}
