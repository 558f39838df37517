import type { Listing } from '../listing';
import { BatchOrder } from './batch-order';
import { writeRest } from './document-codec';
import { keepDocuments } from './documents';
import { Fingerprinter } from './fingerprint';
import { pack } from './pack';
import { BLOCK, Rows } from './rows';
import { type Segment, SegmentBuilder } from './segment';
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
  /** Blocks of as many rows, see `document-codec.ts`, as `documents.ts` keeps them. */
  readonly documents: readonly Uint8Array<ArrayBuffer>[];
}

/** Equal for two editions of an offer that say the same, whenever they were fetched. */
export function fingerprintOf(listing: Listing): number {
  const { price, shipping, attributes } = listing;
  const hash = new Fingerprinter();
  // One after another, not in a loop: this is asked of every row of every feed.
  hash.addLine(listing.offerId);
  hash.addLine(listing.title);
  hash.addLine(listing.brand);
  hash.addLine(listing.gtin);
  hash.addLine(listing.mpn);
  hash.addLine(listing.condition);
  hash.add(`${price.minor}`);
  hash.addLine(price.currency);
  hash.add(`${shipping?.minor}`);
  hash.addLine(shipping?.currency);
  hash.addLine(listing.url);
  hash.addLine(listing.image);
  hash.addLine(listing.country);
  hash.addLine(attributes.color);
  hash.addLine(attributes.size);
  hash.addLine(attributes.capacity);
  hash.addLine(attributes.material);
  hash.addLine(attributes.gender);
  hash.addLine(attributes.year);
  hash.addLine(listing.categoryText);
  hash.add(`${listing.description}`);
  // Last, and only where there is one: what was kept before sellers were is told as it was.
  if (listing.seller !== undefined) hash.add(`\n${listing.seller}`);
  return hash.value();
}

/**
 * A batch in the making. A listing is turned into bytes when it comes and need not be kept: twenty thousand that are kept
 * cost more in sweeping up memory than in anything else.
 *
 * They are put in order of brand and title: neighbours that are alike pack well, and the candidates of one search stand in
 * few blocks.
 */
export class BatchBuilder {
  readonly #segment = new SegmentBuilder();
  readonly #signatures = new Rows();
  readonly #documents = new Rows();
  readonly #fingerprints: number[] = [];
  readonly #order = new BatchOrder();

  get size(): number {
    return this.#fingerprints.length;
  }

  add({ listing, fingerprint }: Fingerprinted): void {
    this.#segment.add(listing);
    this.#signatures.add(comparable(listing), writeSignature);
    this.#documents.add(listing, writeRest);
    this.#order.add(listing);
    this.#fingerprints.push(fingerprint);
  }

  async build(): Promise<Batch> {
    const order = this.#order.numbers();
    const blocks = [...blocksOf(order)];
    const documents: Uint8Array<ArrayBuffer>[] = [];
    for (const block of blocks) documents.push(await keepDocuments(this.#documents.block(block)));
    return {
      segment: this.#segment.build(order),
      fingerprints: order.map((number) => this.#fingerprints[number] as number),
      signatures: blocks.map((block) => pack(this.#signatures.block(block))),
      documents,
    };
  }
}

/** One batch of listings that are at hand. */
export async function buildBatch(offers: readonly Fingerprinted[]): Promise<Batch> {
  const builder = new BatchBuilder();
  for (const offer of offers) builder.add(offer);
  return builder.build();
}

/** A listing without a description is its own signature. */
function comparable(listing: Listing): Signature {
  return listing.description === undefined ? listing : signatureOf(listing);
}

function* blocksOf(order: readonly number[]): Generator<readonly number[]> {
  for (let at = 0; at < order.length; at += BLOCK) yield order.slice(at, at + BLOCK);
}
