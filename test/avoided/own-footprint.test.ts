import { co2 } from '@tgwf/co2';
import { describe, expect, test } from 'vitest';
import { equivalentsOf } from '@/src/avoided/equivalents';
import { ownFootprint } from '@/src/avoided/own-footprint';
import { fc } from '@/test/properties';
import { kg } from '../carbon';
import { used } from './packs';

const GB = 1e9;

describe('what this program itself emits', () => {
  test('agrees with CO2.js on a gigabyte moved: version 4 in the middle, version 3 above', () => {
    const grams = (version: 3 | 4) => Number(new co2({ model: 'swd', version }).perByte(GB, false));
    const { p50, p95 } = ownFootprint(GB, 0, used);
    expect(1000 * p50).toBeCloseTo(grams(4), 0);
    expect(1000 * p95).toBeCloseTo(grams(3), 0);
  });

  test('adds the room it takes', () => {
    expect(ownFootprint(0, GB, used)).toEqual(kg(0.05, 0.16, 0.3));
    expect(ownFootprint(GB, GB, used).p50).toBeCloseTo(0.308, 6);
  });

  test('is nothing for nothing, and never less', () => {
    fc.assert(
      fc.property(fc.double(), fc.double(), (moved, kept) => {
        const { p5, p50, p95 } = ownFootprint(moved, kept, used);
        expect(0 <= p5 && p5 <= p50 && p50 <= p95 && Number.isFinite(p95)).toBe(true);
      }),
    );
    expect(ownFootprint(Number.NaN, -5, used)).toEqual(kg(0, 0, 0));
  });
});

describe('to imagine it', () => {
  test('gives kilometres and days with the same range', () => {
    const same = equivalentsOf(kg(9, 18, 36), used);
    expect(same?.days).toEqual({ p5: 0.5, p50: 1, p95: 2 });
    expect(same?.km.p50).toBeCloseTo(18 / 0.142, 6);
  });

  test.each([
    ['it may be nothing', kg(0, 1, 2)],
    ['it may be negative', kg(-3, 1, 2)],
    ['it has no end', { p5: 1, p50: 2, p95: Number.POSITIVE_INFINITY }],
  ])('gives none when %s', (_title, range) => {
    expect(equivalentsOf(range, used)).toBeUndefined();
  });
});
