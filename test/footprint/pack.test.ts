import { expect, test } from 'vitest';
import { makeFactorFiles } from '@/src/cli/factors';
import { FactorPack } from '@/src/footprint/factor';
import { shippedFactorPack } from '@/src/footprint/pack';
import { pack } from './example-pack';

const made = makeFactorFiles();
const factors = JSON.parse(made['factors.json'] ?? '');
const grid = JSON.parse(made['grid.json'] ?? '');

test('the pack that ships passes the full check', () => {
  expect(FactorPack.parse(pack)).toEqual(pack);
  expect(FactorPack.parse(shippedFactorPack(factors, grid))).toEqual(pack);
});

test('what is under another licence is in a file of its own that says so', () => {
  expect(factors.grid).toBeUndefined();
  expect(made['factors.json']).not.toMatch(/BY-SA/);
  expect(grid).toMatchObject({ licence: 'CC BY-SA 4.0', source: expect.stringMatching(/Ember/) });
  expect(grid.kgPerKwh.WORLD).toBeGreaterThan(0.3);
});

test.each([[undefined], [null], ['text'], [{}], [{ ...factors, format: 1 }], [{ format: 2, factors: 'none' }]])(
  'another format is refused with a sentence (%#)',
  (wrong) => {
    expect(() => shippedFactorPack(wrong, grid)).toThrow(
      /factors\.json is not a factor pack of format 2.*npm run factors/,
    );
  },
);

test.each([[undefined], [null], ['text'], [{}], [{ ...grid, version: 'x' }], [{ ...grid, kgPerKwh: {} }]])(
  'a grid that does not belong to it is refused with a sentence (%#)',
  (wrong) => {
    expect(() => shippedFactorPack(factors, wrong)).toThrow(
      /grid\.json does not belong to factors\.json.*npm run factors/,
    );
  },
);
