import { fold } from '@/src/listings/terms/fold';
import { kindsIn } from './kind-words';
import { once } from './once';
import type { Traits } from './traits';
import { hinted, mentions } from './vetoes/hinted';

/** Sizes by the system they are stated in (`eu`, `uk`, `us`, `waist`, `length`, `letter`, `plain`). */
export type Sizes = ReadonlyMap<string, ReadonlySet<string>>;

const LETTER = '(?:xxs|xs|s|m|l|xl|xxl|xxxl|\\dxl)';
/** Words for "size" in countries that number as the EU does, and those that leave it open; en, de, fr, es, it, nl, pl, cs, ja, zh. */
const SAID_EU =
  'gr|grosse|rahmengrosse|rahmenhohe|framemaat|talla|pointure|maat|schoenmaat|kledingmaat|mt|rozmiar|rozmiaru|rozmiarze|rozm|roz|vel|velikost|velikosti|サイズ|尺码|尺碼|码数|碼數';
const SAID = `size|sz|taille|taglia|misura|numero|${SAID_EU}`;

const HALF = '(?: 5(?= ))?';

/** What a text must have for each, quick to rule out; then the size between spaces, looked at but not taken: the next may share them. */
const PATTERNS = [
  ['eu', ' eu[ \\d]', `eu ?(\\d{2}${HALF})`, `(\\d{2}${HALF}) eu(?! ?\\d)`],
  ['uk', ' uk[ \\d]', `uk ?(\\d{1,2}${HALF})`, `(\\d{1,2}${HALF}) uk(?! ?\\d)`],
  ['it', ' it ', 'it (\\d{2})', '(\\d{2}) it(?! ?\\d)'],
  ['us', ' us[ \\d]', `us ?(\\d{1,2}${HALF})`, `(\\d{1,2}${HALF}) us(?! ?\\d)`],
  ['waist', ' w ?\\d', 'w ?(\\d{2})(?:l\\d{2})?'],
  ['length', ' (?:w\\d\\d)?l ?\\d', '(?:w\\d{2})?l ?(\\d{2})'],
  ['letter', SAID, `(?:${SAID}) (${LETTER}|[a-h])`],
  ['plain', SAID, `(?:${SAID}) (\\d{1,3})`],
  // Written together: "Mサイズ", "サイズM", "L码", "42码".
  ['letter', 'サイズ|[码碼号號]', `(${LETTER}) ?(?:サイズ|[码碼号號])`, `(?:サイズ|尺码|尺碼) ?(${LETTER})`],
  ['eu', '[码碼]', '((?:3[5-9]|4[0-8])(?: 5)?) ?[码碼]', '(?:尺码|尺碼)(3[5-9]|4[0-8])'],
].map(([system = '', hint = '', ...forms]) => ({
  system,
  hint: hint === SAID ? mentions(SAID) : new RegExp(hint),
  pattern: new RegExp(`(?<= )(?:${forms.join('|')})(?= )`, 'g'),
}));

const EU_SAID = hinted(SAID_EU, new RegExp(`(?<= )(?:${SAID_EU}) (3[4-9]|4\\d|5[0-8])(?= )`, 'g'));
/** A letter alone is a size on clothes, in capitals: Czech "s" and Polish "z" are "with". */
const BARE_LETTER = /(?<![\p{L}\d'’-])(XXS|XS|S|M|L|XL|XXL|XXXL|[2-5]XL)(?![\p{L}\d'’-])/gu;
const STATED_LETTER = new RegExp(`^ (?:${LETTER}|[a-h]) $`);
const CLOTHES = ['jacket', 'sweater', 'shirt', 'dress'];

/** "34x32": waist and length of trousers. */
const TROUSERS = /(?<= )(2[4-9]|3\d|4[0-4])x(2[6-9]|3[0-8])(?= )/g;

/** Clothing and shoe sizes in title and attribute. Systems are never converted: makers' tables disagree. */
export const sizesOf = once(readSizes);

function readSizes(traits: Traits): Sizes {
  const { attributes, plain, title } = traits;
  const sizes = new Map<string, Set<string>>();
  const note = (system: string, size: string) => sizes.set(system, (sizes.get(system) ?? new Set()).add(size));
  const stated = attributes.size === undefined ? '' : wordsOf(attributes.size);
  // Doubled spaces let neighbours match too: each match takes the space on both its sides.
  const all = `${plain}${stated}`;
  for (const { system, hint, pattern } of PATTERNS)
    if (hint.test(all)) for (const [, a, b] of all.matchAll(pattern)) note(system, (a ?? b) as string);
  const kinds = kindsIn(traits);
  for (const [, size] of EU_SAID.all(plain)) note('eu', size as string);
  if (CLOTHES.some((kind) => kinds.has(kind)))
    for (const [, letter] of title.matchAll(BARE_LETTER)) note('letter', (letter as string).toLowerCase());
  if (kinds.has('jeans'))
    for (const [, waist, length] of plain.matchAll(TROUSERS)) {
      note('waist', waist as string);
      note('length', length as string);
    }
  const [, waist, length] = /^ (\d{2}) (\d{2}) $/.exec(stated) ?? [];
  if (waist !== undefined && length !== undefined) {
    note('waist', waist);
    note('length', length);
  } else if (/^ \d{1,3} $/.test(stated)) note('plain', stated.trim());
  else if (STATED_LETTER.test(stated)) note('letter', stated.trim());
  return sizes;
}

function wordsOf(text: string): string {
  return ` ${fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()} `;
}

/** Sizes a seller writes out or in another language. */
const SPELLED: Readonly<Record<string, string>> = {
  small: 's',
  medium: 'm',
  large: 'l',
  'x large': 'xl',
  klein: 's',
  mittel: 'm',
  gross: 'l',
};
const ANY_SIZE =
  /^(?:one size|onesize|einheitsgrosse|taille unique|talla unica|taglia unica|os|n a|free size|standard)$/;

/**
 * Two stated sizes of no system we know that share no word: "B" / "C", "6 cups" / "9 cups", "Queen" / "King".
 * Measures are compared elsewhere, and a size in another system is no other size.
 */
export function differingStatedSize(a: Traits, b: Traits): readonly [string, string] | undefined {
  if (a.attributes.size === undefined || b.attributes.size === undefined) return undefined;
  const [one, two] = [statedOf(a.attributes.size), statedOf(b.attributes.size)];
  if (one === undefined || two === undefined || /\d/.test(one) !== /\d/.test(two)) return undefined;
  const words = new Set(one.split(' '));
  const [ours, theirs] = [one, two].map((text) => /\d+/.exec(text)?.[0]);
  const share = ours === undefined ? two.split(' ').some((word) => words.has(word)) : ours === theirs;
  return share ? undefined : [a.attributes.size, b.attributes.size];
}

function statedOf(size: string): string | undefined {
  const text = wordsOf(size).trim();
  // "34 36", "54 61 cm": ranges and several dimensions.
  if (text === '' || ANY_SIZE.test(text) || /\d\D+\d/.test(text)) return undefined;
  if (/^(?:eu|uk|us|it|fr|w|l)? ?\d+(?: (?:eu|uk|us|it|fr|cm|mm|m|in|l|ml|kg|zoll|inch))?$/.test(text))
    return undefined;
  return SPELLED[text] ?? text;
}

/** The first system in which both state a size and share none, with the two sizes; undefined when nothing differs. */
export function differingSize(a: Sizes, b: Sizes): readonly [string, string] | undefined {
  for (const [system, sizes] of a) {
    const others = b.get(system);
    if (others !== undefined && ![...sizes].some((size) => others.has(size)))
      return [said(system, [...sizes][0] ?? ''), said(system, [...others][0] ?? '')];
  }
  return undefined;
}

const SAID_BEFORE: Readonly<Record<string, string>> = { eu: 'EU ', uk: 'UK ', us: 'US ', waist: 'W', length: 'L' };

function said(system: string, size: string): string {
  return `${SAID_BEFORE[system] ?? ''}${size.replace(' ', '.').toUpperCase()}`;
}
