import fc from 'fast-check';
import { RANKINGS, type RulePack } from '@/src/rules/rule-pack';
import { shippedPack } from '@/src/rules/shipped';

export function makePack(parts: Partial<RulePack> = {}): RulePack {
  return { format: 1, id: 'mine', name: 'Mine', version: '2', ...parts };
}

const line = (most: number) =>
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: most })
    .map((text) => text.trim())
    .filter((text) => text.length > 0 && text.length <= most);
const weight = fc.double({ min: -20, max: 20, noNaN: true }).map((value) => value + 0);
const share = fc.integer({ min: 0, max: 100 }).map((value) => value / 100);
const falling = fc
  .tuple(share, share, share)
  .map((shares) => shares.toSorted((a, b) => b - a) as [number, number, number]);
const names = Object.keys(shippedPack.weights) as (keyof typeof shippedPack.weights)[];
const category = fc.constantFrom('sofa', 'smartphone', 'jeans', 'constructor', 'to-string');

/** Any pack that keeps the rules of packs. */
export const anyPack: fc.Arbitrary<RulePack> = fc
  .record(
    {
      format: fc.constant(1 as const),
      id: fc.stringMatching(/^[a-z0-9-]{1,40}$/),
      name: line(80),
      version: line(20),
      description: line(500),
      weights: fc
        .subarray(names)
        .chain((chosen) => fc.record(Object.fromEntries(chosen.map((name) => [name, weight])))),
      thresholds: falling.map(([same, variant, similar]) => ({ same, variant, similar })),
      hiddenWords: fc.array(line(60), { maxLength: 8 }),
      brandAliases: fc.array(fc.array(line(60), { minLength: 2, maxLength: 5 }), { maxLength: 5 }),
      displacement: fc.dictionary(
        category,
        fc.tuple(falling, line(300)).map(([[high, mode, low], source]) => ({ low, mode, high, source })),
        { maxKeys: 4, noNullPrototype: true },
      ),
      links: fc
        .array(fc.constantFrom('ebay-de', 'vinted-fr', 'constructor'), { maxLength: 3 })
        .map((hidden) => ({ hidden })),
      mostOffers: fc.integer({ min: 1, max: 20 }),
      ranking: fc.constantFrom(...RANKINGS),
    },
    { requiredKeys: ['format', 'id', 'name', 'version'], noNullPrototype: true },
  )
  .map((pack) => pack as RulePack);
