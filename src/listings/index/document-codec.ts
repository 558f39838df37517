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
/** In the order of their bits and of what follows the texts: each that was added later comes after those before it. */
const AFTER = ['shipping', 'seller'] as const;

/** One row: varint(which optional fields follow) text(offer) text(address) text…. */
export function writeRest(listing: ListingRest, writer: ByteWriter): void {
  writer.writeVarint(flags([...OPTIONAL, ...AFTER], listing));
  writer.writeText(listing.offerId);
  writer.writeText(listing.url);
  for (const field of OPTIONAL) if (listing[field] !== undefined) writer.writeText(listing[field]);
  if (listing.shipping !== undefined) writeMoney(listing.shipping, writer);
  if (listing.seller !== undefined) writer.writeText(listing.seller);
}

/** What `writeRest` wrote; undefined for bytes that hold none. */
export function readRest(reader: ByteReader): ListingRest | undefined {
  const present = reader.readVarint();
  const offerId = reader.readText();
  const url = parseWebUrl(reader.readText());
  if (offerId === '' || url === undefined) return undefined;
  const { image, ...texts } = readTexts(OPTIONAL, present, reader);
  const [hasShipping, hasSeller] = AFTER.map((_, i) => (present & (1 << (OPTIONAL.length + i))) !== 0);
  const shipping = hasShipping ? readMoney(reader) : undefined;
  const seller = hasSeller ? reader.readText() : undefined;
  return {
    offerId,
    url,
    ...texts,
    ...(image !== undefined && { image: image as WebUrl }),
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
