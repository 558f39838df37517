import { expect, test } from 'vitest';
import { alongFrom, leadsAlong } from '@/src/match/along';

test.each([
  ['phone with case', 1],
  ['telefon mit hulle', 1],
  ['telephone avec coque', 1],
  ['telefono con funda', 1],
  ['telefoon met hoesje', 1],
  ['telefon wraz z etui', 1],
  ['telefon vcetne obalu', 1],
  ['with phone', -1],
  ['phone case', -1],
])('%j: what comes along begins at %d', (text, from) => {
  expect(alongFrom(text.split(' '), () => false)).toBe(from);
});

test("the product's own words begin nothing", () => {
  expect(alongFrom('iphone 14 plus with case'.split(' '), (word) => word === 'plus')).toBe(3);
});

test('a word may lead to what comes along wherever it stands', () => {
  expect(['with', 'ohne', 'phone'].map(leadsAlong)).toEqual([true, true, false]);
});
