import { parseWebUrl, type WebUrl } from '@/src/product/web-url';

/**
 * Ways a value can stand in an address. `query`: percent-encoded, in a path or a parameter. `plus`: words parted by +.
 * `slug`: letters and digits parted by -. The others are digits.
 */
const WRITERS = {
  query: encode,
  plus: (text: string) => text.split(' ').map(encode).join('+'),
  slug: (text: string) => encode(text.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '')),
  isbn: digits,
  barcode: digits,
  max: digits,
  max_minor: digits,
} as const;

type Place = keyof typeof WRITERS;
const PLACE = /\{([^{}]*)\}/g;

/** No search needs more, and no address should grow beyond what servers take. Unicode characters. */
const MOST_TEXT = 100;

/** What is written at each place. */
export type Values = { readonly [P in Place]?: string | undefined };

/**
 * Why a template could lead astray, in the words of a build error; undefined when it cannot: it is https, its host
 * stands fast, and every place in it is one we know how to write.
 */
export function templateFault(template: string): string | undefined {
  for (const [, place = ''] of template.matchAll(PLACE))
    if (!Object.hasOwn(WRITERS, place)) return `has a place {${place}} nobody knows how to fill`;
  const url = URL.parse(template.replace(PLACE, 'x'));
  if (url?.protocol !== 'https:') return 'must be an https address';
  if (url.username !== '' || url.password !== '' || url.port !== '') return 'must name a host and nothing else there';
  if (!template.startsWith(`${url.origin}/`))
    return 'must write its host out, in small letters, before the first place';
  return url.hash === '' ? undefined : 'must not put anything behind a #';
}

/**
 * The address a template makes of values. The values may be hostile text: what comes back is an https address of the
 * template's own host and below the part of its path that stands before the first place, or undefined, also when
 * nothing of a value can be written (a slug of "!!!").
 */
export function fillTemplate(template: string, values: Values): WebUrl | undefined {
  let complete = true;
  const filled = template.replace(PLACE, (_, place: Place) => {
    const written = WRITERS[place](cleaned(values[place] ?? ''));
    complete &&= written !== '';
    return written;
  });
  const url = complete ? parseWebUrl(filled) : undefined;
  return url?.startsWith(template.split('{', 1)[0] ?? '') ? url : undefined;
}

/** An address, or the beginning of one, with one more parameter. */
export function withParameter(address: string, parameter: string | undefined): string {
  if (parameter === undefined) return address;
  return `${address}${address.includes('?') ? '&' : '?'}${parameter}`;
}

/** Text without control and invisible characters and halves of characters, one space between words, in bounds. */
function cleaned(text: string): string {
  const words = text
    .slice(0, 20 * MOST_TEXT)
    .toWellFormed()
    .replace(/[\p{C}\p{Z}\s]+/gu, ' ')
    .trim();
  return [...words].slice(0, MOST_TEXT).join('').trim();
}

/** As `encodeURIComponent`, with the five signs too that it leaves; dots alone would be steps in a path. */
function encode(text: string): string {
  if (/^\.*$/.test(text)) return '';
  return encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

function digits(text: string): string {
  return /^[0-9]{1,14}$|^[0-9]{9}X$/.test(text) ? text : '';
}
