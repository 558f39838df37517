import { expect, test } from 'vitest';
import { BRAND, isCodeSwap, isSuffixSwap } from '@/src/match/swapped-codes';

test.each([
  ['gsr', 'gsb', undefined, '18v', 'letters before one number'],
  ['574', '327', BRAND, 'sneaker', 'numbers between a brand and one word'],
  ['x100', 'x200', 'vorra', undefined, 'letters and digits after one name'],
  ['4ds', '6ds', BRAND, 'xl', 'other numbers with the same letters'],
  ['e20', '7', 'zk', undefined, 'behind the letters of a series'],
  ['5521', '5530', 'strada', undefined, 'long numbers after one name'],
])('%j and %j are two models: %s %s, %s', (own, other, left, right, _why) => {
  expect(isCodeSwap(own, other, left, right)).toBe(true);
  expect(isCodeSwap(other, own, left, right)).toBe(true);
});

test.each([
  ['2019', '420', 'strada', undefined, 'one is a year'],
  ['40', '42', 'size', undefined, 'sizes'],
  ['eu', 'gr', 'gel', '44', 'systems of sizes'],
  ['4ds', '6xs', BRAND, 'xl', 'other letters too'],
  ['srpd55', 'srpd55k1', 'seiko', undefined, 'one designation, cut short'],
  ['ssd', 'hdd', 'vorra', undefined, 'what things of every make have'],
  ['gsr', 'gsb', undefined, undefined, 'nothing beside them is shared'],
])('%j and %j are not: %s %s, %s', (own, other, left, right, _why) => {
  expect(isCodeSwap(own, other, left, right)).toBe(false);
  expect(isCodeSwap(other, own, left, right)).toBe(false);
});

test('two letters between the same words tell, when one pair spells no word', () => {
  expect(isSuffixSwap('lt', 'ar', 'beta', 'jacket')).toBe(true);
  expect(isSuffixSwap('lt', 'ar', BRAND, 'jacket')).toBe(false);
  expect(isSuffixSwap('lt', 'ar', 'beta', undefined)).toBe(false);
});
