import type { Money } from '@/src/quantity/money';
import { comparable } from './comparable';
import type { Offer } from './verdict';

/**
 * The first `most` of ranked offers, with the cheapest of those as alike as the best among them: whatever offers are ranked
 * by, "from 210 €" is to be true of all that fit. Where it was ranked behind it stands last. What is merely similar or
 * advised against, or in a currency without a rate, is not brought up for its price.
 *
 * @param ranked best first
 * @param most 1 or more
 */
export function shownOffers(ranked: readonly Offer[], most: number): readonly Offer[] {
  const shown = ranked.slice(0, most);
  const cheapest = cheapestOf(ranked);
  if (cheapest === undefined || shown.includes(cheapest) || most < 2) return shown;
  return [...shown.slice(0, -1), cheapest];
}

function cheapestOf(ranked: readonly Offer[]): Offer | undefined {
  const [best] = ranked;
  if (best === undefined) return undefined;
  const { currency } = comparable(best).price;
  const { band } = best.match;
  if (band === 'similar') return undefined;
  const isGood = ({ match, avoided }: Offer) => match.band === band && avoided?.finding !== 'unsafe-used';
  return ranked
    .filter((offer) => isGood(offer) && comparable(offer).price.currency === currency)
    .reduce<Offer | undefined>(
      (least, next) => (least === undefined || priceOf(next) < priceOf(least) ? next : least),
      undefined,
    );
}

function priceOf(offer: Offer): Money['minor'] {
  return comparable(offer).price.minor;
}
