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
  /** None of the languages says so whose word lists were tried on many titles: a word of another language may look alike. */
  foreign: boolean;
  /** Languages that say so; "more" for those without plural rules. */
  readonly languages: string[];
  /** Whose rules say so, where it is not a word of the taxonomy. */
  readonly by?: string;
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
  /** Chinese and Japanese words, longest first, without a category for an accessory: met anywhere in a run of characters. */
  readonly han: readonly { readonly word: string; readonly category?: Category; readonly by?: string }[];
  readonly byId: ReadonlyMap<string, Category>;
  /** Id of the Google product taxonomy → our kind. */
  readonly byGoogleId: ReadonlyMap<number, Category>;
  /** Whose rules say so of an id, where the taxonomy does not. */
  readonly googleBy?: ReadonlyMap<number, string>;
}

/** One listed word, not yet written out in its plural forms. */
interface Listed {
  readonly word: string;
  readonly language: string;
  /** What it names; none for an accessory. */
  readonly category?: Category;
  readonly singular?: true;
}

/** Languages that write compounds in one word, the noun at the end. */
export const COMPOUNDING: ReadonlySet<string> = new Set(['de', 'nl', 'sv', 'da', 'no', 'fi', 'hu']);
/** Languages whose word lists were made by hand, singular and plural, and tried on titles. */
export const HOME: ReadonlySet<string> = new Set(['en', 'de', 'fr', 'es', 'it']);
/** Languages written without gaps between words. */
const UNSPACED: ReadonlySet<string> = new Set(['zh', 'ja']);

/** Stands for every kind of goods we know by name and have no kind for; it is never an answer. */
export const NO_KIND: Category = { id: 'no-kind', group: 'home', name: '', words: {}, not: [], google: [] };

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
  const han: { word: string; category?: Category }[] = [];
  const list = (entry: Listed): void => {
    const key = beginning(entry.word);
    append(listed, key, entry);
    if (COMPOUNDING.has(entry.language) && !entry.word.includes(' ')) append(nouns, key, entry);
  };
  for (const category of taxonomy.categories) {
    for (const language in category.words) {
      for (const word of category.words[language] ?? []) {
        if (UNSPACED.has(language)) han.push({ word, category });
        else list({ word, language, category });
      }
    }
    for (const language in category.nouns) {
      for (const word of category.nouns[language] ?? []) {
        if (UNSPACED.has(language)) han.push({ word, category });
        else list({ word, language, category, singular: true });
      }
    }
    for (const text of category.not) {
      const words = text.split(' ');
      append(exceptions, words[0] ?? '', { words, denies: category });
    }
  }
  for (const language in taxonomy.accessories) {
    for (const word of taxonomy.accessories[language] ?? []) {
      if (UNSPACED.has(language)) han.push({ word });
      else list({ word, language });
    }
  }
  for (const language in taxonomy.others) {
    for (const word of taxonomy.others[language] ?? []) {
      if (UNSPACED.has(language)) han.push({ word, category: NO_KIND });
      else list({ word, language, category: NO_KIND });
    }
  }
  han.sort((a, b) => b.word.length - a.word.length);

  const phrases = lazily(listed, phrasesOf);
  const ends = lazily(nouns, compoundEndsOf);
  return {
    phrasesFrom: (word) => {
      const [some = [], more = []] = phrases(word);
      return more.length === 0 ? some : mergedPhrases(some, more);
    },
    exceptionsFrom: (word) => singularsOf(word).flatMap((each) => exceptions.get(each) ?? []),
    compoundEnd: (word) => ends(word)[0],
    han,
    byId: new Map(taxonomy.categories.map((each) => [each.id, each])),
    byGoogleId: new Map(taxonomy.categories.flatMap((each) => each.google.map((id) => [id, each] as const))),
  };
}

/** First words this long keep their first three letters in every form, shorter ones two (see plural.ts). */
const LONG = 6;

function beginning(word: string): string {
  const [first = ''] = word.replace('*', '').split(' ', 1);
  return first.slice(0, first.length < LONG ? 2 : 3);
}

/** Looks a word up among those that begin like it, which are worked out at the first asking. */
function lazily<Value>(
  raw: Map<string, Listed[]>,
  make: (entries: readonly Listed[]) => ReadonlyMap<string, Value>,
): (word: string) => readonly Value[] {
  const made = new Map<string, ReadonlyMap<string, Value>>();
  const among = (key: string, word: string): Value | undefined => {
    const entries = raw.get(key);
    if (entries !== undefined) {
      made.set(key, make(entries));
      raw.delete(key);
    }
    return made.get(key)?.get(word);
  };
  return (word) => [among(word.slice(0, 2), word), among(word.slice(0, 3), word)].filter((each) => each !== undefined);
}

/** first word → phrases, longest first. */
function phrasesOf(entries: readonly Listed[]): Map<string, Phrase[]> {
  const byFirstWord = new Map<string, Phrase[]>();
  const phraseOf = (words: readonly string[], language: string): Phrase => {
    const first = words[0] ?? '';
    let phrase = byFirstWord.get(first)?.find((each) => sameWords(each.words, words));
    if (phrase === undefined) {
      phrase = emptyPhrase(words);
      append(byFirstWord, first, phrase);
    }
    phrase.headFirst &&= putsNounFirst(language, first);
    phrase.foreign &&= !HOME.has(language);
    addOnce(phrase.languages, language);
    return phrase;
  };
  // Home languages first: a foreign word that is written like one of theirs adds nothing to it.
  const ordered = entries.toSorted((a, b) => Number(HOME.has(b.language)) - Number(HOME.has(a.language)));
  for (const { word, language, category, singular } of ordered) {
    const words = word.replace('*', '').split(' ');
    for (const form of pluralForms(words, language, singular)) {
      const known = byFirstWord.get(form[0] ?? '')?.find((each) => sameWords(each.words, form));
      if (!HOME.has(language) && category !== undefined && known?.foreign === false) {
        if (known.names.includes(category)) addOnce(known.languages, language);
        continue;
      }
      const phrase = phraseOf(form, language);
      if (category !== undefined) addOnce(word.startsWith('*') ? phrase.namesOnShelf : phrase.names, category);
      else if (!word.startsWith('*')) phrase.accessory = true;
    }
  }
  for (const phrases of byFirstWord.values()) phrases.sort(longestFirst);
  return byFirstWord;
}

function compoundEndsOf(entries: readonly Listed[]): Map<string, Phrase> {
  const ends = new Map<string, Phrase>();
  for (const { word, language, category, singular } of entries) {
    for (const [form = ''] of pluralForms([word.replace('*', '')], language, singular)) {
      const marked = word.startsWith('*');
      if (!marked && form.length < SHORTEST_COMPOUND_END + (language === 'de' ? 0 : 1)) continue;
      const phrase = ends.get(form) ?? { ...emptyPhrase([form]), headFirst: false };
      ends.set(form, phrase);
      phrase.foreign &&= language !== 'de';
      addOnce(phrase.languages, language);
      if (category === undefined) phrase.accessory = true;
      else addOnce(phrase.names, category);
    }
  }
  return ends;
}

/** Russian, Greek and Arabic put it first, and each has a script of its own. */
function putsNounFirst(language: string, word: string): boolean {
  return (
    HEAD_FIRST.has(language) ||
    (language === 'more' && /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}]/u.test(word))
  );
}

/** Phrases of two tables as one would hold them: a foreign word that is written like one of a home language adds nothing. */
function mergedPhrases(some: readonly Phrase[], more: readonly Phrase[]): readonly Phrase[] {
  const merged = [...some];
  for (const phrase of more) {
    const at = merged.findIndex((each) => sameWords(each.words, phrase.words));
    const known = merged[at];
    if (known === undefined) merged.push(phrase);
    else if (known.foreign === phrase.foreign) merged[at] = union(known, phrase);
    else if (known.foreign) merged[at] = phrase;
  }
  return merged.sort(longestFirst);
}

function union(one: Phrase, other: Phrase): Phrase {
  return {
    words: one.words,
    names: [...new Set([...one.names, ...other.names])],
    namesOnShelf: [...new Set([...one.namesOnShelf, ...other.namesOnShelf])],
    accessory: one.accessory || other.accessory,
    headFirst: one.headFirst && other.headFirst,
    foreign: one.foreign,
    languages: [...new Set([...one.languages, ...other.languages])],
  };
}

function longestFirst(a: Phrase, b: Phrase): number {
  return b.words.length - a.words.length;
}

function emptyPhrase(words: readonly string[]): Phrase {
  return { words, names: [], namesOnShelf: [], accessory: false, headFirst: true, foreign: true, languages: [] };
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, at) => word === b[at]);
}

function append<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function addOnce<Value>(list: Value[], value: Value): void {
  if (!list.includes(value)) list.push(value);
}
