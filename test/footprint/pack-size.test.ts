import { expect, test } from 'vitest';
import { packSize } from '@/src/footprint/pack-size';

test.each([
  ['Cotton T-shirt, pack of 3', 3],
  ['T-Shirt 3er-Pack schwarz', 3],
  ['Socks 5-pack', 5],
  ['Lot de 2 chaises', 2],
  ['Set of 4 dining chairs', 4],
  ['Juego de 6 sillas', 6],
  ['Confezione da 2', 2],
  ['Stühle im 2er Set', 2],
  ['Jigsaw puzzle 500 pieces', 1],
  ['Pack of 1000 screws', 1],
  ['Table 4 persons', 1],
  ['Cordless drill with bits, set of 10', 1],
  ['Socken 5 Stück', 5],
  ['Pacco da 6 bicchieri', 6],
  ['Box of 25 kg', 1],
  ['Backpack 30 L', 1],
  ['', 1],
])('%s: %d', (name, count) => {
  expect(packSize({ name })).toBe(count);
});

test('an endless name is cut before it is searched', () => {
  expect(packSize({ name: `${'1'.repeat(1_000_000)} pack of 3` })).toBe(1);
});

test.each([
  ['forty-eight cups, whatever they cost', 48, undefined, 48],
  ['a thousand of something without a price', 1000, undefined, 1],
  ['a thousand screws for 9.99', 1000, 999, 1],
  ['ten thousand of something for 50.00', 10_000, 5000, 1],
  ['two hundred towels for 400.00', 200, 40_000, 200],
])('%s', (_, stated, minor, count) => {
  const price = minor === undefined ? undefined : { minor, currency: 'EUR' };
  expect(packSize({ name: 'Something', packSize: stated, ...(price && { price }) })).toBe(count);
});

test('a count that the name says is held to the price too', () => {
  expect(packSize({ name: 'Pack of 100 towels', price: { minor: 30_000, currency: 'EUR' } })).toBe(100);
  expect(packSize({ name: 'Pack of 100 hooks', price: { minor: 500, currency: 'EUR' } })).toBe(1);
});
