import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { termsOf, tokenize } from '@/src/listings/terms/tokens';

const terms = (text: string) => [...termsOf(tokenize(text))];
const kindOf = (text: string, word: string) => tokenize(text).find((token) => token.text === word)?.kind;

describe('what titles in five languages have in common', () => {
  test.each([
    ['64 GB', '64 Go', 'storage in French'],
    ['2 TB', '2To', 'terabytes in French'],
    ['42 inch', '42 Zoll', 'inches in German'],
    ['15.6"', '15,6 pouces', 'decimal comma and inches in French'],
    ['15.6 in', '15.6″', 'the double prime'],
    ['black', 'schwarz', 'colours in German'],
    ['black', 'noir', 'colours in French'],
    ['red', 'rojo', 'colours in Spanish'],
    ['white', 'bianco', 'colours in Italian'],
    ['headphones', 'headphone', 'the plural'],
    ['1,000 W', '1000W', 'thousands'],
    ['S22+', 'S22 Plus', 'the plus sign'],
  ])('%j and %j give the same words: %s', (a, b) => {
    expect(terms(a)).toEqual(terms(b));
  });
});

describe('resale words say nothing about the thing', () => {
  test.each([
    ['iPhone 12 very good condition', ['iphone', '12']],
    ['iPhone 12 sehr guter Zustand ohne OVP', ['iphone', '12']],
    ['iPhone 12 très bon état', ['iphone', '12']],
    ['iPhone 12 como nuevo', ['iphone', '12']],
    ['iPhone 12 come nuovo', ['iphone', '12']],
    ['iPhone 12 BNIB mint', ['iphone', '12']],
    ['Good Omens', ['good', 'omen']],
    ['very good condition', ['very', 'good', 'condition']],
    ['the and of', ['the', 'and', 'of']],
  ])('%j keeps %j', (title, words) => {
    expect(terms(title)).toEqual(words);
  });
});

describe('part numbers', () => {
  test.each([
    ['WH-1000XM4', 'wh1000xm4', 'hyphenated'],
    ['DSC-W150/R', 'dscw150r', 'with hyphen and slash'],
    ['SM-G991B', 'smg991b', 'with letters on both ends'],
    ['PSLX350H', 'pslx350h', 'in one piece'],
    ['42115', '42115', 'of digits alone'],
    ['210.20.42.20.03.002', '21020422003002', 'of a watch'],
  ])('%j has the model %j: %s', (title, model) => {
    expect(kindOf(title, model)).toBe('model');
  });

  test.each([
    '1080p',
    '64GB',
    'DDR4',
    '802.11n',
    '120Hz',
    '3-seat',
    '8-port',
    '200x90cm',
    'W32/L34',
    '50 mm',
    '2022',
    'USB3',
  ])('%j is no model', (title) => {
    expect(tokenize(title).map(({ kind }) => kind)).not.toContain('model');
  });
});

test.each([
  ['2 in 1 tablet', ['2', '1', 'tablet']],
  ['ages 3 to 6', ['ages', '3', 'to', '6']],
])('%j: a word between numbers is no unit', (title, expected) => {
  expect(terms(title)).toEqual(expected);
});

test('Han and Kana runs become pairs, Latin beside them stays whole', () => {
  expect(terms('ソニーWH-1000XM4索尼')).toEqual(['ソニ', 'ニー', 'wh', '1000xm4', 'wh1000xm4', '索尼']);
});

describe('hostile titles', () => {
  test.each([
    ['5,000 letters', 'x'.repeat(5000)],
    ['5,000 words', 'ab '.repeat(5000)],
    ['2,000 hyphens in one word', 'a1-'.repeat(2000)],
    ['only quotes', '"'.repeat(3000)],
    ['digits and commas', '1,'.repeat(3000)],
  ])('%s give at most a few hundred tokens', (_, title) => {
    expect(tokenize(title).length).toBeLessThanOrEqual(400);
    expect(Math.max(0, ...tokenize(title).map(({ text }) => text.length))).toBeLessThanOrEqual(40);
  });

  test('a title of one emoji has no words', () => {
    expect(terms('😀')).toEqual([]);
  });

  test('names of inherited properties are words like others', () => {
    expect(terms('constructor __proto__ toString')).toEqual(['constructor', 'proto', 'tostring']);
  });

  test('any text is read without failing, and every term is a folded word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const term of termsOf(tokenize(text))) expect(term).toMatch(/^[^\s]+$/u);
      }),
    );
  });
});
