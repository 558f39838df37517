import { expect, test } from 'vitest';
import { remembered } from '@/src/listings/terms/remembered';

test('a word is read once, also when nothing is read of it', () => {
  const read: string[] = [];
  const lengthOf = remembered((word) => {
    read.push(word);
    return word === '' ? undefined : word.length;
  });
  expect(['lamp', '', 'lamp', '', 'sofa'].map(lengthOf)).toEqual([4, undefined, 4, undefined, 4]);
  expect(read).toEqual(['lamp', '', 'sofa']);
});

test('the words of a hostile feed do not fill the memory: all are forgotten in time, and read again', () => {
  let reads = 0;
  const read = remembered(() => {
    reads += 1;
  });
  for (let round = 0; round < 2; round += 1) for (let i = 0; i < 15_000; i += 1) read(`w${i}`);
  expect(reads).toBeGreaterThan(15_000);
});
