import { isDescribing, isPraise } from '@/src/listings/terms/describing-words';
import { isNoiseWord, isStopWord, leansOnNoise } from '@/src/listings/terms/idle-words';
import { isMaterial } from '@/src/listings/terms/material';
import type { Token } from '@/src/listings/terms/tokens';
import { spellingsOf } from './abbreviations';
import { isShade } from './colors';
import { isCountable } from './counted';
import { kindsIn, kindsOf } from './kind-words';
import { isKindless } from './kinship';
import type { Traits } from './traits';
import { isCut } from './variant-words';
import { ACCESSORY_NOUNS } from './vetoes/accessory-nouns';
import { isPhrase } from './vetoes/phrases';
import { wearerOf } from './wearers';

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

/** Whether a word that only one title has tells anything: not what things of every kind are called, nor what kind it is. */
export function isTelling({ kind, text }: Token): boolean {
  return (
    kind !== 'word' ||
    /\d/.test(text) ||
    !(
      isKindless(text) ||
      isDescribing(text) ||
      isPraise(text) ||
      wearerOf(text) !== undefined ||
      kindsOf(text).length > 0
    )
  );
}

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
