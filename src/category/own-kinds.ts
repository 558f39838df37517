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
  const phrases = new Map<string, Map<string, Phrase>>();
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
  const ready = new Map<string, readonly Phrase[]>();
  return {
    ...index,
    phrasesFrom: (word) => {
      const standing = phrases.get(word);
      if (standing === undefined) return index.phrasesFrom(word);
      const known = ready.get(word) ?? before(standing, index.phrasesFrom(word));
      ready.set(word, known);
      return known;
    },
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

/** Of two that say the same the later counts, and stands last. */
function put(phrases: Map<string, Map<string, Phrase>>, phrase: Phrase): void {
  const [first = ''] = phrase.words;
  const standing = phrases.get(first) ?? new Map<string, Phrase>();
  phrases.set(first, standing);
  const key = phrase.words.join(' ');
  standing.delete(key);
  standing.set(key, phrase);
}

/** Longest first; of equal length the own before the others, which lose those that say the same. */
function before(own: ReadonlyMap<string, Phrase>, others: readonly Phrase[]): readonly Phrase[] {
  const left = others.filter(({ words }) => !own.has(words.join(' ')));
  return [...own.values(), ...left].sort((a, b) => b.words.length - a.words.length);
}
