import { describe, expect, test } from 'vitest';
import type { Condition } from '@/src/rules/condition';
import { diffPacks, loosens } from '@/src/rules/diff';
import type { RulePack } from '@/src/rules/rule-pack';
import { fc } from '@/test/properties';
import { anyPack, makePack } from './make-pack';
import { makeBoost, makeVeto } from './make-rules';

const diff = (from: Partial<RulePack>, to: Partial<RulePack>) => diffPacks(makePack(from), makePack(to));
const title: Condition = { field: 'listing.title', contains: 'demo' };
const cheap: Condition = { field: 'price.ratio', between: [0, 0.5] };
const rate = (mode: number) => ({ low: 0, mode, high: 1, source: 'own count' });

describe('diffPacks', () => {
  test('tells what was added, removed and changed, from what to what, by key', () => {
    const before = { weights: { title: 5 }, hiddenWords: ['replica'], mostOffers: 5 };
    const after = { weights: { title: 4 }, hiddenWords: ['box'], mostOffers: 5, version: '3' };
    expect(diff(before, after).map(({ key, kind, from, to }) => [key, kind, from, to])).toEqual([
      ['hiddenWords.box', 'added', undefined, 'box'],
      ['hiddenWords.replica', 'removed', 'replica', undefined],
      ['version', 'changed', '2', '3'],
      ['weights.title', 'changed', 5, 4],
    ]);
  });

  test('another order changes nothing', () => {
    const [a, b] = [makeVeto([title], { id: 'a' }), makeVeto([cheap], { id: 'b' })];
    expect(
      diff({ vetoes: [a, b] }, { vetoes: [b, { because: a.because, best: a.best, when: a.when, id: 'a' }] }),
    ).toEqual([]);
  });

  test('between a pack and itself there is no difference; back is forth the other way round', () => {
    fc.assert(
      fc.property(anyPack, anyPack, (a, b) => {
        expect(diffPacks(a, structuredClone(a))).toEqual([]);
        const turned = diffPacks(b, a).map(({ key, kind, from, to }) => ({ key, kind, from: to, to: from }));
        const other = { added: 'removed', removed: 'added', changed: 'changed' } as const;
        expect(diffPacks(a, b).map(({ key, kind, from, to }) => ({ key, kind: other[kind], from, to }))).toEqual(
          turned,
        );
      }),
    );
  });

  test('what differs loosens forth or back, where it is more or less of one thing', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -20, max: 20 }), (a, b) => {
        const packs = [{ weights: { title: a } }, { weights: { title: b } }] as const;
        expect(loosens(diff(packs[0], packs[1]))).toBe(b > a);
      }),
    );
  });
});

describe('what loosens', () => {
  const range = (mode: number) => ({ low: 0, mode, high: 1 });
  const figures = (parts: object) => ({ assumptions: [{ id: 'a', scope: 'sofa', source: 'x', ...parts }] });
  const source = (parts: object) => ({ sources: [{ id: 'a', source: 'ebay', ...parts }] });
  const demo = (parts: object = {}) => ({ vetoes: [makeVeto([title, cheap], { best: 'similar', ...parts })] });
  const boost = (weight: number, when = [title]) => ({ boosts: [makeBoost(when, weight)] });

  test.each<[string, Partial<RulePack>, Partial<RulePack>]>([
    ['a veto that goes', demo(), {}],
    ['a milder veto', demo(), demo({ best: 'variant' })],
    ['a veto that asks for more', { vetoes: [makeVeto([title])] }, { vetoes: [makeVeto([title, cheap])] }],
    ['a veto that asks something else', { vetoes: [makeVeto([title])] }, { vetoes: [makeVeto([cheap])] }],
    ['a boost', {}, boost(1)],
    ['a heavier boost', boost(1), boost(2)],
    ['a boost that asks for less', boost(1, [title, cheap]), boost(1)],
    ['a boost against that goes', boost(-2), {}],
    ['a boost against that is lighter', boost(-2), boost(-1)],
    ['a hidden word that goes', { hiddenWords: ['box'] }, {}],
    ['a hidden seller that goes', { hiddenSellers: ['Dealer'] }, {}],
    ['a link that is shown again', { links: { hidden: ['ebay-de'] } }, {}],
    ['a lower threshold', { thresholds: { same: 0.5 } }, { thresholds: { same: 0.4 } }],
    [
      'a lower threshold of a kind',
      { byCategory: { sofa: { thresholds: { same: 0.5 } } } },
      { byCategory: { sofa: { thresholds: { same: 0.4 } } } },
    ],
    ['a threshold that goes, whatever then counts', { thresholds: { same: 0.5 } }, {}],
    [
      'a weight toward nothing from below',
      { weights: { priceImplausible: -3 } },
      { weights: { priceImplausible: -1 } },
    ],
    ['something switched off', {}, { off: ['vetoes.other'] }],
    ['something unlocked', { locked: ['vetoes'] }, {}],
    ['an alias', {}, { brandAliases: [['HP', 'Compaq']] }],
    ['an alias that goes', { aliases: { colors: [['black', 'noir']] } }, {}],
    ['a higher share that is replaced', { displacement: { sofa: rate(0.4) } }, { displacement: { sofa: rate(0.6) } }],
    ['a higher assumption', figures({ displacement: range(0.4) }), figures({ displacement: range(0.6) })],
    ['carriage that emits less', figures({ shippingKg: range(0.6) }), figures({ shippingKg: range(0.4) })],
    ['another source for a figure', figures({}), figures({ source: 'y' })],
    ['a source on again', source({ off: true }), source({})],
    ['more of a source', source({ mostOffers: 2 }), source({ mostOffers: 3 })],
    ['a source without its limit', source({ mostOffers: 2 }), source({})],
    ['more countries', source({ countries: ['DE'] }), source({ countries: ['DE', 'FR'] })],
    ['a source that is asked earlier', source({ order: 2 }), source({ order: 1 })],
    ['a shop that is read otherwise', {}, { shops: [{ site: 'S', hosts: ['a.example'], fields: { name: [['h1']] } }] }],
    ['electricity', {}, { grid: [{ id: 'g', country: 'DE', kgPerKwh: range(0.4), source: 'x' }] }],
    ['a kind of things', {}, { categories: [{ id: 'c', category: 'sofa', words: ['settee'] }] }],
    ['a region', {}, { region: 'FR' }],
    ['more offers', { mostOffers: 3 }, { mostOffers: 5 }],
    ['another author', { author: 'A' }, { author: 'B' }],
    ['another pack', { id: 'a' }, { id: 'b' }],
    ['other terms', { licence: 'CC0-1.0' }, {}],
    [
      'a test that goes',
      {
        examples: [
          {
            id: 'e',
            product: { name: 'x', attributes: {}, breadcrumb: [] },
            listing: { title: 'x', condition: 'used', price: { minor: 1, currency: 'EUR' }, attributes: {} },
            band: 'no',
          },
        ],
      },
      {},
    ],
  ])('%s', (_, from, to) => {
    expect(loosens(diff(from, to))).toBe(true);
  });

  test.each<[string, Partial<RulePack>, Partial<RulePack>]>([
    ['a veto', {}, demo()],
    ['a graver veto', demo(), demo({ best: 'no' })],
    ['a veto that asks for less', demo(), { vetoes: [makeVeto([title], { best: 'similar' })] }],
    ['other words for a veto', demo(), demo({ because: 'Other words', note: 'why' })],
    ['a boost that goes', boost(2), {}],
    ['a lighter boost', boost(2), boost(1)],
    ['a boost that asks for more', boost(2), boost(2, [title, cheap])],
    ['a boost against', {}, boost(-2)],
    ['a hidden word', {}, { hiddenWords: ['box'] }],
    ['a higher threshold', { thresholds: { same: 0.4 } }, { thresholds: { same: 0.5 } }],
    ['a lower share that is replaced', { displacement: { sofa: rate(0.6) } }, { displacement: { sofa: rate(0.4) } }],
    ['something no longer off', { off: ['vetoes.other'] }, {}],
    ['a source that is off', {}, source({ off: true })],
    ['fewer countries', source({ countries: ['DE', 'FR'] }), source({ countries: ['DE'] })],
    [
      'a note, a new version and what the pack says of itself',
      {},
      { version: '9', description: 'x', texts: [{ id: 't', scope: 'sofa', text: 'x' }] },
    ],
  ])('but not %s', (_, from, to) => {
    const changes = diff(from, to);
    expect(changes.length).toBeGreaterThan(0);
    expect(changes.filter((change) => change.loosens)).toEqual([]);
  });
});
