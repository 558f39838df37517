import type { Skip } from '@/src/listings/feeds/feed';
import { excerpt } from '@/src/listings/feeds/raw-row';
import { Listing } from '@/src/listings/listing';
import type { Condition } from '@/src/product/condition';
import { conditionInName } from '@/src/product/condition-words';
import { parseGtin } from '@/src/product/gtin';
import { cleanBrand, cleanNumber } from '@/src/product/identifiers';
import { plainText } from '@/src/product/plain-text';
import { Attributes } from '@/src/product/product';
import { tryParse } from '@/src/product/try-parse';
import type { Money } from '@/src/quantity/money';
import { type Reason, reason } from '@/src/words/reason';
import { fitsHosts, type HostRule } from '../call/addresses';
import { cleanLink } from './clean-link';

/** One offer as a connector found it: names are ours, values are still the source's and not trusted. */
export interface OfferDraft {
  readonly id: unknown;
  readonly title: unknown;
  readonly link: unknown;
  readonly price: Money | undefined;
  /** Nothing is asked for it: a price of 0 is meant. */
  readonly free?: boolean;
  /** Undefined when the source's word is not known; `conditionText` is that word. */
  readonly condition: Condition | undefined;
  readonly conditionText?: unknown;
  /** False when it is sold, reserved or out of stock. */
  readonly available: boolean;
  readonly brand?: unknown;
  /** Codes that may be GTINs; the first that is one counts. */
  readonly gtins?: readonly unknown[];
  readonly mpn?: unknown;
  readonly image?: unknown;
  readonly shipping?: Money | undefined;
  readonly country?: unknown;
  readonly attributes?: unknown;
  readonly category?: unknown;
  readonly description?: unknown;
  /** The public name of a shop or a marketplace's seller; not of a private person on a neighbourhood site. */
  readonly seller?: unknown;
  /** When the source itself saw it, in milliseconds since 1970; else it is as old as the answer. */
  readonly fetchedAt?: number;
}

/** What holds for all offers of one source. */
export interface OfferRules {
  readonly sourceId: string;
  readonly fetchedAt: number;
  readonly admits: (url: URL) => boolean;
  /** Where links and images may lie. */
  readonly links: HostRule;
  readonly images: HostRule;
  /** What relative links are relative to. */
  readonly base: string;
  /** What the person's rules call a condition, asked before the source's own word for it counts. */
  readonly conditionOf?: ((text: string) => Condition | undefined) | undefined;
}

export type Offer =
  | { readonly ok: true; readonly listing: Listing }
  | { readonly ok: false; readonly why: Skip; readonly reason: Reason };

/** Makes a Listing of a draft, or says why there is none. What is not needed and not valid is left out. */
export function toListing(draft: OfferDraft, rules: OfferRules): Offer {
  const title = plainText(textOf(draft.title), 500);
  const stated = rules.conditionOf?.(textOf(draft.conditionText));
  const condition = stated ?? closerCondition(draft.condition, title);
  if (condition === undefined)
    return skipped('unknown-condition', reason('feedRowUnknownCondition', excerpt(textOf(draft.conditionText))));
  if (condition === 'new') return skipped('new', reason('feedRowNew'));
  if (!draft.available) return skipped('sold', reason('feedRowSold'));
  const offerId = textOf(draft.id).trim();
  const link = textOf(draft.link);
  if (offerId === '') return skipped('incomplete', reason('feedRowMissing', 'id'));
  if (title === '') return skipped('incomplete', reason('feedRowMissing', 'title'));
  if (link === '') return skipped('incomplete', reason('feedRowMissing', 'link'));
  const url = safeUrl(link, rules.links, rules);
  if (url === undefined) return skipped('unsafe-link', reason('sourceItemLink', excerpt(link)));
  const { price } = draft;
  if (price === undefined || (price.minor === 0 && draft.free !== true))
    return skipped('no-price', reason('sourceItemNoPrice'));

  const image = safeUrl(textOf(draft.image), rules.images, rules);
  const description = plainText(textOf(draft.description), 1000);
  const category = plainText(textOf(draft.category), 300);
  const seller = plainText(textOf(draft.seller), 120);
  const listing = Listing.safeParse({
    offerId,
    sourceId: rules.sourceId,
    title,
    brand: cleanBrand(textOf(draft.brand)),
    gtin: (draft.gtins ?? []).map((code) => parseGtin(textOf(code))).find((gtin) => gtin !== undefined),
    mpn: cleanNumber(textOf(draft.mpn)),
    condition,
    price,
    shipping: draft.shipping,
    url: cleanLink(url).href,
    image: image?.href,
    country: /^[A-Z]{2}$/.exec(textOf(draft.country).toUpperCase())?.[0],
    seller: seller === '' ? undefined : seller,
    categoryText: category === '' ? undefined : category,
    description: description === '' ? undefined : description,
    attributes: tryParse(Attributes, draft.attributes ?? {}).data ?? {},
    fetchedAt: seenAt(draft, rules),
  });
  if (listing.success) return { ok: true, listing: defined(listing.data) };
  return skipped('broken', reason('feedRowField', String(listing.error.issues[0]?.path[0] ?? 'id')));
}

/** A time to come is a clock's mistake. */
function seenAt({ fetchedAt }: OfferDraft, rules: OfferRules): number {
  return Number.isSafeInteger(fetchedAt)
    ? Math.min(Math.max(0, fetchedAt as number), rules.fetchedAt)
    : rules.fetchedAt;
}

/** Text and numbers as text; everything else is none. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : '';
}

/** A title that says "renewed" tells more than a source that only says "used". */
function closerCondition(condition: Condition | undefined, title: string): Condition | undefined {
  return condition === 'used' || condition === undefined ? (conditionInName(title) ?? condition) : condition;
}

function safeUrl(text: string, hosts: HostRule, { admits, base }: OfferRules): URL | undefined {
  if (text === '' || text.length > 4096) return undefined;
  const url = URL.parse(text.trim(), base);
  return url !== null && admits(url) && fitsHosts(url, hosts) ? url : undefined;
}

function skipped(why: Skip, because: Reason): Offer {
  return { ok: false, why, reason: because };
}

/** The listing without the keys that hold nothing, so that it is stored and compared as any other. */
function defined(listing: Listing): Listing {
  return Object.fromEntries(Object.entries(listing).filter(([, value]) => value !== undefined)) as Listing;
}
