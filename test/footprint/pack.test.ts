import { expect, test } from 'vitest';
import { parseFactorPack, shippedFactorPack } from '@/src/footprint/pack';
import { pack } from './example-pack';

test('the pack that ships passes the full check and is taken as it is', () => {
  expect(parseFactorPack(pack)).toEqual(pack);
  expect(shippedFactorPack(pack)).toBe(pack);
});

test.each([[undefined], [null], ['text'], [{}], [{ ...pack, format: 1 }], [{ format: 2, factors: 'none' }]])(
  'another format is refused with a sentence (%#)',
  (wrong) => {
    expect(() => shippedFactorPack(wrong)).toThrow(/factors\.json is not a factor pack of format 2.*npm run factors/);
  },
);
