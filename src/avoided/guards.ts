import type { CategoryGuess, Group } from '@/src/category/category';
import { fold } from '@/src/category/tokens';
import type { Guard } from '@/src/footprint/used-pack';
import type { Listing } from '@/src/listings/listing';
import { type Reason, reason } from '@/src/words/reason';

/** A warning about having such a thing used, in words, with who gives it. */
export interface Notice {
  readonly effect: Guard['effect'];
  readonly reason: Reason;
  readonly organisation: string;
  readonly url: string;
}

/** Shelves whose things only look like what is warned of: a toy helmet, a shirt with a helmet on it. */
const ONLY_LOOKS: ReadonlySet<Group> = new Set<Group>([
  'clothing',
  'toys',
  'books',
  'electronics',
  'jewellery',
  'bags',
]);
/** What stands behind these words is what a thing is for, not what it is: a strap for a helmet. */
const IS_FOR = / (?:for|fur|pour|per|para) .*/u;
/** Texts are looked at up to here. */
const MOST_TEXT = 1500;

/**
 * What is to be said before buying this listing: by the kind of the product, by words of its name where no other kind
 * is known, and by words of the listing (a recall). A listing sold as new is warned of only by its own words: its
 * history is not somebody else's.
 */
export function noticesFor(
  product: { readonly name: string; readonly isAccessory?: boolean },
  category: CategoryGuess | undefined,
  listing: Pick<Listing, 'condition'> & Partial<Pick<Listing, 'title' | 'description'>>,
  guards: readonly Guard[],
): Notice[] {
  const name =
    category === undefined || !ONLY_LOOKS.has(category.group) ? padded(product.name).replace(IS_FOR, ' ') : '';
  const offered = padded(`${listing.title ?? ''} ${listing.description ?? ''}`);
  const usedByOthers = listing.condition !== 'new' && product.isAccessory !== true;
  return guards
    .filter(
      ({ categories, words, listingWords }) =>
        has(offered, listingWords) ||
        (usedByOthers && ((category !== undefined && categories.includes(category.id)) || has(name, words))),
    )
    .map(({ effect, message, organisation, url }) => ({ effect, reason: reason(message), organisation, url }));
}

/** Folded words with one space around each, so that whole words are found. */
function padded(text: string): string {
  return ` ${fold(text.slice(0, MOST_TEXT)).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
}

/** Whether one of the phrases stands in the text; scripts without spaces are looked for anywhere. */
function has(text: string, phrases: readonly string[]): boolean {
  return phrases.some((phrase) =>
    /\p{Script=Han}/u.test(phrase)
      ? text.includes(phrase)
      : text.includes(` ${phrase.replace(/[^\p{L}\p{N}]+/gu, ' ')} `),
  );
}
