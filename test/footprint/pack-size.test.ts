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
  expect(packSize(name)).toBe(count);
});

test('an endless name is cut before it is searched', () => {
  expect(packSize(`${'1'.repeat(1_000_000)} pack of 3`)).toBe(1);
});
