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

/** The currency most offers are priced in, where the page names none; of equals the first by alphabet. */
export function commonestCurrency(offers: readonly Offer[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { match } of offers) {
    const { currency } = match.listing.price;
    counts.set(currency, (counts.get(currency) ?? 0) + 1);
  }
  return [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))[0]?.[0];
}
