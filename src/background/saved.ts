import type { Listing } from '@/src/listings/listing';
import { listingOfSighting } from '@/src/listings/saved-listing';
import { isSold, isStatedUsed, type SavedIdentity, savedIdentity } from '@/src/listings/saved-offer';
import { addressOf } from '@/src/listings/sources/same-listing';
import type { ParsedRequestOf, Refusal } from '@/src/messages/messages';
import type { Sighting } from '@/src/product/sighting';
import { parseWebUrl } from '@/src/product/web-url';
import type { Database } from '@/src/store/database';
import { keepSaved, MOST_SAVED, markGone, removeSaved, savedAs } from '@/src/store/keep-saved';
import { findVerdict } from '@/src/store/verdicts';
import { reason } from '@/src/words/reason';
import { forgetCompared } from './judge-sighting';

/** Saves the offer that a page is, as it was read. Nothing is asked or sent for it. */
export async function saveOffer(db: Database, request: ParsedRequestOf<'offer.save'>): Promise<Refusal> {
  const sighting = (await findVerdict(db, request.verdictId))?.verdict.sighting;
  if (sighting === undefined) return { problem: reason('problemPageClosed') };
  const { product } = sighting;
  if (!isStatedUsed(product) && !request.isUsed) return { problem: reason('problemSavedNotUsed') };
  if (isSold(product)) return { problem: reason('problemSavedSold') };
  if (product.price === undefined) return { problem: reason('problemSavedNoPrice') };
  return (await keep(db, sighting, 'used'))
    ? undefined
    : { problem: reason('problemSavedFull', { number: MOST_SAVED }) };
}

/** A saved offer's page was read again: it is as the page says now, or it is sold. */
export async function noteSeen(db: Database, sighting: Sighting): Promise<void> {
  const identity = savedIdentity(sighting);
  const [standing] = await savedAs(db, identity);
  if (standing === undefined) return;
  if (isSold(sighting.product)) await gone(db, identity);
  else if (sighting.product.price !== undefined) await keep(db, sighting, standing.listing.condition);
}

/** The page at an address was read and offers nothing any more. */
export async function noteNothing(db: Database, address: string): Promise<void> {
  const url = parseWebUrl(address);
  if (url !== undefined) await gone(db, { address: addressOf(url) });
}

/** Forgets an offer the person takes out of what they saved. */
export async function forgetOffer(db: Database, id: string): Promise<void> {
  await removeSaved(db, id);
  forgetCompared();
}

async function gone(db: Database, identity: SavedIdentity): Promise<void> {
  await markGone(db, identity);
  forgetCompared();
}

async function keep(db: Database, sighting: Sighting, condition: Listing['condition']): Promise<boolean> {
  const offer = listingOfSighting(sighting, { id: 'new', condition });
  if (offer === undefined) return false;
  const isKept = await keepSaved(db, savedIdentity(sighting), (id) => ({ ...offer, offerId: id }), Date.now());
  forgetCompared();
  return isKept;
}
