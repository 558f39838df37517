import type { Category } from './category';
import { compoundEndOf } from './compounds';
import { LINKS } from './links';
import type { Mention } from './mention';
import { mentionsIn, standsAt } from './mentions';
import type { TaxonomyIndex } from './taxonomy-index';
import { fold, type Token, tokenise } from './tokens';

const ARTICLES = words('a an the der die das ein eine un une le la les l el los las una unos il lo gli uno');
/** What a noun phrase ends before, besides the words that link nouns. */
const ENDINGS = words(
  'that which who is are has made built cut designed inspired featuring welche welcher welches qui que est che è a au es',
);
const SENTENCE_END = /[:;!?|()•·–—\n]|\. | - /u;
/** A phrase longer than this is no name of a thing. */
const MOST_WORDS = 10;
/** Adjectives parted by commas before the noun: "A quiet, low keyboard". */
const MOST_ADJECTIVES = 3;

/**
 * The kinds a description opens with, where grammar leaves no doubt that the thing itself is meant: the noun at the
 * end of the first noun phrase ("A three-layer rain jacket that …"), or at its beginning in languages that put it
 * first ("Scie sauteuse 620 W avec …").
 */
export function openingKinds(description: string, index: TaxonomyIndex): readonly Mention[] {
  const [sentence = ''] = description.split(SENTENCE_END, 1);
  const tokens = tokenise(sentence).slice(0, MOST_WORDS + 2);
  const article = ARTICLES.has(tokens[0]?.folded ?? '');
  let start = article ? 1 : 0;
  for (let end = start; end <= tokens.length; end += 1) {
    const token = tokens[end];
    if (token !== undefined && end === start) continue;
    const ends = token === undefined || LINKS.has(token.folded) || ENDINGS.has(token.folded);
    if (!ends && !token.afterBreak) continue;
    // "macchina a leva" does not end at its own "a".
    if (ends && withinPhrase(tokens, start, end, index)) continue;
    const kinds = kindsOfPhrase(tokens.slice(start, end), index);
    if (kinds.length > 0 || ends || !article || end - start > MOST_ADJECTIVES) return kinds;
    start = end;
  }
  return [];
}

function withinPhrase(tokens: readonly Token[], start: number, end: number, index: TaxonomyIndex): boolean {
  return tokens
    .slice(start, end)
    .some(({ folded }, before) =>
      index
        .phrasesFrom(folded)
        .some(
          ({ words, names }) =>
            names.length > 0 && words.length > end - start - before && standsAt(words, tokens, start + before),
        ),
    );
}

function kindsOfPhrase(phrase: readonly { written: string }[], index: TaxonomyIndex): Mention[] {
  if (phrase.length > MOST_WORDS) return [];
  const text = phrase.map(({ written }) => written).join(' ');
  const { found, accessory } = mentionsIn(text, index);
  if (accessory) return [];
  return found.filter(({ weight, written, headFirst }) => {
    if (weight < 1) return false;
    if (` ${text}`.endsWith(` ${written}`)) return true;
    // One adjective may stand before the noun: "Petite table".
    return headFirst && phrase.slice(0, 2).some((_, at) => textFrom(phrase, at).startsWith(`${written} `));
  });
}

function textFrom(phrase: readonly { written: string }[], at: number): string {
  return `${phrase
    .slice(at)
    .map(({ written }) => written)
    .join(' ')} `;
}

/** True when a phrase names a narrower kind of what another kind's word says: "rain jacket" and "jacket". */
export function narrows({ written, headFirst }: Mention, wider: Category, index: TaxonomyIndex): boolean {
  const parts = fold(written).split(' ');
  const noun = (headFirst ? parts[0] : parts.at(-1)) ?? '';
  const alone = index.phrasesFrom(noun).find((phrase) => phrase.words.length === 1);
  if (parts.length > 1) return alone?.names.includes(wider) === true;
  return compoundEndOf(noun, index)?.names.includes(wider) === true;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' ').map(fold));
}
