import { describe, expect, test } from 'vitest';
import type { Listing } from '@/src/listings/listing';
import { applyDocumentRules } from '@/src/match/document-rules';
import { matchListing } from '@/src/match/match-listing';
import type { Condition, ConditionField } from '@/src/rules/condition';
import type { RulePack } from '@/src/rules/rule-pack';
import { fc } from '@/test/properties';
import { anyPack } from '@/test/rules/make-pack';
import { makeBoost, makeRules, makeVeto } from '@/test/rules/make-rules';
import { makeListing, makeProduct } from './make';

const product = makeProduct({
  name: 'Apple iPhone 12 64GB Black',
  brand: 'Apple',
  gtin: '00194252031346',
  price: { minor: 60_000, currency: 'EUR' },
});
const listing = makeListing({
  title: 'Apple iPhone 12 64GB black display model',
  brand: 'Apple',
  gtin: '00194252031346',
  condition: 'good',
  price: { minor: 30_000, currency: 'EUR' },
  country: 'DE',
});
const kind = { id: 'smartphone', group: 'electronics' };
const match = (parts: Partial<RulePack>, of: Listing = listing) =>
  matchListing(product, of, makeRules(parts), new Map(), { kind });
const plain = match({});
const title = (contains: string): Condition => ({ field: 'listing.title', contains });

describe('a veto of a pack', () => {
  test('holds the band down to its best, says whose it is in whose words, and leaves the probability', () => {
    expect(plain.band).toBe('same');
    const vetoed = match({ vetoes: [makeVeto([title('display model')], { because: 'Shown in a shop' })] });
    expect(vetoed.band).toBe('no');
    expect(vetoed.probability).toBe(plain.probability);
    expect(vetoed.signals[0]).toEqual({
      kind: 'veto',
      strength: 1,
      ruleKey: 'vetoes.v',
      reason: { key: 'matchTeamRule', args: ['Shown in a shop', 'Our team'] },
    });
  });

  test.each([['variant'], ['similar'], ['no']] as const)('the best it leaves is %s', (best) => {
    expect(match({ vetoes: [makeVeto([title('display model')], { best })] }).band).toBe(best);
  });

  test('holds only where all its conditions do', () => {
    const cheap: Condition = { field: 'price.ratio', between: [0, 0.3] };
    expect(match({ vetoes: [makeVeto([title('display model'), cheap])] })).toEqual(plain);
    const cheaper = { ...listing, price: { minor: 15_000, currency: 'EUR' } };
    expect(match({ vetoes: [makeVeto([title('display model'), cheap])] }, cheaper).band).toBe('no');
  });

  test.each<[ConditionField, string]>([
    ['product.category', 'smartphone'],
    ['product.category', 'electronics'],
    ['product.brand', 'APPLE'],
    ['product.gtin', '0194252031346'],
    ['listing.condition', 'good'],
    ['listing.gtin', '194252031346'],
  ])('%s equals %s', (field, equals) => {
    expect(match({ vetoes: [makeVeto([{ field, equals }])] }).band).toBe('no');
    expect(match({ vetoes: [makeVeto([{ field, equals: 'something else' }])] })).toEqual(plain);
  });

  test('is told in the order of the pack', () => {
    const vetoes = ['c', 'a', 'b'].map((id) => makeVeto([title('display')], { id }));
    expect(
      match({ vetoes })
        .signals.slice(0, 3)
        .map(({ ruleKey }) => ruleKey),
    ).toEqual(['vetoes.c', 'vetoes.a', 'vetoes.b']);
  });
});

describe('a boost of a pack', () => {
  const dim = makeListing({ title: 'Phone 12, black', brand: 'Apple' });

  test('adds its weight to the log-odds; several add up', () => {
    const logit = (probability: number) => Math.log(probability / (1 - probability));
    const before = matchListing(product, dim, makeRules({}), new Map()).probability;
    const boosts = [makeBoost([title('black')], 1.5), makeBoost([title('phone')], -0.25, { id: 'c' })];
    const after = matchListing(product, dim, makeRules({ boosts }), new Map()).probability;
    expect(logit(after) - logit(before)).toBeCloseTo(1.25);
  });

  test('is a signal with its key', () => {
    const { signals } = match({ boosts: [makeBoost([title('black')], 2)] });
    expect(signals.at(-1)).toMatchObject({ kind: 'boost', weight: 2, ruleKey: 'boosts.b' });
  });

  test('against: enough of it and nothing is left', () => {
    expect(match({ boosts: [makeBoost([title('black')], -20)] }).probability).toBeLessThan(0.01);
  });
});

describe('a rule that asks for what stands in a document', () => {
  const fromGermany = makeVeto([{ field: 'listing.country', equals: 'DE' }], { best: 'similar' });
  const rules = makeRules({ vetoes: [fromGermany], boosts: [makeBoost([title('black')], 1)] });
  const first = matchListing(product, listing, rules, new Map(), { kind });

  test('is not tried on signatures, and then on whole listings, with all others', () => {
    expect(first.band).toBe('same');
    const [second] = applyDocumentRules([{ ...first, alike: 3 }], { product, rules, rarity: new Map(), kind });
    expect(second).toMatchObject({ band: 'similar', alike: 3 });
    expect(second?.signals.map(({ ruleKey }) => ruleKey).filter(Boolean)).toEqual(['vetoes.v', 'boosts.b']);
  });

  test('leaves alone what it does not speak of', () => {
    const french = { ...first, listing: { ...listing, country: 'FR' } };
    expect(applyDocumentRules([french], { product, rules, rarity: new Map(), kind })[0]).toBe(french);
    const matches = [first];
    expect(applyDocumentRules(matches, { product, rules: makeRules({}), rarity: new Map() })).toBe(matches);
  });
});

describe('whatever a pack holds', () => {
  test('a comparison never throws, and its probability is one', () => {
    fc.assert(
      fc.property(anyPack, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }), (pack, text) => {
        const other = { ...listing, title: text.trim() || 'x' };
        const rules = makeRules(pack);
        for (const of of [listing, other]) {
          const found = matchListing(product, of, rules, new Map(), { kind });
          const [again] = applyDocumentRules([found], { product, rules, rarity: new Map(), kind });
          expect(again?.probability).toBeGreaterThanOrEqual(0);
          expect(again?.probability).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('the index finds what trying each rule by itself finds', () => {
    fc.assert(
      fc.property(fc.array(anyPack, { minLength: 1, maxLength: 3 }), ([pack, ...more]) => {
        const vetoes = [pack, ...more].flatMap((each, i) =>
          (each?.vetoes ?? []).map((rule) => ({ ...rule, id: `${i}-${rule.id}` })),
        );
        const fired = (parts: Partial<RulePack>) =>
          match(parts).signals.flatMap(({ ruleKey }) => (ruleKey === undefined ? [] : ruleKey));
        const alone = vetoes.filter((rule) => fired({ vetoes: [rule] }).length > 0).map(({ id }) => `vetoes.${id}`);
        expect(fired({ vetoes }).toSorted()).toEqual(alone.toSorted());
      }),
    );
  });
});
