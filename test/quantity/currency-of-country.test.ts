import { expect, test } from 'vitest';
import { REGIONS } from '@/src/quantity/country-codes';
import { currencyOfCountry } from '@/src/quantity/currency-of-country';
import { isCurrencyCode } from '@/src/quantity/money';

test.each([
  ['DE', 'EUR'],
  ['GB', 'GBP'],
  ['US', 'USD'],
  ['CH', 'CHF'],
  ['JP', 'JPY'],
  ['AR', 'ARS'],
  ['RS', 'RSD'],
  ['SV', 'USD'],
])('in %s one pays in %s', (country, currency) => {
  expect(currencyOfCountry(country)).toBe(currency);
});

test('names currencies only, and none for a country it does not know', () => {
  const named = REGIONS.flatMap((country) => currencyOfCountry(country) ?? []);
  expect(named.length).toBeGreaterThan(50);
  expect(named.every(isCurrencyCode)).toBe(true);
  expect(currencyOfCountry('ZZ')).toBeUndefined();
});
