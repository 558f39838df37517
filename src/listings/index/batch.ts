import type { Listing } from '../listing';
import { deflate } from './deflate';
import { writeRest } from './document-codec';
import { fingerprint } from './fingerprint';
import { pack } from './pack';
import { BLOCK, writeRows } from './rows';
import { buildSegment, type Segment } from './segment';
import { type Signature, signatureOf } from './signature';
import { writeSignature } from './signature-codec';

/** A listing with the fingerprint of all it says. */
export interface Fingerprinted {
  readonly listing: Listing;
  readonly fingerprint: number;
}

/** Listings ready to be stored: found by the segment, kept in blocks by the place the segment numbers them by. */
export interface Batch {
  readonly segment: Segment;
  readonly fingerprints: readonly number[];
  /** Blocks of `BLOCK` rows, see `signature-codec.ts`, packed to be read by the dozen. */
  readonly signatures: readonly Uint8Array<ArrayBuffer>[];
  /** Blocks of as many rows, see `document-codec.ts`, deflated: smaller, and slower to begin reading. */
  readonly documents: readonly Uint8Array<ArrayBuffer>[];
}

/** Equal for two editions of an offer that say the same, whenever they were fetched. */
export function fingerprintOf(listing: Listing): number {
  const { offerId, title, brand, gtin, mpn, condition, price, shipping, url, image, country } = listing;
  const { attributes, categoryText, description } = listing;
  const { color, size, capacity, material, gender, year } = attributes;
  return fingerprint(
    `${offerId}\n${title}\n${brand}\n${gtin}\n${mpn}\n${condition}\n${price.minor}${price.currency}\n${shipping?.minor}${shipping?.currency}\n${url}\n${image}\n${country}\n${color}\n${size}\n${capacity}\n${material}\n${gender}\n${year}\n${categoryText}\n${description}`,
  );
}

/**
 * Builds one batch. Listings are put in order of brand and title first: neighbours that are alike pack well, and the
 * candidates of one search stand in few blocks.
 */
export async function buildBatch(offers: readonly Fingerprinted[]): Promise<Batch> {
  const keyed = offers.map((offer) => ({ offer, key: orderOf(offer.listing) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const ordered = keyed.map(({ offer }) => offer);
  const listings = ordered.map(({ listing }) => listing);
  const documents: Uint8Array<ArrayBuffer>[] = [];
  for (const block of blocksOf(listings)) documents.push(await deflate(writeRows(block, writeRest)));
  return {
    segment: buildSegment(listings),
    fingerprints: ordered.map((offer) => offer.fingerprint),
    signatures: Array.from(blocksOf(listings), (block) => pack(writeRows(block.map(comparable), writeSignature))),
    documents,
  };
}

/** A listing without a description is its own signature. */
function comparable(listing: Listing): Signature {
  return listing.description === undefined ? listing : signatureOf(listing);
}

function orderOf({ brand = '', title }: Listing): string {
  return `${brand} ${title}`.toLowerCase();
}

function* blocksOf(listings: readonly Listing[]): Generator<readonly Listing[]> {
  for (let at = 0; at < listings.length; at += BLOCK) yield listings.slice(at, at + BLOCK);
}
