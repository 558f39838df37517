import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Condition } from '@/src/product/condition';
import { parseRulePack } from '@/src/rules/exchange';
import { ruleSetOf } from '@/src/rules/layer';
import { LAYER_KINDS, type RuleSet } from '@/src/rules/rule-pack';
import { shippedPack } from '@/src/rules/shipped';
import { judge } from '@/src/verdict/judge';
import type { PreviewCase } from '@/src/verdict/preview-case';
import { CallCounter } from '@/test/count-calls';
import { fc } from '@/test/properties';
import { FULL_PACKS, MET } from '@/test/rules/full-packs';
import { anyPack, makePack } from '@/test/rules/make-pack';
import { makeCase, shippedFacts } from './make-cases';

const SHIPPED = { kind: 'shipped', pack: shippedPack } as const;
const judged = ({ id, sighting, candidates }: PreviewCase, rules: RuleSet) =>
  judge({ ...shippedFacts, id, sighting, candidates, rules, rarity: new Map() });

describe('whatever rule packs hold', () => {
  const words = fc
    .array(fc.oneof(fc.constantFrom(...MET, 'case for', '手机壳', 'constructor'), fc.string({ unit: 'grapheme' })), {
      minLength: 1,
      maxLength: 8,
    })
    .map((all) => all.join(' ').trim() || 'x');
  const price = fc.integer({ min: 0, max: 1e6 }).map((minor) => ({ minor, currency: 'EUR' }));
  const attributes = fc.constantFrom({}, { color: 'black' }, { size: '42', capacity: '64 GB', material: 'leather' });
  const product = fc.record(
    { name: words, brand: fc.constantFrom('Apple', 'HP', 'toString'), price, attributes },
    { requiredKeys: ['name'], noNullPrototype: true },
  );
  const offer = fc.record(
    {
      title: words,
      brand: fc.constantFrom('Apple', 'Compaq', '__proto__'),
      condition: fc.constantFrom(...Condition.options),
      price,
      attributes,
      country: fc.constantFrom('DE', 'FR'),
      seller: words,
    },
    { requiredKeys: ['title'], noNullPrototype: true },
  );
  const page = fc
    .tuple(product, fc.array(offer, { minLength: 1, maxLength: 5 }))
    .map(([sold, offers]) => makeCase('any', sold, offers));
  const layers = fc.array(fc.record({ kind: fc.constantFrom(...LAYER_KINDS.slice(1)), pack: anyPack }), {
    maxLength: 3,
  });

  test('judging does not throw, and says numbers only', () => {
    fc.assert(
      fc.property(layers, page, (laid, of) => {
        const { offers, estimate, compared } = judged(of, ruleSetOf([SHIPPED, ...laid]));
        expect(compared).toBe(of.candidates.length);
        expect(offers.length).toBeLessThanOrEqual(20);
        for (const { match, avoided } of offers) {
          expect(match.probability >= 0 && match.probability <= 1).toBe(true);
          expect(numbersIn([avoided, match.signals]).every(Number.isFinite)).toBe(true);
        }
        expect(numbersIn(estimate).every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

/** Every number in it, at any depth. */
function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

/** Calls: what any pack may cost a page beside the usual … */
const MOST_OF_A_PAGE = 200_000;
/** … and for each pair, on which two thousand vetoes and boosts are tried at most, each of ten conditions. */
const MOST_OF_A_PAIR = 2000 * 10 * 4;
/** What is made of a pack once: for each of its characters, and beside that. */
const MOST_OF_A_CHARACTER = 5;
const MOST_ONCE = 1_000_000;

describe('a pack as full as the format allows', () => {
  const title = 'Apple iPhone 12 64GB black sofa';
  const page = () =>
    makeCase('phone', { name: `${title} 手机`, brand: 'Apple' }, [
      { title, brand: 'Apple' },
      { title: `${title} 手机`, seller: 'seller 1' },
      { title: 'Garden hose' },
    ]);
  const calls = new CallCounter();
  let usual = 0;
  beforeAll(async () => {
    await calls.start();
    judged(page(), ruleSetOf([SHIPPED]));
    usual = await calls.count(() => judged(page(), ruleSetOf([SHIPPED])));
  });
  afterAll(() => calls.stop());

  test.each(Object.entries(FULL_PACKS))('of %s', async (_, parts) => {
    const text = JSON.stringify(makePack({ format: 2, ...parts }));
    const pairs = page().candidates.length * MOST_OF_A_PAIR;
    let rules: RuleSet | undefined;
    const first = await calls.count(() => {
      rules = rulesOf(text);
      judged(page(), rules);
    });
    expect(first).toBeLessThan(usual + MOST_ONCE + text.length * MOST_OF_A_CHARACTER + pairs);
    const next = await calls.count(() => rules && judged(page(), rules));
    expect(next).toBeLessThan(usual + MOST_OF_A_PAGE + pairs);
  });
});

/** The pack twice, as an organisation's and one's own: what is laid over itself, switched off and locked is met, too. */
function rulesOf(text: string): RuleSet {
  const parsed = parseRulePack(text);
  if (!parsed.ok) throw new Error(`The pack is refused: ${JSON.stringify(parsed.problems.slice(0, 3))}`);
  return ruleSetOf([
    SHIPPED,
    { kind: 'policy', pack: parsed.pack },
    { kind: 'personal', pack: { ...parsed.pack, id: 'other' } },
  ]);
}
