import { isUnspaced } from '@/src/listings/terms/east-asian';
import { foldLetters, plainWords } from '@/src/listings/terms/fold';

/** Phrases to look for in a text of plain words (` … `): by their first word, and those of scripts without spaces. */
export interface Phrases {
  readonly byFirst: ReadonlyMap<string, readonly string[]>;
  readonly unspaced: readonly string[];
}

/** The phrases of a table that begin with one word, between spaces as a text has them; the longest first. */
interface Alike {
  readonly table: Phrases;
  readonly spaced: readonly string[];
}

/** First word → what begins with it, in every table. */
const BEGINNINGS = new Map<string, Alike[]>();

/** Two dozen tables are looked for in one title after another: each of its words is looked up once for all of them. */
const recent = new Map<string, Text>();
/** A comparison asks for both titles, and for some without what is denied or thrown in. */
const MOST_RECENT = 16;

/** Reads tables of phrases, each separated by a line or a bar, as people write them: they are folded here. */
export function phrases(...tables: readonly string[]): Phrases {
  return tableOf(new Set(tables.flatMap(phrasesIn)));
}

/** A table of folded phrases, no two alike. Each is looked for in every title from then on: make none that nobody asks for. */
export function tableOf(all: Iterable<string>): Phrases {
  const byFirst = new Map<string, string[]>();
  const unspaced: string[] = [];
  for (const phrase of all) {
    if (phrase === '') continue;
    if (isUnspaced(phrase)) {
      unspaced.push(phrase);
      continue;
    }
    const [first = ''] = phrase.split(' ', 1);
    const alike = byFirst.get(first);
    if (alike === undefined) byFirst.set(first, [phrase]);
    else alike.push(phrase);
  }
  for (const alike of byFirst.values()) alike.sort((a, b) => b.length - a.length);
  const table = { byFirst, unspaced };
  for (const [first, alike] of byFirst) {
    const begun = { table, spaced: alike.map((phrase) => ` ${phrase} `) };
    const others = BEGINNINGS.get(first);
    if (others === undefined) BEGINNINGS.set(first, [begun]);
    else others.push(begun);
  }
  recent.clear();
  latest = undefined;
  return table;
}

/** The phrases of a table, folded. */
export function phrasesIn(table: string): readonly string[] {
  return foldLetters(table)
    .replaceAll('\n', '|')
    .split('|')
    .map((row) => {
      const phrase = row.trim();
      // Most are written as they are read: thousands of them are folded in a fresh worker.
      return PLAIN.test(phrase) ? phrase : plainWords(phrase).trim();
    });
}

/** Small letters and digits of ASCII between single spaces: what folding leaves as it is. */
const PLAIN = /^[a-z0-9]+(?: [a-z0-9]+)*$/;

/** The first phrase that stands in the text: whole words, the longest where several begin; in Han and Kana any run. */
export function findPhrase(plain: string, phrases: Phrases): string | undefined {
  const { spaced, hasUnspaced } = readText(plain);
  return (
    spaced.get(phrases)?.[0] ?? (hasUnspaced ? phrases.unspaced.find((phrase) => plain.includes(phrase)) : undefined)
  );
}

/** Every phrase in the text, by its place. */
export function findPhrases(plain: string, table: Phrases): readonly string[] {
  const { spaced, hasUnspaced } = readText(plain);
  const found = spaced.get(table) ?? NONE;
  return hasUnspaced ? [...found, ...table.unspaced.filter((phrase) => plain.includes(phrase))] : found;
}

const NONE: readonly string[] = [];

/** What all tables find in a text. */
interface Text {
  readonly plain: string;
  readonly spaced: ReadonlyMap<Phrases, readonly string[]>;
  readonly hasUnspaced: boolean;
}

/** The text asked for last, which is mostly asked for again: a title is tried by one table after the other. */
let latest: Text | undefined;

function readText(plain: string): Text {
  if (latest?.plain !== plain) latest = recent.get(plain) ?? readAnew(plain);
  return latest;
}

function readAnew(plain: string): Text {
  const spaced = new Map<Phrases, string[]>();
  let at = 0;
  for (const word of plain.trim().split(' ')) {
    const beginning = BEGINNINGS.get(word);
    if (beginning !== undefined)
      for (const { table, spaced: candidates } of beginning) {
        const begun = candidates.find((candidate) => plain.startsWith(candidate, at));
        if (begun === undefined) continue;
        const phrase = begun.slice(1, -1);
        const found = spaced.get(table);
        if (found === undefined) spaced.set(table, [phrase]);
        else found.push(phrase);
      }
    at += word.length + 1;
  }
  const text = { plain, spaced, hasUnspaced: isUnspaced(plain) };
  if (recent.size >= MOST_RECENT) recent.clear();
  recent.set(plain, text);
  return text;
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

/** Whether one word is a phrase of the table. */
export function isPhrase(word: string, { byFirst }: Phrases): boolean {
  return byFirst.get(word)?.includes(word) === true;
}

/** Whether a text says the phrase itself: what a product is called is no accusation against a listing called so too. */
export function says(plain: string, phrase: string): boolean {
  return plain.includes(phrase) && (plain.includes(` ${phrase} `) || isUnspaced(phrase));
}
