import { describe, expect, test } from 'vitest';
import { likelyLanguages } from '@/src/category/language';
import { kindOf } from './kind-of';

describe('small words and departments give a language away', () => {
  test.each([
    ['Jurk voor dames', ['nl']],
    ['Šaty pro ženy', ['cs']],
    ['Vestido para mujer', ['es']],
    ['Toys > Outdoor', ['en']],
    ['Bambino e uomo', ['it']],
  ])('%s', (text, languages) => {
    expect([...(likelyLanguages([text]) ?? [])].toSorted()).toEqual(languages);
  });

  test('what three languages share still rules out the others', () => {
    const shared = likelyLanguages(['Obal na kytaru']);
    expect([...(shared ?? [])].toSorted()).toEqual(['cs', 'pl', 'sk']);
  });

  test.each(['', 'Zorvex NA-F120', '12345', 'Ørsted 4'])('"%s" tells none', (text) => {
    expect(likelyLanguages([text])).toBeUndefined();
  });
});

describe('a word is one of the page’s own languages', () => {
  test('the French oven is no English number', () => {
    expect(kindOf('Wishing cards, set of four with envelope')).not.toBe('oven');
    expect(kindOf('Four encastrable avec pyrolyse')).toBe('oven');
  });

  test('a short word of a language that nothing tells is believed only with the shelf', () => {
    expect(kindOf('Valdor Ur 20')).toBeUndefined();
    expect(kindOf('Ur med læderrem', ['Smykker'])).toBe('watch-quartz');
  });

  test('a Russian noun is found behind what is written with it as one word, and in the genitive', () => {
    expect(kindOf('Электрогирлянда уличная 20 м')).toBe('lamp');
    expect(kindOf('Набор чашек 6 штук')).toBe('tableware-ceramic');
  });

  test('what an unknown noun is put on is not the thing', () => {
    expect(kindOf('Зрулька на чайник вязаная')).toBeUndefined();
  });

  test('a short Katakana word must end its run', () => {
    expect(kindOf('スチールラック 4段')).toBe('bookcase');
    expect(kindOf('ブラック マグカップ')).toBe('tableware-ceramic');
  });
});
