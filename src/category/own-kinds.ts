import type { Category, CategoryId } from './category';
import { pluralForms } from './plural';
import type { Phrase, TaxonomyIndex } from './taxonomy-index';
import { fold, isHan, tokenise } from './tokens';

/** What somebody's rules say a kind is called, or filed under. */
export interface OwnKind {
  readonly category: CategoryId;
  readonly words?: readonly string[] | undefined;
  /** Ids of the Google product taxonomy. */
  readonly google?: readonly number[] | undefined;
  /** Whose rules, as people know them. */
  readonly by: string;
}

/**
 * The taxonomy with somebody's own words and ids before its own. Of two that say the same the later counts; kinds that the
 * taxonomy does not have are passed over. Words are met in every language, with the plural English would give them.
 */
export function withOwnKinds(index: TaxonomyIndex, own: readonly OwnKind[]): TaxonomyIndex {
  const phrases = new Map<string, Phrase[]>();
  const han: { word: string; category: Category; by: string }[] = [];
  const google = new Map(index.byGoogleId);
  const googleBy = new Map<number, string>();
  for (const { category: id, words = [], google: ids = [], by } of own) {
    const category = index.byId.get(id);
    if (category === undefined) continue;
    for (const filed of ids) {
      google.set(filed, category);
      googleBy.set(filed, by);
    }
    for (const word of words) {
      if (isHan(word)) han.push({ word: fold(word), category, by });
      else for (const form of formsOf(word)) put(phrases, { ...phraseOf(form, category), by });
    }
  }
  for (const standing of phrases.values()) standing.sort((a, b) => b.words.length - a.words.length);
  return {
    ...index,
    phrasesFrom: (word) => before(phrases.get(word), index.phrasesFrom(word)),
    han: [...han.toReversed(), ...index.han].sort((a, b) => b.word.length - a.word.length),
    byGoogleId: google,
    googleBy,
  };
}

function formsOf(word: string): string[][] {
  const words = tokenise(word).map(({ folded }) => folded);
  return words.length === 0 ? [] : pluralForms(words, 'en');
}

/** English words stand on pages of every language, and so do these. */
function phraseOf(words: readonly string[], category: Category): Phrase {
  return {
    words,
    names: [category],
    namesOnShelf: [],
    accessory: false,
    headFirst: false,
    foreign: false,
    languages: ['en'],
  };
}

function put(phrases: Map<string, Phrase[]>, phrase: Phrase): void {
  const first = phrase.words[0] ?? '';
  const others = phrases.get(first)?.filter(({ words }) => !isSame(words, phrase.words)) ?? [];
  phrases.set(first, [...others, phrase]);
}

/** Longest first; of equal length the own before the others, which lose those that say the same. */
function before(own: readonly Phrase[] | undefined, others: readonly Phrase[]): readonly Phrase[] {
  if (own === undefined) return others;
  const left = others.filter(({ words }) => !own.some((each) => isSame(each.words, words)));
  return [...own, ...left].sort((a, b) => b.words.length - a.words.length);
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, at) => word === b[at]);
}
