// Whether and how a phrase is said in the languages a page is likely in.
import { HEAD_FIRST } from './plural';
import { HOME, type Phrase } from './taxonomy-index';

/** True for a short word that only foreign lists have, on a page whose languages nothing tells. */
export function isDoubtful({ foreign, words: all }: Phrase, languages: ReadonlySet<string> | undefined): boolean {
  return foreign && languages === undefined && all.length === 1 && /^[a-z]{1,3}$/.test(all[0] ?? '');
}

/** True where one of some languages is among those of a page. */
export function isOneOf(some: readonly string[], languages: ReadonlySet<string>): boolean {
  return some.some((each) => languages.has(each));
}

/** "Lampa" stands first on a Polish page and last on a Swedish one. */
export function nounFirst(phrase: Phrase, languages: ReadonlySet<string> | undefined): boolean {
  const here = languages === undefined ? [] : phrase.languages.filter((each) => languages.has(each));
  if (here.length > 0) return here.every((each) => HEAD_FIRST.has(each));
  if (languages === undefined || !phrase.languages.includes('more')) return phrase.headFirst;
  return [...languages].every((each) => HEAD_FIRST.has(each));
}

/** True unless the page is in languages that do not have the phrase; English words stand on pages of every language. */
export function isSpoken({ languages: speakers }: Phrase, languages: ReadonlySet<string> | undefined): boolean {
  if (languages === undefined || speakers.includes('en') || isOneOf(speakers, languages)) return true;
  return speakers.includes('more') && [...languages].some((each) => !HOME.has(each));
}
