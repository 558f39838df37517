import type { Listing } from '@/src/listings/listing';
import type { Product } from '@/src/product/product';
import type { Band } from '@/src/rules/band';
import { conditionWords } from '@/src/rules/condition-words';
import type { Example } from '@/src/rules/example';

/**
 * An example of what was seen. Where it was seen stays out of it: a pack is shared, and neither the shop nor the seller nor the
 * address of an offer says anything of whether two things are one.
 */
export function exampleOf(product: Product, listing: Listing, band: Band, taken: ReadonlySet<string>): Example {
  const { image: _, sku: __, ...sold } = product;
  const {
    offerId: ___,
    sourceId: ____,
    url: _____,
    fetchedAt: ______,
    image: _______,
    seller: ________,
    ...offered
  } = listing;
  return { id: freeId(listing.title, taken), product: sold, listing: offered, band };
}

/** `iphone-12-64gb`, `iphone-12-64gb-2`, … */
function freeId(title: string, taken: ReadonlySet<string>): string {
  const words = conditionWords(title)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 50)
    .replace(/^-+|-+$/g, '');
  const name = words === '' ? 'pair' : words;
  let id = name;
  for (let next = 2; taken.has(id); next += 1) id = `${name}-${next}`;
  return id;
}
