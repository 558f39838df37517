import { describe, expect, test } from 'vitest';
import { BrandSampler, type BrandSketch } from '@/src/listings/brand-sketch';
import { checkDigit } from '@/src/product/trade-item';
import { aliasMap, brandOf } from '@/src/rules/brand';
import { layer } from '@/src/rules/layer';
import { learnAliases, learnedPack } from '@/src/rules/learned-aliases';
import { shippedPack } from '@/src/rules/shipped';
import { fc } from '@/test/properties';

function gtin(i: number): string {
  const stem = `0400${String(i).padStart(9, '0')}`;
  return stem + checkDigit(stem);
}

/** A feed that states a maker of some items: `{ Vorra: [0, 5] }` of items 0 to 4. */
function feed(makers: Readonly<Record<string, readonly [from: number, to: number]>>): BrandSketch {
  const sampler = new BrandSampler();
  for (const [brand, [from, to]] of Object.entries(makers))
    for (let i = from; i < to; i += 1) sampler.add({ gtin: gtin(i), brand });
  return sampler.sketch() as BrandSketch;
}

const groups = (...[sketches, known]: Parameters<typeof learnAliases>) =>
  learnAliases(sketches, known).map(({ names, support }) => `${names.join(' = ')} (${support})`);

describe('names that feeds use for one maker', () => {
  test('in another script', () => {
    expect(groups([feed({ Vorra: [0, 9] }), feed({ ヴォラ: [0, 5], Vorra: [5, 9] })])).toEqual(['Vorra = ヴォラ (5)']);
  });

  test('within one feed of many sellers', () => {
    expect(groups([feed({ Vorra: [0, 9], 'Vorra Werke': [2, 6] })])).toEqual(['Vorra = Vorra Werke (4)']);
  });

  test('three of them, of which two are never beside one another', () => {
    const sketches = [
      feed({ Vorra: [0, 20] }),
      feed({ Vorra: [10, 20] }),
      feed({ 'Vorra Werke': [0, 6], ヴォラ: [6, 10] }),
    ];
    expect(groups(sketches)).toEqual(['Vorra = Vorra Werke = ヴォラ (4)']);
  });

  test('a name that the rules use comes first', () => {
    const known = aliasMap([['Vorra', 'Vorra Inc']]);
    expect(groups([feed({ 'Vorra Inc': [0, 9] }), feed({ ヴォラ: [0, 9] })], known)[0]).toMatch(/^Vorra = /);
  });
});

describe('what is no other name', () => {
  test.each<readonly [string, readonly BrandSketch[]]>([
    ['fewer than three items', [feed({ Vorra: [0, 9] }), feed({ Nordfell: [0, 2] })]],
    ['spellings of one key', [feed({ Vorra: [0, 9] }), feed({ 'VÓRRA ': [0, 9] })]],
    ['items that nobody shares', [feed({ Vorra: [0, 9] }), feed({ Nordfell: [10, 19] })]],
    [
      'two big makers with some numbers mixed up',
      [feed({ Vorra: [0, 50], Nordfell: [50, 100] }), feed({ Nordfell: [46, 100], Vorra: [0, 46] })],
    ],
    [
      'a maker that feeds agree on, beside its owner',
      [feed({ Nordfell: [0, 8] }), feed({ Nordfell: [0, 8] }), feed({ Vorra: [0, 40] }), feed({ Vorra: [8, 40] })],
    ],
    ['a dealer of several makers', [feed({ Vorra: [0, 5], Nordfell: [5, 10] }), feed({ Megastore: [0, 10] })]],
    ['no maker at all', [feed({ Vorra: [0, 9] }), feed({ Unbranded: [0, 9] })]],
  ])('%s', (_what, sketches) => {
    expect(groups(sketches)).toEqual([]);
  });

  test('makers that the rules know apart', () => {
    const known = layer([shippedPack]).brandAliases;
    expect(groups([feed({ Apple: [0, 9] }), feed({ Beats: [0, 9] })], known)).toEqual([]);
    expect(groups([feed({ Apple: [0, 9] }), feed({ アップル: [0, 9] })], known)).toEqual([]);
  });
});

test('what was learned is a layer of its own under the personal rules', () => {
  const learned = learnAliases([feed({ Vorra: [0, 9] }), feed({ ヴォラ: [0, 5] })]);
  const pack = learnedPack(learned);
  const rules = layer(pack === undefined ? [shippedPack] : [shippedPack, pack]);
  expect(brandOf(rules.brandAliases, 'ヴォラ')).toBe('Vorra');
  expect(rules.version).toContain('learned@');
  expect(learnedPack([])).toBeUndefined();
});

test('neither the order of feeds nor a feed more of another maker changes what is learned', () => {
  const one = fc.record({
    name: fc.constantFrom('Vorra', 'Vorra Werke', 'ヴォラ', 'Nordfell', 'Megastore'),
    from: fc.nat(30),
    count: fc.integer({ min: 1, max: 20 }),
  });
  fc.assert(
    fc.property(fc.array(fc.array(one, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (feeds) => {
      const sketches = feeds.map((rows) =>
        feed(Object.fromEntries(rows.map(({ name, from, count }) => [name, [from, from + count] as const]))),
      );
      const learned = groups(sketches).sort();
      expect(groups(sketches.toReversed()).sort()).toEqual(learned);
      expect(groups([...sketches, feed({ Weststrand: [1000, 1010] })]).sort()).toEqual(learned);
      for (const { names, support } of learnAliases(sketches)) {
        expect(support).toBeGreaterThanOrEqual(3);
        expect(names.length).toBeGreaterThanOrEqual(2);
      }
    }),
  );
});
