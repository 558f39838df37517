import { expect, test } from 'vitest';
import { alpha2Of, alpha3Of, REGIONS } from '@/src/quantity/country-codes';

test('every country has one code of three letters, and is found again by it', () => {
  const codes = REGIONS.map((region) => alpha3Of(region) ?? '');
  expect(new Set(codes).size).toBe(REGIONS.length);
  expect(codes.every((code) => /^[A-Z]{3}$/.test(code))).toBe(true);
  expect(codes.map(alpha2Of)).toEqual(REGIONS);
});

test('every country has a name', () => {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  expect(REGIONS.filter((region) => names.of(region) === undefined)).toEqual([]);
});

test.each(['WORLD', '', 'DE', 'constructor'])('%j is no country', (code) => {
  expect(alpha2Of(code)).toBeUndefined();
});
