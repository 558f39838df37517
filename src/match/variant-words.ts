import { plainWords } from '@/src/listings/terms/fold';
import type { Token } from '@/src/listings/terms/tokens';
import { once } from './once';
import { digitOfRoman } from './one-form';
import { sizesOf } from './sizes';
import type { Traits } from './traits';

/** Words that name another model of the same line: an iPhone 12 Pro is no iPhone 12. */
const VARIANT_WORDS = new Set(
  'pro max plus mini ultra lite fe se slim oled xl xr xs neo fold flip ti promax air shield evo extreme junior expansion erweiterung extension espansione ampliacion addon dlc uitbreiding dodatek rozsireni ii iii iv mkii mkiii mk2 mk3 ax sl super'.split(
    ' ',
  ),
);

export function isVariantWord(word: string): boolean {
  return VARIANT_WORDS.has(word);
}

/** Of these even one shared short number does not make one model: "HERO11 Black" and "HERO11 Black Mini". */
const TELLING = new Set(['mini', 'max']);

/** A variant word that tells two things apart though they share a model number of few letters. */
export function tellingWordOf(product: Traits, listing: Traits): string | undefined {
  const word = variantWordOf(product, listing);
  return word !== undefined && TELLING.has(word) ? word : undefined;
}

/** Cuts of one line, of which a thing has one. */
const CUTS: ReadonlyMap<string, string> = new Map([
  ['low', 'low'],
  ['lo', 'low'],
  ['mid', 'mid'],
  ['high', 'high'],
  ['hi', 'high'],
  ['mini', 'mini'],
  ['midi', 'midi'],
  ['maxi', 'maxi'],
]);

export function isCut(word: string): boolean {
  return CUTS.has(word);
}

/** "Dunk Low" and "Dunk High": two cuts after one name. */
export function differingCut({ tokens }: Traits, other: Traits): readonly [string, string] | undefined {
  for (let i = 1; i < tokens.length; i += 1) {
    const { text } = tokens[i] as Token;
    const cut = CUTS.get(text);
    const name = tokens[i - 1]?.text;
    if (cut === undefined || name === undefined) continue;
    const theirs = other.tokens.find((token, j) => CUTS.has(token.text) && other.tokens[j - 1]?.text === name)?.text;
    if (theirs !== undefined && CUTS.get(theirs) !== cut) return [text, theirs];
  }
  return undefined;
}

/**
 * The first word that only one side has and that makes it another model; undefined when both agree.
 *
 * @param line the word of the line whose number both have: "Air Zoom Pegasus 40" is called "Pegasus 40" too.
 */
export function variantWordOf(product: Traits, listing: Traits, line?: string): string | undefined {
  return onlyIn(product, listing, line) ?? onlyIn(listing, product, line);
}

function onlyIn(one: Traits, other: Traits, line: string | undefined): string | undefined {
  const beside = wordsBeside(other);
  const named = line === undefined ? -1 : one.tokens.findIndex(({ text }) => text === line);
  const isIn = (word: string) => other.words.has(word) || beside.includes(` ${word} `);
  const found = one.tokens.find(
    ({ text, kind }, i) =>
      VARIANT_WORDS.has(text) &&
      kind !== 'idle' &&
      !(text === 'air' && i < named) &&
      !isIn(text) &&
      !isIn(digitOfRoman(text) ?? text) &&
      !isGlued(one.tokens, i, other) &&
      !isStandard(one.tokens[i - 1]) &&
      !DESCRIBED.has(one.tokens[i + 1]?.text ?? '') &&
      !(text === 'fe' && FOCAL_LENGTH.test(one.plain)) &&
      !(text === 'xl' && sizesOf(one).get('letter')?.has(text) && sizesOf(other).size > 0) &&
      !(text === 'sl' && isOfNumber(one, one.tokens[i + 1])) &&
      !(text === 'pro' && isCzechFor(one.title)) &&
      !(text === 'se' && SPANISH_SE.test(one.plain)),
  )?.text;
  if (found !== undefined) return found === 'plus' && SIGN.test(other.title) ? undefined : found;
  const [, signed] = (one.title.includes('+') && SIGN.exec(one.title)) || [];
  return signed !== undefined && isIn(signed.toLowerCase()) && !SIGN.test(other.title) && !isIn('plus')
    ? `${signed}+`
    : undefined;
}

/** "Max V" of "MaxV", "Air Max" of "Airmax", "GM II" of "GM2". */
function isGlued(tokens: readonly Token[], i: number, other: Traits): boolean {
  const [before, word, after] = [i - 1, i, i + 1].map((at) => tokens[at]?.text ?? '') as [string, string, string];
  const glued = [before + word, word + after, before + (digitOfRoman(word) ?? word)];
  return glued.some((whole) => whole !== word && other.words.has(whole));
}

/** "SATA III" is a connection that a listing need not name, and no model. */
export function isStandard(before: Token | undefined): boolean {
  return before !== undefined && STANDARDS.has(before.text);
}

/** "FE 24-70mm": a mount. */
const FOCAL_LENGTH = / \d{2,3} ?mm /;

/** "SL-1500": letters of the number that follows. */
function isOfNumber({ models }: Traits, next: Token | undefined): boolean {
  return next !== undefined && [...models].some((model) => model.startsWith(`sl${next.text}`));
}

/** "Se vende": for sale. Asked of the plain title: where that is a remark, its verb is left out of the tokens. */
const SPANISH_SE = / se (?:vende|regala|cambia|entrega)/;

/** "Super zoom", "ultra wide", "slim fit": words that say how something is. */
const DESCRIBED = new Set('boost turbo zoom amoled wide fast quiet light fit'.split(' '));

/** "Objektiv 30 mm pro Sony": "for", where names are written with capitals and this is not. */
function isCzechFor(title: string): boolean {
  return / pro \p{Lu}/u.test(title) && !/(?<!\p{L})(?:Pro|PRO)(?!\p{L})/u.test(title);
}

const STANDARDS = new Set('sata uhs usb class type phase pcie version wave sds di'.split(' '));

/** "Pro+": the sign after a word is a model of its own. After a number it is read as the word "plus". */
const SIGN = /(?<![\p{L}\d])(\p{L}{2,})\+(?![\p{L}\d])/u;

/** Title and stated size: "L/XL" is a size where "XL" is no model. */
const wordsBeside = once(({ plain, attributes }) => `${plain}${plainWords(attributes.size ?? '')}`);
