import { plainWords } from '@/src/listings/terms/fold';

/** Phrases to look for in a text of plain words (` … `): by their first word, and those of scripts without spaces. */
export interface Phrases {
  readonly byFirst: ReadonlyMap<string, readonly string[]>;
  readonly unspaced: readonly string[];
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Reads tables of phrases, each separated by a line or a bar, as people write them: they are folded here. */
export function phrases(...tables: readonly string[]): Phrases {
  const all = [...new Set(tables.flatMap((table) => table.split(/[\n|]/)).map((row) => plainWords(row).trim()))];
  const byFirst = new Map<string, string[]>();
  for (const phrase of all) {
    if (phrase === '' || UNSPACED.test(phrase)) continue;
    const [first = ''] = phrase.split(' ', 1);
    byFirst.set(
      first,
      [...(byFirst.get(first) ?? []), phrase].sort((a, b) => b.length - a.length),
    );
  }
  return { byFirst, unspaced: all.filter((phrase) => UNSPACED.test(phrase)) };
}

/** The first phrase that stands in the text: whole words, the longest where several begin; in Han and Kana any run. */
export function findPhrase(plain: string, phrases: Phrases): string | undefined {
  return findPhrases(plain, phrases)[0];
}

/** Every phrase in the text, by its place. */
export function findPhrases(plain: string, { byFirst, unspaced }: Phrases): readonly string[] {
  const found: string[] = [];
  const { words, isUnspaced } = readText(plain);
  let at = 0;
  for (const word of words) {
    const phrase = byFirst.get(word)?.find((candidate) => plain.startsWith(` ${candidate} `, at));
    if (phrase !== undefined) found.push(phrase);
    at += word.length + 1;
  }
  if (isUnspaced) found.push(...unspaced.filter((phrase) => plain.includes(phrase)));
  return found;
}

interface Text {
  readonly plain: string;
  readonly words: readonly string[];
  readonly isUnspaced: boolean;
}

/** A dozen tables are looked for in one title after another: it is split once. */
let lastRead: Text = { plain: '', words: [], isUnspaced: false };

function readText(plain: string): Text {
  if (plain !== lastRead.plain) lastRead = { plain, words: plain.trim().split(' '), isUnspaced: UNSPACED.test(plain) };
  return lastRead;
}

/** The phrase the text begins with. */
export function phraseAtStart(plain: string, { byFirst, unspaced }: Phrases): string | undefined {
  const text = plain.trimStart();
  const [first = ''] = text.split(' ', 1);
  return (
    byFirst.get(first)?.find((phrase) => text.startsWith(`${phrase} `)) ??
    unspaced.find((phrase) => text.startsWith(phrase))
  );
}

/** Whether a text says the phrase itself: what a product is called is no accusation against a listing called so too. */
export function says(plain: string, phrase: string): boolean {
  return UNSPACED.test(phrase) ? plain.includes(phrase) : plain.includes(` ${phrase} `);
}
