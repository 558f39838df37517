import { describe, expect, test } from 'vitest';
import { deflate } from '@/src/listings/index/deflate';
import { readRest, writeRest } from '@/src/listings/index/document-codec';
import { documentsOf, keepDocuments } from '@/src/listings/index/documents';
import { flags } from '@/src/listings/index/signature-codec';
import { ByteReader, ByteWriter } from '@/src/listings/index/varint';
import type { WebUrl } from '@/src/product/web-url';
import { fc } from '@/test/properties';
import { makeListing } from '../../match/make';

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('a block of documents', () => {
  test('comes back as it was, short or long', async () => {
    const block = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc
        .uint8Array({ minLength: 1, maxLength: 30 })
        .map((bytes) => new Uint8Array(1000 * bytes.length).fill(bytes[0] ?? 0)),
    );
    await fc.assert(
      fc.asyncProperty(block, async (bytes) => {
        const own = new Uint8Array(bytes);
        expect(await documentsOf(await keepDocuments(own))).toEqual(own);
      }),
      { numRuns: 60 },
    );
  });

  test('that was deflated, as all once were, is read', async () => {
    for (const text of ['', 'a', 'https://shop.example/1 https://shop.example/2'])
      expect(await documentsOf(await deflate(bytesOf(text)))).toEqual(bytesOf(text));
  });

  test('that is damaged is none', async () => {
    expect(await documentsOf(new Uint8Array(0))).toBeUndefined();
    expect(await documentsOf(new Uint8Array([0, 9, 1]))).toBeUndefined();
    const kept = await keepDocuments(bytesOf('a used lamp, good condition, a used lamp'));
    expect(await documentsOf(kept.subarray(0, 20))).toBeUndefined();
  });
});

describe('a row of documents', () => {
  const write = (listing: Parameters<typeof writeRest>[0]) => {
    const writer = new ByteWriter();
    writeRest(listing, writer);
    return writer.view().slice();
  };

  test('holds the number of the offer once, wherever its addresses have it', () => {
    const of = (host: string) =>
      write(makeListing({ title: 'x', offerId: '4711-0815', url: `https://${host}/i` as WebUrl }));
    const repeated = {
      url: 'https://a.example/4711-0815' as WebUrl,
      image: 'https://a.example/4711-0815/4711-0815.jpg' as WebUrl,
    };
    const row = write(makeListing({ title: 'x', offerId: '4711-0815', ...repeated }));
    expect(row.length - of('a.example').length).toBeLessThan('https://a.example/x/x.jpg'.length + 5);
    expect(readRest(new ByteReader(row))).toMatchObject({ offerId: '4711-0815', ...repeated });
  });

  test('that was written with whole addresses is read', () => {
    const writer = new ByteWriter();
    writer.writeVarint(flags(['country', 'image'], { country: 'DE', image: 'i' }));
    for (const text of ['7', 'https://a.example/7', 'DE', 'https://a.example/7.jpg']) writer.writeText(text);
    expect(readRest(new ByteReader(writer.view()))).toEqual({
      offerId: '7',
      url: 'https://a.example/7',
      country: 'DE',
      image: 'https://a.example/7.jpg',
    });
  });
});
