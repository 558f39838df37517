import { expect, test } from 'vitest';
import { spellNumbers } from '@/src/listings/terms/spell-numbers';
import { termsOf, tokenize } from '@/src/listings/terms/tokens';
import { fc } from '@/test/properties';

const terms = (text: string) => [...termsOf(tokenize(text))];

test.each([
  ['6½"', '6.5"'],
  ['½ inch', '0.5 inch'],
  ['1 ¾ Zoll', '1.75 Zoll'],
  ['1/2 Zoll', '0.5 inch'],
  ['1 1/4"', '1.25 in'],
  ['3/8 pouce', '0.375 in'],
  ['1 000 g', '1 kg'],
  ['1\u202f500 g', '1500 g'],
  ['5 000 mAh', '5000mAh'],
  ['5.000 mAh', '5000 mAh'],
  ['2.500 W', '2500 Watt'],
  ['500 g', '500 Gramm'],
  ['750 ml', '0,75 l'],
  ['75 cl', '750ml'],
  ['15.6”', '15,6 Zoll'],
  ['６４ＧＢ', '64 Go'],
  ['100 vatios', '100W'],
  ['18 voltů', '18V'],
  ['120 centímetros', '120 cm'],
  ['120 centymetrów', '120 centimetrů'],
  ['2 metros', '2 metrów'],
  ['5 kilogramos', '5 kilogramů'],
  ['1,5 litra', '1.5 Liter'],
  ['20 Mpix', '20 MP'],
  ['120 Hertz', '120Hz'],
  ['WH‑1000XM4', 'WH-1000XM4'],
  ['WH–1000XM4', 'WH-1000XM4'],
  ['ＷＨ－１０００ＸＭ４', 'WH-1000XM4'],
])('%j and %j are one', (a, b) => {
  expect(terms(a)).toEqual(terms(b));
});

test.each([
  ['iPhone 12 128 GB', '12'],
  ['iPhone 12\u00a0128 GB', '128gb'],
  ['Samsung S 2 500 GB', '500gb'],
  ['Xiaomi 5 G', '5'],
  ['Redmi 128 G', '128'],
  ['Fender 50/60 amp', '50'],
  ['1.500 kg', '1.5kg'],
  ['„Studio 54“ Plakat', 'studio'],
])('of %j, %j stays a word of its own', (text, word) => {
  expect(terms(text)).toContain(word);
});

test('what has no number is folded and no more', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[\p{L} ]{0,30}$/u), (text) => {
      expect(spellNumbers(text)).not.toMatch(/[½\u202f]/);
    }),
  );
});

test('spelling twice changes nothing', () => {
  const piece = fc.constantFrom(
    '1',
    '000',
    ' ',
    '.',
    '½',
    '/',
    '2',
    'g',
    'mAh',
    '"',
    'inch',
    '–',
    'x',
    '\u202f',
    '128',
    'GB',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const once = spellNumbers(pieces.join(''));
      expect(terms(once)).toEqual(terms(pieces.join('')));
    }),
  );
});
