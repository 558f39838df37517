import type { Listing } from '@/src/listings/listing';
import type { Product } from '@/src/product/product';
import { brandKey, spellingsOf } from './brand';
import type { RuleSet } from './rule-pack';
import { meets, type Phrases, phrasesOf, type TeamWords, teamWordsOf } from './team-words';

/** In what two rule sets read products and listings otherwise: the names of brands, and words a team uses. */
export interface WordsApart {
  /** They read everything alike. */
  readonly isNowhere: boolean;
  /** Whether they may read this pair otherwise. */
  readonly reaches: (product: Product, listing: Listing) => boolean;
}

type Said = Pick<RuleSet, 'brandAliases' | 'aliases' | 'categories'>;

export function wordsApart(a: Said, b: Said): WordsApart {
  const brands = brandsApart(a.brandAliases, b.brandAliases);
  const phrases = phrasesApart(teamWordsOf(a), teamWordsOf(b));
  const isOfBrand = (brand: string | undefined) => brand !== undefined && brands.has(brandKey(brand));
  const holds = (name: string, { color, size, material }: Product['attributes']) =>
    [name, color, size, material].some((text) => text !== undefined && meets(text, phrases));
  return {
    isNowhere: brands.size === 0 && phrases.longest === 0,
    reaches: (product, listing) =>
      isOfBrand(product.brand) ||
      isOfBrand(listing.brand) ||
      (phrases.longest > 0 && (holds(product.name, product.attributes) || holds(listing.title, listing.attributes))),
  };
}

type Aliases = RuleSet['brandAliases'];

/** Keys of the brands that have another name, or other spellings. */
function brandsApart(a: Aliases, b: Aliases): ReadonlySet<string> {
  const differs = (key: string) =>
    a.get(key) !== b.get(key) || String(spellingsOf(a, key)) !== String(spellingsOf(b, key));
  return new Set([...a.keys(), ...b.keys()].filter(differs));
}

function phrasesApart(a: TeamWords, b: TeamWords): Phrases {
  const kinds = Object.keys(a) as (keyof TeamWords)[];
  return phrasesOf(new Map(kinds.flatMap((kind) => meaningsApart(a[kind].means, b[kind].means))));
}

function meaningsApart(a: Phrases['means'], b: Phrases['means']): [string, string][] {
  if (a === b) return [];
  const keys = new Set([...a.keys(), ...b.keys()]);
  return [...keys].filter((key) => a.get(key) !== b.get(key)).map((key) => [key, '']);
}
