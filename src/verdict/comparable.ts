import type { Money } from '@/src/quantity/money';
import type { Offer } from './verdict';

/** What an offer costs to compare by: in the page's currency where it could be converted, else as it stands. */
export function comparable({ match: { listing }, converted }: Offer): {
  readonly price: Money;
  readonly shipping?: Money | undefined;
} {
  return converted ?? listing;
}

/** Price with shipping where that is stated in the same currency. */
export function priceWithShipping(offer: Offer): Money {
  const { price, shipping } = comparable(offer);
  return shipping?.currency === price.currency ? { ...price, minor: price.minor + shipping.minor } : price;
}

/** The figure as it is shown, to two digits: what looks alike is not put in order by the noise of its draws. */
export function shownKg({ avoided }: Offer): number {
  return Number((avoided?.net.p50 ?? 0).toPrecision(2));
}
