import { describe, expect, test } from 'vitest';
import type { Listing } from '@/src/listings/listing';
import type { Match } from '@/src/match/match';
import { alikeWords, foldAlike } from '@/src/verdict/fold-alike';
import { say } from '@/src/words/say';
import { fc } from '@/test/properties';
import { english } from '../catalogue';
import { makeListing } from '../match/make';

const match = (listing: { title: string } & Record<string, unknown>): Match => ({
  listing: makeListing(listing),
  probability: 0.5,
  band: 'same',
  signals: [],
});
const sourceOf = ({ sourceId }: Listing) => sourceId;
const fold = (matches: readonly Match[]) => foldAlike(matches, sourceOf);
const told = (matches: readonly Match[]) =>
  fold(matches).map(({ listing, alike }) => `${listing.offerId}${alike === undefined ? '' : ` +${alike}`}`);

const pile = { title: 'Vorra kettle K2', brand: 'Vorra', attributes: { color: 'red', size: 'L' } };

describe('listings that say the very same', () => {
  test('are shown once, with how many more there are', () => {
    const thousand = Array.from({ length: 1000 }, (_, i) => match({ ...pile, offerId: `${i}` }));
    expect(told([...thousand, match({ title: 'Vorra kettle K2 blue', offerId: 'other' })])).toEqual([
      '0 +999',
      'other',
    ]);
  });

  test.each([
    ['spaces, case and accents', { title: 'VORRA  kéttle K2 ' }],
    ['attributes in another order', { attributes: { size: 'L', color: 'red' } }],
    ['another address', { url: 'https://used.example/2' }],
  ])('differ by nothing but %s', (_what, other) => {
    expect(told([match({ ...pile, offerId: 'a' }), match({ ...pile, ...other, offerId: 'b' })])).toEqual(['a +1']);
  });

  test.each([
    ['price', { price: { minor: 900, currency: 'XXX' } }],
    ['currency', { price: { minor: 1000, currency: 'EUR' } }],
    ['condition', { condition: 'good' }],
    ['maker', { brand: 'Nordfell' }],
    ['source', { sourceId: 'another' }],
    ['attribute', { attributes: { color: 'blue', size: 'L' } }],
    ['part number', { mpn: 'K2-RED' }],
    ['word', { title: 'Vorra kettle K2 lid' }],
  ])('are two with another %s', (_what, other) => {
    expect(told([match({ ...pile, offerId: 'a' }), match({ ...pile, ...other, offerId: 'b' })])).toEqual(['a', 'b']);
  });
});

test('nothing is lost, the order stays, and what is folded folds no further', () => {
  const one = fc.record({
    title: fc.constantFrom('Vorra K2', 'vorra k2', 'Vorra K3', 'Nordfell'),
    price: fc.record({ minor: fc.constantFrom(100, 200), currency: fc.constantFrom('EUR', 'CZK') }),
    condition: fc.constantFrom('good', 'used'),
  });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 60 }), (rows) => {
      const matches = rows.map((row, i) => match({ ...row, offerId: `${i}` }));
      const folded = fold(matches);
      expect(folded.reduce((sum, { alike = 0 }) => sum + 1 + alike, 0)).toBe(matches.length);
      const places = folded.map(({ listing }) => Number(listing.offerId));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(fold(folded)).toEqual(folded);
    }),
  );
});

test.each([
  [undefined, undefined],
  [1, 'and one more like it'],
  [49, 'and 49 more like it'],
])('%s more: %s', (alike, sentence) => {
  const words = alikeWords(alike === undefined ? {} : { alike });
  expect(words && say(english(), words)).toBe(sentence);
});
