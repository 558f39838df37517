import { describe, expect, test } from 'vitest';
import { compareShoeSizes } from '@/src/match/shoe-sizes';
import { makeSides } from './make';

const compared = (name: string, title: string, own = {}, theirs = {}) =>
  compareShoeSizes(...makeSides({ name, ...own }, { title, ...theirs }));

describe('one size in two systems', () => {
  test.each([
    ['Vorra runner shoes UK 6', 'Vorra runner 39 1/3'],
    ['Vorra runner shoes UK 8', 'Vorra runner EU 42'],
    ['Vorra runner shoes EU 42', 'Vorra runner 26.5cm'],
    ['Vorra runner shoes EU 42', 'Vorra runner JP 26.5'],
    ['Vorra runner shoes EU 42', 'Vorra runner T42'],
    ['Vorra runner shoes EU 42', 'Vorra runner US 9 men'],
    ['Vorra runner shoes EU 39', 'Vorra runner US 8 women'],
    ['Vorra runner shoes UK 8.5', 'Vorra runner Gr. 42,5'],
  ])('%j / %j', (name, title) => {
    expect(compared(name, title)).toBe('same');
  });

  test('a stated size is read like one of the title', () => {
    expect(compared('Vorra runner shoes', 'Vorra runner 43', { attributes: { size: 'UK 9' } })).toBe('same');
  });
});

test.each([
  ['Vorra runner shoes UK 6', 'Vorra runner 44', ['uk 6', '44']],
  ['Vorra runner shoes EU 42', 'Vorra runner 23 cm', ['42', '23 cm']],
  ['Vorra runner shoes EU 42', 'Vorra runner JP 23', ['42', 'jp 23']],
])('%j / %j: %j differ', (name, title, pair) => {
  const differing = compared(name, title);
  expect(Array.isArray(differing) && differing.map((said, i) => said.includes(pair[i] ?? ''))).toEqual([true, true]);
});

test.each([
  ['Vorra jacket 42', 'Vorra jacket 38'],
  ['Vorra runner shoes', 'Vorra runner 42'],
  ['Vorra runner shoes UK 6', 'Vorra runner'],
])('%j / %j: nothing to compare', (name, title) => {
  expect(compared(name, title)).toBeUndefined();
});
