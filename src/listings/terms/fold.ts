/** Longest text looked at. Names are at most 500 characters and descriptions 2,000; more is not a description. */
const MOST_CHARS = 2000;

/** Letters that are one letter to Unicode but that keyboards and sellers spell with others. */
const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ı: 'i' };

const PLAIN = /^[\x20-\x7e]*$/;

/**
 * One spelling for texts that read the same: compatibility forms, case and Latin accents are dropped, as are
 * trade-mark signs and invisible characters (zero-width, bidirectional, soft hyphens). Kana and Hangul stay whole.
 */
export function fold(text: string): string {
  const start = text.slice(0, MOST_CHARS);
  // Most titles are plain, and folding them is most of the cost of building an index.
  if (PLAIN.test(start)) return start.toLowerCase();
  return (
    start
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

/** The folded text as words with one space before, between and after: ` iphone 12 for parts `. For finding phrases. */
export function plainWords(text: string): string {
  return ` ${fold(text)
    .replace(/(\p{L})['’](?=\p{L})/gu, '$1')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}

/** Letters and digits of the folded text and nothing between them: `PS-LX 350/H` → `pslx350h`. For part numbers. */
export function squash(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, '');
}
