import fc from 'fast-check';
import { expect, test } from 'vitest';
import { queryOfProduct } from '@/src/listings/sources/query-of-product';
import { SourceQuery } from '@/src/listings/sources/source-query';

const where = { country: 'DE', currency: 'EUR', language: 'de' };

test.each([
  [{ name: 'Lumo Arc Floor Lamp, brass (2nd edition) [NEW!]', brand: 'Lumo' }, 'Lumo Arc Floor Lamp brass'],
  [{ name: 'Arc Floor Lamp', brand: 'Lumo' }, 'Lumo Arc Floor Lamp'],
  [{ name: 'XK-900/B Kettle 1.7 l – steel', brand: 'Brew & Co.' }, 'Brew Co XK-900/B Kettle 1.7 l steel'],
  [{ name: 'one two three four five six seven eight nine ten' }, 'one two three four five six seven eight'],
  [{ name: 'コーヒーメーカー 白' }, 'コーヒーメーカー 白'],
])('%j is asked as "%s"', (product, words) => {
  expect(queryOfProduct(product, where)).toEqual({ ...where, words });
});

test('without usable words the identifier is asked alone, and without either nothing', () => {
  const address = 'https://shop.example/account';
  expect(queryOfProduct({ name: '★★★', gtin: '04006381333931' }, where)).toEqual({ ...where, gtin: '04006381333931' });
  expect(queryOfProduct({ name: '★★★' }, where)).toBeUndefined();
  expect(JSON.stringify(queryOfProduct({ name: address }, where) ?? '')).not.toContain('://');
});

test('never makes what is no query', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 500, unit: 'grapheme' }),
      fc.option(fc.string(), { nil: undefined }),
      (name, brand) => {
        const query = queryOfProduct({ name, brand }, where);
        if (query !== undefined) expect(SourceQuery.parse(query)).toEqual(query);
      },
    ),
  );
});
