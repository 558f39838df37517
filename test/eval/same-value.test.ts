import { describe, expect, test } from 'vitest';
import { SAME_FACT } from './same-fact';
import { sameAvailability, sameBrand, sameCurrency, sameGtin, sameName, sameNumber, samePrice } from './same-value';

describe('names', () => {
  test.each([
    ['Oak Table, 235 cm', 'OAK TABLE 235 cm', true, 'case and punctuation are no difference'],
    ['Acme&reg; Drill&#8482; 18V', 'Acme Drill™ 18V', true, 'entities and trade-mark signs are no difference'],
    ['Ｄｒｉｌｌ １８Ｖ Ａcme', 'Drill 18V Acme', true, 'wide letters are letters'],
    ['Acme Drill 18V – free delivery | Tools', 'Acme Drill 18V', true, 'the label inside an answer 2.5 times as long'],
    ['Acme Drill a b c d e f g', 'Acme Drill', false, 'the label inside a longer answer'],
    ['Acme Drill', 'Acme Drill 18V Set', true, 'half of the label'],
    ['Drill', 'Acme Drill 18V Set', false, 'a quarter of the label'],
    ['Acme Saw 18V', 'Acme Drill 18V', false, 'another thing of the maker'],
    ['drill drill drill', 'drill', true, 'repeated words count within the length'],
    ['天然木の椅子', '天然木の椅子 大', true, 'pairs of characters where words are not spaced'],
    ['金属の机', '天然木の椅子', false, 'other characters'],
    ['', 'Acme Drill', false, 'nothing'],
    ['™ !', '™ !', false, 'no words at all'],
  ])('%j for %j is %j: %s', (answer, label, right) => {
    expect(sameName(answer, label)).toBe(right);
  });
});

describe('brands', () => {
  test.each([
    ['ACME', 'Acme ', true],
    ['Acme Corporation', 'Acme', true],
    ['B&S', 'B & S', true],
    ['Acme', 'Acme International', true],
    ['A', 'Acme', false],
    ['Acme is what we sell here, among others', 'Acme', false],
    ['Bosch', 'Acme', false],
    ['', '', false],
  ])('%j for %j is %j', (answer, label, right) => {
    expect(sameBrand(answer, label)).toBe(right);
  });
});

describe('numbers', () => {
  test.each([
    ['00293772', '002.937.72', true],
    ['ab-12/c', 'AB12C', true],
    ['293772', '002.937.72', false],
    ['-', '-', false],
  ])('SKU %j for %j is %j', (answer, label, right) => {
    expect(sameNumber(answer, label)).toBe(right);
  });

  test.each([
    ['05018479061991', '5018479061991', true],
    ['5018479061991', '501-8479-06199-1', true],
    ['5018479061990', '5018479061991', false],
    ['', '0', false],
  ])('GTIN %j for %j is %j', (answer, label, right) => {
    expect(sameGtin(answer, label)).toBe(right);
  });

  test.each([
    ['99.9', '99.90', true],
    ['99.9', '99.95', false],
    ['24.99', '24990', false],
  ])('price %s for %s is %j', (answer, label, right) => {
    expect(samePrice(answer, label)).toBe(right);
  });
});

describe('currencies and availability', () => {
  test.each([
    ['EUR', 'EUR', true],
    ['$', 'CAD', true],
    ['$', 'EUR', false],
    ['USD', 'CAD', false],
  ])('%s for %s is %j', (answer, label, right) => {
    expect(sameCurrency(answer, label)).toBe(right);
  });

  test.each([
    ['in-stock', 'InStock', true],
    ['https://schema.org/OutOfStock', 'OutOfStock|OutOfStock', true],
    ['in-stock', 'OutOfStock', false],
  ])('%s for %s is %j', (answer, label, right) => {
    expect(sameAvailability(answer, label)).toBe(right);
  });
});

describe('facts', () => {
  test.each([
    ['massKg', '10.4', '10', true],
    ['massKg', '10.6', '10', false],
    ['material', '95% Baumwolle, 5% Elasthan', 'Baumwolle (cotton), Elasthan', true],
    ['material', 'cottons', 'Algodão: 100% (cotton)', true],
    ['material', 'steel', 'oak, veneer', false],
    ['material', '100 %', '100 % cotton', false],
    ['packSize', '6', '6', true],
    ['packSize', '3', '6', false],
    ['screenInches', '27', '26.9', true],
    ['screenInches', '24', '27', false],
    ['origin', 'Russia', 'Россия/Польша (Russia/Poland)', true],
    ['origin', 'Made in China', 'China', true],
    ['origin', 'China', 'USA', false],
    ['energyLabel', 'Class A+', 'A++ to A, average A+', true],
    ['energyLabel', 'B', 'A+', false],
  ] as const)('%s %j for %j is %j', (fact, answer, label, right) => {
    expect(SAME_FACT[fact](answer, label)).toBe(right);
  });
});
