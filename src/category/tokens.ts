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
  const folded = text
    .replaceAll('İ', 'i')
    .normalize('NFKD')
    .replace(/(?![\u3099\u309a])\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßłøđæœı]/gu, (letter) => PLAIN[letter] ?? letter)
    .normalize('NFC');
  if (/\p{Script=Cyrillic}/u.test(folded)) return folded.replace(/\p{Script=Cyrillic}+/gu, cyrillicStem);
  return /\p{Script=Arabic}/u.test(folded) ? folded.replace(/\p{Script=Arabic}+/gu, arabicStem) : folded;
}

/** Letters that no accent is taken from, as people without them on the keyboard type them. */
const PLAIN: Readonly<Record<string, string>> = { ß: 'ss', ł: 'l', ø: 'o', đ: 'd', æ: 'ae', œ: 'oe', ı: 'i' };

/** A Russian word without its ending, which changes with number, gender and case: "стиральные" and "стиральная" are one. */
function cyrillicStem(word: string): string {
  if (word.length < 4) return word;
  // "Набор чашек" has the cups of "чашка".
  if (/.{3}[её]к$|.{3}ок$/u.test(word)) return `${word.slice(0, -2)}к`;
  const stem = word.replace(
    /(ыми|ими|ого|его|ому|ему|ами|ями|ыи|ии|ая|яя|ое|ее|ые|ие|ой|ей|ых|их|ым|им|ую|юю|ов|ев|ах|ях|ом|ем|ам|ям|[аяоеиыуюьй])$/u,
    '',
  );
  return stem.length < 3 ? word : stem;
}

/** An Arabic word without its article and plural. */
function arabicStem(word: string): string {
  return word.replace(/^(?:و?ال)(?=.{3})/u, '').replace(/(?<=.{3})(?:ات|ين|ون|ة|ه)$/u, '');
}

/** Splits a text at everything that is neither letter nor digit. */
export function tokenise(text: string): Token[] {
  const bounded = text.slice(0, MOST_TEXT);
  const tokens: Token[] = [];
  let end = 0;
  for (const { 0: written, index } of bounded.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const gap = bounded.slice(end, index);
    tokens.push({ folded: fold(written), written, afterBreak: /[,;:|()[\]/•·–—!?]| [-+] |\. /u.test(gap) });
    end = index + written.length;
  }
  return tokens;
}

/** True when the text holds Chinese or Japanese characters, which are written without gaps between words. */
export function isHan(text: string): boolean {
  return /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]/u.test(text);
}
