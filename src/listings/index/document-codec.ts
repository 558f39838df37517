import { parseWebUrl, type WebUrl } from '@/src/product/web-url';
import { isCurrencyCode, type Money } from '@/src/quantity/money';
import type { Listing } from '../listing';
import type { Signature } from './signature';
import { flags, readTexts } from './signature-codec';
import type { ByteReader, ByteWriter } from './varint';

/** What a signature leaves out of a listing. Feed and time of fetching are the feed's, not the offer's. */
export type ListingRest = Pick<
  Listing,
  'offerId' | 'url' | 'image' | 'country' | 'description' | 'shipping' | 'seller'
>;

const OPTIONAL = ['country', 'image', 'description'] as const;
/** The bits after those of the optional texts. */
const SHIPPING = 1 << OPTIONAL.length;
/** In both addresses a sign stands for the number of the offer, which most of them hold. */
const SHORTENED = SHIPPING << 1;
const SELLER = SHORTENED << 1;
/** No address holds it: it is written as %00 there. */
const SIGN = '\0';

/** One row: varint(which optional texts; shipping; shortened; seller) text(offer) text(address) text… money text(seller). */
export function writeRest(listing: ListingRest, writer: ByteWriter): void {
  const { offerId, shipping, seller } = listing;
  const others = (shipping === undefined ? 0 : SHIPPING) | (seller === undefined ? 0 : SELLER);
  writer.writeVarint(flags(OPTIONAL, listing) | SHORTENED | others);
  writer.writeText(offerId);
  writer.writeText(listing.url.replaceAll(offerId, SIGN));
  for (const field of OPTIONAL) {
    const text = listing[field];
    if (text !== undefined) writer.writeText(field === 'image' ? text.replaceAll(offerId, SIGN) : text);
  }
  if (shipping !== undefined) writeMoney(shipping, writer);
  if (seller !== undefined) writer.writeText(seller);
}

/** What `writeRest` wrote; undefined for bytes that hold none. */
export function readRest(reader: ByteReader): ListingRest | undefined {
  const present = reader.readVarint();
  const offerId = reader.readText();
  const whole = (address: string) => (present & SHORTENED ? address.replaceAll(SIGN, offerId) : address);
  const url = parseWebUrl(whole(reader.readText()));
  if (offerId === '' || url === undefined) return undefined;
  const { image, ...texts } = readTexts(OPTIONAL, present, reader);
  const shipping = present & SHIPPING ? readMoney(reader) : undefined;
  const seller = present & SELLER ? reader.readText() : undefined;
  return {
    offerId,
    url,
    ...texts,
    ...(image !== undefined && { image: whole(image) as WebUrl }),
    ...(shipping !== undefined && { shipping }),
    ...(seller !== undefined && { seller }),
  };
}

/** `129900EUR`: minor units and currency. */
function writeMoney({ minor, currency }: Money, writer: ByteWriter): void {
  writer.writeText(`${minor}${currency}`);
}

function readMoney(reader: ByteReader): Money | undefined {
  const text = reader.readText();
  const currency = text.slice(-3);
  const minor = Number(text.slice(0, -3));
  return text.length > 3 && Number.isSafeInteger(minor) && minor >= 0 && isCurrencyCode(currency)
    ? { minor, currency }
    : undefined;
}

/** A listing put together again. */
export function listingOf(
  { description: _, ...signature }: Signature,
  rest: ListingRest,
  { sourceId, fetchedAt }: Pick<Listing, 'sourceId' | 'fetchedAt'>,
): Listing {
  return { ...signature, ...rest, sourceId, fetchedAt };
}
