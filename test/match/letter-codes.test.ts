import { expect, test } from 'vitest';
import { isLetterCode } from '@/src/match/letter-codes';

test.each([
  ['gsr', true],
  ['r', true],
  ['xt', true],
  ['ssd', false],
  ['fhd', false],
  ['pro', false],
  ['strat', false],
])('%j: %s', (word, isCode) => {
  expect(isLetterCode(word)).toBe(isCode);
});
