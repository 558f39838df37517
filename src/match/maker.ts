import type { Token } from '@/src/listings/terms/tokens';
import { kindsOf } from './kind-words';
import { isKindless } from './kinship';
import { once } from './once';
import type { Traits } from './traits';
import { wearerOf } from './wearers';

/** So many words into a title, after what says what kind it is and for whom, the maker's name is sought. */
const FAR = 4;

/** The first word of a title that may be a maker's name: titles begin with it more often than not. */
const leading = once(({ tokens }): Token | undefined => tokens.slice(0, FAR).find(mayBeMaker));

function mayBeMaker({ kind, text }: Token): boolean {
  return kind === 'word' && !isKindless(text) && wearerOf(text) === undefined && kindsOf(text).length === 0;
}

/** The name that both titles begin with, in the order of words between kinds and wearers; undefined when they share none. */
export function sharedMaker(product: Traits, listing: Traits): string | undefined {
  const first = leading(product)?.text;
  return first !== undefined && listing.tokens.slice(0, FAR).some(({ text }) => text === first) ? first : undefined;
}
