import type { Rarity } from '@/src/listings/index/search';
import { termsOf, tokenize } from '@/src/listings/terms/tokens';
import type { Traits } from './traits';

/** Words that describe things of every kind; sharing one makes nothing similar. Folded, without plural s. */
const DESCRIBING = new Set(
  `leather leder cuir cuero pelle cotton baumwolle coton algodon cotone wood holz bois madera legno metal steel wool wolle
   laine lana plastic glass vintage retro modern classic sport small large big mini men women kid herren damen homme
   femme size edition series version model set home digital wireless portable electric smart high quality premium
   color colour pack gen generation slim pro max plus ultra inch stainless edelstahl original design style fit`
    .trim()
    .split(/\s+/),
);

/** A word of two things' kind that both have in title or shelf; rare words are names, not kinds. */
export function sharedKind(product: Traits, listing: Traits, rarity: Rarity): string | undefined {
  const brand = new Set(termsOf(tokenize(`${product.brand ?? ''} ${listing.brand ?? ''}`)));
  const theirs = kindWords(listing, brand);
  for (const word of kindWords(product, brand)) if (theirs.has(word) && (rarity.get(word) ?? 1) >= 0.0005) return word;
  return undefined;
}

function kindWords({ tokens, shelf }: Traits, brand: ReadonlySet<string>): ReadonlySet<string> {
  const words = [...tokens, ...tokenize(shelf)].filter(
    ({ kind, text }) => kind === 'pair' || (kind === 'word' && text.length >= 3 && !/\d/.test(text)),
  );
  return new Set(words.map(({ text }) => text).filter((text) => !brand.has(text) && !DESCRIBING.has(text)));
}
