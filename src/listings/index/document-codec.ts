import { parseWebUrl, type WebUrl } from '@/src/product/web-url';
import type { Listing } from '../listing';
import type { Signature } from './signature';
import { flags, readMoney, readTexts, writeMoney } from './signature-codec';
import type { ByteReader, ByteWriter } from './varint';

/** What a signature leaves out of a listing. Feed and time of fetching are the feed's, not the offer's. */
export type ListingRest = Pick<Listing, 'offerId' | 'url' | 'image' | 'country' | 'description' | 'shipping'>;

const OPTIONAL = ['country', 'image', 'description'] as const;

/** One row: varint(which optional texts and whether shipping follows) text(offer) text(address) text…. */
export function writeRest(listing: ListingRest, writer: ByteWriter): void {
  writer.writeVarint(flags([...OPTIONAL, 'shipping'], listing));
  writer.writeText(listing.offerId);
  writer.writeText(listing.url);
  for (const field of OPTIONAL) if (listing[field] !== undefined) writer.writeText(listing[field]);
  if (listing.shipping !== undefined) writeMoney(listing.shipping, writer);
}

/** What `writeRest` wrote; undefined for bytes that hold none. */
export function readRest(reader: ByteReader): ListingRest | undefined {
  const present = reader.readVarint();
  const offerId = reader.readText();
  const url = parseWebUrl(reader.readText());
  if (offerId === '' || url === undefined) return undefined;
  const { image, ...texts } = readTexts(OPTIONAL, present, reader);
  const shipping = present & (1 << OPTIONAL.length) ? readMoney(reader) : undefined;
  return {
    offerId,
    url,
    ...texts,
    ...(image !== undefined && { image: image as WebUrl }),
    ...(shipping !== undefined && { shipping }),
  };
}

/** A listing put together again. */
export function listingOf(
  { description: _, ...signature }: Signature,
  rest: ListingRest,
  { sourceId, fetchedAt }: Pick<Listing, 'sourceId' | 'fetchedAt'>,
): Listing {
  return { ...signature, ...rest, sourceId, fetchedAt };
}
