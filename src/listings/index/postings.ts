import { ByteReader, type ByteWriter } from './varint';

/**
 * A bucket is a run of entries, ascending by hash:
 *
 *     varint(hash − hash of the entry before) varint(listings) varint(bytes of postings) postings
 *     postings: varint(ordinal − ordinal before − 1) …      the first counts from −1
 *
 * The first hash counts from the bucket's lowest.
 */
export interface PostingList {
  readonly hash: number;
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
  readonly listings: number;
}

/** The lists of a bucket, in order. Broken bytes end it. */
export function* listsOf(bytes: Uint8Array, lowest: number): Generator<PostingList, void, undefined> {
  const reader = new ByteReader(bytes);
  let hash = lowest;
  while (!reader.done) {
    hash += reader.readVarint();
    const listings = reader.readVarint();
    const length = reader.readVarint();
    const start = reader.position;
    const end = start + length;
    if (end > bytes.length || hash >= 2 ** 32) return;
    yield { hash, bytes, start, end, listings };
    reader.position = end;
  }
}

/** Finds a term's list in its bucket without decoding the others. Broken bytes read as "not there". */
export function findPostings(bytes: Uint8Array, lowest: number, wanted: number): PostingList | undefined {
  for (const list of listsOf(bytes, lowest)) if (list.hash >= wanted) return list.hash === wanted ? list : undefined;
  return undefined;
}

/** The ordinals of a list, ascending, at most `most` of them and only those below `count`, until the next list is read. */
export function ordinalsOf({ bytes, start, end }: PostingList, count: number, most: number): Int32Array {
  // None takes less than a byte.
  const room = Math.min(most, end - start);
  if (ordinals.length < room) ordinals = new Int32Array(2 * room);
  const read = ordinals;
  let length = 0;
  let ordinal = -1;
  for (let at = start; length < room && at < end; length += 1) {
    // Read here and not by a `ByteReader`: of all that a search does, this is done most often.
    let step = 0;
    for (let shift = 0; shift < 35 && at < end; shift += 7) {
      const byte = bytes[at] as number;
      at += 1;
      step |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    ordinal += (step >>> 0) + 1;
    if (ordinal >= count) break;
    read[length] = ordinal;
  }
  return read.subarray(0, length);
}

let ordinals = new Int32Array(2 ** 12);

/** One list being written; ordinals come ascending and distinct. */
export class ListWriter {
  readonly #bytes: ByteWriter;
  #before = -1;
  #listings = 0;

  /** @param bytes a writer of its own, used again for each list. */
  constructor(bytes: ByteWriter) {
    this.#bytes = bytes;
  }

  add(ordinal: number): void {
    this.#bytes.writeVarint(ordinal - this.#before - 1);
    this.#before = ordinal;
    this.#listings += 1;
  }

  /** Appends the list to its bucket, unless it is empty, and begins a new one. True when there was one. */
  endInto(bucket: ByteWriter, hashStep: number): boolean {
    const listings = this.#listings;
    if (listings > 0) {
      bucket.writeVarint(hashStep);
      bucket.writeVarint(listings);
      bucket.writeVarint(this.#bytes.length);
      bucket.writeBytes(this.#bytes.view());
    }
    this.#bytes.clear();
    this.#before = -1;
    this.#listings = 0;
    return listings > 0;
  }
}
