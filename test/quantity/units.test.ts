import { describe, expect, expectTypeOf, test } from 'vitest';
import { type KgCo2e, kgCo2e } from '@/src/quantity/carbon';
import { type Kilogram, kilogram } from '@/src/quantity/mass';
import { type Share, share } from '@/src/quantity/share';
import { moment, years } from '@/src/quantity/time';
import { QuantityError } from '@/src/quantity/unit';

describe('quantities', () => {
  test('cannot be mixed: each unit is a type of its own', () => {
    expectTypeOf<Kilogram>().not.toExtend<KgCo2e>();
    expectTypeOf<number>().not.toExtend<Share>();
    expectTypeOf<KgCo2e>().toExtend<number>();
  });

  test.each([
    ['a share above one', () => share(1.01)],
    ['a negative share', () => share(-0.1)],
    ['NaN as a share', () => share(Number.NaN)],
    ['an infinite amount of carbon', () => kgCo2e(Number.POSITIVE_INFINITY)],
    ['a negative mass', () => kilogram(-1)],
    ['a negative lifetime', () => years(-1)],
    ['a moment no Date can hold', () => moment(9e15)],
  ])('refuse %s with a sentence that shows the value', (_, make) => {
    expect(make).toThrow(QuantityError);
    expect(make).toThrow(/must be a number from .* got/);
  });

  test('carbon may be negative: a difference can be', () => {
    expect(kgCo2e(-3)).toBe(-3);
  });
});
