import fc from 'fast-check';
import { expect, test } from 'vitest';
import { searchWords } from '@/src/listings/links/search-words';
import { Product } from '@/src/product/product';

const words = (name: string, brand?: string) =>
  searchWords(Product.parse({ name, ...(brand !== undefined && { brand }) }));

test.each([
  ['the brand first, not twice', 'Fairphone 5 256 GB, matte black', 'Fairphone', 'Fairphone 5 256 GB matte black'],
  [
    'six words at most',
    'Bosch Professional GSR 12V-15 cordless drill driver set with case',
    'Bosch',
    'Bosch Professional GSR 12V-15 cordless drill',
  ],
  ['no words that say nothing', 'The new original case for the iPhone 15', undefined, 'case iPhone 15'],
  ['a brand as it is', 'New Balance 574 Core', 'New Balance', 'New Balance 574 Core'],
  ['part numbers whole', 'Sony WH-1000XM4 (Black) | Wireless', undefined, 'Sony WH-1000XM4 Black Wireless'],
  ['no signs around words', '“Dune” – Frank Herbert!', undefined, 'Dune Frank Herbert'],
  ['languages without spaces', 'ソニー ワイヤレスヘッドホン', 'ソニー', 'ソニー ワイヤレスヘッドホン'],
])('%s', (_, name, brand, expected) => {
  expect(words(name, brand)).toBe(expected);
});

test('is short and clean whatever the name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 499 }), (text) => {
      const found = words(`x${text}`);
      expect([...found].length).toBeLessThanOrEqual(60);
      expect(found.split(' ').length).toBeLessThanOrEqual(6);
      expect(found).toBe(found.trim());
    }),
  );
});
