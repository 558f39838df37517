import { plainWords } from '@/src/listings/terms/fold';
import { alongFrom } from '../along';
import { kindsOf } from '../kind-words';
import { isKindless } from '../kinship';
import { once } from '../once';
import type { Traits } from '../traits';
import { says } from './phrases';

/** Shorter nouns end words that they have nothing to do with. */
const LEAST_OF_COMPOUND = 5;

/** The product's own noun, in singular or plural ("pedal" of "pedals") or at the end of a compound ("slang" of "tuinslang"). */
export function namesThing({ plain }: Traits, noun: string): boolean {
  return (
    says(plain, noun) ||
    plain.includes(` ${noun}s `) ||
    (noun.endsWith('s') && says(plain, noun.slice(0, -1))) ||
    (noun.length >= LEAST_OF_COMPOUND && plain.includes(`${noun} `))
  );
}

/** Without what comes along: the words before the first "with". */
export function headOf(plain: string, isOwn: (word: string) => boolean): string {
  const whole = plain.trim();
  const words = whole.split(' ');
  const from = alongFrom(words, isOwn);
  return ` ${from < 0 ? whole : words.slice(0, from).join(' ')} `;
}

const MAY_ADD = /[,;、，；+&]/;

/** The title up to the end of the part that names the product: after that comma sellers list what they add. */
export function namingPart(product: Traits, { title, plain }: Traits): string {
  if (!MAY_ADD.test(title)) return plain.trim();
  const names = namedBy(product);
  const parts = title.split(/[,;、，；](?!\d)| [+&] |(?<!\d)\+ /u);
  const at = parts.findIndex((part) =>
    plainWords(part)
      .split(' ')
      .some((word) => names.has(word)),
  );
  return plainWords((at < 0 ? parts : parts.slice(0, at + 1)).join(' ')).trim();
}

/** What an accessory calls the product by: part numbers, and the first two words of its name after the brand. */
export const namedBy = once(readNames);

function readNames(product: Traits): ReadonlySet<string> {
  const all = withoutBrand(product, product.plain)
    .trim()
    .split(' ')
    .filter((word) => word !== '' && !/^\d+$/.test(word) && !isKindless(word));
  const words = withoutOpeningKind(all).slice(0, 2);
  const brand = plainWords(product.brand ?? '').trim();
  const codes = product.tokens.slice(0, 2).flatMap(({ text }) => (/^[a-z]{2,}\d$/.test(text) ? text : []));
  return new Set([...words, ...codes, ...product.models, ...(words.length === 0 ? brand.split(' ') : [])]);
}

/** "Mobilní telefon Vorra A5": shops put what it is before its name; "Sega" is a saw in Italian, and no console is one. */
function withoutOpeningKind(words: readonly string[]): readonly string[] {
  const from = words.findIndex((word) => kindsOf(word).length === 0);
  const [opening, name] = [words.slice(0, Math.max(0, from)), words.slice(Math.max(0, from))];
  const [kinds, others] = [opening.flatMap(kindsOf), name.flatMap(kindsOf)];
  return others.length === 0 || others.some((kind) => kinds.includes(kind)) ? name : words;
}

const plainBrand = once(({ brand = '' }) => plainWords(brand));
export const brandWords = once((side): ReadonlySet<string> => new Set(plainBrand(side).trim().split(' ')));

export function withoutBrand(side: Traits, plain: string): string {
  return side.brand === undefined ? plain : plain.replaceAll(plainBrand(side), ' ');
}
