import { expect, test } from 'vitest';
import { fold, isHan, tokenise } from '@/src/category/tokens';

test.each([
  ['Kühlschränke', 'kuhlschranke'],
  ['Größe', 'grosse'],
  ['CANAPÉ', 'canape'],
  ['ＩＰＨＯＮＥ', 'iphone'],
])('%s folds to %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test('words are parted at everything that is neither letter nor digit, and breaks are marked', () => {
  const tokens = tokenise('T-Shirt, red | size M - sale');
  expect(tokens.map(({ folded }) => folded)).toEqual(['t', 'shirt', 'red', 'size', 'm', 'sale']);
  expect(tokens.filter(({ afterBreak }) => afterBreak).map(({ folded }) => folded)).toEqual(['red', 'size', 'sale']);
});

test('an endless text is cut', () => {
  expect(tokenise('a '.repeat(1_000_000)).length).toBeLessThanOrEqual(200);
});

test.each([
  ['手機', true],
  ['phone', false],
  ['смартфон', false],
])('%s is Chinese: %s', (text, han) => {
  expect(isHan(text)).toBe(han);
});
