import type { Money } from '@/src/quantity/money';
import { allOffers } from '@/src/verdict/live';
import type { Verdict } from '@/src/verdict/verdict';
import { fullPrice } from './watch';

/**
 * What the very thing costs now: the cheapest used offer with its shipping, in the currency of the page, else the new
 * one. Undefined where the page has no price and no offer tells one either.
 */
export function bestPrice(verdict: Pick<Verdict, 'sighting' | 'offers' | 'live'>): Money | undefined {
  const asked = verdict.sighting.product.price;
  const same = allOffers(verdict).filter(({ match }) => match.band === 'same');
  const prices = same.map(({ match, converted }) => fullPrice(converted ?? match.listing));
  const currency = asked?.currency ?? prices[0]?.currency;
  const cheapest = prices
    .filter((price) => price.currency === currency && price.minor > 0)
    .sort((a, b) => a.minor - b.minor)[0];
  return cheapest ?? asked;
}
