import { z } from 'zod';
import { keysOf, wordsOf } from '@/src/listings/index/listing-terms';
import type { Listing } from '@/src/listings/listing';
import { Condition } from '@/src/product/condition';
import { maybe } from '../offer/lenient';
import type { OfferDraft } from '../offer/offer';
import { priceFromMinor } from '../offer/price-value';
import type { LISTING_COLUMNS } from './tables';

/** A listing as it is written into the team's index. */
export type TeamRow = Readonly<Record<keyof typeof LISTING_COLUMNS, string | number | readonly string[]>>;

/** The row of a listing, found by the same words and keys as in the index on this machine. */
export function teamRow(listing: Listing, source: string): TeamRow {
  const text = (value = '') => value.toWellFormed();
  return {
    source,
    offer: text(listing.offerId),
    title: text(listing.title),
    brand: text(listing.brand),
    gtin: text(listing.gtin),
    mpn: text(listing.mpn),
    condition: listing.condition,
    price: listing.price.minor,
    currency: listing.price.currency,
    shipping: listing.shipping?.minor ?? 0,
    shipping_currency: listing.shipping?.currency ?? '',
    url: text(listing.url),
    image: text(listing.image),
    country: text(listing.country),
    attributes: JSON.stringify(listing.attributes),
    category: text(listing.categoryText),
    description: text(listing.description),
    fetched: listing.fetchedAt,
    terms: [...wordsOf(listing), ...keysOf(listing)].map(text),
  };
}

/** A row as it comes back. Numbers of 64 bits are text in older versions and numbers in newer ones. */
export const FoundRow = z.object({
  key: z.string().regex(/^\d{1,20}$/),
  title: z.string(),
  brand: maybe(z.string()),
  gtin: maybe(z.string()),
  mpn: maybe(z.string()),
  condition: z.unknown(),
  price: z.unknown(),
  currency: z.unknown(),
  shipping: z.unknown(),
  shipping_currency: z.unknown(),
  url: z.unknown(),
  image: z.unknown(),
  country: z.unknown(),
  attributes: maybe(z.string()),
  category: z.unknown(),
  description: z.unknown(),
  fetched: z.unknown(),
});
export type FoundRow = z.infer<typeof FoundRow>;

/** The words and keys a row was found by. */
export function termsOfRow({ title, brand, gtin, mpn }: FoundRow): readonly string[] {
  const named = { title, brand: brand || undefined, gtin: gtin || undefined, mpn: mpn || undefined };
  return [...wordsOf(named), ...keysOf(named)];
}

export function draftOfRow(row: FoundRow): OfferDraft {
  return {
    id: row.key,
    title: row.title,
    link: row.url,
    price: priceFromMinor(row.price, row.currency),
    condition: Condition.safeParse(row.condition).data,
    conditionText: row.condition,
    available: true,
    brand: row.brand,
    gtins: [row.gtin],
    mpn: row.mpn,
    image: row.image,
    shipping: priceFromMinor(row.shipping, row.shipping_currency),
    country: row.country,
    attributes: parsed(row.attributes),
    category: row.category,
    description: row.description,
    fetchedAt: Number(row.fetched),
  };
}

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}
