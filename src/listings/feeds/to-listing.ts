import { Listing } from '@/src/listings/listing';
import { numbersInAddress } from '@/src/product/address-numbers';
import { parseAsin } from '@/src/product/asin';
import { conditionOf } from '@/src/product/condition-words';
import { everySign } from '@/src/product/currency-signs';
import { parseGtin } from '@/src/product/gtin';
import { cleanBrand, cleanNumber } from '@/src/product/identifiers';
import { plainText } from '@/src/product/plain-text';
import { parsePrice } from '@/src/product/price';
import type { Attributes } from '@/src/product/product';
import { parseWebUrl } from '@/src/product/web-url';
import { isCurrencyCode, type Money, minorDigits, money } from '@/src/quantity/money';
import { type Reason, reason } from '@/src/words/reason';
import { withoutAffiliate } from './affiliate';
import type { FeedAbout, Skip } from './feed';
import type { Fields } from './fields';
import { excerpt } from './raw-row';

export type Offer =
  | { readonly ok: true; readonly listing: Listing }
  | { readonly ok: false; readonly why: Skip; readonly reason: Reason };

/** Makes a Listing of one row's fields, or says why there is none. Fields that are not needed and not valid are dropped. */
export function toListing(fields: Fields, about: Pick<FeedAbout, 'sourceId' | 'fetchedAt' | 'conditionOf'>): Offer {
  const { sourceId, fetchedAt } = about;
  const conditionText = fields.get('condition');
  // Google's specification: without the attribute the thing is new.
  if (conditionText === undefined) return skipped('new', reason('feedRowNoCondition'));
  const condition = about.conditionOf?.(conditionText) ?? conditionOf(conditionText);
  if (condition === undefined)
    return skipped('unknown-condition', reason('feedRowUnknownCondition', excerpt(conditionText)));
  if (condition === 'new') return skipped('new', reason('feedRowNew'));
  if (isGone(fields)) return skipped('sold', reason('feedRowSold'));

  const offerId = fields.get('id');
  const title = plainText(fields.get('title') ?? '', 500);
  const link = fields.get('link');
  if (offerId === undefined) return skipped('incomplete', reason('feedRowMissing', 'id'));
  if (title === '') return skipped('incomplete', reason('feedRowMissing', 'title'));
  if (link === undefined) return skipped('incomplete', reason('feedRowMissing', 'link'));
  const url = parseWebUrl(link);
  if (url === undefined) return skipped('unsafe-link', reason('feedRowUnsafeLink', excerpt(link)));
  const shop = withoutAffiliate(url);
  if (shop === undefined) return skipped('affiliate-link', reason('feedRowAffiliateLink', new URL(url).host));
  const price = priceOf(fields, fetchedAt);
  if (price === undefined) return skipped('no-price', reason('feedRowNoPrice', excerpt(fields.get('price') ?? '')));

  const brand = cleanBrand(fields.get('brand') ?? '');
  const linked = numbersInAddress(shop);
  const gtin = parseGtin(fields.get('gtin') ?? '') ?? linked.gtin;
  const asin = parseAsin(fields.get('asin') ?? '') ?? linked.asin;
  const mpn = cleanNumber(fields.get('mpn') ?? '');
  const shipping = shippingOf(fields.get('shipping'), fields.get('currency'));
  const image = parseWebUrl(fields.get('image_link') ?? '');
  const country = countryOf(fields.get('ships_from_country'));
  const seller = plainText(fields.get('seller') ?? '', 120);
  const categoryText = categoryOf(fields);
  const description = plainText(fields.get('description') ?? '', 1000);
  const listing = Listing.safeParse({
    offerId,
    sourceId,
    title,
    condition,
    price,
    url: shop,
    fetchedAt,
    attributes: attributesOf(fields),
    ...(brand !== undefined && { brand }),
    ...(gtin !== undefined && { gtin }),
    ...(asin !== undefined && { asin }),
    ...(mpn !== undefined && { mpn }),
    ...(shipping !== undefined && { shipping }),
    ...(image !== undefined && { image }),
    ...(country !== undefined && { country }),
    ...(seller !== '' && { seller }),
    ...(categoryText !== '' && { categoryText }),
    ...(description !== '' && { description }),
  });
  if (listing.success) return { ok: true, listing: listing.data };
  const [field = ''] = listing.error.issues[0]?.path ?? [];
  return skipped('broken', reason('feedRowField', field === 'offerId' ? 'id' : String(field)));
}

function skipped(why: Skip, because: Reason): Offer {
  return { ok: false, why, reason: because };
}

/**
 * What the feed says of availability decides; only where it says nothing the number in stock does, since shops that do not
 * count their stock leave it at 0 or below. Without either the thing is there.
 */
function isGone(fields: Fields): boolean {
  const said = fields.get('availability') ?? fields.get('stock');
  if (said === undefined) return false;
  const count = /^[-−]?\d{1,9}(?:[.,]\d{1,3})?$/.test(said)
    ? Number(said.replace('−', '-').replace(',', '.'))
    : undefined;
  return count === undefined ? GONE.test(wordsOf(said)) : count <= 0;
}

/** Google's out_of_stock, schema.org's OutOfStock, Awin's "no" and their relatives. */
const GONE =
  /^(?:outofstock|notinstock|nostock|soldout|sold|discontinued|unavailable|notavailable|reserved|backorder|preorder|no|n|false)$/;

function wordsOf(text: string): string {
  return text
    .slice(0, 80)
    .toLowerCase()
    .replace(/^https?:\/\/schema\.org\//, '')
    .replace(/[^a-z]/g, '');
}

/** The lower of price and sale price; a sale outside its dates does not count, and 0 means that nobody set a price. */
function priceOf(fields: Fields, now: number): Money | undefined {
  const currency = fields.get('currency');
  const full = amountIn(fields.get('price'), currency);
  const sale = isDuring(fields.get('sale_price_effective_date'), now)
    ? amountIn(fields.get('sale_price'), currency)
    : undefined;
  if (full === undefined || sale === undefined) return full ?? sale;
  return sale.currency === full.currency && sale.minor < full.minor ? sale : full;
}

/** "15.00 EUR", Google's notation, exactly; whatever else shops write as parsePrice reads it. */
function amountIn(text: string | undefined, currency: string | undefined): Money | undefined {
  // On a page a dash before an amount may be typography; a feed's price with a minus is broken.
  if (text === undefined || /^\s*[-−]/.test(text)) return undefined;
  const [, amount, decimals = '', code] = /^(\d{1,9}(?:\.(\d{1,3}))?) ?([A-Z]{3})$/.exec(text) ?? [];
  const price =
    amount !== undefined && code !== undefined && decimals.length <= minorDigits(code)
      ? money(Number(amount), code)
      : parsePrice(text, { currency, signs: everySign });
  return price !== undefined && price.minor > 0 ? price : undefined;
}

/** An ISO 8601 interval with a slash; true when there is none or it cannot be read. */
function isDuring(interval: string | undefined, now: number): boolean {
  const [from, to] = (interval ?? '')
    .slice(0, 80)
    .split('/')
    .map((date) => Date.parse(date));
  return !(from !== undefined && now < from) && !(to !== undefined && now > to);
}

/**
 * What sending costs, when the feed names one price: "FR:::4.90 EUR". Several are for several places, and which one
 * holds is not known here. The country in it is where it is sent to, so it says nothing of where the thing is.
 */
function shippingOf(text: string | undefined, currency: string | undefined): Money | undefined {
  // One bare amount, as Awin has it, is in the currency of the price.
  if (text !== undefined && /^\d{1,6}(?:\.\d{1,3})?$/.test(text))
    return currency !== undefined && isCurrencyCode(currency) ? money(Number(text), currency) : undefined;
  const prices = (text ?? '').split(/[,:]/).flatMap((part) => {
    const match = /^\s*(\d{1,6}(?:\.\d{1,3})?) ?([A-Z]{3})\s*$/.exec(part);
    return match?.[1] !== undefined && match[2] !== undefined ? [money(Number(match[1]), match[2])] : [];
  });
  return prices.length === 1 ? prices[0] : undefined;
}

function countryOf(text = ''): string | undefined {
  const code = text.trim().toUpperCase();
  return /^[A-Z]{2}$/.test(code) ? code : undefined;
}

/** Google's category in words, else the shop's own shelf, else Google's number. */
function categoryOf(fields: Fields): string {
  const google = fields.get('google_product_category') ?? '';
  const text = /^\d*$/.test(google) ? (fields.get('product_type') ?? google) : google;
  return plainText(text, 300);
}

function attributesOf(fields: Fields): Attributes {
  const year = Number(fields.get('year'));
  const attributes: Record<string, string | number> = {};
  for (const [name, most] of [
    ['color', 100],
    ['size', 100],
    ['capacity', 60],
    ['material', 300],
    ['gender', 60],
  ] as const) {
    const value = plainText(fields.get(name) ?? '', most);
    if (value !== '') attributes[name] = value;
  }
  if (Number.isInteger(year) && year >= 1900 && year <= 2100) attributes['year'] = year;
  return attributes;
}
