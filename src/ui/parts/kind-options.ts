import type { Taxonomy } from '@/src/category/category';
import { kindSaid } from '@/src/category/kind-said';
import { sayValue, type Tongue } from '@/src/words/say';

/** A kind of thing to choose from. */
export interface KindOption {
  readonly id: string;
  readonly name: string;
  /** What else it is called, in the person's language: small letters, no accents. */
  readonly words: readonly string[];
}

/** Every kind of thing by its name in the person's language. @param language a BCP 47 tag: whose other names are known too */
export function kindOptions(
  { categories }: Pick<Taxonomy, 'categories'>,
  tongue: Tongue,
  language: string,
): KindOption[] {
  const { compare } = new Intl.Collator(tongue.locale);
  return categories
    .map(({ id, name, words, nouns }) => ({
      id,
      name: sayValue(tongue, kindSaid({ id, name })),
      words: spokenWords(language, words, nouns),
    }))
    .sort((a, b) => compare(a.name, b.name));
}

/** Names of a kind in the language of a tag; `*` marks the ends of German compounds. */
function spokenWords(tag: string, ...lists: readonly (Readonly<Record<string, readonly string[]>> | undefined)[]) {
  const language = tag.split('-')[0] ?? 'en';
  return lists.flatMap((list) => list?.[language] ?? []).map((word) => word.replaceAll('*', ''));
}
