import { describe, expect, test } from 'vitest';
import { BrandSampler, statedIn } from '@/src/listings/brand-sketch';
import { checkDigit } from '@/src/product/trade-item';
import { fc } from '@/test/properties';

/** The GTIN-14 of the i-th piece of a made-up company. */
function gtin(i: number): string {
  const stem = `0400${String(i).padStart(9, '0')}`;
  return stem + checkDigit(stem);
}

function sketchOf(listings: readonly { gtin?: string; brand?: string }[]) {
  const sampler = new BrandSampler();
  for (const listing of listings) sampler.add(listing);
  return sampler.sketch();
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);

describe('the sketch of a feed', () => {
  test('holds what it states of makers', () => {
    const sketch = sketchOf([
      { gtin: gtin(1), brand: 'Nordfell' },
      { gtin: gtin(2), brand: 'Vorra' },
      { gtin: gtin(2), brand: 'VORRA GmbH' },
    ]);
    expect(sketch?.names).toEqual(['Nordfell', 'Vorra', 'VORRA GmbH']);
    expect(sketch && new Set(statedIn(sketch).map(([item]) => item)).size).toBe(2);
  });

  test.each([
    ['no number', { brand: 'Vorra' }],
    ['no maker', { gtin: gtin(1) }],
    ['the number of a book', { gtin: '09780306406157', brand: 'Vorra' }],
  ])('%s tells nothing', (_what, listing) => {
    expect(sketchOf([listing])).toBeUndefined();
  });

  test('a number under which many makers stand is made up', () => {
    expect(sketchOf(range(0, 9).map((i) => ({ gtin: gtin(1), brand: `Maker ${i}` })))).toBeUndefined();
  });

  test('a carton counts as its piece', () => {
    const stem = `1${gtin(5).slice(1, 13)}`;
    const sketch = sketchOf([
      { gtin: gtin(5), brand: 'Vorra' },
      { gtin: stem + checkDigit(stem), brand: 'Vorra' },
    ]);
    expect(sketch && statedIn(sketch).length).toBe(1);
  });
});

test('of two large feeds the same items are kept of those they share', () => {
  const [one, two] = [range(0, 30_000), range(20_000, 50_000)].map((all) =>
    sketchOf(all.map((i) => ({ gtin: gtin(i), brand: 'Vorra' }))),
  );
  const items = new Set(one && statedIn(one).map(([item]) => item));
  expect(items.size).toBe(1024);
  const shared = two === undefined ? 0 : statedIn(two).filter(([item]) => items.has(item)).length;
  // A third of each is shared; samples drawn apart would share some ten.
  expect(shared).toBeGreaterThan(200);
});

test('the order of a feed is nothing', () => {
  const all = range(0, 5000).map((i) => ({ gtin: gtin(i), brand: i % 7 === 0 ? 'Nordfell' : 'Vorra' }));
  const said = (listings: typeof all) => {
    const sketch = sketchOf(listings);
    return sketch && statedIn(sketch).toSorted(([a], [b]) => a - b);
  };
  expect(said(all.toReversed())).toEqual(said(all));
});

test('whatever is stated comes out as it was', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(999), fc.string({ minLength: 1 })), { minLength: 1, maxLength: 30 }),
      (rows) => {
        const sketch = sketchOf(rows.map(([i, brand]) => ({ gtin: gtin(1000 * i + rows.length), brand })));
        const makers = new Set(rows.map(([, brand]) => brand));
        if (sketch !== undefined) for (const [, maker] of statedIn(sketch)) expect(makers).toContain(maker);
      },
    ),
  );
});
