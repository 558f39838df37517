import type { Sighting } from '@/src/product/sighting';
import { keysOf, wordsOf } from './index/listing-terms';
import { Listing } from './listing';
import { isStatedUsed, SAVED_SOURCE } from './saved-offer';
import { cleanLink } from './sources/offer/clean-link';

const MOST_SHELF = 300;
const MOST_DESCRIPTION = 1000;

/** What is known of an offer beside what its page says. */
interface Told {
  /** Its own id, kept when it is seen again. */
  readonly id: string;
  /** The person's word, for a page that does not say itself that the thing is used. */
  readonly condition: Listing['condition'];
}

/** The offer that a page is, as the readers read it; undefined when it states no price. */
export function listingOfSighting({ product, url, seenAt }: Sighting, told: Told): Listing | undefined {
  const { name, brand, gtin, asin, mpn, price, condition, image, attributes, breadcrumb, description } = product;
  return Listing.safeParse({
    offerId: told.id,
    sourceId: SAVED_SOURCE,
    title: name,
    brand,
    gtin,
    asin,
    mpn,
    condition: isStatedUsed(product) ? condition : told.condition,
    price,
    url: cleanLink(new URL(url)).href,
    image,
    attributes,
    categoryText: breadcrumb.join(' > ').slice(0, MOST_SHELF) || undefined,
    description: description?.slice(0, MOST_DESCRIPTION),
    fetchedAt: seenAt,
  } satisfies Partial<Record<keyof Listing, unknown>>).data;
}

/** The words and exact keys a saved offer is found by, as in the index. */
export function savedTerms(listing: Listing): string[] {
  return [...keysOf(listing), ...wordsOf(listing)];
}
