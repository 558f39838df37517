import { describe, expect, test } from 'vitest';
import { readKind } from '@/src/category/categorise';
import { type OwnKind, withOwnKinds } from '@/src/category/own-kinds';
import { fc } from '@/test/properties';
import { index } from './taxonomy';

const by = 'Our desk';
const read = (name: string, own: readonly OwnKind[], rest: { taxonomy?: string; breadcrumb?: string[] } = {}) =>
  readKind({ name, breadcrumb: [], ...rest }, withOwnKinds(index, own));
const kindOf = (...args: Parameters<typeof read>) => read(...args).guess?.id;

describe('words of own rules', () => {
  const lines = [{ category: 'desktop-pc', words: ['ThinkCentre', 'mini pc'], by }];

  test.each(['Lenovo ThinkCentre M70q Tiny', 'ThinkCentre M720q, Core i5, 16 GB', 'Beelink SER5 Mini-PC'])(
    'name the kind: %s',
    (name) => {
      const { guess } = read(name, lines);
      expect(guess?.id).toBe('desktop-pc');
      expect(guess?.reasons[0]?.key).toBe('categoryWordBy');
      expect(guess?.reasons[0]?.args[1]).toBe(by);
    },
  );

  test('count before the shipped words and the shelf', () => {
    const own = [{ category: 'tablet', words: ['toughbook'], by }];
    expect(kindOf('Panasonic Toughbook G2 notebook', [])).toBe('laptop');
    expect(kindOf('Panasonic Toughbook G2 notebook', own)).toBe('tablet');
    expect(kindOf('Panasonic Toughbook G2', own, { breadcrumb: ['Computers', 'Laptops'] })).toBe('tablet');
  });

  test('are met whole, in any case and accents, and in the plural', () => {
    expect(kindOf('LENOVO THINKCENTRE M70Q', lines)).toBe('desktop-pc');
    expect(kindOf('Three mini pcs', lines)).toBe('desktop-pc');
    expect(kindOf('Superthinkcentre gizmo', lines)).toBeUndefined();
  });

  test('in Chinese too', () => {
    expect(kindOf('联想迷你主机', [{ category: 'desktop-pc', words: ['迷你主机'], by }])).toBe('desktop-pc');
  });

  test('never make an accessory the thing it belongs to', () => {
    const own = [{ category: 'laptop', words: ['thinkpad'], by }];
    const { guess, accessory } = read('Case for ThinkPad X1', own);
    expect(guess).toBeUndefined();
    expect(accessory?.of).toBe('laptop');
    expect(kindOf('ThinkPad keyboard', own)).toBe('keyboard');
    expect(kindOf('ThinkPad X1 Carbon', own)).toBe('laptop');
  });

  test('of two rules the longer words count, of equal ones the later rule', () => {
    const both = (first: string, second: string) => [
      { category: 'laptop', words: [first], by },
      { category: 'tablet', words: [second], by: 'Later' },
    ];
    expect(kindOf('Zenbook Duo', both('zenbook duo', 'zenbook'))).toBe('laptop');
    const { guess } = read('Zenbook Duo', both('zenbook', 'zenbook'));
    expect([guess?.id, guess?.reasons[0]?.args[1]]).toEqual(['tablet', 'Later']);
  });

  test('for a kind nobody knows are passed over', () => {
    expect(kindOf('Lenovo ThinkCentre laptop', [{ category: 'no-such-kind', words: ['thinkcentre'], by }])).toBe(
      'laptop',
    );
  });
});

describe('ids of own rules', () => {
  const own = [{ category: 'desktop-pc', google: [328], by }];

  test('file the product before the taxonomy does, and say whose rule that is', () => {
    const shipped = kindOf('XZ-400', [], { taxonomy: '328' });
    expect(shipped).toBe('laptop');
    const { guess } = read('XZ-400', own, { taxonomy: '328' });
    expect(guess?.id).toBe('desktop-pc');
    expect(guess?.reasons).toContainEqual({ key: 'categoryTaxonomyBy', args: ['328', by] });
  });
});

test('without own rules nothing changes, and no rules make reading throw', () => {
  const word = fc.string({ unit: 'grapheme', maxLength: 12 });
  const anyOwn = fc.array(
    fc.record({
      category: fc.constantFrom('laptop', 'sofa', 'constructor', '__proto__'),
      words: fc.array(word, { maxLength: 3 }),
      google: fc.array(fc.integer({ min: 1, max: 9999 }), { maxLength: 2 }),
      by: fc.constant(by),
    }),
    { maxLength: 5 },
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 6 }), anyOwn, (words, own) => {
      const name = words.join(' ');
      expect(readKind({ name, breadcrumb: [] }, withOwnKinds(index, []))).toEqual(
        readKind({ name, breadcrumb: [] }, index),
      );
      expect(() => read(name, own)).not.toThrow();
    }),
  );
});
