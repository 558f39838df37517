import { isPraise } from '@/src/listings/terms/describing-words';
import { fold } from '@/src/listings/terms/fold';
import { leansOnNoise } from '@/src/listings/terms/idle-words';
import { isMaterial } from '@/src/listings/terms/material';
import { type Token, termsIn, tokenize } from '@/src/listings/terms/tokens';
import { leadsAlong } from './along';
import { isShade } from './colors';
import { isCountable } from './counted';
import { isDistinct, isJointOfName } from './distinct';
import { isPlatform } from './editions';
import { kindsOf } from './kind-words';
import { isKindless } from './kinship';
import { sharedMaker } from './maker';
import { sizesOf } from './sizes';
import { hasSpelling } from './spellings';
import { BRAND, COUNTING, isCodeSwap, isSuffixSwap, YEAR } from './swapped-codes';
import type { Traits } from './traits';
import { isCut } from './variant-words';
import { says } from './vetoes/phrases';
import { wearerOf } from './wearers';

/**
 * Two words that stand at the same place of two names: `code` short designations (GSR / GSB), `word` plain names; or
 * `added`, a word that makes the listing's name another's (`own` is empty).
 */
export interface Swap {
  readonly kind: 'code' | 'word' | 'added';
  readonly own: string;
  readonly other: string;
}

/**
 * What one name has where the other has something else between the same neighbours: "Bosch GSR 18V-55" and "Bosch GSB
 * 18V-55", "IKEA Kivik sofa" and "IKEA Ektorp sofa". Codes before words; undefined when nothing is swapped.
 */
export function swapOf(product: Traits, listing: Traits): Swap | undefined {
  const brand = termsIn(product.brand ?? listing.brand ?? sharedMaker(product, listing) ?? '');
  const ours = glued(
    nameOf(product, brand, (word) => word === 'plus' && says(listing.plain, word)),
    listing,
  );
  const theirs = glued(
    nameOf(listing, brand, (word) => says(product.plain, word)),
    product,
  );
  const { color: ourColor = '' } = product.attributes;
  const { color: theirColor = '' } = listing.attributes;
  const nameless = termsIn(`${product.shelf} ${listing.shelf} ${ourColor} ${theirColor}`);
  const isOpen = ({ text }: Token, other: Traits) =>
    text !== BRAND &&
    !other.runs.has(text) &&
    !nameless.has(text) &&
    !other.words.has(text) &&
    !hasSpelling(text, other.words);
  const openOurs = new Set(ours.filter((token) => isOpen(token, listing)));
  const openTheirs = new Set(theirs.filter((token) => isOpen(token, product)));
  const isForeign = (token: Token) => openTheirs.has(token);
  let word: Swap | undefined;
  for (let i = 0; i < ours.length; i += 1) {
    const own = ours[i] as Token;
    if (!openOurs.has(own)) continue;
    for (let j = 0; j < theirs.length; j += 1) {
      const other = theirs[j] as Token;
      if (!isForeign(other)) continue;
      const left = same(ours[i - 1], theirs[j - 1]);
      const right = same(ours[i + 1], theirs[j + 1]);
      // Of most pairs of words neither neighbour is the same: those stand at no one place.
      if (left === undefined && right === undefined) continue;
      if (isPlatform(own.text) && isPlatform(other.text)) continue;
      if (listing.models.has(other.text + (theirs[j + 1]?.text ?? other.text))) continue;
      if (
        (isCodeSwap(own.text, other.text, left, right) || isSuffixSwap(own.text, other.text, left, right)) &&
        !(own.text.length === 1 && isWorn(product, listing))
      )
        return { kind: 'code', own: own.text, other: other.text };
      const isEnclosed = left !== undefined && right !== undefined;
      const isAtOneEnd = left !== undefined && ours[i + 1] === undefined && theirs[j + 1] === undefined;
      if ((isEnclosed || isAtOneEnd) && isNameForNumber(own, other, left))
        word ??= { kind: 'word', own: own.text, other: other.text };
      const isSlot = (isEnclosed && Math.min(i, j) <= NAME_END) || isAfterSharedStart(ours, i, theirs, j);
      const isBeforeNumber = isEnclosed && /^\d{1,3}$/.test(right);
      if (isSlot && isNameWord(own, isBeforeNumber) && isNameWord(other, isBeforeNumber))
        word ??= { kind: 'word', own: own.text, other: other.text };
    }
  }
  const subtitle = subtitleOf(product, listing, (token) => isOpen(token, product));
  if (subtitle !== undefined) return { kind: 'added', own: '', other: subtitle };
  word ??= namedOtherwise(ours, theirs, (token) => openOurs.has(token), isForeign);
  word ??= insteadOfNumber(ours, theirs, listing, isForeign);
  if (word !== undefined) return word;
  const inserted = insertedInto(ours, theirs, isForeign);
  return inserted === undefined ? undefined : { kind: 'added', own: '', other: inserted };
}

/** "Scooter Essential" and "Scooter 3", "Kickr Core" and "Kickr V5": of one line one has a name and one a number. */
function isNameForNumber(own: Token, other: Token, left: string): boolean {
  if (left === BRAND || COUNTING.has(left) || /\d/.test(left)) return false;
  const isNumber = ({ text }: Token) => /^(?:v?[2-9]|\d[a-z]\d|[a-z]\d)$/.test(text);
  return (isNumber(own) && isDistinct(other)) || (isNumber(other) && isDistinct(own));
}

/** Name words in order: no idle words, colours or measures, nothing thrown in, and the brand as one. */
function nameOf(
  { tokens, title }: Traits,
  brand: ReadonlySet<string>,
  isOwn: (word: string) => boolean,
): readonly Token[] {
  const name: Token[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i] as Token;
    const { kind, text } = token;
    // Single letters are models more often than a Slavic "with".
    if (i > 0 && text.length > 1 && leadsAlong(text) && !isOwn(text)) break;
    if (kind === 'color' || kind === 'measure') continue;
    if (kind === 'idle' && !isCapital(text, title)) continue;
    if (!brand.has(text)) name.push(token);
    else if (name.at(-1)?.text !== BRAND) name.push({ text: BRAND, kind: 'word' });
  }
  return name;
}

/** "Strada AL 7": two capitals in a title of small letters are a code, though the word be "to the" elsewhere. */
function isCapital(word: string, title: string): boolean {
  return word.length === 2 && title.includes(` ${word.toUpperCase()} `) && /\p{Ll}/u.test(title);
}

/** Three letters, three digits and a letter. */
const LONGEST_GLUED = 7;

/** "K 5" as "K5" where the other title writes it so. */
function glued(name: readonly Token[], { words }: Traits): readonly Token[] {
  const out: Token[] = [];
  for (const token of name) {
    const before = out.at(-1);
    const whole = `${before?.text ?? ''}${token.text}`;
    const isShort = before !== undefined && before.text !== BRAND && whole.length <= LONGEST_GLUED;
    if (isShort && /^[a-z]{1,3}\d{1,3}[a-z]?$/.test(whole) && words.has(whole))
      out[out.length - 1] = { text: whole, kind: 'word' };
    else out.push(token);
  }
  return out;
}

function same(a: Token | undefined, b: Token | undefined): string | undefined {
  return a !== undefined && a.text === b?.text ? a.text : undefined;
}

/** @param isBeforeNumber there even a word said of things of every kind is a name: "Chariot Sport 1". */
function isNameWord({ kind, text }: Token, isBeforeNumber = false): boolean {
  if (kind !== 'word' || text.length < 3 || /\d/.test(text)) return false;
  return (
    (isBeforeNumber || !(isKindless(text) || (isPraise(text) && !EDITIONS.has(text)))) &&
    !leansOnNoise(text) &&
    !COUNTING.has(text) &&
    !isShade(text) &&
    !isCountable(text) &&
    !isMaterial(text) &&
    wearerOf(text) === undefined &&
    kindsOf(text).length === 0
  );
}

/** Words of praise that are also what makers call one edition of a thing or another. */
const EDITIONS = new Set(
  'premium luxury deluxe professional ultimate special limited collection season best top'.split(' '),
);

/** Whether two names are one up to these places, from the brand on or from their first two words on. */
function isAfterSharedStart(ours: readonly Token[], i: number, theirs: readonly Token[], j: number): boolean {
  // After a number the name is over and words of the kind follow.
  if (/\d/.test(ours[i - 1]?.text ?? '')) return false;
  for (let back = 1; back <= i && back <= j; back += 1) {
    const text = same(ours[i - back], theirs[j - back]);
    if (text === undefined || text === BRAND) return text === BRAND;
  }
  return i === j && i >= LEAST_START;
}

/** So many words two names begin with before a swap tells: fewer are a kind or an adjective. */
const LEAST_START = 2;

/** Clothes: single letters are sizes there. */
function isWorn(...sides: readonly Traits[]): boolean {
  return sides.some((side) => sizesOf(side).size > 0);
}

/** Where names end and descriptions begin, in words. */
const NAME_END = 4;

/** A word the listing puts inside the product's name before its number or letter: "Yepp Nexxt 2" is no "Yepp 2". */
function insertedInto(
  ours: readonly Token[],
  theirs: readonly Token[],
  isOpen: (token: Token) => boolean,
): string | undefined {
  for (let j = 1; j < theirs.length; j += 1) {
    const word = theirs[j] as Token;
    const left = theirs[j - 1];
    const right = theirs[j + 1];
    if (left === undefined || right === undefined || left.text === BRAND || !isOpen(word)) continue;
    if (!ours.some(({ text }, i) => text === left.text && ours[i + 1]?.text === right.text)) continue;
    if (word.text === 'serie') continue;
    const isNumbered = /^[a-z]?\d{1,3}[a-z]?$|^[a-z]$/.test(right.text);
    if (isNumbered ? isNameWord(word) : j <= NAME_END && isDistinct(word) && isJointOfName(left.text, right.text))
      return word.text;
  }
  return undefined;
}

/** "Grillo 300 gas grill" and "Grillo Max gas grill": after one start a name stands where the product has its number, which is nowhere else. */
function insteadOfNumber(
  ours: readonly Token[],
  theirs: readonly Token[],
  listing: Traits,
  isOpen: (token: Token) => boolean,
): Swap | undefined {
  const start = ours.findIndex(({ text }) => text === BRAND);
  const from = theirs.findIndex(({ text }) => text === BRAND);
  if (start < 0 || from < 0) return undefined;
  let at = 1;
  while (same(ours[start + at], theirs[from + at]) !== undefined) at += 1;
  const [own, other] = [ours[start + at], theirs[from + at]];
  if (at < 2 || own === undefined || other === undefined || !/^[a-z]{0,2}\d{1,4}[a-z]{0,2}$/.test(own.text))
    return undefined;
  const isElsewhere = listing.words.has(own.text) || listing.runs.has(own.text);
  return isElsewhere || YEAR.test(own.text) || !isDistinct(other) || !isOpen(other)
    ? undefined
    : { kind: 'word', own: own.text, other: other.text };
}

/** Most words of a name between the brand and the kind. */
const LONGEST_NAME = 4;

/**
 * "The North Face 1996 Retro Nuptse jacket" and "The North Face Thermoball jacket": between one brand and one kind stand
 * two names that share nothing.
 */
function namedOtherwise(
  ours: readonly Token[],
  theirs: readonly Token[],
  isOurs: (token: Token) => boolean,
  isTheirs: (token: Token) => boolean,
): Swap | undefined {
  const [own, other] = [betweenBrandAndKind(ours), betweenBrandAndKind(theirs)];
  if (own === undefined || other === undefined || own.kind !== other.kind) return undefined;
  const shared = own.name.findIndex(({ text }, i) => text !== other.name[i]?.text);
  const [left, right] = [own.name.slice(shared), other.name.slice(shared)];
  if (shared < 0 || !left.every(isOurs) || !right.every(isTheirs)) return undefined;
  // Of one side a number will do: "Chuck 70" and "Chuck Taylor All Star".
  const [word, instead] = [left, right].map((name) => name.findLast((token) => isNameWord(token))?.text);
  const number = shared > 0 ? left.concat(right).find(({ text }) => /^\d{2,4}$/.test(text))?.text : undefined;
  const [a, b] = [word ?? number, instead ?? number];
  return a === undefined || b === undefined || a === b ? undefined : { kind: 'word', own: a, other: b };
}

function betweenBrandAndKind(tokens: readonly Token[]) {
  const from = tokens.findIndex(({ text }) => text === BRAND) + 1;
  if (from === 0) return undefined;
  const length = tokens.slice(from).findIndex(({ text }) => kindsOf(text).length > 0 || isCut(text));
  if (length < 1 || length > LONGEST_NAME) return undefined;
  return { name: tokens.slice(from, from + length), kind: tokens[from + length]?.text };
}

const GAME = / (?:game|games|spiel|brettspiel|gesellschaftsspiel|kartenspiel|jeu|jeux|juego|juegos|gioco|giochi) /;

/** "Catan: Seafarers" beside "Catan": a game's name with another after a colon is an expansion or another game. */
function subtitleOf(product: Traits, listing: Traits, isOpen: (token: Token) => boolean): string | undefined {
  if (product.title.includes(':') || !listing.title.includes(': ')) return undefined;
  if (!GAME.test(`${product.plain}${listing.plain} ${fold(product.shelf)} `)) return undefined;
  const [before, after] = listing.title.split(/(?<=[\p{L}\d]): /u, 2);
  if (before === undefined || after === undefined || !tokenize(before).some(({ text }) => product.words.has(text)))
    return undefined;
  const first = tokenize(after).find(({ kind }) => kind !== 'idle');
  return first !== undefined && first.kind === 'word' && isOpen(first) ? first.text : undefined;
}
