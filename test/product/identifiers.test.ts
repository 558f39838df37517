import { describe, expect, test } from 'vitest';
import { cleanBrand, cleanNumber } from '@/src/product/identifiers';

describe('numbers and brands', () => {
  test.each([
    [' SM-G998B/DS ', 'SM-G998B/DS'],
    ['2231', '2231'],
    ['n/a', undefined],
    ['N.A.', undefined],
    ['Does not apply', undefined],
    ['-', undefined],
    ['0', undefined],
    ['null', undefined],
    ['x'.repeat(81), undefined],
  ])('the number “%s” is %s', (text, number) => {
    expect(cleanNumber(text)).toBe(number);
  });

  test.each([
    ['Bosch', 'Bosch'],
    ['H&amp;M', 'H&M'],
    ['All from the brand: Bosch', 'Bosch'],
    ['4248', undefined],
    ['https://shop.example/brand', undefined],
    ['/Search.aspx?m=14', undefined],
    ['Unbranded', undefined],
    ['', undefined],
  ])('the brand “%s” is %s', (text, brand) => {
    expect(cleanBrand(text)).toBe(brand);
  });
});
