import { describe, expect, test } from 'vitest';
import { layer } from '@/src/rules/layer';
import type { RulePack } from '@/src/rules/rule-pack';
import { shippedPack } from '@/src/rules/shipped';
import { inWordsOf, meaningsIn, NO_WORDS, teamWordsOf } from '@/src/rules/team-words';
import { fc } from '@/test/properties';
import { makePack } from './make-pack';

const wordsOf = (parts: Partial<RulePack> = {}) => teamWordsOf(layer([shippedPack, makePack(parts)]));
const colors = (...groups: string[][]) => wordsOf({ aliases: { colors: groups } }).colors;

test('a team without such words has none, and nothing is made for it', () => {
  expect(wordsOf()).toBe(NO_WORDS);
  expect(inWordsOf('Obsidian 8', NO_WORDS.all)).toBe('Obsidian 8');
});

describe('inWordsOf', () => {
  test.each([
    ['Pixel 8, Obsidian Black!', 'Pixel 8, black!'],
    ['OBSIDIAN-BLACK case', 'black case'],
    ['Obsidiañ black', 'black'],
    ['obsidianblack', 'black'],
    ['Obsidian', 'Obsidian'],
    ['Obsidian Blackberry', 'Obsidian Blackberry'],
    ['', ''],
  ])('%j is %j', (text, said) => {
    expect(inWordsOf(text, colors(['black', 'obsidian black']))).toBe(said);
  });

  test('the longest phrase counts, and what is put in is not read again', () => {
    const phrases = colors(['night', 'sky'], ['dark night', 'sky blue']);
    expect(inWordsOf('sky blue sky', phrases)).toBe('dark night night');
  });

  test('puts nothing in where no phrase stands, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        expect(inWordsOf(text, colors(['qqqq', 'zzzzqqqqzzzz']))).toBe(text.replace(/qqqq/giu, 'qqqq'));
      }),
    );
  });
});

test('words of kinds are found in the singular and the plural', () => {
  const { kinds } = wordsOf({ categories: [{ id: 'a', category: 'desktop-pc', words: ['mini pc', 'NUC'] }] });
  expect([...meaningsIn('Two Mini-PCs and a nuc', kinds)]).toEqual(['desktop-pc']);
  expect(meaningsIn('Nuclear', kinds).size).toBe(0);
});
