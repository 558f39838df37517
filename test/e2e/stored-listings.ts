import type { Page } from 'playwright';
import { listingOf, readRest } from '@/src/listings/index/document-codec';
import { documentsOf } from '@/src/listings/index/documents';
import { unpack } from '@/src/listings/index/pack';
import { isDead } from '@/src/listings/index/parts';
import { BLOCK, rowAt } from '@/src/listings/index/rows';
import { readSignature } from '@/src/listings/index/signature-codec';
import type { ByteReader } from '@/src/listings/index/varint';
import type { Listing } from '@/src/listings/listing';
import type { BlockRecord, SegmentRecord } from '@/src/store/database';
import type { FeedRecord } from '@/src/store/feed-record';
import { isFound } from '@/src/store/segments';
import { readTable } from './story';

/** Every listing that searches can find, read from a page of the extension. @throws Error when one cannot be read. */
export async function storedListings(page: Page): Promise<Listing[]> {
  const feeds = new Map((await readTable<FeedRecord>(page, 'feeds')).map((feed) => [feed.id, feed]));
  const segments = await readTable<SegmentRecord>(page, 'segments');
  const blocks = await readTable<BlockRecord>(page, 'signatures');
  const signatures = rowsOf(blocks, async ({ bytes }) => unpack(bytes));
  const documents = rowsOf(blocks, async ({ documents }) => documents && documentsOf(documents));
  const found: Listing[] = [];
  for (const segment of segments) {
    const feed = feeds.get(segment.feedId);
    if (feed === undefined || !isFound(segment, feed.activeGeneration)) continue;
    for (const part of segment.parts)
      for (let place = 0; place < part.count; place += 1) {
        if (isDead(part, place)) continue;
        const signature = await signatures(part.batch, place, readSignature);
        const rest = await documents(part.batch, place, readRest);
        found.push(listingOf(signature, rest, { sourceId: feed.id, fetchedAt: feed.refreshedAt ?? 0 }));
      }
  }
  return found;
}

function rowsOf(blocks: readonly BlockRecord[], open: (block: BlockRecord) => Promise<Uint8Array | undefined>) {
  const packed = new Map(blocks.map((record) => [`${record.batch}/${record.block}`, record]));
  const unpacked = new Map<string, Uint8Array | undefined>();
  return async <Row>(batch: number, place: number, read: (row: ByteReader) => Row | undefined): Promise<Row> => {
    const key = `${batch}/${Math.floor(place / BLOCK)}`;
    const record = packed.get(key);
    if (record !== undefined && !unpacked.has(key)) unpacked.set(key, await open(record));
    const row = rowAt(unpacked.get(key) ?? new Uint8Array(0), place % BLOCK);
    const value = row && read(row);
    if (value === undefined) throw new Error(`Place ${place} of batch ${batch} cannot be read.`);
    return value;
  };
}
