import { gzipSync } from 'node:zlib';
import { FeedError } from '@/src/listings/feeds/feed-error';
import { readFeed } from '@/src/listings/feeds/read-feed';
import { Listing } from '@/src/listings/listing';
import { cutAt, latin1, utf8, utf16 } from '@/test/listings/feeds/feed-bytes';
import { anyListing, WRITERS } from '@/test/listings/feeds/feed-writers';
import { fc } from '@/test/properties';
import { fits, harmless, promise, same, type Target } from '../target';

const TYPES = [
  undefined,
  'text/csv; charset=windows-1252',
  'application/xml',
  'text/tab-separated-values; charset=utf-16',
];

/** What became of a feed: its rows, or the error that ended it. */
async function rowsOf(bytes: Uint8Array, contentType: string | undefined, cuts: readonly number[]): Promise<unknown[]> {
  const rows: unknown[] = [];
  const about = { sourceId: 'a', fetchedAt: 1_700_000_000_000, ...(contentType !== undefined && { contentType }) };
  try {
    for await (const row of readFeed(cutAt(bytes, cuts), about)) {
      rows.push(row);
      if (row.kind !== 'listing') continue;
      fits(Listing, row.listing, 'the listing');
      harmless(row.listing, 'the listing', 20_000);
    }
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    // Nothing of a feed that breaks off counts; how much was read before depends on how it arrives.
    return [error.reason.key];
  }
  return rows;
}

/** A feed in any format, as bytes. */
export const feed: Target = {
  name: 'feed',
  isBinary: true,
  entries: [
    'src/listings/feeds/decode.ts',
    'src/listings/feeds/inflate.ts',
    'src/listings/feeds/json-lines.ts',
    'src/listings/feeds/delimited.ts',
    'src/listings/feeds/xml.ts',
    'src/listings/feeds/to-listing.ts',
  ],
  words: [
    'g:price',
    'g:condition',
    'used',
    'refurbished',
    'item',
    'entry',
    '<item>',
    '</item>',
    '\t',
    '"',
    '\xef\xbb\xbf',
  ],
  seeds: () => {
    const row = { id: '1', title: 'Oak chair', link: 'https://a.example/1', condition: 'used', price: '9.99 EUR' };
    const text = JSON.stringify(row);
    const binary = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
    const listings = fc.sample(anyListing, { seed: 1, numRuns: 2 });
    const written = Object.values(WRITERS).map((write) => binary(utf8(write(listings))));
    return [...written, binary(gzipSync(text)), binary(utf16(`\ufeff${text}`, 'le')), binary(utf8(`\ufeff${text}`))];
  },
  run: async (input) => {
    const bytes = latin1(input);
    const type = TYPES[input.length % TYPES.length];
    const whole = await rowsOf(bytes, type, []);
    promise(whole.length <= bytes.length + 1, `${bytes.length} bytes have ${whole.length} rows`);
    const cut = await rowsOf(bytes, type, [1, 2, 3, Math.trunc(bytes.length / 2), bytes.length - 1]);
    same(cut, whole, 'a feed that arrives in pieces');
  },
};
