import { ByteReader, ByteWriter } from './varint';

/** Rows a block: neighbours are alike and pack well, and one that is looked for brings few others along. */
export const BLOCK = 64;

/** Room for most rows. */
const ROOM = 256;

/** Rows as bytes, numbered as they come, to be put into blocks in another order. */
export class Rows {
  readonly #bytes = new ByteWriter(BLOCK * ROOM);
  readonly #ends: number[] = [];
  readonly #block = new ByteWriter(BLOCK * ROOM);

  get length(): number {
    return this.#ends.length;
  }

  /** Adds one row: all that `write` writes. */
  add<Row>(row: Row, write: (row: Row, writer: ByteWriter) => void): void {
    write(row, this.#bytes);
    this.#ends.push(this.#bytes.length);
  }

  /**
   * Some rows one after another, each as varint(bytes) and its bytes, so that any can be found without reading the others. To
   * be kept or sent elsewhere before the next is asked for: that is written in its place.
   */
  block(numbers: readonly number[]): Uint8Array<ArrayBuffer> {
    const all = this.#bytes.view();
    const block = this.#block;
    block.clear();
    for (const number of numbers) {
      const [start, end] = [this.#ends[number - 1] ?? 0, this.#ends[number] ?? 0];
      block.writeVarint(end - start);
      block.writeBytes(all, start, end);
    }
    return block.view();
  }
}

/** The row at a place of a block; undefined when the block does not reach so far, be it inside the length itself. */
export function rowAt(block: Uint8Array, place: number): ByteReader | undefined {
  const reader = new ByteReader(block);
  for (let at = 0; !reader.done; at += 1) {
    const length = reader.readVarint();
    const end = reader.position + length;
    // No row is empty: a length of 128 bytes, cut after its first byte, reads as none.
    if (at === place)
      return length === 0 || end > block.length ? undefined : new ByteReader(block, reader.position, end);
    reader.position = end;
  }
  return undefined;
}
