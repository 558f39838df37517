// Nouns at the end of words written as one.
import { isSpoken } from './spoken';
import { COMPOUNDING, type Phrase, type TaxonomyIndex } from './taxonomy-index';

/** What Russian writes before a noun as one word with it: "электрогирлянда". */
const RUSSIAN_PREFIX = /^(?:электро|авто|мото|вело|мини|термо|фото|видео|супер)-?(?=.{3})/u;

/** The noun at the end of a compound of the page's languages. */
export function compoundOf(
  folded: string,
  index: TaxonomyIndex,
  languages: ReadonlySet<string> | undefined,
): Phrase | undefined {
  const [prefix = ''] = RUSSIAN_PREFIX.exec(folded) ?? [];
  if (prefix !== '') {
    return index
      .phrasesFrom(folded.slice(prefix.length))
      .find(({ words: all, names }) => all.length === 1 && names.length > 0);
  }
  if (languages !== undefined && ![...languages].some((each) => COMPOUNDING.has(each))) return undefined;
  const phrase = compoundEndOf(folded, index);
  return phrase !== undefined && isSpoken(phrase, languages) ? phrase : undefined;
}

/** The longest known German noun that ends the word and leaves at least three letters before it. */
export function compoundEndOf(folded: string, index: TaxonomyIndex): Phrase | undefined {
  if (folded.length > 40) return undefined;
  for (let start = 3; start <= folded.length - 3; start += 1) {
    const phrase = index.compoundEnd(folded.slice(start));
    if (phrase !== undefined) return phrase;
  }
  return undefined;
}
