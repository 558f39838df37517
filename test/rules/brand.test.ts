import { describe, expect, test } from 'vitest';
import { aliasMap, brandKey, brandOf, spellingsOf } from '@/src/rules/brand';
import { layer } from '@/src/rules/layer';
import { shippedPack } from '@/src/rules/shipped';
import { fc } from '@/test/properties';

describe('aliasMap', () => {
  test.each([
    ['Hewlett-Packard', 'HP'],
    ['HEWLETT PACKARD', 'HP'],
    ['LG Electronics', 'LG'],
    ["LEVI'S", "Levi's"],
    ['Levi Strauss & Co', "Levi's"],
    ['Karcher', 'Kärcher'],
    ['Black & Decker', 'Black+Decker'],
  ])('shipped aliases know %s as %s', (written, used) => {
    expect(brandOf(layer([shippedPack]).brandAliases, written)).toBe(used);
  });

  test('no shipped name stands in two groups', () => {
    const names = (shippedPack.brandAliases ?? []).flatMap((group) => [...new Set(group.map(brandKey))]);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  test('a later group renames an earlier one it shares a name with', () => {
    const aliases = aliasMap([
      ['HP', 'Hewlett-Packard'],
      ['Hewlett-Packard', 'HP Inc.'],
    ]);
    expect(Object.fromEntries(aliases)).toEqual({
      hp: 'Hewlett-Packard',
      hewlettpackard: 'Hewlett-Packard',
      hpinc: 'Hewlett-Packard',
    });
  });

  test('a circle ends with the last name', () => {
    const aliases = aliasMap([
      ['A', 'B'],
      ['B', 'C'],
      ['C', 'A'],
    ]);
    expect(Object.fromEntries(aliases)).toEqual({ a: 'C', b: 'C', c: 'C' });
  });

  test('names without a letter or digit are passed over', () => {
    expect([...aliasMap([['!!', '??']])]).toEqual([]);
  });

  test('every name of a group leads to one name, and that name to itself', () => {
    const name = fc.constantFrom('A', 'B', 'C', 'D', 'E', 'f', 'é', 'G H');
    fc.assert(
      fc.property(fc.array(fc.array(name, { minLength: 2, maxLength: 4 }), { maxLength: 8 }), (groups) => {
        const aliases = aliasMap(groups);
        for (const group of groups) expect(new Set(group.map((alias) => aliases.get(brandKey(alias)))).size).toBe(1);
        for (const used of aliases.values()) expect(aliases.get(brandKey(used))).toBe(used);
      }),
    );
  });
});

test.each([
  ['Hewlett-Packard', ['hp', 'hewlettpackard', 'hewlettpackardinc', 'hpinc', 'ヒューレットパッカード', '惠普']],
  ['LG electronics', ['lg', 'lgelectronics']],
  ['Nobody', []],
  ['', []],
])('the shipped spellings of “%s”', (brand, spellings) => {
  expect([...spellingsOf(layer([shippedPack]).brandAliases, brand)].sort()).toEqual([...spellings].sort());
});
