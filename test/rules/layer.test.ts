import { describe, expect, test } from 'vitest';
import { shopRuleFor } from '@/src/product/shop-rules';
import { layer } from '@/src/rules/layer';
import { CompletePack, type RulePack } from '@/src/rules/rule-pack';
import { shippedPack } from '@/src/rules/shipped';
import { fc } from '@/test/properties';
import { anyPack, makePack } from './make-pack';

/** Nothing is switched off. */
const withoutOff = ({ off: _, ...pack }: RulePack): RulePack => pack;

const rate = (mode: number, source = 'own count') => ({ low: 0, mode, high: 1, source });

describe('layer', () => {
  test('the shipped pack is complete and valid, and alone it is the rule set', () => {
    expect(CompletePack.parse(shippedPack)).toEqual(shippedPack);
    const { weights, thresholds, mostOffers, hiddenWords, version } = layer([shippedPack]);
    expect({ weights, thresholds, mostOffers, hiddenWords }).toEqual({
      weights: shippedPack.weights,
      thresholds: shippedPack.thresholds,
      mostOffers: 5,
      hiddenWords: [],
    });
    expect(version).toBe('shipped@2');
  });

  test('a later pack overrides single values and leaves the others', () => {
    const rules = layer([shippedPack, makePack({ weights: { title: 5 }, thresholds: { same: 0.9 }, mostOffers: 3 })]);
    expect(rules.weights).toEqual({ ...shippedPack.weights, title: 5 });
    expect(rules.thresholds).toEqual({ ...shippedPack.thresholds, same: 0.9 });
    expect(rules.mostOffers).toBe(3);
  });

  test('a value set to undefined overrides nothing', () => {
    const rules = layer([shippedPack, makePack({ weights: { title: undefined }, mostOffers: undefined })]);
    expect(rules.weights.title).toBe(shippedPack.weights.title);
    expect(rules.mostOffers).toBe(5);
  });

  test('what comes first: the last pack that says so, else what could avoid most', () => {
    expect(layer([shippedPack]).ranking).toBe('most-avoided');
    expect(layer([shippedPack, makePack({ ranking: 'cheapest' }), makePack()]).ranking).toBe('cheapest');
    expect(layer([shippedPack, makePack({ ranking: 'cheapest' }), makePack({ ranking: 'nearest' })]).ranking).toBe(
      'nearest',
    );
  });

  test('where the person is and how they fetch things: the last pack that says so', () => {
    const away = makePack({ region: 'AT', collection: { by: 'bike', km: 4 } });
    expect(layer([shippedPack, makePack({ region: 'DE' }), away, makePack({})])).toMatchObject({
      region: 'AT',
      collection: { by: 'bike', km: 4 },
    });
    expect(layer([shippedPack])).not.toHaveProperty('region');
    expect(layer([shippedPack])).not.toHaveProperty('collection');
  });

  test('a rule for a shop counts before those of lower layers, the shipped ones last', () => {
    const rule = (site: string, host: string) => ({ site, hosts: [host], fields: { name: [['#name'] as [string]] } });
    const { shops } = layer([
      shippedPack,
      makePack({ shops: [rule('Ours', 'shop.example'), rule('Our Amazon', 'amazon.de')] }),
      makePack({ shops: [rule('Mine', 'shop.example')] }),
    ]);
    expect(shopRuleFor('https://www.shop.example/p/1', shops)?.site).toBe('Mine');
    expect(shopRuleFor('https://www.amazon.de/dp/1', shops)?.site).toBe('Our Amazon');
    expect(shopRuleFor('https://www.amazon.fr/dp/1', shops)?.site).toBe('Amazon');
    expect(shopRuleFor('https://elsewhere.example/', shops)).toBeUndefined();
  });

  test('words add up without repetitions; the later spelling counts, in its place', () => {
    const rules = layer([
      shippedPack,
      makePack({ hiddenWords: ['replica', 'Box only'] }),
      makePack({ hiddenWords: ['box only', 'broken', 'Replica'] }),
    ]);
    expect(rules.hiddenWords).toEqual(['box only', 'broken', 'Replica']);
  });

  test('links hidden by any layer are hidden', () => {
    const packs = [
      makePack({ links: { hidden: ['ebay-de'] } }),
      makePack({ links: { hidden: ['vinted-de', 'ebay-de'] } }),
    ];
    expect(layer([shippedPack, ...packs]).hiddenLinks).toEqual(['vinted-de', 'ebay-de']);
    expect(layer([shippedPack]).hiddenLinks).toEqual([]);
  });

  test('displacement is replaced a category at a time', () => {
    const rules = layer([
      shippedPack,
      makePack({ displacement: { sofa: rate(0.4), jeans: rate(0.3) } }),
      makePack({ displacement: { sofa: rate(0.7, 'survey 2025') } }),
    ]);
    const rates = rules.assumptions.map(({ rule: { scope, displacement, source } }) => [
      scope,
      displacement?.mode,
      source,
    ]);
    expect(rates).toEqual([
      ['jeans', 0.3, 'own count'],
      ['sofa', 0.7, 'survey 2025'],
    ]);
  });

  test('thresholds of different layers never contradict: the stricter holds the looser down', () => {
    const rules = layer([
      { ...shippedPack, thresholds: { same: 0.8, variant: 0.5, similar: 0.2 } },
      makePack({ thresholds: { same: 0.4 } }),
    ]);
    expect(rules.thresholds).toEqual({ same: 0.4, variant: 0.4, similar: 0.2 });
  });

  test('the version names every layer, lowest first', () => {
    expect(layer([shippedPack, makePack({ id: 'team', version: '7' }), makePack()]).version).toBe(
      'shipped@2 + team@7 + mine@2',
    );
  });

  test('order is the only thing that matters, and the last word on each weight wins', () => {
    fc.assert(
      fc.property(fc.array(anyPack.map(withoutOff), { maxLength: 4 }), (packs) => {
        const rules = layer([shippedPack, ...packs]);
        expect(layer([shippedPack, ...structuredClone(packs)])).toEqual(rules);
        for (const name of Object.keys(shippedPack.weights) as (keyof typeof shippedPack.weights)[]) {
          const said = [shippedPack, ...packs].flatMap(({ weights }) => weights?.[name] ?? []);
          expect(rules.weights[name]).toBe(said.at(-1));
        }
        const { same, variant, similar } = rules.thresholds;
        expect(same >= variant && variant >= similar).toBe(true);
      }),
    );
  });

  test('layering a pack twice changes nothing but the version', () => {
    fc.assert(
      fc.property(anyPack, (pack) => {
        const { version: _, ...once } = layer([shippedPack, pack]);
        const { version: __, ...twice } = layer([shippedPack, pack, pack]);
        expect(twice).toEqual(once);
      }),
    );
  });
});
