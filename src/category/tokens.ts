/** One word of a text: folded for comparing, as written for showing. */
export interface Token {
  readonly folded: string;
  readonly written: string;
  /** True when punctuation stands before it that parts a title: `,` `|` `(` `/` `:` or a dash between spaces. */
  readonly afterBreak: boolean;
}

/** Longest text looked at; what a title or shelf says beyond this is noise. */
const MOST_TEXT = 400;

/** Small letters without accents, so that "Kühlschränke" and "kuhlschranke" are one word. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss').normalize('NFC');
}

/** Splits a text at everything that is neither letter nor digit. */
export function tokenise(text: string): Token[] {
  const bounded = text.slice(0, MOST_TEXT);
  const tokens: Token[] = [];
  let end = 0;
  for (const { 0: written, index } of bounded.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const gap = bounded.slice(end, index);
    tokens.push({ folded: fold(written), written, afterBreak: /[,;:|()[\]/•·–—!?]| - |\. /u.test(gap) });
    end = index + written.length;
  }
  return tokens;
}

/** True when the text holds Chinese characters, which are written without gaps between words. */
export function isHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}
