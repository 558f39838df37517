// Without a schema, for screens that must open at once.
import type { Listing } from '@/src/listings/listing';
import type { Sighting } from '@/src/product/sighting';
import { type Money, money } from '@/src/quantity/money';
import { DAY } from '@/src/quantity/time';
import type { Reason } from '@/src/words/reason';
import type { PriceHistory } from './price-history';
import type { Wanted } from './wanted';

/** For how many days a product can be followed. */
export const SPANS = [30, 90, 180] as const;

/** The longest, in days. */
export const LONGEST_SPAN = 180 satisfies (typeof SPANS)[number];

/** One used offer as it was seen again and again. Its points stand in the order of time. */
export interface SeenOffer extends PriceHistory, Pick<Listing, 'sourceId' | 'title' | 'url' | 'condition'> {
  /** `offerKey` of its address. */
  readonly key: number;
  /** Who was asked for it, where it is not from a feed. */
  readonly source?: string;
  readonly band: Wanted['band'];
  readonly firstSeenAt: number;
  readonly lastSeenAt: number;
}

/** An offer the person was told of, by badge or notification, or had before their eyes when they began. */
export interface Told {
  readonly key: number;
  readonly at: number;
  /** For what; absent where the source's terms let nothing of an offer be kept. */
  readonly price?: Money;
  /** The person has not looked since. */
  readonly unseen?: true;
  /** A notification told it, or never will. */
  readonly notified?: true;
}

/** A product somebody follows. Moments are in ms since 1970. */
export interface Watch {
  readonly id: string;
  /** The product as it was read when following began. */
  readonly sighting: Sighting;
  readonly madeAt: number;
  readonly until: number;
  /** Since when the clock says that it would last longer than any can: `isTooLong`. */
  readonly doubtedAt?: number | undefined;
  readonly wanted: Wanted;
  /** When sources are to be asked next. */
  readonly dueAt: number;
  readonly askedAt?: number;
  /** Times in a row that no source could be asked to the end. */
  readonly failures: number;
  /** Times in a row that the sources had nothing that is wanted. */
  readonly idle: number;
  /** Why the last asking was not whole. */
  readonly problem?: Reason | undefined;
  /** When it was last held against what is on this machine, and against which editions of feeds and rules. */
  readonly judgedAt?: number;
  readonly editions?: number;
  readonly offers: readonly SeenOffer[];
  readonly told: readonly Told[];
}

/** More are refused. */
export const MOST_WATCHES = 50;

/** A watch of a product from now on, for so many days. */
export function newWatch(
  id: string,
  { sighting, wanted, days }: Pick<Watch, 'sighting' | 'wanted'> & { readonly days: number },
  { now, dueAt }: { readonly now: number; readonly dueAt: number },
): Watch {
  // Where each field stood on the page helps nobody who only waits for the thing.
  const { product, url, language, seenAt } = sighting;
  const read = { product, evidence: [], url, ...(language !== undefined && { language }), seenAt };
  const until = now + days * DAY;
  return { id, sighting: read, madeAt: now, until, wanted, dueAt, failures: 0, idle: 0, offers: [], told: [] };
}

/** True when its end lies further ahead than any could be set: the clock was ahead then, or is behind now. */
export function isTooLong({ until }: Pick<Watch, 'until'>, now: number): boolean {
  return until - now > LONGEST_SPAN * DAY;
}

/**
 * True once its time is over: it is kept until the person removes it, and nothing is done for it. One that was made while
 * the clock was ahead lasts no longer than any other from when that was noticed.
 */
export function isOver(watch: Pick<Watch, 'until' | 'doubtedAt'>, now: number): boolean {
  const { until, doubtedAt } = watch;
  return until <= now || (isTooLong(watch, now) && doubtedAt !== undefined && now - doubtedAt >= LONGEST_SPAN * DAY);
}

/** The currency in which a watch's prices are compared; undefined while nothing names one. */
export function currencyOf({ wanted, sighting, offers }: Pick<Watch, 'wanted' | 'sighting' | 'offers'>) {
  return (
    wanted.highest?.currency ??
    sighting.product.price?.currency ??
    offers[0]?.points.at(-1)?.price.currency ??
    undefined
  );
}

/** What a listing costs with its shipping, where that is stated in the same currency. */
export function fullPrice({ price, shipping }: Pick<Listing, 'price' | 'shipping'>): Money {
  if (shipping === undefined || shipping.currency !== price.currency) return price;
  return { minor: price.minor + shipping.minor, currency: price.currency };
}

/** True when both say the same of what is sold, as far as offers are compared with it. */
export function isSameReading(a: Pick<Sighting, 'product'>, b: typeof a): boolean {
  const told = ({ product: { name, brand, gtin, mpn, attributes } }: typeof a) =>
    JSON.stringify([name, brand, gtin, mpn, Object.entries(attributes).sort(([x], [y]) => (x < y ? -1 : 1))]);
  return told(a) === told(b);
}

/** A price the person wrote, in the currency of the watch; undefined when it is none. */
export function priceWritten(text: string, currency: string): Money | undefined {
  const plain = text.trim().replace(',', '.');
  return /^\d{1,9}(\.\d{1,3})?$/.test(plain) ? money(Number(plain), currency) : undefined;
}
