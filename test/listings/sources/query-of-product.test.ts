import { expect, test } from 'vitest';
import { searchWords } from '@/src/listings/search-words/search-words';
import { queriesOfProduct } from '@/src/listings/sources/query-of-product';
import { SourceQuery } from '@/src/listings/sources/source-query';
import { fc } from '@/test/properties';

const where = { country: 'DE', currency: 'EUR', language: 'de' };
const asked = (product: { name: string; brand?: string; gtin?: string }) =>
  queriesOfProduct(searchWords({ attributes: {}, breadcrumb: [], ...product }), where);

test('the narrowest words go first, and with them the number', () => {
  const queries = asked({
    name: 'Brewer XK-900/B kettle 1.7 l, steel [NEW!]',
    brand: 'Brewer',
    gtin: '04006381333931',
  });
  expect(queries[0]).toEqual({ ...where, words: 'Brewer XK-900/B', gtin: '04006381333931' });
  expect(queries.length).toBeLessThanOrEqual(3);
  expect(new Set(queries.map(({ words }) => words)).size).toBe(queries.length);
  for (const broader of queries.slice(1)) expect(broader).not.toHaveProperty('gtin');
});

test.each([
  [
    'the kind of thing is no part of a name',
    ['Lumo Arc lamp', 'Lumo Arc', 'Lumo lamp'],
    ['Lumo Arc lamp', 'Lumo Arc', 'Lumo lamp'],
  ],
  [
    'the broadest part of it comes next',
    ['Lumo Arc XL 128 GB', 'Lumo Arc XL', 'Lumo Arc'],
    ['Lumo Arc XL 128 GB', 'Lumo Arc'],
  ],
  [
    'then what asks otherwise',
    ['Brewer XK9', 'Brewer Steel Kettle', 'XK9'],
    ['Brewer XK9', 'XK9', 'Brewer Steel Kettle'],
  ],
  ['three are enough', ['a b', 'a', 'c d', 'e f', 'g h'], ['a b', 'a', 'c d']],
  ['what is no words is passed over', ['https://shop.example', 'Lumo Arc'], ['Lumo Arc']],
])('%s', (_, phrases, words) => {
  expect(queriesOfProduct({ phrases, numbers: [] }, where)).toEqual(words.map((one) => ({ ...where, words: one })));
});

test('an article number of one shop system is no number to look up', () => {
  const [query] = queriesOfProduct(
    { phrases: ['Lumo Arc'], numbers: [{ scheme: 'asin', value: 'B0ABCDEFGH' }] },
    where,
  );
  expect(query).toEqual({ ...where, words: 'Lumo Arc' });
});

test('numbers of eight, twelve and thirteen digits are put in fourteen', () => {
  const gtinOf = (value: string) =>
    queriesOfProduct({ phrases: [], numbers: [{ scheme: 'gtin', value }] }, where)[0]?.gtin;
  expect(gtinOf('96385074')).toBe('00000096385074');
  expect(gtinOf('036000291452')).toBe('00036000291452');
  expect(gtinOf('4006381333931')).toBe('04006381333931');
});

test('without usable words the number is asked alone, and without either nothing', () => {
  expect(asked({ name: '★★★', gtin: '04006381333931' })).toEqual([{ ...where, gtin: '04006381333931' }]);
  expect(asked({ name: '★★★' })).toEqual([]);
});

test('never makes what is no query, whatever a page calls its product', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 500, unit: 'grapheme' }),
      fc.option(fc.string(), { nil: undefined }),
      (name, brand) => {
        for (const query of asked({ name, ...(brand !== undefined && { brand }) }))
          expect(SourceQuery.parse(query)).toEqual(query);
      },
    ),
  );
});
