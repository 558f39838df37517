import { describe, expect, test } from 'vitest';
import type { FeedRow } from '@/src/listings/feeds/feed';
import { FeedError } from '@/src/listings/feeds/feed-error';
import { readFeed } from '@/src/listings/feeds/read-feed';
import { Listing } from '@/src/listings/listing';
import { fc } from '@/test/properties';
import { ABOUT, cutAt, gzip, inPieces, listingsIn, refusalOf, rowsOf, utf8, utf16 } from './feed-bytes';
import { anyListing, WRITERS } from './feed-writers';

const places = fc.array(fc.nat(), { maxLength: 6 });

describe.each(Object.entries(WRITERS))('%s', (_, write) => {
  test('gives the listings that were written, wherever the bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyListing, { minLength: 1, maxLength: 5 }), places, async (listings, cuts) => {
        const rows = await rowsOf(cutAt(utf8(write(listings)), cuts));
        expect(rows.map(({ kind, row }) => [kind, row])).toEqual(listings.map((_, i) => ['listing', i + 1]));
        expect(listingsIn(rows)).toEqual(listings);
      }),
      { numRuns: 60 },
    );
  });

  test('gives the same in one-byte pieces, packed with gzip, with a byte order mark and in UTF-16', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyListing, { minLength: 1, maxLength: 3 }), async (listings) => {
        const text = write(listings).replace(' encoding="UTF-8"', '');
        const read = async (bytes: AsyncIterable<Uint8Array>) => listingsIn(await rowsOf(bytes));
        expect(await read(inPieces(utf8(text), 1))).toEqual(listings);
        expect(await read(inPieces(await gzip(utf8(text)), 7))).toEqual(listings);
        expect(await read(inPieces(utf8(`\ufeff${text}`), 2))).toEqual(listings);
        expect(await read(inPieces(utf16(`\ufeff${text}`, 'le'), 3))).toEqual(listings);
        expect(await read(inPieces(utf16(`\ufeff${text}`, 'be'), 5))).toEqual(listings);
      }),
      { numRuns: 8 },
    );
  });
});

/** What reading comes to: all rows, or the refusal. */
async function outcome(bytes: AsyncIterable<Uint8Array>): Promise<FeedRow[] | { refused: string; row: number }> {
  try {
    return await Array.fromAsync(readFeed(bytes, ABOUT));
  } catch (error) {
    if (error instanceof FeedError) return { refused: error.reason.key, row: error.row };
    throw error;
  }
}

test('damaged feeds are read or refused, never thrown over, and cutting makes no difference', async () => {
  const damaged = fc
    .tuple(
      fc.constantFrom(...Object.values(WRITERS)),
      fc.array(anyListing, { minLength: 1, maxLength: 3 }),
      fc.nat(),
      fc.uint8Array({ maxLength: 4 }),
    )
    .map(([write, listings, at, noise]) => {
      const bytes = utf8(write(listings));
      bytes.set(noise.subarray(0, bytes.length), at % Math.max(1, bytes.length - 4));
      return bytes;
    });
  const noise = fc.uint8Array({ maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(fc.oneof(damaged, noise), places, async (bytes, cuts) => {
      const whole = await outcome(inPieces(bytes));
      expect(await outcome(cutAt(bytes, cuts))).toEqual(whole);
      if (!Array.isArray(whole)) return;
      for (const listing of listingsIn(whole)) expect(Listing.parse(listing)).toEqual(listing);
    }),
    { numRuns: 300 },
  );
});

describe('readFeed', () => {
  const [row] = fc.sample(anyListing, 1) as [Listing];
  const rss = WRITERS['RSS 2.0']?.([row, row, row]) as string;

  test('gives rows while the rest of the feed is still to come', async () => {
    let asked = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield utf8('id\ttitle\tlink\tcondition\tprice\n');
      for (;;) {
        asked += 1;
        yield utf8(`${asked}\tLamp\thttps://shop.example/${asked}\tused\t5.00 EUR\n`.repeat(100));
      }
    }
    let read = 0;
    for await (const _ of readFeed(endless(), ABOUT)) if (++read === 1000) break;
    expect(asked).toBeLessThan(20);
  });

  test('stops the source when the reader stops', async () => {
    let stopped = false;
    async function* source(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) yield utf8(`${JSON.stringify({ id: 'x' })}\n`.repeat(200));
      } finally {
        stopped = true;
      }
    }
    for await (const _ of readFeed(source(), ABOUT)) break;
    expect(stopped).toBe(true);
  });

  test('a cut connection is not a short feed: the error of the source comes through, packed or not', async () => {
    const cut = new Error('connection lost');
    async function* broken(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
      yield bytes.subarray(0, bytes.length - 20);
      throw cut;
    }
    await expect(rowsOf(broken(utf8(rss)))).rejects.toBe(cut);
    await expect(rowsOf(broken(await gzip(utf8(rss))))).rejects.toBe(cut);
  });

  test('packed data that ends early is refused', async () => {
    const packed = await gzip(utf8(rss));
    expect(await refusalOf(packed.subarray(0, packed.length - 5))).toBe(
      'The packed feed ends early or is damaged. Fetch it again, or ask the shop for a whole one.',
    );
  });

  test('a hundred megabytes of blanks, packed, are an empty feed', async () => {
    const stream = new CompressionStream('gzip');
    const writer = stream.writable.getWriter();
    void (async () => {
      for (let i = 0; i < 100; i++) await writer.write(new Uint8Array(1 << 20).fill(32));
      await writer.close();
    })();
    expect(await refusalOf(stream.readable)).toBe('The feed is empty.');
  });
});
