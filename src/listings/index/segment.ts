import { eachWord, keysOf, type Named } from './listing-terms';
import { ListWriter } from './postings';
import { type Postings, sortPostings } from './sort-postings';
import { bucketBits, bucketOf, bucketStart, hashTerm } from './term-hash';
import { ByteWriter } from './varint';

/** Bucket → its bytes, see `postings.ts`. Buckets without terms are absent. */
export type Buckets = ReadonlyMap<number, Uint8Array<ArrayBuffer>>;

/**
 * Posting lists of some listings, numbered from 0 in the order given. A segment is never changed: new listings make
 * a new one, and several are merged into one.
 */
export interface Segment {
  readonly count: number;
  /** How many high bits of a term's hash choose its bucket. */
  readonly bits: number;
  readonly buckets: Buckets;
}

/** More are cut into several segments, which keeps what a segment takes while it is built in bounds. */
export const MOST_IN_SEGMENT = 2 ** 21;

/** A posting takes about this many bytes, its share of the entry included. */
const POSTING_BYTES = 2.5;

/** Posting lists of listings that come one at a time and are numbered anew once all have come. */
export class SegmentBuilder {
  #hashes = new Uint32Array(1024);
  #length = 0;
  /** Where the hashes of each listing end. */
  readonly #ends: number[] = [];

  /** @throws RangeError when there are more than fit (2,097,152): they are to be cut into several segments. */
  add(listing: Named): void {
    if (this.#ends.length === MOST_IN_SEGMENT)
      throw new RangeError(`A segment holds at most ${MOST_IN_SEGMENT} listings.`);
    for (const key of keysOf(listing)) this.#addTerm(key);
    // A word said twice is two equal numbers, of which one is written: that is quicker than a set a listing.
    eachWord(listing, (word) => this.#addTerm(word));
    this.#ends.push(this.#length);
  }

  /** @param order the listings, by the numbers they came with, in the order they are to be numbered in. */
  build(order: readonly number[]): Segment {
    const postings = { hashes: new Uint32Array(this.#length), ordinals: new Uint32Array(this.#length) };
    let at = 0;
    order.forEach((number, ordinal) => {
      const end = this.#ends[number] ?? 0;
      for (let i = this.#ends[number - 1] ?? 0; i < end; i += 1) {
        postings.hashes[at] = this.#hashes[i] as number;
        postings.ordinals[at] = ordinal;
        at += 1;
      }
    });
    const bits = bucketBits(this.#length * POSTING_BYTES);
    return { count: order.length, bits, buckets: encode(sortPostings(postings), bits) };
  }

  #addTerm(term: string): void {
    if (this.#length === this.#hashes.length) {
      const larger = new Uint32Array(this.#length * 2);
      larger.set(this.#hashes);
      this.#hashes = larger;
    }
    this.#hashes[this.#length] = hashTerm(term);
    this.#length += 1;
  }
}

/** Posting lists of some listings, numbered as they stand. @throws RangeError for more than fit (2,097,152). */
export function buildSegment(listings: readonly Named[]): Segment {
  const builder = new SegmentBuilder();
  for (const listing of listings) builder.add(listing);
  return builder.build([...listings.keys()]);
}

function encode({ hashes, ordinals }: Postings, bits: number): Buckets {
  const buckets = new Map<number, Uint8Array<ArrayBuffer>>();
  const bucket = new ByteWriter();
  const list = new ListWriter(new ByteWriter());
  let at = 0;
  let current = 0;
  let hashBefore = 0;
  const close = () => {
    if (bucket.length > 0) buckets.set(current, bucket.view().slice());
    bucket.clear();
  };
  while (at < hashes.length) {
    const hash = hashes[at] as number;
    if (bucketOf(hash, bits) !== current) {
      close();
      current = bucketOf(hash, bits);
      hashBefore = bucketStart(current, bits);
    }
    let before = -1;
    for (; hashes[at] === hash; at += 1) {
      const ordinal = ordinals[at] as number;
      // A listing may say a term twice, and two of its terms may share a hash.
      if (ordinal !== before) list.add(ordinal);
      before = ordinal;
    }
    list.endInto(bucket, hash - hashBefore);
    hashBefore = hash;
  }
  close();
  return buckets;
}
