import { expect, test } from 'vitest';
import { capacitiesDiffer, capacitiesOf, sayCapacities } from '@/src/match/capacity';
import { sayValue } from '@/src/words/say';
import { english } from '../catalogue';
import { makeSides } from './make';

const capacities = (title: string) => [...capacitiesOf(makeSides('x', title)[1])].sort((a, b) => a - b);

test.each([
  ['Pixel 8 128GB', [128]],
  ['Pixel 8 128 Go', [128]],
  ['Pixel 8 128G 黑色', [128]],
  ['Redmi 8/256 GB', [8, 256]],
  ['Redmi 8GB+256GB', [8, 256]],
  ['iPad 1TB', [1024]],
  ['Galaxy A54 5G', []],
  ['Router 4G LTE', []],
  ['Wolle 50G Knäuel', []],
])('%j holds %j GB', (title, sizes) => {
  expect(capacities(title)).toEqual(sizes);
});

test('sizes differ when neither side holds the other', () => {
  expect(capacitiesDiffer(new Set([8, 256]), new Set([256]))).toBe(false);
  expect(capacitiesDiffer(new Set([64]), new Set([128]))).toBe(true);
  expect(sayValue(english(), sayCapacities(new Set([8, 1024])))).toBe('8 GB and 1 TB');
});
