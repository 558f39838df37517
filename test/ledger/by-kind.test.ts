import { expect, test } from 'vitest';
import { totalsByKind } from '@/src/ledger/by-kind';
import { addTotals, totalOf } from '@/src/ledger/totals';
import { fc } from '@/test/properties';
import { interval, makeEntry } from './entries';

test('what emitted most comes first, what has no kind last', () => {
  const sofa = makeEntry({ category: 'sofa', emittedKg: interval(1, 2, 3) });
  const phone = makeEntry({ category: 'smartphone', emittedKg: interval(10, 20, 30) });
  const unknown = makeEntry({ emittedKg: interval(90, 99, 100) });
  const kinds = totalsByKind([unknown, sofa, phone, { ...sofa, id: crypto.randomUUID() }]);
  expect(kinds.map(({ kind }) => kind)).toEqual(['smartphone', 'sofa', undefined]);
  expect(kinds[1]?.totals).toMatchObject({ entries: 2, emittedKg: interval(2, 4, 6) });
});

test('kinds add up to the whole', () => {
  const kinds = fc.constantFrom('sofa', 'smartphone', '__proto__', undefined);
  fc.assert(
    fc.property(fc.array(fc.tuple(kinds, fc.nat(99)), { maxLength: 20 }), (given) => {
      const entries = given.map(([category, kg]) =>
        makeEntry({ ...(category !== undefined && { category }), emittedKg: interval(kg, kg, kg) }),
      );
      expect(addTotals(totalsByKind(entries).map(({ totals }) => totals))).toEqual(totalOf(entries));
    }),
  );
});
