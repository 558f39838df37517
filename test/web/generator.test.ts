import { describe, expect, test } from 'vitest';
import { requireStocked, STOCK } from './catalogue';
import { DEFAULT_WANTED, type DemoListing, listingAt, listingOf, listings } from './generator';
import { variantsOf } from './goods/product';
import { ROLES } from './resale-title';

const all = [...listings(DEFAULT_WANTED)];
const resold = STOCK.filter(({ product }) => product.resold !== false);

function of(role: DemoListing['role']): DemoListing[] {
  return all.filter((listing) => listing.role === role);
}

describe('the seeded offers', () => {
  test('are the same every time', () => {
    expect([...listings({ seed: 1, count: 500 })]).toEqual(all.slice(0, 500));
  });

  test('differ by seed', () => {
    expect(listingAt(2, 3).title + listingAt(2, 3).price).not.toBe(listingAt(1, 3).title + listingAt(1, 3).price);
  });

  test('can be made again from their id alone, so that every link leads somewhere', () => {
    for (const listing of all.slice(0, 200)) expect(listingOf(listing.id)).toEqual(listing);
  });

  test.each(['', 'sr-1', 'sr-1-x', 'sr--1-2', 'sr-1-9999999999', '../sr-1-2'])('there is no offer "%s"', (id) => {
    expect(listingOf(id)).toBeUndefined();
  });

  test('come one at a time: the first of a billion are there at once', () => {
    const many = listings({ seed: 1, count: 1_000_000_000 });
    expect([many.next().value?.id, many.next().value?.id]).toEqual(['sr-1-0', 'sr-1-1']);
  });

  test('do not pile up in memory', () => {
    const before = process.memoryUsage().heapUsed;
    let peak = before;
    let count = 0;
    for (const _ of listings({ seed: 3, count: 250_000 })) {
      count += 1;
      if (count % 5000 === 0) peak = Math.max(peak, process.memoryUsage().heapUsed);
    }
    // Kept, 250,000 offers would be about 140 MB.
    expect(peak - before).toBeLessThan(70e6);
  });
});

describe('what is offered', () => {
  test('everything in the shops twice over, truly the same, among the first rows', () => {
    const early = all.slice(0, resold.length * 2);
    for (const { product } of resold) {
      const same = early.filter(({ slug, role }) => slug === product.slug && role === 'same');
      expect(same.length, product.slug).toBeGreaterThanOrEqual(2);
      expect(same[0]?.gtin, product.slug).toBe(variantsOf(product)[0]?.gtin);
    }
  });

  test('nothing of what nobody sells on', () => {
    const never = STOCK.filter(({ product }) => product.resold === false).map(({ product }) => product.slug);
    expect(never.length).toBeGreaterThan(0);
    expect(all.filter(({ slug }) => never.includes(slug))).toEqual([]);
  });

  test.each(ROLES)('some offers are: %s', (role) => {
    expect(of(role).length).toBeGreaterThan(50);
  });

  test('the same thing costs 20 to 80 % of new', () => {
    for (const { slug, price, title } of of('same')) {
      const share = price / requireStocked(slug).product.price;
      expect(share, title).toBeGreaterThan(0.15);
      expect(share, title).toBeLessThan(0.85);
    }
  });

  test('only offers of new things are new', () => {
    expect(all.filter(({ role, condition }) => (role === 'new') !== (condition === 'new'))).toEqual([]);
  });

  test('a variant carries another article number than the product, and the last version is never offered', () => {
    for (const { slug, gtin } of of('variant')) {
      const versions = variantsOf(requireStocked(slug).product);
      if (gtin !== undefined && requireStocked(slug).product.isbn === undefined) {
        expect(versions.slice(1, -1).map((version) => version.gtin)).toContain(gtin);
      }
    }
  });

  test('offers of something else carry neither its article number nor its model number', () => {
    const others = ['accessory', 'lot', 'box-only', 'replica', 'other-model'] as const;
    for (const listing of others.flatMap(of))
      expect([listing.gtin, listing.mpn], listing.title).toEqual([undefined, undefined]);
  });

  test('many sellers leave the numbers out', () => {
    const rest = of('same').slice(resold.length);
    const without = rest.filter(({ gtin, mpn }) => gtin === undefined && mpn === undefined);
    expect(without.length / rest.length).toBeGreaterThan(0.2);
  });

  test('titles are short lines with a word in them, without placeholders or double spaces', () => {
    for (const { title } of all) {
      expect(title).toMatch(/\p{L}/u);
      expect(title.length).toBeLessThan(200);
      expect(title).not.toMatch(/\$\d|undefined| {2}|^\s|\s$/);
    }
  });

  test('sellers write five languages', () => {
    expect(new Set(all.map(({ language }) => language))).toEqual(new Set(['en', 'de', 'fr', 'es', 'it']));
  });
});
