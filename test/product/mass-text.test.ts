import { expect, test } from 'vitest';
import { parseMass } from '@/src/product/mass-text';
import { fc } from '@/test/properties';

test.each([
  ['1.2 kg', 1.2],
  ['1,2 kg', 1.2],
  ['850 g', 0.85],
  ['1.250 g', 1.25],
  ['1,250 g', 1.25],
  ['0.368 Kg', 0.368],
  ['1.234 kg', 1.234],
  ['12 kg (26.5 lb)', 12],
  ['2 lb', 0.907185],
  ['2 lb 3 oz', 0.992233],
  ['1 st 2 lb', 7.25748],
  ['12 ounces', 0.340194],
  ['Netto: 3 Kilogramm', 3],
  ['2.10 - 2.30 g', 0.0022],
  ['1200 г', 1.2],
  ['1.2公斤', 1.2],
  ['0,5kg', 0.5],
  ['0 kg', undefined],
  ['200 g/m²', undefined],
  ['90 g per m²', undefined],
  ['heavy', undefined],
  ['12 cm', undefined],
  ['9000 kg', undefined],
  ['', undefined],
])('“%s” is %s kg', (text, kg) => {
  expect(parseMass(text)).toBe(kg);
});

test.each([
  ['9,7', 'kg', 9.7],
  ['2.10 - 2.30', 'gram', 0.0022],
  ['56', 'кг', 56],
  ['500 g', 'kg', 0.5],
  ['56', '', undefined],
  ['2 pieces', 'kg', undefined],
])('“%s” under a label in “%s” is %s kg', (text, unit, kg) => {
  expect(parseMass(text, unit)).toBe(kg);
});

const UNITS = [
  ['kg', 1],
  ['g', 0.001],
  ['lb', 0.45359237],
  ['oz', 0.028349523125],
  ['st', 6.35029318],
] as const;

test('a mass written in any unit is read back', () => {
  fc.assert(
    fc.property(fc.constantFrom(...UNITS), fc.integer({ min: 1, max: 7000 }), ([unit, kg], tenths) => {
      const amount = tenths / 10;
      expect((parseMass(`${amount} ${unit}`) as number) / (amount * kg)).toBeCloseTo(1, 4);
    }),
  );
});
