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
  ['Vorra disk 2TB SATA 6Gb/s', [2048]],
  ['Vorra disk 2TB SATA 6.0 Gb/s', [2048]],
  ['Vorra card 64GB 150MB/s', [64]],
  ['Vorra carte 64 Go, 150 Mo/s', [64]],
  ['Vorra card 150MB/s', []],
  ['Vorra 128GB/SSD', [128]],
])('%j holds %j GB', (title, sizes) => {
  expect(capacities(title)).toEqual(sizes);
});

test('sizes differ when neither side holds the other', () => {
  expect(capacitiesDiffer(new Set([8, 256]), new Set([256]))).toBe(false);
  expect(capacitiesDiffer(new Set([64]), new Set([128]))).toBe(true);
  expect(capacitiesDiffer(new Set([16]), new Set([2048]))).toBe(true);
  expect(sayValue(english(), sayCapacities(new Set([8, 1024])))).toBe('8 GB and 1 TB');
});

test('of sizes far apart one is the cache of what the other is the size of', () => {
  const [disk, cache] = [4 * 1024, 256 / 1024];
  expect(capacitiesDiffer(new Set([disk]), new Set([cache]))).toBe(false);
  expect(capacitiesDiffer(new Set([cache]), new Set([disk]))).toBe(false);
  expect(capacitiesDiffer(new Set([disk]), new Set([disk / 2, cache]))).toBe(true);
});
