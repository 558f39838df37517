import type { Table } from 'dexie';
import { inflate } from '@/src/listings/index/deflate';
import { listingOf, readRest } from '@/src/listings/index/document-codec';
import { BLOCK, rowAt } from '@/src/listings/index/rows';
import type { Signature } from '@/src/listings/index/signature';
import { readSignature } from '@/src/listings/index/signature-codec';
import type { ByteReader } from '@/src/listings/index/varint';
import type { Listing } from '@/src/listings/listing';
import type { BlockRecord, Database } from './database';

/** Where a listing is kept. */
export interface Place {
  readonly feedId: string;
  readonly batch: number;
  readonly place: number;
}

/** Packed blocks by batch and number, each read once however many of its rows are wanted. */
export type PackedBlocks = ReadonlyMap<string, Uint8Array<ArrayBuffer> | undefined>;

/** Reads the blocks that hold some places. Cheap to await inside a transaction, which unpacking is not. */
export async function readBlocks(
  table: Table<BlockRecord, [batch: number, block: number]>,
  places: readonly Pick<Place, 'batch' | 'place'>[],
): Promise<PackedBlocks> {
  const keys = new Map(
    places.map(({ batch, place }) => [keyOf(batch, place), [batch, blockOf(place)] as [number, number]]),
  );
  const records = await table.bulkGet([...keys.values()]);
  return new Map([...keys.keys()].map((key, i) => [key, records[i]?.bytes]));
}

/** The rows at some places, in their order; undefined where a block is missing or damaged. */
export async function unpackRows<Row>(
  blocks: PackedBlocks,
  places: readonly Pick<Place, 'batch' | 'place'>[],
  read: (row: ByteReader) => Row | undefined,
): Promise<(Row | undefined)[]> {
  const unpacked = new Map(
    await Promise.all(
      [...blocks].map(async ([key, bytes]) => [key, bytes === undefined ? undefined : await inflate(bytes)] as const),
    ),
  );
  return places.map(({ batch, place }) => {
    const block = unpacked.get(keyOf(batch, place));
    const row = block === undefined ? undefined : rowAt(block, place % BLOCK);
    return row === undefined ? undefined : read(row);
  });
}

/** Whole listings, in the order asked for; undefined for those that have been deleted meanwhile. */
export async function readListings(db: Database, places: readonly Place[]): Promise<(Listing | undefined)[]> {
  const [feeds, signatureBlocks, documentBlocks] = await db.transaction(
    'r',
    [db.feeds, db.signatures, db.documents],
    async () => [
      await db.feeds.bulkGet([...new Set(places.map(({ feedId }) => feedId))]),
      await readBlocks(db.signatures, places),
      await readBlocks(db.documents, places),
    ],
  );
  const seenAt = new Map(feeds.map((feed) => [feed?.id, feed?.refreshedAt ?? feed?.addedAt ?? 0]));
  const [signatures, rests] = await Promise.all([
    unpackRows<Signature>(signatureBlocks, places, readSignature),
    unpackRows(documentBlocks, places, readRest),
  ]);
  return places.map(({ feedId }, i) => {
    const [signature, rest] = [signatures[i], rests[i]];
    return signature === undefined || rest === undefined
      ? undefined
      : listingOf(signature, rest, { sourceId: feedId, fetchedAt: seenAt.get(feedId) ?? 0 });
  });
}

function blockOf(place: number): number {
  return Math.floor(place / BLOCK);
}

function keyOf(batch: number, place: number): string {
  return `${batch}/${blockOf(place)}`;
}
