import { describe, expect, test } from 'vitest';
import { BatchBuilder, fingerprintOf } from '@/src/listings/index/batch';
import { listingOf, readRest } from '@/src/listings/index/document-codec';
import { documentsOf } from '@/src/listings/index/documents';
import { unpack } from '@/src/listings/index/pack';
import { BLOCK, rowAt } from '@/src/listings/index/rows';
import { readSignature } from '@/src/listings/index/signature-codec';
import { seededListings } from '@/test/bench/seeded-listings';

/** A listing of a batch, read by its place as a search reads it. */
async function read({ signatures, documents }: Awaited<ReturnType<BatchBuilder['build']>>, place: number) {
  const [block, row] = [Math.floor(place / BLOCK), place % BLOCK];
  const signature = rowAt(unpack(signatures[block] as Uint8Array) as Uint8Array, row);
  const document = rowAt((await documentsOf(documents[block] as Uint8Array<ArrayBuffer>)) as Uint8Array, row);
  const [said, rest] = [signature && readSignature(signature), document && readRest(document)];
  return said && rest && listingOf(said, rest, { sourceId: 'feed', fetchedAt: 0 });
}

describe('a batch', () => {
  // Around blocks.
  test.each([0, 1, 63, 64, 65, 127, 128, 129, 1000])(
    'of %i listings holds each of them once, beside its fingerprint',
    async (count) => {
      const builder = new BatchBuilder();
      const listings = [...seededListings('batch', count, 'feed')];
      for (const [i, listing] of listings.entries()) {
        expect(builder.size).toBe(i);
        builder.add({ listing, fingerprint: fingerprintOf(listing) });
      }
      const batch = await builder.build();
      expect(batch.segment.count).toBe(count);
      expect(new Set(batch.fingerprints)).toEqual(new Set(listings.map(fingerprintOf)));
      const readAgain = await Promise.all(listings.map((_, place) => read(batch, place)));
      expect(readAgain.map((listing) => listing && fingerprintOf(listing))).toEqual(batch.fingerprints);
    },
  );
});
