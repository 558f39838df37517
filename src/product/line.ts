/** Longest text looked at; what follows is never shown. */
const MOST_READ = 20_000;

/** Controls (but for spaces), format characters such as bidi overrides and zero-width marks, and what is no character. */
export const INVISIBLE = /(?!\s)[\p{Cc}\p{Cf}\p{Cn}\p{Co}]/gu;

/** A text as one line of at most `most` characters: invisible characters dropped, spaces collapsed. */
export function oneLine(text: string, most: number): string {
  return clip(text.slice(0, MOST_READ).replace(INVISIBLE, '').replace(/\s+/g, ' ').trim(), most);
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

/** Share of words two texts have in common (Dice, 0..1); signs of Chinese and Japanese count as words. */
export function wordsInCommon(a: string, b: string): number {
  const left = wordsOf(a);
  const right = wordsOf(b);
  if (left.size === 0 || right.size === 0) return 0;
  const shared = [...left].filter((word) => right.has(word)).length;
  return (2 * shared) / (left.size + right.size);
}

/** The words of a text, in small letters. */
export function wordsOf(text: string): Set<string> {
  const plain = text.slice(0, 500).normalize('NFKC').toLowerCase();
  return new Set(plain.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu));
}
