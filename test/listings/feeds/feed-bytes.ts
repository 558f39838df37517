import type { FeedAbout, FeedRow } from '@/src/listings/feeds/feed';
import { FeedError } from '@/src/listings/feeds/feed-error';
import { readFeed } from '@/src/listings/feeds/read-feed';
import type { Listing } from '@/src/listings/listing';
import { say } from '@/src/words/say';
import { english } from '@/test/catalogue';

export const ABOUT: FeedAbout = { sourceId: 'shop', fetchedAt: Date.UTC(2026, 0, 15) };

/** Bytes in pieces of `size`, as a network delivers them. */
export async function* inPieces(bytes: Uint8Array, size = bytes.length): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** Bytes cut at arbitrary places. */
export async function* cutAt(bytes: Uint8Array, places: readonly number[]): AsyncGenerator<Uint8Array> {
  const cuts = [...places.map((place) => place % (bytes.length + 1)), bytes.length].toSorted((a, b) => a - b);
  let start = 0;
  for (const cut of cuts) {
    yield bytes.subarray(start, cut);
    start = cut;
  }
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Every character one byte: ISO 8859-1, and windows-1252 outside 0x80 to 0x9f. */
export function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}

export function utf16(text: string, end: 'le' | 'be'): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), end === 'le');
  return bytes;
}

export async function gzip(bytes: Uint8Array): Promise<Uint8Array> {
  const packed = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

export async function rowsOf(
  feed: string | Uint8Array | AsyncIterable<Uint8Array>,
  about: Partial<FeedAbout> = {},
): Promise<FeedRow[]> {
  const bytes = typeof feed === 'string' ? utf8(feed) : feed;
  return Array.fromAsync(readFeed(bytes instanceof Uint8Array ? inPieces(bytes) : bytes, { ...ABOUT, ...about }));
}

export function listingsIn(rows: readonly FeedRow[]): Listing[] {
  return rows.flatMap((row) => (row.kind === 'listing' ? [row.listing] : []));
}

/** Each row in short: the offer's id, or why it was skipped and in which words. */
export function inShort(rows: readonly FeedRow[]): string[] {
  return rows.map((row) =>
    row.kind === 'listing' ? row.listing.offerId : `${row.why}: ${say(english(), row.reason)}`,
  );
}

/** The sentence a feed is refused with; undefined when it is read. */
export async function refusalOf(
  feed: string | Uint8Array | AsyncIterable<Uint8Array>,
  about: Partial<FeedAbout> = {},
): Promise<string | undefined> {
  try {
    await rowsOf(feed, about);
    return undefined;
  } catch (error) {
    if (error instanceof FeedError) return say(english(), error.reason);
    throw error;
  }
}
