import type { Listing } from '@/src/listings/listing';
import type { WebUrl } from '@/src/product/web-url';
import { cleanLink } from './offer/clean-link';

/** What tells whether two listings of different sources are one offer. */
export interface Claimed {
  readonly listing: Listing;
  /** Many people sell at its source. */
  readonly marketplace: boolean;
}

/**
 * The keys of a listing: two listings of different sources that share one are the same offer.
 *
 * 1. The same address, without scheme, "www.", tracking, fragment and a slash at the end.
 * 2. The same GTIN, seller, condition and price, where the seller is the shop the link leads to. In a marketplace the
 *    link does not tell the seller, so there the address alone counts.
 */
export function sameness({ listing, marketplace }: Claimed): string[] {
  const keys = [addressOf(listing.url)];
  const { gtin, condition, price } = listing;
  const host = new URL(listing.url).hostname.replace(/^www\./, '');
  if (gtin !== undefined && !marketplace) keys.push([gtin, host, condition, price.minor, price.currency].join(' '));
  return keys;
}

/** An address as offers are told apart by: without scheme, "www.", tracking, fragment and a slash at the end. */
export function addressOf(address: WebUrl): string {
  const url = cleanLink(new URL(address));
  url.searchParams.sort();
  return `${url.hostname.replace(/^www\./, '')}${url.pathname.replace(/\/+$/, '')}${url.search}`;
}

/** Lets each offer through once, whichever source brings it first. Offers of one source never hide each other. */
export class SeenOffers {
  private readonly firstBy = new Map<string, string>();

  /** False when another source has shown it. */
  isNew(claimed: Claimed): boolean {
    const { sourceId } = claimed.listing;
    const keys = sameness(claimed);
    if (keys.some((key) => (this.firstBy.get(key) ?? sourceId) !== sourceId)) return false;
    for (const key of keys) this.firstBy.set(key, sourceId);
    return true;
  }
}
