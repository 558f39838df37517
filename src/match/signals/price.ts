import type { Listing } from '@/src/listings/listing';
import { priceRatio } from '@/src/quantity/money';
import { reason } from '@/src/words/reason';
import type { Signal } from '../match';
import type { Traits } from '../traits';

/** Used prices outside this range of the new price are seldom for the same thing. */
const LOWEST = 0.1;
const HIGHEST = 1.1;

/** New things of one kind differ less between shops: from this factor on, either way, a price speaks against in full. */
const FAR_APART = 4;

/**
 * The used price beside the new one. Strength 0 in the plausible range, where it is only told; beyond it grows with
 * the factor by which the price misses. A new offer's price speaks the more against, the further it is from this one.
 * Prices in two currencies are not compared.
 */
export function comparePrices(product: Traits, listing: Traits, condition: Listing['condition']): Signal | undefined {
  if (product.price === undefined || listing.price === undefined) return undefined;
  const ratio = priceRatio(listing.price, product.price);
  if (ratio === undefined) return undefined;
  const said = { percent: ratio };
  if (condition === 'new') {
    const strength = ratio === 0 ? 0 : Math.min(1, Math.abs(Math.log(ratio)) / Math.log(FAR_APART));
    return { kind: 'priceApart', strength, reason: reason(ratio > 1 ? 'matchPriceAboveNew' : 'matchPriceShare', said) };
  }
  if (ratio < LOWEST)
    return { kind: 'priceImplausible', strength: strengthOf(LOWEST / ratio), reason: reason('matchPriceTooLow', said) };
  if (ratio > 1)
    return {
      kind: 'priceImplausible',
      strength: strengthOf(ratio / HIGHEST),
      reason: reason('matchPriceAboveNew', said),
    };
  return { kind: 'priceImplausible', strength: 0, reason: reason('matchPriceShare', said) };
}

/** The strength at which a new offer costs as much more as a used one may. */
const NEAR_NEW = Math.log(HIGHEST) / Math.log(FAR_APART);

/** False when the price is well above new or so low that no thing of the kind would be sold for it. */
export function isPlausible(signals: readonly Signal[]): boolean {
  const price = signals.find(({ kind }) => kind === 'priceImplausible' || kind === 'priceApart');
  if (price?.reason.key !== 'matchPriceAboveNew') return price === undefined || price.strength < 1;
  return price.strength <= (price.kind === 'priceApart' ? NEAR_NEW : 0);
}

/** 0 at the edge of the range, 1 from threefold on. */
function strengthOf(factor: number): number {
  return Math.min(1, Math.max(0, Math.log(factor) / Math.log(3)));
}
