import { isDescribing, isPraise } from '@/src/listings/terms/describing-words';
import { isUnspaced } from '@/src/listings/terms/east-asian';
import { isNoiseWord, isStopWord, leansOnNoise } from '@/src/listings/terms/idle-words';
import { isMaterial } from '@/src/listings/terms/material';
import { unitOf } from '@/src/listings/terms/measure';
import { type Token, termsIn } from '@/src/listings/terms/tokens';
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
/** What sort of game a game is, before that word. */
const OF_GAMES = new Set(['board', 'card', 'video', 'party', 'strategy', 'dice']);
/** Words of an author's name. */
const AUTHOR = 2;

/** How an appliance is built and what it can: no name, though it tells two apart. */
const BUILT = new Set(
  `freestanding standing integrated built freistehend freistehende unterbau einbau frontlader toplader encastrable pose libre
   vestavna vestavny load loading spin class rated wash dry`
    .trim()
    .split(/\s+/),
);

/** A word that may be a name: nothing that things of every kind are called, no kind, colour, material, wearer or part. */
export function isDistinct({ kind, text }: Token): boolean {
  if (isCut(text)) return true;
  if (kind !== 'word' || text.length < 3 || /\d/.test(text)) return false;
  return !(
    isKindless(text) ||
    isDescribing(text) ||
    isPraise(text) ||
    BUILT.has(text) ||
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
  const kinds = kindsOf(text);
  const theirs = kindsIn(other);
  return kinds.length === 0 || (theirs.size > 0 && !kinds.some((one) => theirs.has(one)));
}

/**
 * Whether two titles share anything of a name: a word that may be one, a number or a model; colours and kinds are shared by
 * many things. A short number alone is of no name, where each side has names that the other lacks: "Court 2.0", "Rally 2.0".
 */
export function shareName(product: Traits, listing: Traits): boolean {
  const names = naming(product);
  const isShared = ({ text }: Token) => listing.words.has(text) || listing.runs.has(text);
  const shared = names.filter(isShared);
  if (names.length > 0)
    return shared.some((token) => !isShortNumber(token)) || (shared.length > 0 && !isNamedOtherwise(product, listing));
  // Nothing but the maker names it then, and what it is like; or nothing at all.
  if (product.brand === undefined) return false;
  const isLike = ({ kind, text }: Token) => kind === 'word' && isKindless(text) && kindsOf(text).length === 0;
  const likeness = product.tokens.filter(isLike);
  if (likeness.length > 0 && !likeness.some(isShared) && naming(listing).some((token) => isTelling(token, product)))
    return false;
  return termsHave(listing.plain, product.brand) || listing.brand !== undefined;
}

const naming = once((side): readonly Token[] =>
  side.tokens.filter(
    (token) =>
      (token.kind === 'word' ? isDistinct(token) || /\d/.test(token.text) : NAMING.has(token.kind)) &&
      !isOfBrand(side, token.text),
  ),
);

function isShortNumber({ kind, text }: Token): boolean {
  return kind === 'number' && text.length < 3;
}

/** Each side has words that may be names, and the other none of them. */
function isNamedOtherwise(product: Traits, listing: Traits): boolean {
  const brand = termsIn(product.brand ?? listing.brand ?? '');
  const words = (side: Traits) => naming(side).filter((token) => isDistinct(token) && !brand.has(token.text));
  const [ours, theirs] = [words(product), words(listing)];
  return (
    ours.length > 0 &&
    theirs.length > 0 &&
    !theirs.some(({ text }) => product.words.has(text) || product.runs.has(text))
  );
}

const NAMING: ReadonlySet<Token['kind']> = new Set<Token['kind']>(['model', 'number', 'pair']);

/** Whether a name may be put between these two words of a name: "X Ultra 4 | GTX", "Vista | V2". */
export function isJointOfName(left: string, right: string): boolean {
  return kindsOf(left).length === 0 && kindsOf(right).length === 0 && !isShade(right) && !isKindless(right);
}

/** Both titles name what the other does not, of things that are known by their titles: two books of one author, two puzzles of one maker. */
export function hasOtherTitle(product: Traits, listing: Traits): readonly [string, string] | undefined {
  const kinds = [...(kindsIn(product).size > 0 ? kindsIn(product) : kindsIn(listing))];
  const isOfAuthor = isWork(product, listing);
  if (!isOfAuthor && !kinds.some((kind) => TITLED.includes(kind))) return undefined;
  const unspaced = isOfAuthor ? otherRun(product, listing) : undefined;
  if (unspaced !== undefined) return unspaced;
  const [own, shared] = namesOf(product, listing);
  const [others] = namesOf(listing, product);
  const [first, other] = [own[0], others[0]];
  if (first === undefined || other === undefined) return undefined;
  // An author's two names are on all that is his.
  const missing = Math.min(own.length, others.length);
  const isOther = isOfAuthor ? shared.length <= AUTHOR || missing >= shared.length : shared.length === 0;
  return isOther ? [first, other] : undefined;
}

/** Whether a thing is an author's: a book or a record, by its number, its kind or its publisher. */
export function isWork(product: Traits, listing: Traits): boolean {
  if (product.gtin?.startsWith('0978') === true) return true;
  const kinds = kindsIn(product).size > 0 ? kindsIn(product) : kindsIn(listing);
  return OF_AUTHORS.some((kind) => kinds.has(kind)) || (kinds.size === 0 && isPublished(product, listing));
}

/**
 * Of goods titles name the maker; of books the author, after the title, and the publisher stands as the brand and in neither
 * title.
 */
function isPublished(product: Traits, listing: Traits): boolean {
  const { brand, plain, tokens } = product;
  if (brand === undefined || tokens.length <= AUTHOR) return false;
  if ([plain, listing.plain].some((title) => termsHave(title, brand))) return false;
  const isIn = ({ text }: Token) => listing.words.has(text);
  return (
    [...tokens, ...listing.tokens].every((token) => isDistinct(token)) &&
    tokens.slice(-AUTHOR).every(isIn) &&
    !tokens.slice(0, -AUTHOR).some(isIn)
  );
}

function termsHave(plain: string, brand = ''): boolean {
  return [...termsIn(brand)].some((word) => plain.includes(` ${word} `));
}

/** In Han and Kana a run between spaces is a name: "作者 书名一" and "作者 书名二" share an author and name two works. */
function otherRun(product: Traits, listing: Traits): readonly [string, string] | undefined {
  const [own, others] = [unspacedRuns(product), unspacedRuns(listing)];
  if (!own.some((run) => others.includes(run))) return undefined;
  const [first, other] = [missingFrom(own, others), missingFrom(others, own)];
  return first === undefined || other === undefined ? undefined : [first, other];
}

/** The first run that is in no run of the other title, nor a run of it in this: "文庫" is part of "文春文庫". */
function missingFrom(runs: readonly string[], others: readonly string[]): string | undefined {
  return runs.find((run) => kindsOf(run).length === 0 && !others.some((one) => one.includes(run) || run.includes(one)));
}

const unspacedRuns = once(({ title }): readonly string[] =>
  title.split(/[\s《》『』「」()（）【】,、，。]+/).filter((run) => run.length > 1 && isUnspaced(run)),
);

/** The distinct words of one title that the other lacks, and those it has. */
function namesOf(one: Traits, other: Traits): readonly [missing: readonly string[], shared: readonly string[]] {
  const isName = (token: Token, i: number) =>
    isDistinct(token) && !(OF_GAMES.has(token.text) && kindsOf(one.tokens[i + 1]?.text ?? '').includes('game'));
  const names = [...new Set(one.tokens.filter(isName).map(({ text }) => text))].filter((word) => !isOfBrand(one, word));
  const isShared = (word: string) => other.words.has(word) || other.runs.has(word);
  return [names.filter((word) => !isShared(word)), names.filter(isShared)];
}

function isOfBrand({ brand = '' }: Traits, word: string): boolean {
  return brand.toLowerCase().includes(word);
}
