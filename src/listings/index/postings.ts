import { restOf } from './term-hash';
import { ByteReader } from './varint';

/** Where one term's posting list stands in a bucket, and how many listings it names. */
export interface PostingList {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
  readonly listings: number;
}

/** Finds a term's list in its bucket without decoding the others. Broken bytes read as "not there". */
export function findPostings(bytes: Uint8Array, hash: number): PostingList | undefined {
  const reader = new ByteReader(bytes);
  const wanted = restOf(hash);
  let rest = 0;
  while (!reader.done) {
    rest += reader.readVarint();
    const listings = reader.readVarint();
    const length = reader.readVarint();
    const start = reader.position;
    const end = start + length;
    if (rest > wanted || end > bytes.length) return undefined;
    if (rest === wanted) return { bytes, start, end, listings };
    reader.position = end;
  }
  return undefined;
}

/** Calls `visit` with each ordinal of a list, ascending, at most `most` of them and only those below `count`. */
export function visitPostings(list: PostingList, count: number, most: number, visit: (ordinal: number) => void): void {
  const reader = new ByteReader(list.bytes, list.start, list.end);
  let ordinal = -1;
  for (let i = 0; i < most && !reader.done; i += 1) {
    ordinal += reader.readVarint() + 1;
    if (ordinal >= count) return;
    visit(ordinal);
  }
}
