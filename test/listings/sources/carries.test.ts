import { describe, expect, test } from 'vitest';
import { carries } from '@/src/listings/sources/carries';

const where = { country: 'DE', currency: 'EUR', language: 'de' };
const asked = (words: string, address: string, body?: string) =>
  carries({ address, ...(body !== undefined && { body }) }, { ...where, words });

describe('whether a request carried search words', () => {
  test.each([
    ['as they stand', 'brass lamp', 'https://shop.example/search?q=brass+lamp', undefined],
    ['encoded', 'Lámpara', 'https://shop.example/search?q=L%C3%A1mpara', undefined],
    ['folded, as a team’s index is asked', 'Lámpara', 'https://clickhouse.example/?query=SELECT', 'lampara\n'],
    ['what cannot be read', 'lamp', 'https://shop.example/?q=%', undefined],
  ])('%s: it did', (_, words, address, body) => {
    expect(asked(words, address, body)).toBe(true);
  });

  test('a token was asked for: it did not', () => {
    expect(asked('brass lamp', 'https://api.shop.example/oauth2/token', 'grant_type=client_credentials')).toBe(false);
  });
});
