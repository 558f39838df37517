/** 32 bits of a term: FNV-1a over UTF-16 units, then murmur3's finaliser to spread the high bits. */
export function hashTerm(term: string): number {
  // Signed from the start: see `fingerprint.ts`.
  let h = 0x811c9dc5 | 0;
  for (let i = 0; i < term.length; i += 1) h = Math.imul(h ^ term.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** A segment has at most 2 to the power of this many buckets. */
const MOST_BITS = 12;
/** Buckets of about this many bytes are a quick read, and few enough to write. */
const BUCKET_BYTES = 4096;

/** How many high bits of a hash choose the bucket, for posting lists of so many bytes in all. */
export function bucketBits(bytes: number): number {
  return Math.min(MOST_BITS, Math.max(0, Math.round(Math.log2(Math.max(1, bytes) / BUCKET_BYTES))));
}

/** The high bits choose the bucket, so hashes in ascending order fill the buckets one after another. */
export function bucketOf(hash: number, bits: number): number {
  return bits === 0 ? 0 : hash >>> (32 - bits);
}

/** The lowest hash of a bucket, or of the end when `bucket` is the number of buckets: 2³². */
export function bucketStart(bucket: number, bits: number): number {
  return bucket * 2 ** (32 - bits);
}
