import type { Product } from '@/src/product/product';
import type { Sighting } from '@/src/product/sighting';
import type { WebUrl } from '@/src/product/web-url';
import { HOUR } from '@/src/quantity/time';
import type { Listing } from './listing';
import { addressOf } from './sources/same-listing';

/** The source of offers the person saved from pages they had open. */
export const SAVED_SOURCE = 'saved';

/** A saved offer is shown for this long after its page was last seen, in ms: used things rarely wait longer for a buyer. */
export const SAVED_LASTS = 60 * 24 * HOUR;

/** What tells that two pages are of one offer. */
export interface SavedIdentity {
  readonly address: string;
  /** The shop's host, its own number, and the condition: some shops number the thing and not the offer. */
  readonly shopOffer?: string;
}

/** What an offer is recognised by: its address without tracking, or its shop's number of it. */
export function savedIdentity({ url, product }: Pick<Sighting, 'url' | 'product'>): SavedIdentity {
  const { sku, condition = '' } = product;
  const host = new URL(url).host.replace(/^www\./, '');
  return { address: addressOf(url), ...(sku !== undefined && { shopOffer: `${host} ${sku} ${condition}` }) };
}

/** True when the page itself says that what it offers is used or refurbished. */
export function isStatedUsed({ condition }: Pick<Product, 'condition'>): boolean {
  return condition !== undefined && condition !== 'new';
}

/** True when the page says that it can no longer be had. */
export function isSold({ availability }: Pick<Product, 'availability'>): boolean {
  return availability === 'out-of-stock' || availability === 'discontinued';
}

/** True when an offer's page is the one at an address: a page is no alternative to itself. */
export function isPageItself(listing: Pick<Listing, 'url'>, page: WebUrl): boolean {
  return addressOf(listing.url) === addressOf(page);
}
