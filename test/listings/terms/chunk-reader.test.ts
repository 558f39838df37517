import { describe, expect, test } from 'vitest';
import { ChunkReader } from '@/src/listings/terms/chunk-reader';
import { fc } from '@/test/properties';

/** What is read of each chunk of a text; undefined for a text that is not simple. */
function readAll(reader: ChunkReader<string>, text: string, most = Number.POSITIVE_INFINITY): string[] | undefined {
  const read: string[] = [];
  return reader.eachOf(text, (value) => read.push(value) < most) ? read : undefined;
}

const same = () => new ChunkReader((chunk) => chunk);

describe('chunks of simple texts', () => {
  test.each([
    ['', []],
    [' ()[]:;|!?#%*= ', []],
    ['sony wh-1000xm4', ['sony', 'wh-1000xm4']],
    ['dsc-w150/r (black)', ['dsc-w150/r', 'black']],
    ['24" monitor', ['24', '"', 'monitor']],
    ['1.8l', ['1.8l']],
    ['-a- b-- --c', ['a', 'b', 'c']],
    ['a--b&c.', ['a', 'b&c']],
    ['red, blue', ['red', 'blue']],
    ['red,', ['red']],
    ['red,blue', ['red', 'blue']],
  ])('%j has %j', (text, chunks) => {
    expect(readAll(same(), text)).toEqual(chunks);
  });

  test.each([
    '1,299',
    'a ,5',
    'S',
    'é',
    'wi\u2011fi',
    'a_b',
    's22+',
    "men's",
    'a\tb',
    '黒',
    '\0',
    '\x7f',
    'a\u0141',
    'x'.repeat(2001),
  ])('%j is not simple', (text) => {
    expect(readAll(same(), text)).toBeUndefined();
  });

  const character = fc.constantFrom(...'abz019 -/.&",()[]:;|!?#%*=\'+_Aé黒');
  const texts = fc.string({ unit: character, maxLength: 40 });

  test('are those that a pattern finds', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const isSimple = /^(?:[a-z0-9 ./()[\]&:;|!?#%*="-]|,(?!\d))*$/.test(text);
        const found = isSimple ? [...(text.match(/[a-z0-9]+(?:[-/.&][a-z0-9]+)*|"/g) ?? [])] : undefined;
        expect(readAll(same(), text)).toEqual(found);
      }),
    );
  });

  test('are read no further than they are asked for', () => {
    expect(readAll(same(), 'a b c d', 2)).toEqual(['a', 'b']);
  });
});

describe('what was read', () => {
  test('is known again, by itself and in texts', () => {
    const read: string[] = [];
    const reader = new ChunkReader((chunk) => `<${read.push(chunk)}${chunk}>`);
    expect(readAll(reader, 'sofa, lamp, sofa')).toEqual(['<1sofa>', '<2lamp>', '<1sofa>']);
    expect(['lamp', '黒', 'sofa', '黒'].map((chunk) => reader.read(chunk))).toEqual([
      '<2lamp>',
      '<3黒>',
      '<1sofa>',
      '<3黒>',
    ]);
    expect(readAll(reader, '"lamp"')).toEqual(['<4">', '<2lamp>', '<4">']);
  });

  test('is never taken for what is read of another chunk, of however many', () => {
    const reader = same();
    for (let round = 0; round < 2; round += 1)
      for (let i = 0; i < 50_000; i += 1) {
        const chunk = (i * 7919).toString(36);
        if (reader.read(chunk) !== chunk) expect(reader.read(chunk)).toBe(chunk);
        if (i % 10 === 0) expect(readAll(reader, chunk)).toEqual([chunk]);
      }
  });

  test('is forgotten for others that come: a hostile feed does not fill the memory', () => {
    let reads = 0;
    const reader = new ChunkReader(() => {
      reads += 1;
    });
    for (let round = 0; round < 2; round += 1) for (let i = 0; i < 60_000; i += 1) reader.read(`w${i}`);
    expect(reads).toBeGreaterThan(60_000 + 60_000 - 2 ** 15);
  });
});
