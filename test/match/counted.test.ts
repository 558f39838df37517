import { expect, test } from 'vitest';
import { tokenize } from '@/src/listings/terms/tokens';
import { countedAt } from '@/src/match/counted';

test.each([
  ['6 cups', 'cups'],
  ['6 Tassen', 'cups'],
  ['3 places', 'seats'],
  ['3 zits', 'seats'],
  ['21 versnellingen', 'speeds'],
  ['21 biegów', 'speeds'],
  ['4 šuplíky', 'drawers'],
  ['4 szuflady', 'drawers'],
  ['2 plazas', 'seats'],
  ['12 pezzi', 'pieces'],
])('%j counts %s', (text, counted) => {
  expect(countedAt(tokenize(text), 0)).toBe(counted);
});

test('a number that is a name counts nothing', () => {
  expect(countedAt(tokenize('501 jeans'), 0)).toBeUndefined();
});
