import { oneLine } from './line';

/** Entities shops leave in their data, beside numbers and accented letters. */
const ENTITIES = new Map(
  'amp& lt< gt> quot" apos\' nbsp\u00a0 ndash– mdash— hellip… lsquo‘ rsquo’ ldquo“ rdquo” times× deg° euro€ pound£ reg® trade™ szligß'
    .split(' ')
    .map((pair) => [pair.slice(0, -1), pair.slice(-1)]),
);

/** `&eacute;` is an e with a combining acute. */
const ACCENTS = new Map(
  'grave\u0300 acute\u0301 circ\u0302 tilde\u0303 uml\u0308 ring\u030a cedil\u0327'
    .split(' ')
    .map((pair) => [pair.slice(0, -1), pair.slice(-1)]),
);

/** One clean line already, of Latin letters and common signs but those of markup: most texts by far. */
const CLEAN = /^(?! )(?:[!-%'-;=?-~\u00a1-\u00ac\u00ae-\u024f]| (?! |$))*$/;

/** Longest text looked at; what follows is never shown. */
const MOST_READ = 20_000;

/**
 * Text from a page or feed as one clean line of at most `most` characters: entities decoded, tags and invisible
 * characters dropped, spaces collapsed. Empty when nothing is left.
 */
export function plainText(text: string, most: number): string {
  // Looking at the properties of every character is what reading a feed would spend most of its time on.
  if (text.length <= most && CLEAN.test(text)) return text;
  // Twice, because shops escape what was escaped ("&amp;quot;").
  const decoded = decodeEntities(decodeEntities(text.slice(0, MOST_READ)));
  return oneLine(decoded.replace(/<[a-z/!][^<>]*>/gi, ' '), most);
}

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}\d?));/gi, (whole, decimal, hex, name) => {
    if (name === undefined) {
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : '';
    }
    const accent = ACCENTS.get(name.slice(1));
    return accent === undefined ? (ENTITIES.get(name) ?? whole) : (name[0] + accent).normalize();
  });
}
