import { describe, expect, test } from 'vitest';
import { compareModels } from '@/src/match/models';
import { differingProcessor, processorNumberOf } from '@/src/match/processors';
import { makeSides } from './make';

describe('a processor that is sold as such', () => {
  test.each([
    ['Intel Core i7-12700K box', '12700k'],
    ['AMD Ryzen 5 5600X', '5600x'],
    ['Procesor AMD Ryzen 9 7900X3D', '7900x3d'],
    ['Vorra Book 14 AMD Ryzen 5 7530U 16GB', undefined],
  ])('%j has the number %s', (title, number) => {
    expect(processorNumberOf(makeSides(title, title)[0])).toBe(number);
  });

  test.each([
    ['Intel Core i7-12700', 'Intel Core i7-12700F BOX'],
    ['AMD Ryzen 5 5600X', 'AMD Ryzen 5 5800X3D'],
  ])('%j and %j are two', (own, other) => {
    expect(compareModels(...makeSides(own, other))?.kind).toBe('sibling');
  });

  test('one number is one, however much is told of it', () => {
    const sides = makeSides('AMD Ryzen 5 5600X', 'Procesor AMD Ryzen 5 5600X 3.7GHz AM4 box');
    expect(compareModels(...sides)?.kind).toBe('same');
  });
});

describe('the chip of a computer', () => {
  test.each([
    ['Vorra Book 14 i5-1135G7 16GB', 'Vorra Book 14 i7-1165G7 16GB', ['i5', 'i7']],
    ['Vorra Book 14 i5-1135G7 16GB', 'Vorra Book 14 Core i5 1145G7 16GB', ['1135g7', '1145g7']],
    ['Vorra Book 14 Ryzen 5 7530U', 'Vorra Book 14 Ryzen 5 5500U', ['7530u', '5500u']],
    ['Vorra Book 14 i5-1135G7 16GB', 'Vorra Book 14 Core i5 16GB', undefined],
    ['Vorra Book 14 i5-8250U', 'Vorra Book 14 i5 8250', undefined],
    ['Vorra Play 15 RTX3050 16GB', 'Vorra Play 15 GeForce RTX 3060 16GB', ['3050', '3060']],
    ['Vorra Play 15 RTX 4060 Ti', 'Vorra Play 15 RTX4060', ['4060 ti', '4060']],
    ['Vorra Play 15 RTX 4060', 'Vorra Play 15 RTX4060 8GB', undefined],
  ])('%j and %j: %j', (own, other, differ) => {
    expect(differingProcessor(...makeSides(own, other))).toEqual(differ);
  });
});
