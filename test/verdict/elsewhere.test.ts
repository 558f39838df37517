import { describe, expect, test } from 'vitest';
import { readKind } from '@/src/category/categorise';
import { searchWords } from '@/src/listings/search-words/search-words';
import { Product } from '@/src/product/product';
import type { WebUrl } from '@/src/product/web-url';
import { layer } from '@/src/rules/layer';
import { shippedPack } from '@/src/rules/shipped';
import { elsewhereFor } from '@/src/verdict/elsewhere';
import { type Facts, judge } from '@/src/verdict/judge';
import { factors, used } from '../avoided/packs';
import { index } from '../category/taxonomy';
import { shippedLinks } from '../listings/links/shipped-links';
import { makePack } from '../rules/make-pack';

const names = (links: readonly { readonly name: string }[] = []) => links.map(({ name }) => name);

function elsewhere(name: string, region = 'GB') {
  const product = Product.parse({ name });
  const { guess, accessory } = readKind(product, index);
  const basis = { search: searchWords(product), links: shippedLinks, used, rules: layer([shippedPack]), region };
  return elsewhereFor(product, guess, accessory !== undefined, basis);
}

describe('what is unsafe once somebody else had it', () => {
  test.each(['Giro bicycle helmet size M', 'Racer motorcycle helmet XL', 'Smoke alarm with 10 year battery'])(
    '%s: nobody is sent to look for it, and who says so is named',
    (name) => {
      const { used: toBuy, borrow, notices } = elsewhere(name);
      expect([toBuy, borrow]).toEqual([[], []]);
      expect(notices.map(({ effect }) => effect)).toContain('unsafe');
    },
  );

  test('what is only to be checked can be looked for, with the check said', () => {
    const { used: toBuy, notices } = elsewhere('Bosch washing machine series 6');
    expect(names(toBuy)).toContain('eBay');
    expect(notices.map(({ effect }) => effect)).toEqual(['check']);
  });

  test('a check is only said where there is somewhere to look', () => {
    expect(elsewhere('Bosch washing machine series 6', 'IS')).toMatchObject({ used: [], notices: [] });
  });

  test('a strap for a helmet is no helmet', () => {
    expect(names(elsewhere('Chin strap for bicycle helmet').used)).toContain('eBay');
  });
});

test('a case for a phone is not sent to those who sell and lend phones', () => {
  const { used: toBuy, borrow } = elsewhere('Leather case for iPhone 15', 'DE');
  expect(names(toBuy)).toEqual(['Kleinanzeigen', 'eBay']);
  expect(borrow).toEqual([]);
});

describe('judge', () => {
  const facts: Facts = {
    id: 'v',
    sighting: {
      product: Product.parse({ name: 'Fairphone 5 smartphone 256 GB', brand: 'Fairphone' }),
      evidence: [],
      url: 'https://shop.example/p' as WebUrl,
      seenAt: 1,
    },
    candidates: [],
    rarity: new Map(),
    rules: layer([shippedPack]),
    factors,
    used,
    taxonomy: index,
    links: shippedLinks,
    wouldBuyNew: 'unknown',
    now: 5,
    region: 'FR',
  };
  const foundBy = (change: Partial<Facts>) => names(judge({ ...facts, ...change }).elsewhere?.used);

  test('links by the country the browser tells, and by the one the rules say before it', () => {
    expect(foundBy({})).toContain('leboncoin');
    expect(foundBy({ rules: layer([shippedPack, makePack({ region: 'DE' })]) })).toContain('Kleinanzeigen');
  });

  test('leaves out what a rule pack hides, and says which links it used', () => {
    const rules = layer([shippedPack, makePack({ links: { hidden: ['leboncoin'] } })]);
    expect(foundBy({ rules })).not.toContain('leboncoin');
    expect(judge(facts).elsewhere?.version).toBe(shippedLinks.version);
  });

  test('knows of nowhere else without links', () => {
    const { links: _, ...without } = facts;
    expect(judge(without)).not.toHaveProperty('elsewhere');
  });
});
