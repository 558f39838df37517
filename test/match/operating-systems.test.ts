import { describe, expect, test } from 'vitest';
import { tokenize } from '@/src/listings/terms/tokens';
import { systemIn } from '@/src/match/operating-systems';
import { bandOf } from './make';

const systemOf = (title: string) => {
  const tokens = tokenize(title);
  return [...systemIn(tokens)].map((place) => tokens[place]?.text);
};

describe('the operating system of a computer', () => {
  test.each([
    ['Vorra Book 14 16GB 512GB Windows 11 Pro', ['window', '11', 'pro']],
    ['Vorra Book 14 16GB/512GB/Win11 Home šedý', ['win11', 'home']],
    ['Vorra Book 14 8GB 256GB W11P', ['w11p']],
    ['Vorra Book 14 8GB W10Pro CZ', ['w10pro']],
    ['Vorra Book Pro 14 8GB FreeDOS', []],
  ])('of %j: %j', (title, words) => {
    expect(systemOf(title)).toEqual(words);
  });

  test('named first it is what is sold', () => {
    expect(systemOf('Microsoft Windows 11 Pro 64-bit')).toEqual([]);
  });

  test('tells no two computers apart', () => {
    expect(
      bandOf(
        'Vorra Altitude 5310 13" i5-10310U 16GB 512GB W10Pro',
        'Vorra Altitude 5310 i5-10310U/16GB/512GB/Win10 Pro',
      ),
    ).toBe('same');
  });
});
