import { BANDS } from '@/src/rules/band';
import type { Ranking } from '@/src/rules/rule-pack';
import { commonestCurrency, priceWithShipping, shownKg } from './comparable';
import type { Offer } from './verdict';

/** What an order of offers depends on beside them. */
export interface RankingBasis {
  readonly ranking: Ranking;
  /** The currency of the page: prices in others that cannot be converted come after. */
  readonly currency?: string | undefined;
  /** How far it is from a country (ISO 3166-1 alpha-2) to the person, 0 within their own; undefined when unknown. */
  readonly kmFrom: (country: string) => number | undefined;
}

type Key = readonly (number | string)[];

/**
 * Offers in the order a person reads them: how alike, then what is safe to buy used, then what the person asked for,
 * then the other two. A total order: what it gives does not depend on the order of what it gets.
 */
export function rank(offers: readonly Offer[], basis: RankingBasis): Offer[] {
  const currency = basis.currency ?? commonestCurrency(offers);
  return offers
    .map((offer) => ({ offer, key: keyOf(offer, { ...basis, currency }) }))
    .sort((a, b) => compareKeys(a.key, b.key))
    .map(({ offer }) => offer);
}

function keyOf(offer: Offer, { ranking, currency, kmFrom }: RankingBasis): Key {
  const { band, listing } = offer.match;
  const avoided = [-shownKg(offer)];
  const price = priceKey(offer, currency);
  const distance = [(listing.country === undefined ? undefined : kmFrom(listing.country)) ?? Number.POSITIVE_INFINITY];
  const asked = {
    'most-avoided': [...avoided, ...price, ...distance],
    cheapest: [...price, ...avoided, ...distance],
    nearest: [...distance, ...avoided, ...price],
  } satisfies Record<Ranking, Key>;
  const isUnsafe = offer.avoided?.finding === 'unsafe-used';
  return [BANDS.indexOf(band), Number(isUnsafe), ...asked[ranking], listing.sourceId, listing.offerId];
}

/** Price with shipping where it is stated, in minor units; what cannot be converted after all else, each currency by itself. */
function priceKey(offer: Offer, currency: string | undefined): Key {
  const price = priceWithShipping(offer);
  return [Number(price.currency !== currency), price.currency, price.minor];
}

function compareKeys(a: Key, b: Key): number {
  for (const [i, part] of a.entries()) {
    const order = compare(part, b[i] as typeof part);
    if (order !== 0) return order;
  }
  return 0;
}

/** Also of two infinities, whose difference is no number. */
function compare<Part extends number | string>(a: Part, b: Part): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
