import { expect, test } from 'vitest';
import { remarksOf, withoutRemarks } from '@/src/match/remarks';
import { differingCut, tellingWordOf, variantWordOf } from '@/src/match/variant-words';
import { makeSides } from './make';

test.each([
  ['Oppo Reno 8', 'Oppo Reno 8 Pro', 'pro'],
  ['Oppo Reno 8 Pro', 'Oppo Reno 8 Pro+', 'Pro+'],
  ['Tamron 28-75 G2', 'Tamron 28-75 II', 'ii'],
  ['Linksys MR7350', 'Linksys MR7350 Mini', 'mini'],
  ['Azul', 'Azul uitbreiding', 'uitbreiding'],
])('%j / %j: %s on one side only', (name, title, word) => {
  expect(variantWordOf(...makeSides(name, title))).toBe(word);
});

test.each([
  ['Oppo Reno 8 Pro+', 'Oppo Reno 8 Pro+', 'on both'],
  ['Oppo Reno 8 Pro+', 'Oppo Reno 8 Pro Plus', 'the sign and the word'],
  ['Oppo Reno 8', 'Oppo Reno 8 + case', 'a sign between spaces adds'],
  ['Crucial BX500', 'Crucial BX500 SATA III', 'a connection'],
  ['Metabo hammer SDS-Plus', 'Metabo hammer', 'a kind of shank'],
  ['Denon SL-1500 turntable', 'Denon 1500 turntable', 'letters of a number'],
  ['Tamron 28-75 Mark II', 'Tamron 28-75 Mark 2', 'a Roman numeral and its digit'],
  ['Oppo Reno 8', 'se vende: Oppo Reno 8', 'Spanish for what is sold'],
])('%j / %j: none, %s', (name, title) => {
  expect(variantWordOf(...makeSides(name, title))).toBeUndefined();
});

test('"se" is no model where its verb is a remark that is left out', () => {
  const [product, listing] = makeSides('Oppo Reno 8', 'Oppo Reno 8 - se vende');
  expect(variantWordOf(product, withoutRemarks(listing, remarksOf(listing, product)))).toBeUndefined();
});

test('a word before the line whose number both have is left out too', () => {
  const sides = makeSides('Saucony Air Endorphin 4', 'Saucony Endorphin 4');
  expect(variantWordOf(...sides, 'endorphin')).toBeUndefined();
  expect(variantWordOf(...sides)).toBe('air');
});

test('of few words even a shared short number does not make one model', () => {
  expect(tellingWordOf(...makeSides('GoPro Hero11', 'GoPro Hero11 Mini'))).toBe('mini');
  expect(tellingWordOf(...makeSides('DeWalt DCD796', 'DeWalt DCD796 XR'))).toBeUndefined();
});

test('two cuts after one name', () => {
  expect(differingCut(...makeSides('Nike Blazer Mid', 'Nike Blazer Low white'))).toEqual(['mid', 'low']);
  expect(differingCut(...makeSides('Nike Blazer Hi', 'Nike Blazer High'))).toBeUndefined();
  expect(differingCut(...makeSides('Nike Blazer Low', 'Nike Blazer white, high demand'))).toBeUndefined();
});
