import { listingOf, readRest } from '@/src/listings/index/document-codec';
import { documentsOf } from '@/src/listings/index/documents';
import { unpack } from '@/src/listings/index/pack';
import { BLOCK, rowAt } from '@/src/listings/index/rows';
import type { Signature } from '@/src/listings/index/signature';
import { readSignature } from '@/src/listings/index/signature-codec';
import type { ByteReader } from '@/src/listings/index/varint';
import type { Listing } from '@/src/listings/listing';
import type { FeedRecord } from './feed-record';
import type { Readable } from './readable';

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
export type PackedBlocks = ReadonlyMap<string, PackedBlock>;

interface PackedBlock {
  readonly signatures: Uint8Array<ArrayBuffer> | undefined;
  readonly documents: Uint8Array<ArrayBuffer> | undefined;
}

/** When the listings of each feed were last seen, in milliseconds since 1970. */
export type SeenAt = ReadonlyMap<string, number>;

/**
 * Reads the blocks that hold some places, to be unpacked once the transaction is over. Call it inside one over both tables
 * of blocks.
 */
export async function readBlocks(
  db: Readable<'signatures' | 'documents'>,
  places: readonly Pick<Place, 'batch' | 'place'>[],
): Promise<PackedBlocks> {
  const wanted = new Map(
    places.map(({ batch, place }) => [keyOf(batch, place), [batch, blockOf(place)] as [number, number]]),
  );
  const keys = [...wanted.values()];
  const records = await db.signatures.bulkGet(keys);
  const apart = keys.filter((_, i) => records[i] !== undefined && records[i].documents === undefined);
  const others = apart.length === 0 ? [] : await db.documents.bulkGet(apart);
  const documentsApart = new Map(apart.map((key, i) => [key, others[i]?.bytes]));
  return new Map(
    [...wanted].map(([name, key], i) => {
      const record = records[i];
      return [name, { signatures: record?.bytes, documents: record?.documents ?? documentsApart.get(key) }];
    }),
  );
}

/** The signatures at some places, in their order; undefined where a block is missing or damaged. */
export function signaturesIn(blocks: PackedBlocks, places: readonly Place[]): (Signature | undefined)[] {
  const unpacked = new Map([...blocks].map(([key, { signatures }]) => [key, signatures && unpack(signatures)]));
  return places.map(({ batch, place }) => rowIn(unpacked, batch, place, readSignature));
}

/** Whole listings of some signatures, in their order; undefined for those whose documents are missing or damaged. */
export async function listingsIn(
  blocks: PackedBlocks,
  candidates: readonly Candidate[],
  seenAt: SeenAt,
): Promise<(Listing | undefined)[]> {
  const keys = new Set(candidates.map(({ at: { batch, place } }) => keyOf(batch, place)));
  const inflating = [...keys].map(async (key) => {
    const bytes = blocks.get(key)?.documents;
    return [key, bytes && (await documentsOf(bytes))] as const;
  });
  const inflated = new Map(await Promise.all(inflating));
  return candidates.map(({ at: { feedId, batch, place }, ...signature }) => {
    const rest = rowIn(inflated, batch, place, readRest);
    return rest && listingOf(signature, rest, { sourceId: feedId, fetchedAt: seenAt.get(feedId) ?? 0 });
  });
}

export function seenAtOf(feeds: readonly FeedRecord[]): SeenAt {
  return new Map(feeds.map(({ id, refreshedAt, addedAt }) => [id, refreshedAt ?? addedAt]));
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
