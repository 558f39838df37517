import { plainWords, squash } from '@/src/listings/terms/fold';
import type { RuleSet } from './rule-pack';

/** Words a team uses for the same thing, ready to be met in a title: by `squash` of a phrase. */
export interface TeamWords {
  readonly colors: Phrases;
  readonly sizes: Phrases;
  readonly materials: Phrases;
  /** All three: a title does not say which of them a word is. */
  readonly all: Phrases;
  /** Phrase → the kind of thing it names. */
  readonly kinds: Phrases;
}

/** Phrases with what each means, and what is known of all at a glance. */
export interface Phrases {
  readonly means: ReadonlyMap<string, string>;
  /** Length of the longest, in letters and digits. */
  readonly longest: number;
}

/** A phrase of a title is this many words at most. */
const MOST_WORDS = 5;
const NOTHING: Phrases = { means: new Map(), longest: 0 };
/** What a team without such words uses. One object, so that what was read with it is found again. */
export const NO_WORDS: TeamWords = {
  colors: NOTHING,
  sizes: NOTHING,
  materials: NOTHING,
  all: NOTHING,
  kinds: NOTHING,
};

type Said = Pick<RuleSet, 'aliases' | 'categories'>;

/** By the aliases: each folding of layers has its own. */
const made = new WeakMap<Said['aliases'], TeamWords>();

/** The words of a rule set, made once. */
export function teamWordsOf({ aliases, categories }: Said): TeamWords {
  const before = made.get(aliases);
  if (before !== undefined) return before;
  const [colors, sizes, materials] = [aliases.colors, aliases.sizes, aliases.materials].map(phrasesOf) as [
    Phrases,
    Phrases,
    Phrases,
  ];
  const words = categories.flatMap(({ rule: { category, words: named = [] } }) =>
    named.map((word): [string, string] => [word, category]),
  );
  const kinds = phrasesOf(new Map(words.flatMap(([word, kind]) => formsOf(squash(word), kind))));
  const isEmpty = [colors, sizes, materials, kinds].every(({ longest }) => longest === 0);
  const all = phrasesOf(new Map([...aliases.materials, ...aliases.sizes, ...aliases.colors]));
  const after = isEmpty ? NO_WORDS : { colors, sizes, materials, all, kinds };
  made.set(aliases, after);
  return after;
}

/** With the plural English would give it. */
function formsOf(key: string, kind: string): [string, string][] {
  return key === ''
    ? []
    : [
        [key, kind],
        [`${key}s`, kind],
      ];
}

/** Phrases by what they mean. */
export function phrasesOf(means: ReadonlyMap<string, string>): Phrases {
  return { means, longest: [...means.keys()].reduce((most, { length }) => Math.max(most, length), 0) };
}

/**
 * A text with a team's phrases in the words the team uses for them, whatever their case, accents and gaps; the longest
 * phrase counts, and what is put in is not read again.
 *
 * @example inWordsOf('Pixel 8, Obsidian black', phrases) // 'Pixel 8, black', where “obsidian black” means “black”
 */
export function inWordsOf(text: string, phrases: Phrases): string {
  if (!holdsAny(text, phrases)) return text;
  let out = '';
  let end = 0;
  for (const { from, to, meaning } of phrasesIn(text, phrases)) {
    out += text.slice(end, from) + meaning;
    end = to;
  }
  return out + text.slice(end);
}

/** What the phrases in a text mean. */
export function meaningsIn(text: string, phrases: Phrases): ReadonlySet<string> {
  return !holdsAny(text, phrases) ? NONE : new Set(phrasesIn(text, phrases).map(({ meaning }) => meaning));
}

/** Whether a phrase may be met in a text: never false where one is. */
export function meets(text: string, phrases: Phrases): boolean {
  return holdsAny(text, phrases) || phrasesIn(text, phrases).length > 0;
}

const NONE: ReadonlySet<string> = new Set();
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Whether any phrase stands in a text. Most titles hold none, and to know where is dear. */
function holdsAny(text: string, { means, longest }: Phrases): boolean {
  if (longest === 0) return false;
  const words = plainWords(text).trim().split(' ');
  for (let at = 0; at < words.length; at += 1) {
    let run = '';
    for (let last = at; last < Math.min(words.length, at + MOST_WORDS); last += 1) {
      run += words[last];
      if (run.length > longest) break;
      if (means.has(run)) return true;
    }
  }
  return false;
}

interface Found {
  readonly from: number;
  readonly to: number;
  readonly meaning: string;
}

function phrasesIn(text: string, { means, longest }: Phrases): readonly Found[] {
  const words = [...text.matchAll(WORD)].map(({ 0: written, index }) => ({
    from: index,
    to: index + written.length,
    key: squash(written),
  }));
  const found: Found[] = [];
  for (let at = 0; at < words.length; at += 1) {
    let run = '';
    let best: { readonly meaning: string; readonly last: number } | undefined;
    for (let last = at; last < Math.min(words.length, at + MOST_WORDS); last += 1) {
      run += words[last]?.key ?? '';
      if (run.length > longest) break;
      const meaning = means.get(run);
      if (meaning !== undefined) best = { meaning, last };
    }
    const [first, final] = [words[at], best && words[best.last]];
    if (best === undefined || first === undefined || final === undefined) continue;
    found.push({ from: first.from, to: final.to, meaning: best.meaning });
    at = best.last;
  }
  return found;
}
