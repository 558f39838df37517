// Which broad class a product belongs to, from its words: for things no category fits, and to refine a category.

import type { FactorPack, ProductClass } from './factor';
import { phrasesOf, wordsOf } from './words-of';

/** What of a product tells its class. */
export interface Named {
  readonly name: string;
  readonly brand?: string | undefined;
  readonly description?: string | undefined;
}

export interface ClassGuess {
  readonly class: ProductClass;
  /** The words that told, or the brand. */
  readonly told: string;
  readonly by: 'words' | 'brand';
}

/** What follows says what the thing is for, or what it has: "case for iPhone", "chair with wooden legs". */
const FOR = new Set('for fur pour para per compatible replacement'.split(' '));
/** "For women" names no other thing. */
const WEARERS = new Set(
  'the men women kids children boys girls adults her him damen herren kinder homme femme enfant'.split(' '),
);
const WITH = new Set('with mit avec con without ohne sans'.split(' '));

const indexes = new WeakMap<readonly ProductClass[], ReadonlyMap<string, ProductClass[]>>();

/**
 * The class whose words a product's name holds: the longest phrase, then the one nearest the end, where the noun of
 * an English name stands. Else the description's start, else a brand that makes little else; undefined for none.
 * @param fits which classes may be answered; all when left out
 */
export function classOf(
  { name, brand, description }: Named,
  { classes }: FactorPack,
  fits: (one: ProductClass) => boolean = () => true,
): ClassGuess | undefined {
  return (
    classIn(name, classes, fits) ??
    (description === undefined ? undefined : classIn(description.slice(0, 200), classes, fits)) ??
    byBrand(brand ?? name, classes, fits)
  );
}

function classIn(
  text: string,
  classes: readonly ProductClass[],
  fits: (one: ProductClass) => boolean,
): ClassGuess | undefined {
  const index = indexOf(classes);
  let best: { guess: ClassGuess; score: number } | undefined;
  let weight = 1;
  const words = wordsOf(text);
  for (let at = 0; at < words.length; at += 1) {
    if (at > 0 && FOR.has(words[at] ?? '') && !WEARERS.has(words[at + 1] ?? '')) break;
    if (at > 0 && WITH.has(words[at] ?? '')) weight = 0.1;
    for (const { phrase, length } of phrasesOf(words, at)) {
      const found = index.get(phrase)?.find(fits);
      const score = length * 1000 * (length > 1 ? 1 : weight) + at;
      if (found !== undefined && score >= (best?.score ?? 0)) {
        best = { guess: { class: found, told: phrase, by: 'words' }, score };
      }
    }
  }
  return best?.guess;
}

function byBrand(
  brand: string,
  classes: readonly ProductClass[],
  fits: (one: ProductClass) => boolean,
): ClassGuess | undefined {
  const known = ` ${wordsOf(brand).join(' ')} `;
  for (const one of classes) {
    const told = fits(one) ? one.makers.find((maker) => known.startsWith(` ${wordsOf(maker).join(' ')} `)) : undefined;
    if (told !== undefined) return { class: one, told, by: 'brand' };
  }
  return undefined;
}

function indexOf(classes: readonly ProductClass[]): ReadonlyMap<string, ProductClass[]> {
  const known = indexes.get(classes);
  if (known !== undefined) return known;
  const made = new Map<string, ProductClass[]>();
  for (const one of classes) {
    for (const word of one.words) {
      const phrase = wordsOf(word).join(' ');
      made.set(phrase, [...(made.get(phrase) ?? []), one]);
    }
  }
  indexes.set(classes, made);
  return made;
}
