import type { Listing } from '../listing';
import { keysOf, wordsOf } from './listing-terms';
import { bucketOf, hashTerm, restOf } from './term-hash';
import { ByteWriter } from './varint';

/**
 * Posting lists of some listings, numbered from 0 in the order given. A segment is never changed: new listings make
 * a new one. Buckets without terms are absent.
 */
export interface Segment {
  readonly count: number;
  readonly buckets: ReadonlyMap<number, Uint8Array<ArrayBuffer>>;
}

/** Ordinals and term hashes share one float while sorting: 32 + 21 bits fill its 53. */
export const MOST_IN_SEGMENT = 2 ** 21;

/** Builds posting lists. @throws RangeError for more listings than fit (2,097,152): cut them into several segments. */
export function buildSegment(listings: readonly Pick<Listing, 'title' | 'brand' | 'gtin' | 'mpn'>[]): Segment {
  if (listings.length > MOST_IN_SEGMENT)
    throw new RangeError(`A segment holds at most ${MOST_IN_SEGMENT} listings, got ${listings.length}.`);
  return { count: listings.length, buckets: encode(sortedPostings(listings)) };
}

/** One number per term and listing, hash × 2²¹ + ordinal, ascending: by bucket, then term, then listing. */
function sortedPostings(listings: readonly Pick<Listing, 'title' | 'brand' | 'gtin' | 'mpn'>[]): Float64Array {
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
    for (const word of wordsOf(listing)) add(word, ordinal);
  });
  return postings.subarray(0, length).sort();
}

/**
 * A bucket is a run of entries, ascending by what is left of the hash:
 *
 *     varint(hash − hash of the entry before) varint(listings) varint(bytes of postings) postings
 *     postings: varint(ordinal − ordinal before − 1) …      the first counts from −1
 */
function encode(postings: Float64Array): Map<number, Uint8Array<ArrayBuffer>> {
  const buckets = new Map<number, Uint8Array<ArrayBuffer>>();
  const bucket = new ByteWriter();
  const entry = new ByteWriter();
  let at = 0;
  let currentBucket = -1;
  let restBefore = 0;
  const close = () => {
    if (bucket.length > 0) buckets.set(currentBucket, bucket.view().slice());
    bucket.clear();
    restBefore = 0;
  };
  while (at < postings.length) {
    const hash = Math.floor((postings[at] as number) / MOST_IN_SEGMENT);
    if (bucketOf(hash) !== currentBucket) {
      close();
      currentBucket = bucketOf(hash);
    }
    const base = hash * MOST_IN_SEGMENT;
    let listings = 0;
    let before = -1;
    entry.clear();
    for (; at < postings.length && (postings[at] as number) - base < MOST_IN_SEGMENT; at += 1) {
      const ordinal = (postings[at] as number) - base;
      // Two terms of one listing may share a hash.
      if (ordinal === before) continue;
      entry.writeVarint(ordinal - before - 1);
      before = ordinal;
      listings += 1;
    }
    bucket.writeVarint(restOf(hash) - restBefore);
    bucket.writeVarint(listings);
    bucket.writeVarint(entry.length);
    bucket.writeBytes(entry.view());
    restBefore = restOf(hash);
  }
  close();
  return buckets;
}
