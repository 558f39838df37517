import { describe, expect, test } from 'vitest';
import { pluralForms, singularsOf } from '@/src/category/plural';
import { shippedTaxonomy } from '@/src/category/shipped';
import { fc } from '@/test/properties';
import { index, taxonomy } from './taxonomy';

const json: unknown = JSON.parse(JSON.stringify(taxonomy));

const HOME = ['en', 'de', 'fr', 'es', 'it'];

test('every listed word of a home language is found in every form it may take, whatever was asked before', () => {
  const missed: string[] = [];
  for (const { id, words } of taxonomy.categories) {
    for (const [language, list] of Object.entries(words)) {
      if (!HOME.includes(language)) continue;
      for (const word of list) {
        for (const form of pluralForms(word.replace('*', '').split(' '), language)) {
          const phrase = index.phrasesFrom(form[0] ?? '').find((each) => each.words.join(' ') === form.join(' '));
          const means = word.startsWith('*') ? phrase?.namesOnShelf : phrase?.names;
          if (means?.some((category) => category.id === id) !== true) missed.push(form.join(' '));
        }
      }
    }
  }
  expect(missed).toEqual([]);
});

test('the longest phrase comes first', () => {
  const lengths = index.phrasesFrom('machine').map(({ words }) => words.length);
  expect(lengths.length).toBeGreaterThan(1);
  expect(lengths).toEqual(lengths.toSorted((a, b) => b - a));
});

test('unknown and hostile words mean nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (word) => {
      expect(Array.isArray(index.phrasesFrom(word))).toBe(true);
      expect(Array.isArray(index.exceptionsFrom(word))).toBe(true);
    }),
  );
  for (const word of ['', '__proto__', 'constructor', 'toString']) {
    expect(index.phrasesFrom(word)).toEqual([]);
    expect(index.compoundEnd(word)).toBeUndefined();
  }
});

describe('singularsOf', () => {
  test.each([
    ['poeles', 'poele'],
    ['batteries', 'battery'],
    ['boxes', 'box'],
    ['lampen', 'lampe'],
    ['bateaux', 'bateau'],
    ['tende', 'tenda'],
    ['divani', 'divano'],
    ['sofa', 'sofa'],
  ])('%s may be the plural of %s', (plural, singular) => {
    expect(singularsOf(plural)).toContain(singular);
  });

  test('short words are their own singular', () => {
    expect(singularsOf('is')).toEqual(['is']);
    expect(singularsOf('')).toEqual(['']);
  });
});

describe('the shipped file', () => {
  test('is what the checked build made', () => {
    expect(shippedTaxonomy(json).byId.size).toBe(taxonomy.categories.length);
  });

  test.each([[undefined], [null], [42], [{}], [{ categories: {} }], [{ categories: [] }]])('%j is none', (wrong) => {
    expect(() => shippedTaxonomy(wrong)).toThrow(/categories\.json is not a taxonomy.*npm run factors/);
  });
});
