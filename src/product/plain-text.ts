/** Entities shops leave in their data, beside the numeric ones. */
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  bull: '•',
  middot: '·',
  times: '×',
  deg: '°',
  euro: '€',
  pound: '£',
  yen: '¥',
  copy: '©',
  reg: '®',
  trade: '™',
  frac12: '½',
  sup2: '²',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  agrave: 'à',
  aacute: 'á',
  acirc: 'â',
  atilde: 'ã',
  egrave: 'è',
  eacute: 'é',
  ecirc: 'ê',
  euml: 'ë',
  Eacute: 'É',
  igrave: 'ì',
  iacute: 'í',
  icirc: 'î',
  iuml: 'ï',
  ograve: 'ò',
  oacute: 'ó',
  ocirc: 'ô',
  otilde: 'õ',
  ugrave: 'ù',
  uacute: 'ú',
  ucirc: 'û',
  ntilde: 'ñ',
  ccedil: 'ç',
  oslash: 'ø',
  aring: 'å',
  aelig: 'æ',
};

/** Longest text looked at; what follows is never shown. */
const MOST_READ = 20_000;

/** C0/C1 controls, soft hyphen, zero-width marks, bidi overrides and isolates, byte order mark. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is removed.
const INVISIBLE =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]/g;

/**
 * Text from a page as one clean line of at most `most` characters: entities decoded, tags and invisible characters
 * dropped, spaces collapsed. Empty when nothing is left.
 */
export function plainText(text: string, most: number): string {
  // Twice, because shops escape what was escaped ("&amp;quot;").
  const decoded = decodeEntities(decodeEntities(text.slice(0, MOST_READ)));
  return clip(
    decoded
      .replace(/<[a-z/!][^<>]*>/gi, ' ')
      .replace(INVISIBLE, '')
      .replace(/\s+/g, ' ')
      .trim(),
    most,
  );
}

/** At most `most` UTF-16 units, never half a surrogate pair, no space at the end. */
export function clip(text: string, most: number): string {
  const wellFormed = text.toWellFormed();
  return wellFormed.length <= most
    ? wellFormed
    : wellFormed
        .slice(0, most)
        .toWellFormed()
        .replace(/\ufffd$/, '')
        .trimEnd();
}

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}\d{0,2}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] as string) : whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

/** Share of words two texts have in common (Dice, 0..1); signs of Chinese and Japanese count as words. */
export function wordsInCommon(a: string, b: string): number {
  const left = wordsOf(a);
  const right = wordsOf(b);
  if (left.size === 0 || right.size === 0) return 0;
  const shared = [...left].filter((word) => right.has(word)).length;
  return (2 * shared) / (left.size + right.size);
}

function wordsOf(text: string): Set<string> {
  const plain = text.slice(0, 500).normalize('NFKC').toLowerCase();
  return new Set(plain.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu));
}
