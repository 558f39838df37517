import { expect, test } from 'vitest';
import { hasSpelling } from '@/src/match/spellings';

test.each([
  ['akku', 'akkuschrauber'],
  ['akkuschrauber', 'akku'],
  ['wkretarka', 'zakretarka'],
  ['wallmount', 'mount'],
  ['kopfhorer', 'kopfhoerer'],
])('%j and %j are one word', (text, word) => {
  expect(hasSpelling(text, new Set(['vorra', word]))).toBe(true);
});

test.each([
  ['telecaster', 'stratocaster', 'words that share only a half'],
  ['gsr', 'gsb', 'letters of which the last differs'],
  ['id', 'ids', 'words too short'],
  ['gsr18', 'gsr', 'words with a number'],
  ['gsr', 'gsr18', 'words beside a number'],
])('%j and %j are two: %s', (text, word) => {
  expect(hasSpelling(text, new Set(['vorra', word]))).toBe(false);
});
