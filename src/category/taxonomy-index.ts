import type { Category, Taxonomy } from './category';
import { HEAD_FIRST, pluralForms, singularsOf } from './plural';

/** What a phrase means when it is met in a text. */
export interface Phrase {
  readonly words: readonly string[];
  /** Categories it names. */
  readonly names: Category[];
  /** Categories it names where the shop's shelf names them too: a German "Hose" is trousers, an English one is not. */
  readonly namesOnShelf: Category[];
  /** A thing that belongs to another thing: a case, a cable, a spare part. */
  accessory: boolean;
  /** Every language that says so puts the noun first ("housse de chaise"). */
  headFirst: boolean;
}

/** A name that looks like a kind and is another ("table lamp" is no table), in no noted language. */
export interface Exception {
  readonly words: readonly string[];
  readonly denies: Category;
}

/** The word lists of a taxonomy turned for looking up: made once, given to every call. */
export interface TaxonomyIndex {
  /** Phrases that begin with this folded word, longest first. */
  readonly phrasesFrom: (word: string) => readonly Phrase[];
  /** Exceptions that begin with this folded word or with one it is a plural of. */
  readonly exceptionsFrom: (word: string) => readonly Exception[];
  /** What a German noun means at the end of a compound ("…regal"). */
  readonly compoundEnd: (word: string) => Phrase | undefined;
  /** Chinese words, longest first: met anywhere in a run of characters. */
  readonly han: readonly { readonly word: string; readonly category: Category }[];
  readonly byId: ReadonlyMap<string, Category>;
}

/** One listed word, not yet written out in its plural forms. */
interface Listed {
  readonly word: string;
  readonly language: string;
  /** What it names; none for an accessory. */
  readonly category?: Category;
}

/** Shortest German noun accepted as the end of a compound unless marked with `*`; shorter ones end too many words. */
const SHORTEST_COMPOUND_END = 5;

/**
 * Builds the index. Words are only sorted by how they begin (about 3 ms for 200 kinds); those that begin alike are
 * written out in all their forms when a text first holds such a beginning.
 */
export function indexTaxonomy(taxonomy: Taxonomy): TaxonomyIndex {
  const listed = new Map<string, Listed[]>();
  const nouns = new Map<string, Listed[]>();
  const exceptions = new Map<string, Exception[]>();
  const han: { word: string; category: Category }[] = [];
  const list = (entry: Listed): void => {
    const key = beginning(entry.word);
    append(listed, key, entry);
    if (entry.language === 'de' && !entry.word.includes(' ')) append(nouns, key, entry);
  };
  for (const category of taxonomy.categories) {
    for (const language in category.words) {
      for (const word of category.words[language] ?? []) {
        if (language === 'zh') han.push({ word, category });
        else list({ word, language, category });
      }
    }
    for (const text of category.not) {
      const words = text.split(' ');
      append(exceptions, words[0] ?? '', { words, denies: category });
    }
  }
  for (const language in taxonomy.accessories) {
    for (const word of taxonomy.accessories[language] ?? []) list({ word, language });
  }
  han.sort((a, b) => b.word.length - a.word.length);

  const phrases = lazily(listed, phrasesOf);
  const ends = lazily(nouns, compoundEndsOf);
  return {
    phrasesFrom: (word) => phrases(word) ?? [],
    exceptionsFrom: (word) => singularsOf(word).flatMap((each) => exceptions.get(each) ?? []),
    compoundEnd: ends,
    han,
    byId: new Map(taxonomy.categories.map((each) => [each.id, each])),
  };
}

/** What plurals never change: they differ from the listed word behind its first two letters (see plural.ts). */
function beginning(word: string): string {
  const start = word.startsWith('*') ? 1 : 0;
  const space = word.indexOf(' ');
  return word.slice(start, space < 0 ? start + 2 : Math.min(space, start + 2));
}

/** Looks a word up among those that begin like it, which are worked out at the first asking. */
function lazily<Value>(
  raw: Map<string, Listed[]>,
  make: (entries: readonly Listed[]) => ReadonlyMap<string, Value>,
): (word: string) => Value | undefined {
  const made = new Map<string, ReadonlyMap<string, Value>>();
  return (word) => {
    const key = beginning(word);
    const entries = raw.get(key);
    if (entries !== undefined) {
      made.set(key, make(entries));
      raw.delete(key);
    }
    return made.get(key)?.get(word);
  };
}

/** first word → phrases, longest first. */
function phrasesOf(entries: readonly Listed[]): Map<string, Phrase[]> {
  const byFirstWord = new Map<string, Phrase[]>();
  const phraseOf = (words: readonly string[], headFirst: boolean): Phrase => {
    const first = words[0] ?? '';
    let phrase = byFirstWord.get(first)?.find((each) => sameWords(each.words, words));
    if (phrase === undefined) {
      phrase = emptyPhrase(words);
      append(byFirstWord, first, phrase);
    }
    phrase.headFirst &&= headFirst;
    return phrase;
  };
  for (const { word, language, category } of entries) {
    const words = word.replace('*', '').split(' ');
    for (const form of pluralForms(words, language)) {
      const phrase = phraseOf(form, HEAD_FIRST.has(language));
      if (category === undefined) phrase.accessory = true;
      else addOnce(word.startsWith('*') ? phrase.namesOnShelf : phrase.names, category);
    }
  }
  for (const phrases of byFirstWord.values()) phrases.sort((a, b) => b.words.length - a.words.length);
  return byFirstWord;
}

function compoundEndsOf(entries: readonly Listed[]): Map<string, Phrase> {
  const ends = new Map<string, Phrase>();
  for (const { word, category } of entries) {
    for (const [form = ''] of pluralForms([word.replace('*', '')], 'de')) {
      const marked = category !== undefined && word.startsWith('*');
      if (!marked && form.length < SHORTEST_COMPOUND_END) continue;
      const phrase = ends.get(form) ?? { ...emptyPhrase([form]), headFirst: false };
      ends.set(form, phrase);
      if (category === undefined) phrase.accessory = true;
      else addOnce(phrase.names, category);
    }
  }
  return ends;
}

function emptyPhrase(words: readonly string[]): Phrase {
  return { words, names: [], namesOnShelf: [], accessory: false, headFirst: true };
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, at) => word === b[at]);
}

function append<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function addOnce(list: Category[], category: Category): void {
  if (!list.includes(category)) list.push(category);
}
