import { expect, test } from 'vitest';
import { gridAt } from '@/src/footprint/grid-at';
import { pack } from './example-pack';

test('a place that has a figure is taken as it is, without spread', () => {
  expect(gridAt('FRA', pack)).toEqual({ place: 'FRA', mean: pack.grid.kgPerKwh['FRA'], logSpread: 0 });
});

test.each([undefined, 'WORLD', 'XXX', '', 'FR', 'constructor', '__proto__'])(
  '%s is any place: the world’s mean',
  (region) => {
    const { place, mean, logSpread } = gridAt(region, pack);
    expect([place, mean]).toEqual(['WORLD', pack.grid.kgPerKwh['WORLD']]);
    expect(logSpread).toBeGreaterThan(0.6);
  },
);

test('an empty table gives nothing rather than NaN', () => {
  expect(gridAt('FRA', { grid: { ...pack.grid, kgPerKwh: {} } }).mean).toBe(0);
});
