import { z } from 'zod';
import { keysOf, wordsOf } from '@/src/listings/index/listing-terms';
import type { Listing } from '@/src/listings/listing';
import { Condition } from '@/src/product/condition';
import { tryJson } from '@/src/product/try-json';
import { at, maybe } from '../offer/lenient';
import type { OfferDraft } from '../offer/offer';
import { priceFromMinor } from '../offer/price-value';
import type { LISTING_COLUMNS } from './tables';

/** A listing as it is written into the team's index. */
export type TeamRow = Readonly<Record<keyof typeof LISTING_COLUMNS, string | readonly string[]>>;

/** The row of a listing, found by the same words and keys as in the index on this machine. */
export function teamRow({ sourceId: _sourceId, ...listing }: Listing, source: string): TeamRow {
  return {
    source,
    offer: listing.offerId.toWellFormed(),
    listing: JSON.stringify(listing),
    terms: [...wordsOf(listing), ...keysOf(listing)].map((term) => term.toWellFormed()),
  };
}

const Stored = z.object({
  title: z.string(),
  brand: maybe(z.string()),
  gtin: maybe(z.string()),
  mpn: maybe(z.string()),
  condition: z.unknown().optional(),
  price: z.unknown().optional(),
  shipping: z.unknown().optional(),
  url: z.unknown().optional(),
  image: z.unknown().optional(),
  country: z.unknown().optional(),
  attributes: z.unknown().optional(),
  categoryText: z.unknown().optional(),
  description: z.unknown().optional(),
  fetchedAt: maybe(z.number()),
});

/** A row as it comes back. The server is the team's, and what it says is checked all the same. */
export const FoundRow = z.object({
  key: z.string().regex(/^\d{1,20}$/),
  listing: z.string().transform(tryJson).pipe(Stored),
});
export type FoundRow = z.infer<typeof FoundRow>;

/** The words and keys a row was found by. */
export function termsOfRow({ listing }: FoundRow): readonly string[] {
  return [...wordsOf(listing), ...keysOf(listing)];
}

export function draftOfRow({ key, listing }: FoundRow): OfferDraft {
  const money = (value: unknown) => priceFromMinor(at(value, 'minor'), at(value, 'currency'));
  return {
    id: key,
    title: listing.title,
    link: listing.url,
    price: money(listing.price),
    condition: Condition.safeParse(listing.condition).data,
    conditionText: listing.condition,
    available: true,
    brand: listing.brand,
    gtins: [listing.gtin],
    mpn: listing.mpn,
    image: listing.image,
    shipping: money(listing.shipping),
    country: listing.country,
    attributes: listing.attributes,
    category: listing.categoryText,
    description: listing.description,
    ...(listing.fetchedAt !== undefined && { fetchedAt: listing.fetchedAt }),
  };
}
