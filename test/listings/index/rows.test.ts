import { describe, expect, test } from 'vitest';
import { listingOf, readRest, writeRest } from '@/src/listings/index/document-codec';
import { Rows, rowAt } from '@/src/listings/index/rows';
import { signatureOf } from '@/src/listings/index/signature';
import { readSignature, writeSignature } from '@/src/listings/index/signature-codec';
import { ByteReader, type ByteWriter } from '@/src/listings/index/varint';
import { traitsOfListing } from '@/src/match/traits';
import { fc } from '@/test/properties';
import { makeListing } from '../../match/make';
import { wholeListing } from './whole-listings';

/** Rows in one block, in the order they come in. */
function writeRows<Row>(all: readonly Row[], write: (row: Row, writer: ByteWriter) => void): Uint8Array<ArrayBuffer> {
  const rows = new Rows();
  for (const row of all) rows.add(row, write);
  return rows.block([...all.keys()]);
}

describe('rows', () => {
  test('stand in a block in the order asked for, each as often as asked for', () => {
    const writeText = (text: string, writer: ByteWriter) => writer.writeText(text);
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1 }), fc.array(fc.nat()), (texts, picks) => {
        const rows = new Rows();
        for (const text of texts) rows.add(text, writeText);
        const order = picks.map((pick) => pick % rows.length);
        const block = rows.block(order);
        expect(order.map((_, place) => rowAt(block, place)?.readText())).toEqual(order.map((number) => texts[number]));
      }),
    );
  });

  test('every listing comes back as it was, from its signature and the rest', () => {
    fc.assert(
      fc.property(fc.array(wholeListing, { maxLength: 8 }), (listings) => {
        const signatures = writeRows(listings.map(signatureOf), writeSignature);
        const rests = writeRows(listings, writeRest);
        const read = listings.map((_, place) => {
          const signature = readSignature(rowAt(signatures, place) as ByteReader);
          const rest = readRest(rowAt(rests, place) as ByteReader);
          return signature && rest && listingOf(signature, rest, { sourceId: 'feed', fetchedAt: 0 });
        });
        expect(read).toEqual(listings);
        expect(rowAt(signatures, listings.length)).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  });

  test('broken bytes never fail, and give a sound signature or none', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat({ max: 70 }), (bytes, place) => {
        const row = rowAt(bytes, place);
        const signature = row && readSignature(row);
        if (signature !== undefined) expect(signature.title).not.toBe('');
        const rest = row && readRest(new ByteReader(bytes));
        if (rest !== undefined) expect(rest.url).toMatch(/^https?:/);
      }),
    );
  });

  test('a row of 128 bytes is none when the block ends inside its length', () => {
    const block = writeRows(['x'.repeat(128)], (text, writer) => writer.writeBytes(new TextEncoder().encode(text)));
    expect(rowAt(block, 0)).toBeDefined();
    expect(rowAt(block.subarray(0, 1), 0)).toBeUndefined();
  });

  test('bytes cut off anywhere never fail', () => {
    fc.assert(
      fc.property(wholeListing, fc.nat(), (listing, cut) => {
        const block = writeRows([listing], writeRest);
        const row = rowAt(block.subarray(0, cut % block.length), 0);
        expect(row).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  });
});

test('a row of before sellers were kept is read as it was: what came later stands behind it', () => {
  const row = ['o', 'https://a.example/', 'DE', '100EUR'];
  const text = (word: string) => [word.length, ...new TextEncoder().encode(word)];
  // Bits of then: country, picture, description, shipping.
  const bytes = new Uint8Array([0b1001, ...row.flatMap(text)]);
  expect(readRest(new ByteReader(bytes))).toEqual({
    offerId: 'o',
    url: 'https://a.example/',
    country: 'DE',
    shipping: { minor: 100, currency: 'EUR' },
  });
});

describe('a signature', () => {
  test('does not hold who sells it: that is read with the rest', () => {
    expect(signatureOf(makeListing({ title: 'x', seller: 'Ted' }))).not.toHaveProperty('seller');
  });

  test('is compared as its listing is', () => {
    fc.assert(
      fc.property(wholeListing, (listing) => {
        expect(traitsOfListing(signatureOf(listing))).toEqual(traitsOfListing(listing));
      }),
      { numRuns: 100 },
    );
  });

  test.each([
    ['Comes with lens SEL-1855, battery NP-FW50 and 64 GB card.', 'SEL-1855, NP-FW50'],
    ['Nothing of note in this one, really', undefined],
    ['カメラSBGA413とレンズ', 'カメラSBGA413とレンズ'],
    [`${'電池'.repeat(60)}NPFW50`, 'npfw50'],
  ])('keeps of a description only its part numbers: %s', (description, kept) => {
    expect(signatureOf(makeListing({ title: 'x', description })).description).toBe(kept);
  });
});
