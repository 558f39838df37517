import type { Table } from 'dexie';
import { inflate } from '@/src/listings/index/deflate';
import { listingOf, readRest } from '@/src/listings/index/document-codec';
import { unpack } from '@/src/listings/index/pack';
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

/** A listing's signature, and where the rest of it is kept. */
export interface Candidate extends Signature {
  readonly at: Place;
}

/** Packed blocks by batch and number, each read once however many of its rows are wanted. */
export type PackedBlocks = ReadonlyMap<string, Uint8Array<ArrayBuffer> | undefined>;

/** Reads the blocks that hold some places, to be unpacked once the transaction is over. */
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

/** The signatures at some places, in their order; undefined where a block is missing or damaged. */
export function signaturesIn(blocks: PackedBlocks, places: readonly Place[]): (Signature | undefined)[] {
  const unpacked = new Map([...blocks].map(([key, bytes]) => [key, bytes && unpack(bytes)]));
  return places.map(({ batch, place }) => rowIn(unpacked, batch, place, readSignature));
}

/** Whole listings of some signatures, in their order; undefined for those that have been moved or deleted meanwhile. */
export async function readListings(db: Database, candidates: readonly Candidate[]): Promise<(Listing | undefined)[]> {
  const places = candidates.map(({ at }) => at);
  const feedIds = [...new Set(places.map(({ feedId }) => feedId))];
  const [feeds, blocks] = await db.transaction('r', [db.feeds, db.documents], () =>
    Promise.all([db.feeds.bulkGet(feedIds), readBlocks(db.documents, places)]),
  );
  const seenAt = new Map(feeds.map((feed) => [feed?.id, feed?.refreshedAt ?? feed?.addedAt ?? 0]));
  const inflating = [...blocks].map(async ([key, bytes]) => [key, bytes && (await inflate(bytes))] as const);
  const inflated = new Map(await Promise.all(inflating));
  return candidates.map(({ at: { feedId, batch, place }, ...signature }) => {
    const rest = rowIn(inflated, batch, place, readRest);
    return rest && listingOf(signature, rest, { sourceId: feedId, fetchedAt: seenAt.get(feedId) ?? 0 });
  });
}

function rowIn<Row>(
  blocks: ReadonlyMap<string, Uint8Array | undefined>,
  batch: number,
  place: number,
  read: (row: ByteReader) => Row | undefined,
): Row | undefined {
  const block = blocks.get(keyOf(batch, place));
  const row = block && rowAt(block, place % BLOCK);
  return row && read(row);
}

function blockOf(place: number): number {
  return Math.floor(place / BLOCK);
}

function keyOf(batch: number, place: number): string {
  return `${batch}/${blockOf(place)}`;
}
