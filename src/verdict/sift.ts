import type { Condition } from '@/src/product/condition';
import { CONDITIONS } from '@/src/product/conditions';
import { amountOf } from '@/src/quantity/money';
import { BANDS, type Band } from '@/src/rules/band';
import { commonestCurrency, priceWithShipping, shownKg } from './comparable';
import type { Offer } from './verdict';

/** What somebody may sort offers by; unlike a verdict's own order, likeness does not come first unless asked for. */
export const SORTS = ['avoided', 'price', 'nearest', 'likeliest'] as const;
export type Sort = (typeof SORTS)[number];

/** Which offers somebody wants to see. What is undefined or empty asks nothing. */
export interface Sieve {
  /** Least and most price with shipping, in units of the currency the sieve is about. */
  readonly least?: number | undefined;
  readonly most?: number | undefined;
  readonly conditions: readonly Condition[];
  readonly bands: readonly Band[];
  /** Ids of sources. */
  readonly sources: readonly string[];
  /** How far from the person at most, km; 0 for their own country. */
  readonly withinKm?: number | undefined;
}

export const NO_SIEVE: Sieve = { conditions: [], bands: [], sources: [] };

/** What sieve and sort depend on beside the offers. */
export interface SiftBasis {
  /** The currency of the page. */
  readonly currency?: string | undefined;
  /** How far it is from a country (ISO 3166-1 alpha-2) to the person, 0 within their own; undefined when unknown. */
  readonly kmFrom: (country: string) => number | undefined;
}

/** True for an offer that answers all that is asked. One that does not say is not what was asked for. */
export function passes(offer: Offer, sieve: Sieve, { currency, kmFrom }: SiftBasis): boolean {
  const { listing, band } = offer.match;
  if (!isOneOf(sieve.conditions, listing.condition)) return false;
  if (!isOneOf(sieve.bands, band)) return false;
  if (!isOneOf(sieve.sources, listing.sourceId)) return false;
  if (sieve.withinKm !== undefined) {
    const km = listing.country === undefined ? undefined : kmFrom(listing.country);
    if (km === undefined || km > sieve.withinKm) return false;
  }
  if (sieve.least === undefined && sieve.most === undefined) return true;
  const price = priceWithShipping(offer);
  if (currency !== undefined && price.currency !== currency) return false;
  const amount = amountOf(price);
  return amount >= (sieve.least ?? Number.NEGATIVE_INFINITY) && amount <= (sieve.most ?? Number.POSITIVE_INFINITY);
}

/** Offers by what was asked for; what is equal in that keeps its order. */
export function sortOffers(offers: readonly Offer[], sort: Sort, { currency, kmFrom }: SiftBasis): Offer[] {
  const basis = { currency: currency ?? commonestCurrency(offers), kmFrom };
  return offers
    .map((offer) => ({ offer, key: keyOf(offer, sort, basis) }))
    .sort((a, b) => a.key[0] - b.key[0] || a.key[1] - b.key[1])
    .map(({ offer }) => offer);
}

/** What each choice would leave: the values there are among some offers, in their own order. */
export interface Choosable {
  readonly conditions: readonly Condition[];
  readonly bands: readonly Band[];
  readonly sources: readonly string[];
}

export function choosable(offers: readonly Offer[]): Choosable {
  const conditions = new Set(offers.map(({ match }) => match.listing.condition));
  const bands = new Set(offers.map(({ match }) => match.band));
  return {
    conditions: CONDITIONS.filter((condition) => conditions.has(condition)),
    bands: BANDS.filter((band) => bands.has(band)),
    sources: [...new Set(offers.map(({ match }) => match.listing.sourceId))].sort(),
  };
}

/** Stands for "unknown, after all else": a number, so that two of them are equal. */
const LAST = Number.MAX_VALUE;

function keyOf(offer: Offer, sort: Sort, { currency, kmFrom }: SiftBasis): readonly [number, number] {
  const { band, probability, listing } = offer.match;
  switch (sort) {
    case 'avoided': {
      const last = offer.avoided === undefined ? 2 : Number(offer.avoided.finding === 'unsafe-used');
      return [last, -shownKg(offer)];
    }
    case 'price': {
      const price = priceWithShipping(offer);
      return [Number(price.currency !== currency), amountOf(price)];
    }
    case 'nearest':
      return [(listing.country === undefined ? undefined : kmFrom(listing.country)) ?? LAST, 0];
    case 'likeliest':
      return [BANDS.indexOf(band), -probability];
    default:
      return sort satisfies never;
  }
}

function isOneOf<Value>(asked: readonly Value[], value: Value): boolean {
  return asked.length === 0 || asked.includes(value);
}
