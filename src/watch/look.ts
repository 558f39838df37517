import { fingerprint } from '@/src/listings/index/fingerprint';
import { SAVED_SOURCE } from '@/src/listings/saved-offer';
import { addressOf } from '@/src/listings/sources/same-listing';
import type { WebUrl } from '@/src/product/web-url';
import { convert, type Rates } from '@/src/quantity/exchange';
import type { Offer } from '@/src/verdict/verdict';
import { countedIn, withPrice } from './price-history';
import type { Wanted } from './wanted';
import { currencyOf, fullPrice, type SeenOffer, type Told, type Watch } from './watch';

/** Offers remembered for one watch; those seen last stay. */
const MOST_OFFERS = 40;
/** Offers of which it is remembered that the person was told. */
const MOST_TOLD = 200;
/** An offer that was told is news again once it costs no more than this share. */
const CHEAPER = 0.95;

/** One look for offers of a watched product: what was found, and whose offers would have been found. */
export interface Look {
  readonly at: number;
  readonly offers: readonly Offer[];
  /** True for a source that was read to the end: what it no longer has is gone. */
  covers(sourceId: string): boolean;
  /** Who was asked for an offer; undefined for feeds. */
  titleOf(sourceId: string): string | undefined;
  readonly rates: Rates;
}

/** By what an offer is known again, whichever source shows it: its address without tracking. */
export function offerKey(url: WebUrl): number {
  return fingerprint(addressOf(url));
}

/** The offers known after a look: new ones, new prices, and what is gone. Those that are merely similar are none. */
export function withLook(watch: Pick<Watch, 'wanted' | 'sighting' | 'offers'>, look: Look): SeenOffer[] {
  const before = new Map(watch.offers.map((offer) => [offer.key, offer]));
  const currency = currencyOf(watch);
  const seen = new Map<number, SeenOffer>();
  for (const offer of look.offers) {
    const each = seenOffer(offer, look, currency, before);
    if (each !== undefined && !seen.has(each.key)) seen.set(each.key, each);
  }
  const unseen = watch.offers
    .filter(({ key }) => !seen.has(key))
    .map((offer) =>
      offer.goneAt === undefined && look.covers(offer.sourceId) ? { ...offer, goneAt: look.at } : offer,
    );
  return [...seen.values(), ...unseen].sort((a, b) => b.lastSeenAt - a.lastSeenAt).slice(0, MOST_OFFERS);
}

function seenOffer(
  { match: { listing, band }, avoided }: Offer,
  { at, rates, titleOf }: Look,
  currency: string | undefined,
  before: ReadonlyMap<number, SeenOffer>,
): SeenOffer | undefined {
  // What should not be bought used is not waited for.
  if ((band !== 'same' && band !== 'variant') || avoided?.finding === 'unsafe-used') return undefined;
  const key = offerKey(listing.url);
  const { sourceId, title, url, condition } = listing;
  const price = fullPrice(listing);
  const counted = currency === undefined || currency === price.currency ? undefined : convert(price, currency, rates);
  const known = before.get(key);
  const source = titleOf(sourceId);
  const { goneAt: _, ...standing } = known ?? { key, firstSeenAt: at, points: [] };
  return {
    ...standing,
    ...{ sourceId, title, url, condition, band },
    ...(source !== undefined && { source }),
    lastSeenAt: at,
    points: withPrice(standing.points, { at, price, ...(counted !== undefined && { counted }) }),
  };
}

/** True when an offer can be had and is what the person waits for. One whose price cannot be compared is not. */
export function isWanted(
  { band, condition, goneAt, points }: Pick<SeenOffer, 'band' | 'condition' | 'goneAt' | 'points'>,
  wanted: Wanted,
): boolean {
  if (goneAt !== undefined || (wanted.band === 'same' && band !== 'same')) return false;
  if (wanted.conditions !== undefined && !wanted.conditions.includes(condition)) return false;
  if (wanted.highest === undefined) return true;
  const last = points.at(-1);
  const price = last && countedIn(last, wanted.highest.currency);
  return price !== undefined && price.minor <= wanted.highest.minor;
}

/** Wanted offers the person was not told of, or for a price that has fallen much since. What they saved they know. */
export function newsOf({ wanted, offers, told }: Pick<Watch, 'wanted' | 'offers' | 'told'>): SeenOffer[] {
  const lastTold = new Map(told.map((each) => [each.key, each]));
  return offers.filter((offer) => {
    if (offer.sourceId === SAVED_SOURCE || !isWanted(offer, wanted)) return false;
    const before = lastTold.get(offer.key);
    if (before === undefined) return true;
    const price = offer.points.at(-1)?.price;
    if (before.price === undefined || price?.currency !== before.price.currency) return false;
    return price.minor < before.price.minor && price.minor <= before.price.minor * CHEAPER;
  });
}

/**
 * Notes that the person is told of offers.
 * @param how what else each note says: unseen for news.
 * @param mayKeep false for a source whose terms let nothing of an offer be kept; its price is not noted.
 */
export function withTold(
  told: readonly Told[],
  offers: readonly SeenOffer[],
  how: Pick<Told, 'at' | 'unseen'>,
  mayKeep: (sourceId: string) => boolean,
): Told[] {
  const keys = new Set(offers.map(({ key }) => key));
  const added = offers.map(({ key, sourceId, points }): Told => {
    const price = mayKeep(sourceId) ? points.at(-1)?.price : undefined;
    return { key, ...how, ...(price !== undefined && { price }) };
  });
  return [...told.filter(({ key }) => !keys.has(key)), ...added].slice(-MOST_TOLD);
}

/** The cheapest offer that is wanted, by comparable price; one that cannot be compared comes after all else. */
export function bestOf(watch: Pick<Watch, 'wanted' | 'sighting' | 'offers'>): SeenOffer | undefined {
  const currency = currencyOf(watch);
  const minor = ({ points }: SeenOffer) => {
    const last = points.at(-1);
    return (last && countedIn(last, currency))?.minor ?? Number.MAX_VALUE;
  };
  return watch.offers.filter((offer) => isWanted(offer, watch.wanted)).sort((a, b) => minor(a) - minor(b))[0];
}
