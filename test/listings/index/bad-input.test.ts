// What feeds really hold, at its worst: none of it may stop an import or hide another listing.
import { expect, test } from 'vitest';
import { buildBatch, fingerprintOf } from '@/src/listings/index/batch';
import { indexInMemory } from '@/src/listings/index/in-memory';
import { pack, unpack } from '@/src/listings/index/pack';
import { queryFor } from '@/src/listings/index/query';
import { BLOCK, rowAt } from '@/src/listings/index/rows';
import { readSignature } from '@/src/listings/index/signature-codec';
import type { ByteReader } from '@/src/listings/index/varint';
import { Product } from '@/src/product/product';
import { makeListing } from '../../match/make';

const AWKWARD = {
  'five thousand characters': 'Lampe '.repeat(1000).slice(0, 5000),
  'one word of five thousand characters': 'x'.repeat(5000),
  'one emoji': '👟',
  'an emoji of several parts': '👩‍👩‍👧‍👦',
  'stop words only': 'the of and für mit de la',
  'resale words only': 'used mint condition BNWT OVP',
  'zero-width and bidirectional marks': '\u200bNi\u200bkon\u202e D35\u200d00\u2066',
  'mixed scripts': 'Nikon ニコン Никон 尼康 نيكون D3500',
  'a lone surrogate': 'Nikon \ud83d D3500',
  'names of properties': 'constructor __proto__ toString hasOwnProperty',
  'signs only': '---///"""\'\'\'',
  'numbers without end': '1 22 333 4444 55555 '.repeat(200),
};
const awkward = Object.values(AWKWARD);
/** Not of `makeListing`: a border let these through. */
const listings = awkward.map((title, i) => ({ ...makeListing({ title: 'x' }), title, offerId: String(i) }));

test('a batch of nothing but awkward titles is written and read back whole', async () => {
  const batch = await buildBatch(listings.map((listing) => ({ listing, fingerprint: fingerprintOf(listing) })));
  const read = batch.fingerprints.map((_, place) => {
    const block = unpack(batch.signatures[Math.floor(place / BLOCK)] as Uint8Array) as Uint8Array;
    return readSignature(rowAt(block, place % BLOCK) as ByteReader)?.title;
  });
  // UTF-8 has no lone surrogates.
  expect(read.sort()).toEqual(awkward.map((title) => title.toWellFormed()).sort());
});

test.each(Object.entries(AWKWARD))(
  '%s harm no other listing, and a page with such a name is answered',
  async (_, title) => {
    const sofa = makeListing({ title: 'Red sofa' });
    const index = indexInMemory([...listings, sofa]);
    expect((await index.find(queryFor(Product.parse({ name: 'red sofa' })))).listings).toEqual([sofa]);
    const named = Product.safeParse({ name: title.slice(0, 500) });
    if (named.success) expect((await index.find(queryFor(named.data))).listings.length).toBeGreaterThanOrEqual(0);
  },
);

test.each(['mixed scripts', 'zero-width and bidirectional marks'] as const)(
  '%s are found by what they say',
  async (kind) => {
    const index = indexInMemory(listings);
    const { listings: found } = await index.find(queryFor(Product.parse({ name: 'Nikon D3500' })));
    expect(found.map(({ title }) => title)).toContain(AWKWARD[kind]);
  },
);

test('what says nothing but stop words is found by them, for want of better', async () => {
  const index = indexInMemory(listings);
  const { listings: found } = await index.find(queryFor(Product.parse({ name: 'The of and' })));
  expect(found.map(({ title }) => title)).toContain(AWKWARD['stop words only']);
});

test('ten thousand identical listings are some bytes each, and leave the one that differs findable', async () => {
  const same = Array.from({ length: 10_000 }, () => makeListing({ title: 'Sony WH-1000XM4 black' }));
  const other = makeListing({ title: 'Sony WH-1000XM4 silver', offerId: 'other' });
  const batch = await buildBatch([...same, other].map((listing) => ({ listing, fingerprint: 1 })));
  const bytes = [...batch.segment.buckets.values(), ...batch.signatures, ...batch.documents];
  expect(bytes.reduce((sum, { length }) => sum + length, 0) / 10_000).toBeLessThan(20);
  const { listings: found } = await indexInMemory([...same, other]).find(
    queryFor(Product.parse({ name: 'Sony WH-1000XM4 silver' })),
  );
  expect(found[0]).toBe(other);
});

test('a block of one byte more than any number of bits is packed as it is', () => {
  for (const size of [0, 1, 3, 4, 5, 127, 128, 129, 16_384])
    expect(unpack(pack(new Uint8Array(size).map((_, i) => (i * 7919) >> 3)))).toHaveLength(size);
});
