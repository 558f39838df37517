import { describe, expect, test } from 'vitest';
import { clip, wordsInCommon } from '@/src/product/line';
import { plainText } from '@/src/product/plain-text';
import { fc } from '@/test/properties';

describe('plainText', () => {
  test.each([
    ['  a \n\t b ', 'a b'],
    ['Tom &amp; Jerry', 'Tom & Jerry'],
    ['24&amp;quot; screen', '24" screen'],
    ['caf&eacute; M&uuml;ller gar&ccedil;on', 'café Müller garçon'],
    ['&#8364;&#x20AC;', '€€'],
    ['&#9999999;&bogus;&valueOf;', '&bogus;&valueOf;'],
    ['a <b>bold</b><br/>word', 'a bold word'],
    ['&lt;script&gt;alert(1)&lt;/script&gt;', 'alert(1)'],
    ['<img src=x onerror=alert(1)>Mug', 'Mug'],
    ['cable < 3 m, 5 > 4', 'cable < 3 m, 5 > 4'],
    ['\u202eevil\u202c \u200bzero\u0000', 'evil zero'],
    ['lone \ud800 half', 'lone \ufffd half'],
  ])('%j becomes %j', (text, plain) => {
    expect(plainText(text, 100)).toBe(plain);
  });

  test('never longer than asked, never untrimmed, never with half a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), fc.integer({ min: 1, max: 40 }), (text, most) => {
        const plain = plainText(text, most);
        expect(plain.length).toBeLessThanOrEqual(most);
        expect(plain).toBe(plain.trim());
        expect(plain.isWellFormed()).toBe(true);
      }),
    );
  });

  test('texts of letters and blanks that need no cleaning come out like those that are cleaned', () => {
    const text = fc
      .array(fc.constantFrom('a', 'É', ' ', '€', '–', '’', '\u00a0', '\u00ad', '\u2028', '\t', '\u200b', 'ſ'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (words) => {
        // What is longer than asked goes the long way.
        const long = plainText(`${words} ${'x'.repeat(200)}`, 200);
        expect(long.startsWith(plainText(words, 100))).toBe(true);
        expect(plainText(words, 100)).toBe(
          words
            .replace(/[\u00ad\u200b]/g, '')
            .replace(/\s+/g, ' ')
            .trim(),
        );
      }),
    );
  });

  test.each(['<a', '&amp;', '\u200b'])('of "%s" over and over no more than 20,000 characters are looked at', (text) => {
    expect(plainText(text.repeat(1_000_000), 50_000)).toBe(plainText(text.repeat(20_000).slice(0, 20_000), 50_000));
  });
});

test('clip drops the half of a pair it would leave', () => {
  expect(clip('ab😀', 3)).toBe('ab');
});

describe('wordsInCommon', () => {
  test.each([
    ['Red Chair', 'red chair!', 1],
    ['Red chair', 'Blue chair', 0.5],
    ['Chair', 'Table', 0],
    ['', 'Table', 0],
    ['红色椅子', '红色桌子', 0.75],
  ])('%s and %s share %d', (a, b, share) => {
    expect(wordsInCommon(a, b)).toBe(share);
    expect(wordsInCommon(b, a)).toBe(share);
  });
});
