import { expect, test } from 'vitest';
import { parseMass } from '@/src/product/mass-text';

test.each([
  ['1.2 kg', 1.2],
  ['1,2 kg', 1.2],
  ['850 g', 0.85],
  ['1.250 g', 1.25],
  ['1,250 g', 1.25],
  ['1.234 kg', 1.234],
  ['12 kg (26.5 lb)', 12],
  ['2 lb', 0.907185],
  ['2 lb 3 oz', 0.992233],
  ['12 ounces', 0.340194],
  ['Netto: 3 Kilogramm', 3],
  ['0,5kg', 0.5],
  ['0 kg', undefined],
  ['200 g/m²', undefined],
  ['heavy', undefined],
  ['12 cm', undefined],
  ['9000 kg', undefined],
  ['', undefined],
])('“%s” is %s kg', (text, kg) => {
  expect(parseMass(text)).toBe(kg);
});
