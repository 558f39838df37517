import { describe, expect, test } from 'vitest';
import { fold, plainWords, squash } from '@/src/listings/terms/fold';
import { fc } from '@/test/properties';

describe('fold', () => {
  test.each([
    ['Kühlschrank', 'kuhlschrank', 'marks'],
    ['Straße', 'strasse', 'sharp s'],
    ['ＷＨ－１０００ＸＭ４', 'wh-1000xm4', 'full-width forms'],
    ['Kindle™ ®', 'kindle ', 'trade-mark signs, not the letters TM'],
    ['i\u200bPhone\u202e', 'iphone', 'zero-width and bidirectional marks'],
    ['Ærø Œuvre Łódź', 'aero oeuvre lodz', 'ligatures and strokes'],
    ['ガンダム', 'ガンダム', 'kana keep their voicing'],
    ['🄐 Ⅻ', '(a) xii', 'signs that stand for capitals'],
    ['ｶﾞﾝﾀﾞﾑ', 'ガンダム', 'half-width kana'],
  ])('reads %j as %j: %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test('folding twice changes nothing more', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => fold(fold(text)) === fold(text)));
  });

  test('letters of European languages, which are looked up, fold as they do among others', () => {
    const letter = fc.integer({ min: 0x20, max: 0x24f }).map((code) => String.fromCharCode(code));
    const text = fc.string({ unit: fc.oneof(letter, fc.constantFrom('’', '–', '…', '\u0301', 'İ', 'ŉ', 'ǅ')) });
    fc.assert(
      fc.property(text, (latin) => {
        expect(fold(`${latin} ガ`)).toBe(`${fold(latin)} ガ`);
      }),
    );
  });

  test('stays within 2,000 characters, even of characters that expand', () => {
    expect(fold('ﷺ'.repeat(5000)).length).toBeLessThanOrEqual(2000);
  });
});

test.each([
  ['Levi’s 501 — for parts!', ' levis 501 for parts '],
  ['', '  '],
  ['😀', '  '],
])('plainWords(%j) is %j', (text, plain) => {
  expect(plainWords(text)).toBe(plain);
});

test.each([
  ['PS-LX 350/H', 'pslx350h'],
  ['210.20.42', '2102042'],
])('squash(%j) is %j', (text, squashed) => {
  expect(squash(text)).toBe(squashed);
});

test('plain words and squashed texts are the same with a letter of another script beside them', () => {
  const latinLetter = fc.integer({ min: 0x20, max: 0x17f }).map((code) => String.fromCharCode(code));
  const text = fc.string({ unit: fc.oneof(latinLetter, fc.constantFrom('a', "'", '’', '‘', '–', '…', '“')) });
  fc.assert(
    fc.property(text, (latin) => {
      expect(plainWords(`${latin} ガ`).trim()).toBe(`${plainWords(latin)}ガ`.trim());
      expect(squash(`${latin} ガ`)).toBe(`${squash(latin)}ガ`);
    }),
  );
});
