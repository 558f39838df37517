import { describe, expect, test } from 'vitest';
import { decode, encodingOf } from '@/src/listings/feeds/decode';
import { fc } from '@/test/properties';
import { cutAt, inPieces, latin1, utf8, utf16 } from './feed-bytes';

async function textOf(bytes: Uint8Array | AsyncIterable<Uint8Array>, contentType?: string): Promise<string> {
  const pieces = await Array.fromAsync(decode(bytes instanceof Uint8Array ? inPieces(bytes) : bytes, contentType));
  return pieces.join('');
}

const declared = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?><a>é</a>`;

describe('encodingOf', () => {
  test.each([
    ['a UTF-8 mark against a content type', utf8('\ufeffa'), 'text/csv; charset=iso-8859-1', 'utf-8'],
    ['a UTF-16 mark', utf16('\ufeffa', 'be'), undefined, 'utf-16be'],
    ['UTF-16 without a mark', utf16('<rss>', 'le'), undefined, 'utf-16le'],
    ['a content type', latin1('é'), 'text/plain; charset="ISO-8859-1"', 'windows-1252'],
    ['a content type against a declaration', latin1(declared('utf-8')), 'text/xml;charset=iso-8859-2', 'iso-8859-2'],
    ['a declaration', latin1(declared('Windows-1251')), 'application/xml', 'windows-1251'],
    ['a declaration of UTF-16 in one-byte letters', utf8(declared('UTF-16')), undefined, 'utf-8'],
    ['an encoding nobody knows', utf8('a'), 'text/csv; charset=klingon', 'utf-8'],
    ['nothing', utf8('a'), undefined, 'utf-8'],
    ['no bytes', utf8(''), undefined, 'utf-8'],
  ])('by %s', (_, head, contentType, encoding) => {
    expect(encodingOf(head, contentType)).toBe(encoding);
  });
});

describe('decode', () => {
  test.each([
    ['windows-1252, declared', latin1(declared('windows-1252')), undefined, declared('windows-1252')],
    [
      'ISO 8859-1, by content type',
      latin1('Möbel\tété'),
      'text/tab-separated-values; charset=iso-8859-1',
      'Möbel\tété',
    ],
    ['windows-1252 that says UTF-8', latin1(declared('UTF-8')), 'text/xml; charset=utf-8', declared('UTF-8')],
    [
      'Japanese, by content type',
      Uint8Array.of(0x83, 0x89, 0x83, 0x93, 0x83, 0x76),
      'text/csv; charset=shift_jis',
      'ランプ',
    ],
  ])('%s', async (_, bytes, contentType, text) => {
    expect(await textOf(bytes, contentType)).toBe(text);
    expect(await textOf(inPieces(bytes, 1), contentType)).toBe(text);
  });

  test('a wrong line among right ones is mended by itself', async () => {
    const bytes = new Uint8Array([...utf8('Stühle €\n'), ...latin1('Möbel\n'), ...utf8('Füße 🪑\n')]);
    expect(await textOf(bytes)).toBe('Stühle €\nMöbel\nFüße 🪑\n');
    expect(await textOf(inPieces(bytes, 2))).toBe('Stühle €\nMöbel\nFüße 🪑\n');
  });

  test('a wrong tag among right ones is mended by itself, without any line break', async () => {
    const bytes = new Uint8Array([...utf8('<a>Stühle</a>'), ...latin1('<b>Möbel</b>'), ...utf8('<c>Füße</c>')]);
    expect(await textOf(bytes)).toBe('<a>Stühle</a><b>Möbel</b><c>Füße</c>');
  });

  test('any text comes back, wherever the bytes are cut', async () => {
    const text = fc
      .string({ unit: 'binary', maxLength: 40 })
      .filter((words) => !words.startsWith('\ufeff') && !/^.?\0/s.test(words) && words.isWellFormed());
    await fc.assert(
      fc.asyncProperty(text, fc.array(fc.nat(), { maxLength: 4 }), async (words, cuts) => {
        expect(await textOf(cutAt(utf8(words), cuts))).toBe(words);
        expect(await textOf(cutAt(utf16(`\ufeff${words}`, 'le'), cuts))).toBe(words);
      }),
    );
  });

  test('any bytes give a text, the same wherever they are cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), fc.array(fc.nat(), { maxLength: 4 }), async (bytes, cuts) => {
        expect(await textOf(cutAt(bytes, cuts))).toBe(await textOf(bytes));
      }),
    );
  });

  test('a line of several megabytes is decoded in pieces', async () => {
    const line = 'é'.repeat(1_500_000);
    expect(await textOf(inPieces(utf8(line), 1 << 16))).toBe(line);
  });
});
