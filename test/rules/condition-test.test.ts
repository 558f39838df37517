import { describe, expect, test } from 'vitest';
import type { Condition } from '@/src/rules/condition';
import { type FieldValue, testOf } from '@/src/rules/condition-test';
import { conditionWords, lookUpWords } from '@/src/rules/condition-words';
import { fc } from '@/test/properties';
import { anyCondition } from './make-pack';

const holds = (condition: Condition, value: FieldValue) => testOf(condition).holds(value);
const title = (text: string): FieldValue => [conditionWords(text)];

describe('conditionWords', () => {
  test.each([
    ['iPhone 12, 64 Go', ' iphone 12 64gb '],
    ['64GB', ' 64gb '],
    ['Écran 27 pouces', ' ecran 27in '],
    ['4 to 6 in gutem Zustand', ' 4 to 6 in gutem zustand '],
    ['Gr. 40 L', ' gr 40 l '],
    ['+++', '  '],
  ])('%s', (text, words) => {
    expect(conditionWords(text)).toBe(words);
  });
});

describe('testOf', () => {
  test.each<[Omit<Condition, 'field'>, string, boolean]>([
    [{ contains: 'for parts' }, 'iPhone 12 FOR PARTS', true],
    [{ contains: 'for parts' }, 'iPhone 12 for spare parts', false],
    [{ contains: 'part' }, 'iPhone 12 for parts', false],
    [{ contains: '64 Go' }, 'Téléphone 64GB noir', true],
    [{ contains: '壳' }, '苹果手机壳', true],
    [{ contains: '手机壳' }, '苹果手机壳 黑', true],
    [{ contains: '手机壳' }, '苹果手机', false],
    [{ equals: 'Apple Inc.' }, 'apple inc', true],
    [{ equals: 'Apple' }, 'Apple Inc.', false],
    [{ oneOf: ['HP', 'Dell'] }, 'DELL', true],
    [{ oneOf: ['HP', 'Dell'] }, 'Dell EMC', false],
    [{ startsWith: 'lot of' }, 'Lot of 5 phones', true],
    [{ startsWith: 'lot of' }, 'Lots of phones', false],
    [{ missing: true }, 'x', false],
    [{ missing: false }, 'x', true],
    [{ contains: 'x', not: true }, 'y', true],
    [{ contains: '…' }, '…', false],
    [{ equals: '…' }, '…', false],
    [{ startsWith: '…' }, 'anything', false],
  ])('%j of “%s”: %s', (condition, text, expected) => {
    expect(holds({ field: 'listing.title', ...condition }, title(text))).toBe(expected);
  });

  test('numbers from the first to the second, both included', () => {
    const between: Condition = { field: 'listing.price', between: [10, 20] };
    expect([9.99, 10, 20, 20.01].map((value) => holds(between, value))).toEqual([false, true, true, false]);
    expect(holds(between, undefined)).toBe(false);
  });

  test('of an absent field everything but missing is false, and not turns that round', () => {
    const field = 'listing.brand';
    expect(holds({ field, contains: 'x' }, undefined)).toBe(false);
    expect(holds({ field, contains: 'x', not: true }, undefined)).toBe(true);
    expect(holds({ field, missing: true }, undefined)).toBe(true);
    expect(holds({ field, missing: true, not: true }, undefined)).toBe(false);
  });

  test('numbers of trade items are compared without zeros before them, and by first digits', () => {
    const value: FieldValue = [' 4006381333931 '];
    expect(holds({ field: 'product.gtin', equals: '04006381333931' }, value)).toBe(true);
    expect(holds({ field: 'product.gtin', startsWith: '400638' }, value)).toBe(true);
    expect(holds({ field: 'product.gtin', startsWith: '400639' }, value)).toBe(false);
  });

  test('whatever it asks: where it holds, the words it needs stand', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('apple iPhone 12 64 Go for parts', 'Gehäuse 手机壳 apple', '空手机壳iPhone 12'),
    );
    fc.assert(
      fc.property(anyCondition, texts, (condition, text) => {
        const { holds: test, needs } = testOf(condition as Condition);
        const words = conditionWords(text);
        if (!test([words]) || needs === undefined) return;
        const standing = new Set(lookUpWords(words));
        expect(needs.some((of) => of.every((word) => standing.has(word)))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
