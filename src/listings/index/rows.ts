import { ByteReader, ByteWriter } from './varint';

/** Rows a block: neighbours are alike and pack well, and one that is looked for brings few others along. */
export const BLOCK = 64;

/** Room for most rows. */
const ROOM = 256;

/** Writes rows one after another, each as varint(bytes) and its bytes, so that any can be found without reading the others. */
export function writeRows<Row>(rows: readonly Row[], write: (row: Row, writer: ByteWriter) => void) {
  const block = new ByteWriter(rows.length * ROOM);
  const one = new ByteWriter(ROOM);
  for (const row of rows) {
    one.clear();
    write(row, one);
    block.writeVarint(one.length);
    block.writeBytes(one.view());
  }
  return block.view().slice() as Uint8Array<ArrayBuffer>;
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
