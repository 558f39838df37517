import type { Taxonomy } from '@/src/category/category';

/** A kind of thing to choose. */
export interface KindOption {
  readonly id: string;
  /** In the person's language where the taxonomy has it. */
  readonly name: string;
  /** What else it is called, in the person's language: small letters, no accents. */
  readonly words: readonly string[];
}

/** Every kind of thing, in the order of its name. @param language a BCP 47 tag */
export function kindOptions({ categories }: Pick<Taxonomy, 'categories'>, language: string): KindOption[] {
  const { compare } = new Intl.Collator(language);
  return categories
    .map(({ id, name, words, nouns }) => {
      const spoken = spokenWords(language, words, nouns);
      return { id, name: spoken.find(isSpelt) ?? name, words: spoken };
    })
    .sort((a, b) => compare(a.name, b.name));
}

/** Names of a kind in the language of a tag; `*` marks the ends of German compounds. */
function spokenWords(tag: string, ...lists: readonly (Readonly<Record<string, readonly string[]>> | undefined)[]) {
  const language = tag.split('-')[0] ?? 'en';
  return lists.flatMap((list) => list?.[language] ?? []).map((word) => word.replaceAll('*', ''));
}

/** Words are kept without accents, to be searched: only those of other scripts are spelt as people spell them. */
function isSpelt(word: string): boolean {
  return /^[^\p{Script=Latin}]+$/u.test(word);
}
