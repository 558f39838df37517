import { isDescribing, isPraise } from '@/src/listings/terms/describing-words';
import { isNoiseWord, isStopWord, leansOnNoise } from '@/src/listings/terms/idle-words';
import { isMaterial } from '@/src/listings/terms/material';
import { unitOf } from '@/src/listings/terms/measure';
import type { Token } from '@/src/listings/terms/tokens';
import { spellingsOf } from './abbreviations';
import { isShade } from './colors';
import { isCountable } from './counted';
import { kindsIn, kindsOf } from './kind-words';
import { isKindless } from './kinship';
import { once } from './once';
import type { Traits } from './traits';
import { isCut } from './variant-words';
import { ACCESSORY_NOUNS } from './vetoes/accessory-nouns';
import { isPhrase } from './vetoes/phrases';
import { wearerOf, wearersOf } from './wearers';

/** Kinds of thing that are known by their title, not by a maker's number; and those of them that are an author's. */
const TITLED = ['book', 'game', 'record', 'toy', 'puzzle'];
const OF_AUTHORS = ['book', 'record'];
/** Words of an author's name. */
const AUTHOR = 2;

/** A word that may be a name: nothing that things of every kind are called, no kind, colour, material, wearer or part. */
export function isDistinct({ kind, text }: Token): boolean {
  if (isCut(text)) return true;
  if (kind !== 'word' || text.length < 3 || /\d/.test(text)) return false;
  return !(
    isKindless(text) ||
    isDescribing(text) ||
    isPraise(text) ||
    isStopWord(text) ||
    isNoiseWord(text) ||
    leansOnNoise(text) ||
    isShade(text) ||
    isMaterial(text) ||
    isCountable(text) ||
    wearerOf(text) !== undefined ||
    kindsOf(text).length > 0 ||
    spellingsOf(text).length > 0 ||
    isPhrase(text, ACCESSORY_NOUNS)
  );
}

/** Words for a size, and small words that no list of stop words holds. */
const SIZING = new Set(
  'gr grosse size talla taglia taille pointure maat rozmiar roz velikost vel z w i o y e s v k'.split(' '),
);

/**
 * Whether a word that the other title lacks tells anything: not what things of every kind are called, nor what kind it is or
 * who wears it, unless the other says something else of that.
 */
export function isTelling({ kind, text }: Token, other: Traits): boolean {
  if (kind === 'color') return false;
  if (kind !== 'word' || /\d/.test(text)) return true;
  if (SIZING.has(text) || unitOf(text) !== undefined || isShade(text)) return false;
  const wearer = wearerOf(text);
  if (wearer !== undefined) return wearersOf(other).size > 0 && !wearersOf(other).has(wearer);
  if (isKindless(text) || isDescribing(text) || isPraise(text)) return false;
  const [kinds, theirs] = [kindsOf(text), kindsIn(other)];
  return kinds.length === 0 || (theirs.size > 0 && !kinds.some((one) => theirs.has(one)));
}

/** Whether two titles share anything of a name: a word that may be one, a number or a model; colours and kinds are shared by many things. */
export function shareName(product: Traits, listing: Traits): boolean {
  const names = naming(product);
  return names.length === 0 || names.some((text) => listing.words.has(text) || listing.runs.has(text));
}

const naming = once((side): readonly string[] =>
  side.tokens
    .filter((token) => (token.kind === 'word' ? isDistinct(token) || /\d/.test(token.text) : NAMING.has(token.kind)))
    .flatMap(({ text }) => (isOfBrand(side, text) ? [] : text)),
);

const NAMING: ReadonlySet<Token['kind']> = new Set<Token['kind']>(['model', 'number', 'pair']);

/** Whether a name may be put between these two words of a name: "X Ultra 4 | GTX", "Vista | V2". */
export function isJointOfName(left: string, right: string): boolean {
  return kindsOf(left).length === 0 && kindsOf(right).length === 0 && !isShade(right) && !isKindless(right);
}

/** Both titles name what the other does not, of things that are known by their titles: two books of one author, two puzzles of one maker. */
export function hasOtherTitle(product: Traits, listing: Traits): readonly [string, string] | undefined {
  const kinds = [...(kindsIn(product).size > 0 ? kindsIn(product) : kindsIn(listing))];
  const isOfAuthor = product.gtin?.startsWith('0978') === true || kinds.some((kind) => OF_AUTHORS.includes(kind));
  if (!isOfAuthor && !kinds.some((kind) => TITLED.includes(kind))) return undefined;
  const [own, shared] = namesOf(product, listing);
  const [others] = namesOf(listing, product);
  const [first, other] = [own[0], others[0]];
  if (first === undefined || other === undefined) return undefined;
  // An author's two names are on all that is his.
  const missing = Math.min(own.length, others.length);
  const isOther = isOfAuthor ? shared.length <= AUTHOR || missing >= shared.length : shared.length === 0;
  return isOther ? [first, other] : undefined;
}

/** The distinct words of one title that the other lacks, and those it has. */
function namesOf(one: Traits, other: Traits): readonly [missing: readonly string[], shared: readonly string[]] {
  const names = [...new Set(one.tokens.filter(isDistinct).map(({ text }) => text))].filter(
    (word) => !isOfBrand(one, word),
  );
  const isShared = (word: string) => other.words.has(word) || other.runs.has(word);
  return [names.filter((word) => !isShared(word)), names.filter(isShared)];
}

function isOfBrand({ brand = '' }: Traits, word: string): boolean {
  return brand.toLowerCase().includes(word);
}
