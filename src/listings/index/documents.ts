import { deflate, inflate } from './deflate';
import { pack, unpack } from './pack';
import { BLOCK } from './rows';

/** The first byte of a block that we packed. Of one that was deflated it is 0x78: RFC 1950, section 2.2. */
const PACKED = 0;

/** From so many bytes on a block holds descriptions: words, which deflate packs better. */
const LONG = 256 * BLOCK;

/**
 * A block of documents as it is kept. Addresses and numbers repeat what neighbours have, and are packed as signatures are; a
 * browser's stream takes longer to begin than such a block to pack, and to unpack.
 */
export async function keepDocuments(block: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (block.length >= LONG) return deflate(block);
  const packed = pack(block);
  const kept = new Uint8Array(1 + packed.length);
  kept[0] = PACKED;
  kept.set(packed, 1);
  return kept;
}

/** The block that was kept; undefined when it is damaged. */
export async function documentsOf(kept: Uint8Array<ArrayBuffer>): Promise<Uint8Array | undefined> {
  return kept[0] === PACKED ? unpack(kept.subarray(1)) : inflate(kept);
}
