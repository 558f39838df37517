import type { TeamIndex } from '@/src/cli/create-index';
import { loadEdition } from '@/src/cli/load-edition';
import type { FeedRow } from '@/src/listings/feeds/feed';
import { readFeed } from '@/src/listings/feeds/read-feed';
import type { Listing } from '@/src/listings/listing';
import { teamIndex } from '@/src/listings/sources/connectors/team-index';
import type { ListingSource } from '@/src/listings/sources/listing-source';
import { type TestIo, type TestIoOptions, testIo } from '../contract/test-io';
import { PASSWORD } from './clickhouse-servers';

/** A row of a feed, as a shop would write it in JSON Lines. */
export type FeedOffer = Readonly<Record<string, string>>;

export function offer(id: string, title: string, more: FeedOffer = {}): FeedOffer {
  return { id, title, link: `https://shop.example/${id}`, price: '19.99 EUR', condition: 'used', ...more };
}

/** Loads offers as an edition of a source. */
export function load(index: TeamIndex, source: string, offers: readonly FeedOffer[]) {
  const text = offers.map((one) => JSON.stringify(one)).join('\n');
  return loadBytes(index, source, new TextEncoder().encode(`${text}\n`));
}

export function loadBytes(index: TeamIndex, source: string, bytes: Uint8Array) {
  async function* all() {
    yield bytes;
  }
  const about = {
    sourceId: source,
    fileName: 'feed.jsonl',
    format: 'json-lines',
    fetchedAt: 1_764_000_000_000,
  } as const;
  return loadEdition(index, source, readFeed(all(), about));
}

export function readerOf(
  url: URL,
  more: { readonly password?: string; readonly database?: string } = {},
): ListingSource {
  return teamIndex({ url, database: 'reprise', user: 'reprise_reader', password: PASSWORD, ...more });
}

/** The world as it is, on this machine. */
export function realIo(options: Partial<TestIoOptions> = {}): TestIo {
  return { ...testIo({ ports: {}, ...options }), fetch: (url, init) => fetch(url, init) };
}

export function asking(words: string | undefined, gtin?: string) {
  return { country: 'DE', currency: 'EUR', language: 'de', ...(words && { words }), ...(gtin && { gtin }) };
}

/** Loads listings that are no feed's. */
export function loadListings(index: TeamIndex, source: string, listings: Iterable<Listing>) {
  async function* rows(): AsyncGenerator<FeedRow> {
    let row = 0;
    for (const listing of listings) {
      row += 1;
      yield { kind: 'listing', row, listing };
    }
  }
  return loadEdition(index, source, rows());
}
