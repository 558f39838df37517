import { expect, test } from 'vitest';
import { once } from '@/src/match/once';
import { makeSides } from './make';

test('a side is read once, and each side by itself', () => {
  const read: string[] = [];
  const lengthOf = once(({ title }) => {
    read.push(title);
    return title.length;
  });
  const [product, listing] = makeSides('Sony WH-1000XM4', 'Sony headphones');
  expect([lengthOf(product), lengthOf(listing), lengthOf(product), lengthOf(listing)]).toEqual([15, 15, 15, 15]);
  expect(read).toEqual(['Sony WH-1000XM4', 'Sony headphones']);
});

test('a reading that gives nothing is not made again', () => {
  let times = 0;
  const nothing = once((): string | undefined => {
    times += 1;
    return undefined;
  });
  const [product] = makeSides('Sony WH-1000XM4', 'Sony headphones');
  expect([nothing(product), nothing(product)]).toEqual([undefined, undefined]);
  expect(times).toBe(1);
});

test('two readings of one side are kept apart', () => {
  const [first, second] = [once(() => 'first'), once(() => 'second')];
  const [product] = makeSides('Sony WH-1000XM4', 'Sony headphones');
  expect([first(product), second(product), first(product)]).toEqual(['first', 'second', 'first']);
});
