import { eachWord, keysOf, type Named } from './listing-terms';
import { ListWriter } from './postings';
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

/** Ordinals and term hashes share one float while sorting: 32 + 21 bits fill its 53. */
export const MOST_IN_SEGMENT = 2 ** 21;

/** A posting takes about this many bytes, its share of the entry included. */
const POSTING_BYTES = 2.5;

/** Builds posting lists. @throws RangeError for more listings than fit (2,097,152): cut them into several segments. */
export function buildSegment(listings: readonly Named[]): Segment {
  if (listings.length > MOST_IN_SEGMENT)
    throw new RangeError(`A segment holds at most ${MOST_IN_SEGMENT} listings, got ${listings.length}.`);
  const postings = sortedPostings(listings);
  const bits = bucketBits(postings.length * POSTING_BYTES);
  return { count: listings.length, bits, buckets: encode(postings, bits) };
}

/** One number per term and listing, hash × 2²¹ + ordinal, ascending: by bucket, then term, then listing. */
function sortedPostings(listings: readonly Named[]): Float64Array {
  let postings = new Float64Array(Math.max(16, listings.length * 16));
  let length = 0;
  const add = (term: string, ordinal: number) => {
    if (length === postings.length) {
      const larger = new Float64Array(length * 2);
      larger.set(postings);
      postings = larger;
    }
    postings[length] = hashTerm(term) * MOST_IN_SEGMENT + ordinal;
    length += 1;
  };
  listings.forEach((listing, ordinal) => {
    for (const key of keysOf(listing)) add(key, ordinal);
    // A word said twice is two equal numbers, of which one is written: that is quicker than a set a listing.
    eachWord(listing, (word) => add(word, ordinal));
  });
  return postings.subarray(0, length).sort();
}

function encode(postings: Float64Array, bits: number): Buckets {
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
  while (at < postings.length) {
    const hash = Math.floor((postings[at] as number) / MOST_IN_SEGMENT);
    if (bucketOf(hash, bits) !== current) {
      close();
      current = bucketOf(hash, bits);
      hashBefore = bucketStart(current, bits);
    }
    const base = hash * MOST_IN_SEGMENT;
    let before = -1;
    for (; at < postings.length && (postings[at] as number) - base < MOST_IN_SEGMENT; at += 1) {
      const ordinal = (postings[at] as number) - base;
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
