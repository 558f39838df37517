import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { delimitedReader } from '@/src/listings/feeds/delimited';
import { MOST_ROW } from '@/src/listings/feeds/raw-row';
import { fc } from '@/test/properties';
import { inPieces, inShort, listingsIn, refusalOf, rowsOf, utf8 } from './feed-bytes';

const HEADER = 'id\ttitle\tlink\tcondition\tprice';
const tsv = (...rows: string[]) => [HEADER, ...rows].join('\n');
const lamp = (id: string, title = 'Desk lamp') => `${id}\t${title}\thttps://shop.example/${id}\tused\t12.00 EUR`;

describe('the header line', () => {
  test.each([
    ['Google’s names', 'id,title,link,image_link,condition,price'],
    ['words with spaces', 'ID,Title,Link,Image Link,Condition,Price'],
    ['g: and capitals', 'g:id,g:title,g:link,G:Image_Link,g:condition,g:price'],
    ['camel case', 'offerId,name,url,imageLink,itemCondition,price'],
    ['quotes', '"id","title","link","image link","condition","price"'],
    ['semicolons', 'id;title;link;image_link;condition;price'],
    ['bars', 'id|title|link|image_link|condition|price'],
    ['tabs in a file called CSV', 'id\ttitle\tlink\timage_link\tcondition\tprice'],
  ])('in %s', async (_, header) => {
    const delimiter = /[;|\t]/.exec(header)?.[0] ?? ',';
    const row = ['a', 'Desk lamp', 'https://shop.example/a', 'https://shop.example/a.jpg', 'used', '12.00 EUR'];
    const [listing] = listingsIn(await rowsOf(`${header}\n${row.join(delimiter)}`, { fileName: 'feed.csv' }));
    expect(listing).toMatchObject({ offerId: 'a', image: 'https://shop.example/a.jpg', price: { minor: 1200 } });
  });

  test.each([
    ['names are missing', 'sku;price\n1;2', 'The first line must name the columns. Missing: title, link.'],
    ['there is prose', 'Not found', 'The first line must name the columns. Missing: id, title, link.'],
    [
      'the line never ends',
      'x'.repeat(MOST_ROW * 3),
      'The first line must name the columns. Missing: id, title, link.',
    ],
    [
      'there is only an open quote',
      `"${'x\n'.repeat(MOST_ROW)}`,
      'The first line must name the columns. Missing: id, title, link.',
    ],
    ['there is nothing', ' \n\r\n ', 'The feed is empty.'],
  ])('refused when %s', async (_, feed, sentence) => {
    expect(await refusalOf(feed)).toBe(sentence);
  });

  test('of two columns for one field Google’s own counts, unless it is empty', async () => {
    const feed =
      'image,id,title,link,condition,price,image_link\nhttps://a.example,1,Lamp,https://s.example,used,1.00 EUR,https://b.example\nhttps://a.example,2,Lamp,https://s.example,used,1.00 EUR,';
    expect(listingsIn(await rowsOf(feed)).map(({ image }) => image)).toEqual([
      'https://b.example/',
      'https://a.example/',
    ]);
  });
});

describe('rows', () => {
  test.each([
    ['line feeds', '\n'],
    ['carriage returns and line feeds', '\r\n'],
    ['carriage returns alone', '\r'],
  ])('ended by %s, with blank lines between', async (_, newline) => {
    const feed = tsv(lamp('a'), '', lamp('b'), '').replaceAll('\n', newline);
    expect(inShort(await rowsOf(feed))).toEqual(['a', 'b']);
    expect(inShort(await rowsOf(inPieces(utf8(feed), 1)))).toEqual(['a', 'b']);
  });

  test.each([
    ['a line break', '"Desk\nlamp"', 'Desk lamp'],
    ['a delimiter', '"Desk\tlamp"', 'Desk lamp'],
    ['doubled quotes', '"Lamp ""Tolomeo"""', 'Lamp "Tolomeo"'],
    ['blanks after the quotes', '"Desk lamp"  ', 'Desk lamp'],
    ['quotes only around the first word', '"Vintage" desk lamp', '"Vintage" desk lamp'],
    ['an inch sign', 'Screen 24"', 'Screen 24"'],
    ['an inch sign at the start', '"24" screen', '"24" screen'],
    ['unescaped quotes inside quotes', '"Lamp "Tolomeo" black"', 'Lamp "Tolomeo" black'],
  ])('a title with %s', async (_, written, title) => {
    const rows = await rowsOf(tsv(lamp('a', written), lamp('b')));
    expect(listingsIn(rows).map((listing) => listing.title)).toEqual([title, 'Desk lamp']);
  });

  test('of the wrong width are broken and cost only themselves', async () => {
    expect(inShort(await rowsOf(tsv(lamp('a'), 'b\tLamp', lamp('c'), `${lamp('d')}\textra`, lamp('e'))))).toEqual([
      'a',
      'broken: It has 2 columns where the first line has 5.',
      'c',
      'broken: It has 6 columns where the first line has 5.',
      'e',
    ]);
  });

  test('a quote that is never closed costs its own line, however much follows', async () => {
    const rest = Array.from({ length: 6000 }, (_, i) => lamp(String(i)));
    const rows = await rowsOf(tsv(lamp('a'), '"b\tLamp', ...rest));
    expect(inShort(rows.slice(0, 3))).toEqual(['a', 'broken: It has 2 columns where the first line has 5.', '0']);
    expect(rows).toHaveLength(6002);
  });

  test('a line longer than any offer is skipped without being held', () => {
    const reader = delimitedReader('\t');
    reader.write(`${HEADER}\n`);
    const found = Array.from({ length: 40 }, () => reader.write('x'.repeat(MOST_ROW / 8))).flat();
    expect(found).toMatchObject([{ ok: false, reason: { key: 'feedRowTooLong' } }]);
    expect(reader.write(`\n${lamp('a')}\n`)).toMatchObject([{ ok: true }]);
    expect(reader.end()).toEqual([]);
  });

  test('a hundred thousand broken quotes are read in time that grows with their number', async () => {
    const rows = await rowsOf(tsv(...Array.from({ length: 100_000 }, () => '"a" b')));
    expect(rows).toHaveLength(100_000);
  });
});

test('well-formed records are read as another parser reads them', () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 6 }),
    fc.array(fc.constantFrom('"', ',', '\n', '\r\n', ' ', 'a', '""'), { maxLength: 5 }).map((parts) => parts.join('')),
  );
  const row = fc.tuple(cell, cell, cell);
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), fc.nat(), fc.boolean(), (rows, cut, quotes) => {
      const text = Papa.unparse([['id', 'title', 'link'], ...rows], { quotes, newline: '\n' });
      const reader = delimitedReader();
      const at = cut % (text.length + 1);
      const read = [...reader.write(text.slice(0, at)), ...reader.write(text.slice(at)), ...reader.end()];
      const expected = Papa.parse<string[]>(text, { delimiter: ',', newline: '\n' })
        .data.slice(1)
        .filter((cells) => cells.length > 1);
      expect(read.map((found) => found.ok && [...found.fields.values()])).toEqual(
        expected.map((cells) => cells.map((value) => value.trim()).filter((value) => value !== '')),
      );
    }),
    { numRuns: 300 },
  );
});
