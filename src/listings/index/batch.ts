import type { Listing } from '../listing';
import { BatchOrder } from './batch-order';
import { writeRest } from './document-codec';
import { keepDocuments } from './documents';
import { fingerprint } from './fingerprint';
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
  const { offerId, title, brand, gtin, mpn, condition, price, shipping, url, image, country } = listing;
  const { attributes, categoryText, description } = listing;
  const { color, size, capacity, material, gender, year } = attributes;
  return fingerprint(
    `${offerId}\n${title}\n${brand}\n${gtin}\n${mpn}\n${condition}\n${price.minor}${price.currency}\n${shipping?.minor}${shipping?.currency}\n${url}\n${image}\n${country}\n${color}\n${size}\n${capacity}\n${material}\n${gender}\n${year}\n${categoryText}\n${description}`,
  );
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
    this.#order.add(listing, this.size);
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
