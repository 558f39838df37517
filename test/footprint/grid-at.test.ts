import { expect, test } from 'vitest';
import { gridAt } from '@/src/footprint/grid-at';
import { pack } from './example-pack';

test('a place that has a figure is taken as it is, without spread', () => {
  expect(gridAt('FRA', pack)).toEqual({
    place: 'FRA',
    mean: pack.grid.kgPerKwh['FRA'],
    logSpread: 0,
    source: pack.grid.source,
  });
});

test("a team's figure for a place counts before the table, there only, and says whose it is", () => {
  const own = { low: 0.02, mode: 0.04, high: 0.06, source: 'Contract of 2026', by: 'Our desk' };
  const withOwn = { ...pack, teamGrid: new Map([['FRA', own]]) };
  const { mean, logSpread, source, team } = gridAt('FRA', withOwn);
  expect(mean / Math.exp(logSpread ** 2 / 2)).toBeCloseTo(0.04, 12);
  expect(source).toBe('Contract of 2026');
  expect(team?.args).toContain('Our desk');
  expect(team?.args[0]).toEqual({ country: 'FR' });
  for (const region of ['DEU', undefined, 'WORLD']) expect(gridAt(region, withOwn)).toEqual(gridAt(region, pack));
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
