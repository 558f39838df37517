import { countOf, isDead, type Part } from './parts';
import { ListWriter, listsOf, ordinalsOf, type PostingList } from './postings';
import type { Buckets } from './segment';
import { bucketOf, bucketStart } from './term-hash';
import { ByteWriter } from './varint';

/** A segment to be merged: how it numbers its listings, and those of its buckets that are being merged now. */
export interface MergeSource {
  readonly bits: number;
  readonly parts: readonly Part[];
  readonly buckets: Buckets;
}

/** The parts of segments merged into one: one after the other, without those that are wholly dead. */
export function mergedParts(sources: readonly Pick<MergeSource, 'parts'>[]): Part[] {
  return sources.flatMap(({ parts }) => parts.filter(({ live }) => live > 0));
}

/** The buckets of a source that hold what belongs in buckets `from` to below `to` of the merged segment. */
export function bucketsToRead(sourceBits: number, bits: number, from: number, to: number): number[] {
  const first = bucketOf(bucketStart(from, bits), sourceBits);
  const last = bucketOf(bucketStart(to, bits) - 1, sourceBits);
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/**
 * Merges buckets `from` to below `to`: the same terms with the listings that live, numbered as `mergedParts` does.
 * Terms no living listing has are gone.
 */
export function mergeBuckets(sources: readonly MergeSource[], bits: number, from: number, to: number): Buckets {
  const [lowest, end] = [bucketStart(from, bits), bucketStart(to, bits)];
  let offset = 0;
  const cursors = sources.map((source) => {
    const cursor = new Cursor(source, offset, lowest, end);
    offset += countOf(mergedParts([source]));
    return cursor;
  });
  const buckets = new Map<number, Uint8Array<ArrayBuffer>>();
  const bucket = new ByteWriter();
  const list = new ListWriter(new ByteWriter());
  let current = from;
  let hashBefore = lowest;
  const close = () => {
    if (bucket.length > 0) buckets.set(current, bucket.view().slice());
    bucket.clear();
  };
  for (;;) {
    let hash = Number.POSITIVE_INFINITY;
    for (const { hash: next } of cursors) if (next < hash) hash = next;
    if (hash === Number.POSITIVE_INFINITY) break;
    if (bucketOf(hash, bits) !== current) {
      close();
      current = bucketOf(hash, bits);
      hashBefore = bucketStart(current, bits);
    }
    for (const cursor of cursors) if (cursor.hash === hash) cursor.copyInto(list);
    if (list.endInto(bucket, hash - hashBefore)) hashBefore = hash;
  }
  close();
  return buckets;
}

/** Walks the lists of one source in order of their hashes. */
class Cursor {
  readonly #lists: Iterator<PostingList>;
  readonly #parts: readonly (Part & { readonly start: number; readonly newStart: number })[];
  readonly #count: number;
  #list: PostingList | undefined;
  /** The hash of the list it stands on; infinite at the end. */
  hash = Number.POSITIVE_INFINITY;

  constructor(source: MergeSource, offset: number, lowest: number, end: number) {
    let start = 0;
    let newStart = offset;
    this.#parts = source.parts.map((part) => {
      const placed = { ...part, start, newStart };
      start += part.count;
      if (part.live > 0) newStart += part.count;
      return placed;
    });
    this.#count = start;
    this.#lists = listsBetween(source, lowest, end);
    this.#next();
  }

  /** Adds the living ordinals of the list it stands on, renumbered, and goes on to the next list. */
  copyInto(writer: ListWriter): void {
    let at = 0;
    const ordinals = this.#list === undefined ? [] : ordinalsOf(this.#list, this.#count, Number.POSITIVE_INFINITY);
    for (const ordinal of ordinals) {
      let part = this.#parts[at];
      while (part !== undefined && ordinal >= part.start + part.count) {
        at += 1;
        part = this.#parts[at];
      }
      if (part !== undefined && !isDead(part, ordinal - part.start)) writer.add(part.newStart + ordinal - part.start);
    }
    this.#next();
  }

  #next(): void {
    const { done, value } = this.#lists.next();
    this.#list = done ? undefined : value;
    this.hash = this.#list?.hash ?? Number.POSITIVE_INFINITY;
  }
}

function* listsBetween({ bits, buckets }: MergeSource, lowest: number, end: number): Generator<PostingList> {
  let before = -1;
  for (let bucket = bucketOf(lowest, bits); bucket <= bucketOf(end - 1, bits); bucket += 1) {
    const bytes = buckets.get(bucket);
    if (bytes === undefined) continue;
    for (const list of listsOf(bytes, bucketStart(bucket, bits))) {
      // Damaged buckets may name a hash twice; what stands first is what a search would find.
      if (list.hash < lowest || list.hash >= end || list.hash === before) continue;
      before = list.hash;
      yield list;
    }
  }
}
