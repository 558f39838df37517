/** Posting lists are kept in this many buckets, so that a query reads a handful of small records. */
export const BUCKETS = 1024;
const BUCKET_BITS = 10;
const REST_BITS = 32 - BUCKET_BITS;

/** 32 bits of a term: FNV-1a over UTF-16 units, then murmur3's finaliser to spread the high bits. */
export function hashTerm(term: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < term.length; i += 1) h = Math.imul(h ^ term.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** The high bits choose the bucket, so hashes in ascending order fill the buckets one after another. */
export function bucketOf(hash: number): number {
  return hash >>> REST_BITS;
}

/** What is left to tell terms of one bucket apart. */
export function restOf(hash: number): number {
  return hash & (2 ** REST_BITS - 1);
}
