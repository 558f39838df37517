import { describe, expect, test } from 'vitest';
import { wearerOf, wearersOf } from '@/src/match/wearers';
import { makeSides } from './make';

const wearers = (title: string) => [...wearersOf(makeSides('Vorra', title)[1])];

describe('for whom a thing is made', () => {
  test.each([
    ['en', "Vorra women's coat", 'women'],
    ['de', 'Vorra Mantel Herren', 'men'],
    ['fr', 'Vorra manteau femme', 'women'],
    ['es', 'Vorra abrigo niño', 'kids'],
    ['it', 'Vorra cappotto uomo', 'men'],
    ['nl', 'Vorra jas dames', 'women'],
    ['pl', 'Vorra płaszcz męski', 'men'],
    ['cs', 'Vorra kabát dámský', 'women'],
  ])('%s: %j', (_language, title, wearer) => {
    expect(wearers(title)).toEqual([wearer]);
  });

  test('nobody in particular', () => {
    expect(wearers('Vorra coat')).toEqual([]);
    expect(wearers('Vorra unisex coat men women')).toEqual([]);
    expect(wearerOf('constructor')).toBeUndefined();
  });

  test('by letters that stand together in a word, and by the stated gender', () => {
    expect(wearers('Vorra coat 40men')).toEqual(['men']);
    const [, stated] = makeSides('Vorra', { title: 'Vorra coat', attributes: { gender: 'Women, girls' } });
    expect([...wearersOf(stated)]).toEqual(['women', 'kids']);
    const [, either] = makeSides('Vorra', { title: 'Vorra coat men', attributes: { gender: 'unisex' } });
    expect([...wearersOf(either)]).toEqual([]);
  });

  test('two at once', () => {
    expect(wearers('Vorra coat men women').sort()).toEqual(['men', 'women']);
  });
});
