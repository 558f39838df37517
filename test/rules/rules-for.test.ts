import { describe, expect, test } from 'vitest';
import { layer, rulesFor, tunedBy } from '@/src/rules/layer';
import type { RulePack } from '@/src/rules/rule-pack';
import { shippedPack } from '@/src/rules/shipped';
import { fc } from '@/test/properties';
import { makePack } from './make-pack';

const phone = { id: 'smartphone', group: 'electronics' };
const rulesOf = (...packs: Partial<RulePack>[]) => layer([shippedPack, ...packs.map((parts) => makePack(parts))]);

describe('rulesFor', () => {
  test('gives the very rules where nothing differs', () => {
    const rules = rulesOf({ byCategory: { sofa: { weights: { title: 1 } } } });
    expect(rulesFor(rules, phone)).toBe(rules);
    expect(rulesFor(rules, undefined)).toBe(rules);
    expect(tunedBy(rules, phone)).toEqual([]);
  });

  test('the kind stands over its shelf, the shelf over what holds for all, value by value', () => {
    const rules = rulesOf({
      weights: { title: 1, brandSame: 1 },
      byCategory: {
        electronics: { weights: { title: 2, modelSame: 2 }, thresholds: { same: 0.6 } },
        smartphone: { weights: { title: 3 } },
      },
    });
    const { weights, thresholds } = rulesFor(rules, phone);
    expect([weights.brandSame, weights.modelSame, weights.title]).toEqual([1, 2, 3]);
    expect(thresholds.same).toBe(0.6);
  });

  test('is made once for rules and kind, so that what is made of it can be kept with it', () => {
    const rules = rulesOf({ byCategory: { electronics: { weights: { title: 2 } } } });
    expect(rulesFor(rules, phone)).toBe(rulesFor(rules, { ...phone }));
    expect(rulesFor(rules, { id: 'laptop', group: 'electronics' })).not.toBe(rulesFor(rules, phone));
  });

  test('names the packs that say so, each once', () => {
    const one = { id: 'one', name: 'One', byCategory: { electronics: { weights: { title: 2, brandSame: 2 } } } };
    const two = { id: 'two', name: 'Two', byCategory: { smartphone: { thresholds: { same: 0.5 } } } };
    expect(tunedBy(rulesOf(one, two), phone)).toEqual(['One', 'Two']);
  });

  test('thresholds of any kinds and shelves fall from same to similar', () => {
    const share = fc.integer({ min: 0, max: 100 }).map((value) => value / 100);
    const thresholds = fc.record({ same: share, variant: share, similar: share }, { requiredKeys: [] });
    fc.assert(
      fc.property(thresholds, thresholds, (shelf, kind) => {
        const rules = rulesOf({
          byCategory: { electronics: { thresholds: shelf }, smartphone: { thresholds: kind } },
        } as Partial<RulePack>);
        const { same, variant, similar } = rulesFor(rules, phone).thresholds;
        expect(same >= variant && variant >= similar).toBe(true);
      }),
    );
  });
});
