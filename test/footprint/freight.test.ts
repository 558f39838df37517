import { expect, test } from 'vitest';
import { freightFrom, kilometres } from '@/src/footprint/freight';
import { fc } from '@/test/properties';
import { pack } from './example-pack';

test('the triangle holds both ways', () => {
  const anyCountry = fc.constantFrom(...pack.distances.countries);
  fc.assert(
    fc.property(anyCountry, anyCountry, (a, b) => {
      expect(kilometres(pack.distances, 'air', a, b)).toBe(kilometres(pack.distances, 'air', b, a));
    }),
  );
});

test.each([
  // Ecobalyse, countries to countries.
  ['AL', 'CH', 'sea', 1753],
  ['CH', 'AL', 'road', 1462],
  ['FR', 'FR', 'air', 0],
  ['AL', 'AU', 'road', undefined],
  ['XX', 'FR', 'sea', undefined],
] as const)('%s to %s by %s is %s km', (from, to, mode, km) => {
  expect(kilometres(pack.distances, mode, from, to)).toBe(km);
});

test('freight grows with mass and stays small beside making', () => {
  const light = freightFrom(1, 'CN', 'FR', pack).kgCo2e.median;
  expect(freightFrom(10, 'CN', 'FR', pack).kgCo2e.median).toBeCloseTo(10 * light, 6);
  expect(light).toBeGreaterThan(0.2);
  expect(light).toBeLessThan(1);
});

test('an unknown origin is assumed, and said to be', () => {
  const keys = (origin?: string) => freightFrom(1, origin, undefined, pack).steps.map(({ key }) => key);
  expect(keys()).toEqual(['footprintFreightAssumed']);
  expect(keys('XX')).toEqual(['footprintFreightAssumed']);
  expect(keys('DE')).toEqual(['footprintFreight']);
});
