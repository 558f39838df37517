/** Names and descriptions beyond this say nothing new about a thing's kind. */
const MOST_LETTERS = 400;
const MOST_WORDS = 3;
/** Chinese and Japanese names have no spaces: every run of up to this many letters is looked up. */
const MOST_CJK = 4;

/** The words of a text: small letters, no accents, at most sixty; Chinese and Japanese by letter. */
export function wordsOf(text: string): string[] {
  return (
    text
      .slice(0, MOST_LETTERS)
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{Script=Han}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu)
      ?.slice(0, 60) ?? []
  );
}

/** Phrases that start at a word, with and without a plural s; `length` counts words, as Latin names would. */
export function phrasesOf(words: readonly string[], at: number): { phrase: string; length: number }[] {
  const cjk = /[\p{Script=Han}\p{Script=Katakana}]/u.test(words[at] ?? '');
  const most = cjk ? MOST_CJK : MOST_WORDS;
  const phrases: { phrase: string; length: number }[] = [];
  for (let count = 1; count <= most && at + count <= words.length; count += 1) {
    const phrase = words.slice(at, at + count).join(' ');
    const length = cjk ? 1 + count / 10 : count;
    phrases.push({ phrase, length });
    if (/[^s]s$/.test(phrase)) phrases.push({ phrase: phrase.slice(0, -1), length });
    if (/[sxh]es$/.test(phrase)) phrases.push({ phrase: phrase.slice(0, -2), length });
  }
  return phrases;
}
