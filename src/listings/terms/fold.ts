/** Longest text looked at. Names are at most 500 characters and descriptions 2,000; more is not a description. */
const MOST_CHARS = 2000;

/** Letters that are one letter to Unicode but that keyboards and sellers spell with others. */
const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ı: 'i' };

const PLAIN = /^[\x20-\x7e]*$/;

/** Nothing but ASCII and the dashes and quotes of print: of a folded text no letters or digits but those of ASCII. */
const PRINTED = /^[\x20-\x7e\u2010-\u2027]*$/;

/** Nothing but ASCII, Latin letters of European languages with their accents, and dashes and quotes of print. */
const LATIN = /^[\x20-\x7e\xa0-\u024f\u2010-\u2027]*$/;
const BEYOND_ASCII = /[^\x20-\x7e]/g;

/**
 * One spelling for texts that read the same: compatibility forms, case and Latin accents are dropped, as are
 * trade-mark signs and invisible characters (zero-width, bidirectional, soft hyphens). Kana and Hangul stay whole.
 */
export function fold(text: string): string {
  const start = text.slice(0, MOST_CHARS);
  // Most titles are plain, and folding them is most of the cost of building an index.
  if (PLAIN.test(start)) return start.toLowerCase();
  // Most of the others have an accent here and there. Without combining marks each letter folds by itself: looking it up
  // spares them five passes.
  if (LATIN.test(start)) return start.replace(BEYOND_ASCII, foldLetter).toLowerCase().slice(0, MOST_CHARS);
  return foldAny(start);
}

/** A text whose Latin letters beyond ASCII are folded, and nothing else: once for a long table is cheaper than row by row. */
export function foldLetters(text: string): string {
  return text.replace(/[\xa0-\u024f]/g, foldLetter);
}

/** Letter → itself folded: of `LATIN` only, so it stays small. */
const folded = new Map<string, string>();

function foldLetter(letter: string): string {
  const before = folded.get(letter);
  if (before !== undefined) return before;
  const after = foldAny(letter);
  folded.set(letter, after);
  return after;
}

function foldAny(text: string): string {
  return (
    text
      .replace(/[™®©℠\p{Cf}]/gu, '')
      .normalize('NFKD')
      // After, not before: the compatibility form of a sign may hold capitals ("🄐" is "(A)").
      .toLowerCase()
      .replace(/[\u0300-\u036f]/g, '')
      .normalize('NFC')
      .replace(/[ßæœøłđı]/g, (letter) => LETTERS[letter] ?? letter)
      .slice(0, MOST_CHARS)
  );
}

/**
 * Whether all letters and digits of a folded text are those of ASCII, classes of which are many times quicker than those of
 * Unicode, to run and above all to compile in a fresh worker.
 */
export function isPrinted(folded: string): boolean {
  return PRINTED.test(folded);
}

/** The folded text as words with one space before, between and after: ` iphone 12 for parts `. For finding phrases. */
export function plainWords(text: string): string {
  const start = fold(text);
  const words = isPrinted(start)
    ? start.replace(/([a-z])['’](?=[a-z])/g, '$1').replace(/[^a-z0-9]+/g, ' ')
    : start.replace(/(\p{L})['’](?=\p{L})/gu, '$1').replace(/[^\p{L}\p{N}]+/gu, ' ');
  return ` ${words.trim()} `;
}

/** Letters and digits of the folded text and nothing between them: `PS-LX 350/H` → `pslx350h`. For part numbers. */
export function squash(text: string): string {
  const start = fold(text);
  return start.replace(isPrinted(start) ? /[^a-z0-9]+/g : /[^\p{L}\p{N}]+/gu, '');
}
