import type { ParsedRequestOf } from '@/src/messages/messages';
import { productKey } from '@/src/product/product-key';
import type { Database } from '@/src/store/database';
import { allVerdicts } from '@/src/store/verdicts';
import { addWrongMatch, removeWrongMatch, sameOffer } from '@/src/store/wrong-matches';
import { allOffers } from '@/src/verdict/live';
import { judgeOtherwise } from './judge-page';
import { findShown } from './show-verdict';

/**
 * Hides an offer for the product a verdict is about, from now on and wherever it is sold.
 * @throws Error when the verdict is gone or the offer is not part of it
 */
export async function hideWrongMatch(db: Database, request: ParsedRequestOf<'match.wrong'>): Promise<{ id: string }> {
  const { verdictId, offer } = request;
  const shown = await findShown(db, verdictId);
  const listing = shown && allOffers(shown).find(({ match }) => sameOffer(offer)(match.listing))?.match.listing;
  if (shown === undefined || listing === undefined) throw new Error('That offer is not part of what was shown here.');
  const { product, url } = shown.sighting;
  const { id } = await addWrongMatch(db, {
    id: crypto.randomUUID(),
    product: productKey(product, url),
    productName: product.name,
    ...offer,
    title: listing.title,
    at: Date.now(),
  });
  await judgeOtherwise(db, verdictId, {});
  return { id };
}

/** Shows an offer again that was hidden, where its product is open too. */
export async function restoreWrongMatch(db: Database, id: string): Promise<void> {
  const wrong = await removeWrongMatch(db, id);
  if (wrong === undefined) return;
  for (const { verdict } of await allVerdicts(db)) {
    const { product, url } = verdict.sighting;
    if (productKey(product, url) === wrong.product) await judgeOtherwise(db, verdict.id, {});
  }
}
