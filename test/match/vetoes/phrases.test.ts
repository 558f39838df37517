import { describe, expect, test } from 'vitest';
import { plainWords } from '@/src/listings/terms/fold';
import {
  findPhrase,
  findPhrases,
  isPhrase,
  phraseAtStart,
  phrases,
  phrasesIn,
  says,
  tableOf,
} from '@/src/match/vetoes/phrases';
import { fc } from '@/test/properties';

const table = phrases(`for parts | for parts only
  boîte vide | 求购`);

describe('phrases in a text of plain words', () => {
  test.each([
    ['Phone for parts', 'for parts', 'whole words'],
    ['Phone for parts only', 'for parts only', 'the longest of several'],
    ['Boite VIDE', 'boite vide', 'folded as the text is'],
    ['戴森求购V12', '求购', 'a run of Han needs no spaces'],
  ])('%j holds %j: %s', (text, phrase) => {
    expect(findPhrase(plainWords(text), table)).toBe(phrase);
  });

  test.each([['For partsale'], ['forparts'], ['parts for'], ['求 购'], ['']])('%j holds none', (text) => {
    expect(findPhrase(plainWords(text), table)).toBeUndefined();
  });

  test('every phrase is found, by its place', () => {
    expect(findPhrases(plainWords('boite vide, for parts'), table)).toEqual(['boite vide', 'for parts']);
  });

  test('of phrases that begin alike the longest is found, whatever their order', () => {
    const text = plainWords('case only no disc');
    for (const rows of ['case only | case only no disc | case', 'case only no disc | case | case only'])
      expect(findPhrases(text, phrases(rows))).toEqual(['case only no disc']);
  });

  test('a table of folded phrases is that of the phrases as written', () => {
    const rows = "Boîte vide | niño | owner's manual | t-con\n  kit  de   pied |  | 遮光罩 | for parts";
    expect(phrasesIn(rows)).toEqual(rows.split(/[|\n]/).map((row) => plainWords(row).trim()));
    expect(tableOf(phrasesIn(rows))).toEqual(phrases(rows));
  });

  test('at the start only', () => {
    expect(phraseAtStart(plainWords('For parts: phone'), table)).toBe('for parts');
    expect(phraseAtStart(plainWords('求购 V12'), table)).toBe('求购');
    expect(phraseAtStart(plainWords('Phone for parts'), table)).toBeUndefined();
  });

  test('each table finds its own, also one made after the text was first read', () => {
    const text = plainWords('boite vide for hire, for parts');
    expect(findPhrases(text, table)).toEqual(['boite vide', 'for parts']);
    const later = phrases('for hire | boite');
    expect(findPhrases(text, later)).toEqual(['boite', 'for hire']);
    expect(findPhrases(text, table)).toEqual(['boite vide', 'for parts']);
  });

  test('one word is a phrase when it is one as a whole', () => {
    const words = phrases('switch | nintendo switch');
    expect(['switch', 'nintendo', 'lite'].map((word) => isPhrase(word, words))).toEqual([true, false, false]);
  });

  test('a text says a phrase as whole words, or as a run of Han', () => {
    expect(says(plainWords('for parts'), 'for parts')).toBe(true);
    expect(says(plainWords('for partsale'), 'for parts')).toBe(false);
    expect(says(plainWords('V12求购中'), '求购')).toBe(true);
  });
});

test('finding agrees with looking for each phrase in turn', () => {
  const words = fc.array(fc.constantFrom('for', 'parts', 'only', 'phone', 'boite', 'vide'), { maxLength: 12 });
  fc.assert(
    fc.property(words, (list) => {
      const plain = ` ${list.join(' ')} `;
      const any = ['for parts', 'for parts only', 'boite vide'].some((phrase) => plain.includes(` ${phrase} `));
      expect(findPhrase(plain, table) !== undefined).toBe(any);
    }),
  );
});

test('a table is folded as each of its phrases would be alone', () => {
  const letter = fc.constantFrom(..."aäßéœøłđıÅÀñ’'-.,1²ª 求购ガ".split(''));
  fc.assert(
    fc.property(fc.array(fc.string({ unit: letter, maxLength: 12 })), (rows) => {
      expect(phrasesIn(rows.join(' | '))).toEqual(rows.length === 0 ? [''] : rows.map((row) => plainWords(row).trim()));
    }),
  );
});
