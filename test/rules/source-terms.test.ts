import { expect, test } from 'vitest';
import { conditionBy } from '@/src/rules/condition-aliases';
import { layer } from '@/src/rules/layer';
import type { SourceRule } from '@/src/rules/rule-kinds';
import { shippedPack } from '@/src/rules/shipped';
import { inOrderOfSources, sourceTerms } from '@/src/rules/source-terms';
import { makePack } from './make-pack';

const rulesOf = (...layers: SourceRule[][]) =>
  layer([shippedPack, ...layers.map((sources, i) => makePack({ id: `p${i}`, name: `P${i}`, sources }))]);

test('what no rule speaks of has no terms', () => {
  expect(sourceTerms(rulesOf(), 'ebay')).toEqual({});
  expect(sourceTerms(rulesOf([{ id: 'a', source: 'ebay', order: 1 }]), 'constructor')).toEqual({});
});

test('each field is the last that names it, whatever the ids of the rules', () => {
  const rules = rulesOf(
    [{ id: 'a', source: 'ebay', order: 1, mostOffers: 2, countries: ['DE'] }],
    [{ id: 'b', source: 'ebay', order: 5 }],
  );
  expect(sourceTerms(rules, 'ebay')).toEqual({
    order: 5,
    mostOffers: 2,
    countries: { of: new Set(['DE']), by: 'P0' },
  });
});

test('a rule of the same id takes the place of the former as a whole', () => {
  const rules = rulesOf([{ id: 'a', source: 'ebay', off: true }], [{ id: 'a', source: 'ebay', order: 2 }]);
  expect(sourceTerms(rules, 'ebay')).toEqual({ order: 2 });
});

test('no terms switch a source on: off is all they know', () => {
  const terms = sourceTerms(rulesOf([{ id: 'a', source: 'ebay', off: true }]), 'ebay');
  expect(terms).toEqual({ off: 'P0' });
  expect(Object.keys(terms)).not.toContain('on');
});

test('sources stand in the order of the rules, and those without a place after them as they stood', () => {
  const rules = rulesOf([
    { id: 'a', source: 'c', order: 0 },
    { id: 'b', source: 'a', order: 7 },
  ]);
  const ids = ['z', 'a', 'b', 'c'];
  expect(inOrderOfSources(ids, (id) => id, rules)).toEqual(['c', 'a', 'z', 'b']);
  expect(inOrderOfSources(ids, (id) => id, rulesOf())).toBe(ids);
});

test('a word for a condition is what the rules say it is; a group without a known word says nothing', () => {
  const conditions = [
    ['good', 'Klasse B', 'B-Ware'],
    ['used', 'excellent'],
    ['prime', 'Grade 1'],
  ];
  const meant = conditionBy(layer([shippedPack, makePack({ aliases: { conditions } })]));
  expect(['klasse-b', 'B WARE', 'Excellent', 'Grade 1', 'good', 'unheard'].map(meant)).toEqual([
    'good',
    'good',
    'used',
    undefined,
    'good',
    undefined,
  ]);
});
