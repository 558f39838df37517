import { describe, expect, test } from 'vitest';
import type { Condition } from '@/src/rules/condition';
import { hasRules, ruleSubject } from '@/src/rules/fired-rules';
import { rulesFor } from '@/src/rules/layer';
import type { BoostRule, VetoRule } from '@/src/rules/rule-kinds';
import type { Ruled } from '@/src/rules/rule-pack';
import { makeListing, makeProduct } from '@/test/match/make';
import { makeBoost, makeRules, makeVeto } from './make-rules';

const product = makeProduct({ name: 'Apple iPhone 12', brand: 'Apple' });
const listing = makeListing({ title: 'Apple iPhone 12 black', brand: 'Apple', country: 'DE' });
const by = { kind: 'pack', id: 'team', name: 'Team' } as const;
const title = (contains: string): Condition => ({ field: 'listing.title', contains });

/** Rules as layers hold them, as many as packs without number could bring. */
function ruled<Rule extends { readonly id: string }>(count: number, rule: (i: number) => Rule): Ruled<Rule>[] {
  return Array.from({ length: count }, (_, i) => {
    const each = rule(i);
    return { key: `vetoes.${each.id}`, rule: each, by };
  });
}

const keys = (rules: { vetoes: Ruled<VetoRule>[]; boosts: Ruled<BoostRule>[] }, of = listing) =>
  ruleSubject(rules, 'signature', product, undefined)
    .fired(of)
    .map(({ key }) => key);

describe('ruleSubject', () => {
  test('tells what holds in the order of the rules, vetoes first, each once', () => {
    const rules = makeRules({
      boosts: [makeBoost([title('apple'), title('black')], 1)],
      vetoes: ['z', 'a'].map((id) =>
        makeVeto([{ field: 'listing.title', oneOf: ['Apple iPhone 12 black', 'apple'] }], { id }),
      ),
    });
    const subject = ruleSubject(rules, 'signature', product, undefined);
    expect(subject.fired(listing).map(({ key }) => key)).toEqual(['vetoes.z', 'vetoes.a', 'boosts.b']);
  });

  test('rules for whole listings are kept apart from those for signatures', () => {
    const rules = makeRules({ vetoes: [makeVeto([title('black'), { field: 'listing.country', equals: 'de' }])] });
    expect([hasRules(rules, 'signature'), hasRules(rules, 'document')]).toEqual([false, true]);
    expect(ruleSubject(rules, 'signature', product, undefined).fired(listing)).toEqual([]);
    expect(ruleSubject(rules, 'document', product, undefined).fired(listing)).toHaveLength(1);
  });

  test('of a product that was compared by other rules, or as another kind, nothing is remembered', () => {
    const sofa = makeRules({ vetoes: [makeVeto([{ field: 'product.category', equals: 'sofa' }])] });
    const kind = { id: 'sofa', group: 'furniture' };
    expect(ruleSubject(sofa, 'signature', product, undefined).fired(listing)).toHaveLength(0);
    expect(ruleSubject(sofa, 'signature', product, kind).fired(listing)).toHaveLength(1);
    expect(ruleSubject(makeRules({}), 'signature', product, kind).fired(listing)).toHaveLength(0);
  });

  test('rules that are copied for a kind of things are not made ready again', () => {
    const rules = makeRules({
      vetoes: [makeVeto([title('black')])],
      byCategory: { smartphone: { weights: { title: 1 } } },
    });
    const kind = { id: 'smartphone', group: 'electronics' };
    const own = rulesFor(rules, kind);
    expect(own).not.toBe(rules);
    expect(ruleSubject(own, 'signature', product, kind)).toBe(ruleSubject(rules, 'signature', product, kind));
  });

  test('a rule is found by whichever of its words is rare, on either side', () => {
    const vetoes = ruled(300, (i) =>
      makeVeto([{ field: 'product.brand', equals: 'apple' }, title(`apple ${i === 7 ? 'black' : `word${i}`}`)], {
        id: `v${i}`,
      }),
    );
    // "apple black" does not stand there, "iphone 12 black" does.
    expect(keys({ vetoes, boosts: [] })).toEqual([]);
    const one = ruled(1, () => makeVeto([title('iphone 12 black')], { id: 'one' }));
    expect(keys({ vetoes: [...vetoes, ...one], boosts: [] })).toEqual(['vetoes.one']);
  });
});

describe('a crowd of rules', () => {
  test('on one pair no more than two thousand are tried, the first ones', () => {
    const vetoes = ruled(30_000, (i) => makeVeto([title('apple')], { id: `v${i}` }));
    const found = keys({ vetoes, boosts: [] });
    expect(found).toHaveLength(2000);
    expect(found[0]).toBe('vetoes.v0');
  });

  test('that need no word', () => {
    const vetoes = ruled(30_000, (i) => makeVeto([{ field: 'listing.mpn', missing: true }], { id: `v${i}` }));
    expect(keys({ vetoes, boosts: [] })).toHaveLength(2000);
  });

  test('two hundred thousand that wait for one word do not exhaust the stack', () => {
    const vetoes = ruled(200_000, (i) =>
      makeVeto([title('apple'), { field: 'listing.price', between: [i + 1e6, i + 1e6] }], { id: `v${i}` }),
    );
    expect(keys({ vetoes, boosts: [] })).toEqual([]);
  });
});
