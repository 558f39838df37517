import type { Offer } from '@/src/verdict/verdict';

/** What tells an offer among all. */
export function offerKey({ match: { listing } }: Offer): string {
  return JSON.stringify([listing.sourceId, listing.offerId]);
}
