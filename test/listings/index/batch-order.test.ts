import { describe, expect, test } from 'vitest';
import { BatchOrder } from '@/src/listings/index/batch-order';
import { fc } from '@/test/properties';

const named = fc.record(
  {
    brand: fc.constantFrom('Sony', 'SONY', 'Sony Ericsson', 'Bosch', ''),
    title: fc.constantFrom('b', 'A', 'a', 'ab', 'é'),
  },
  { requiredKeys: ['title'] },
);

describe('the order of a batch', () => {
  test('is by maker, then by title, whatever the case; equal ones stand as they came', () => {
    fc.assert(
      fc.property(fc.array(named, { maxLength: 40 }), (listings) => {
        const order = new BatchOrder();
        for (const listing of listings) order.add(listing);
        const keys = listings.map(({ brand = '', title }) => [brand.toLowerCase(), title.toLowerCase()] as const);
        const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
        const expected = [...keys.entries()].sort(([, a], [, b]) => compare(a[0], b[0]) || compare(a[1], b[1]));
        expect(order.numbers()).toEqual(expected.map(([number]) => number));
      }),
    );
  });
});
