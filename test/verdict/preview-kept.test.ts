import { describe, expect, test } from 'vitest';
import type { Match } from '@/src/match/match';
import { BANDS } from '@/src/rules/band';
import { rulesFor } from '@/src/rules/layer';
import { faultsIn } from '@/src/rules/pack-faults';
import type { RulePack, RuleSet } from '@/src/rules/rule-pack';
import { byDocuments, compareAll } from '@/src/verdict/compare';
import { matchOf } from '@/src/verdict/examples';
import { kindOfSighting } from '@/src/verdict/kind-of-sighting';
import { makeReady, preview } from '@/src/verdict/preview';
import type { PreviewCase } from '@/src/verdict/preview-case';
import { setAside } from '@/src/verdict/set-aside';
import { fc } from '@/test/properties';
import { anyPack, makePack } from '@/test/rules/make-pack';
import { makeBoost, makeRules, makeVeto } from '@/test/rules/make-rules';
import { makeCase, makeExample, shippedFacts } from './make-cases';

const CASES: readonly PreviewCase[] = [
  makeCase('phone', { name: 'Apple iPhone 12 64GB Black', brand: 'Apple' }, [
    { title: 'Apple iPhone 12 64GB black', brand: 'Apple', country: 'DE', seller: 'One' },
    { title: 'Apple iPhone 12 64GB black', brand: 'Apple', country: 'FR', seller: 'Two' },
    { title: 'iPhone 12 64 GB Obsidian display model', brand: 'Orchard' },
    { title: 'Apple iPhone 12 128GB black', sourceId: 'feed-2' },
    { title: 'Garden hose 20 m' },
  ]),
  makeCase('sofa', { name: 'IKEA Ektorp Sitzlandschaft 3-seat', brand: 'IKEA' }, [
    { title: 'Ektorp sofa 3-seat beige', brand: 'Inter' },
    { title: 'IKEA Ektorp Sitzlandschaft', brand: 'IKEA', attributes: { color: 'sand' } },
  ]),
];

/** Rules in the words of those pages, so that they are met. */
const weight = fc.integer({ min: -8, max: 8 });
const veto = fc.constantFrom(
  makeVeto([{ field: 'listing.title', contains: 'display model' }]),
  makeVeto([{ field: 'listing.country', equals: 'FR' }], { id: 'fr', best: 'similar' }),
  makeVeto([{ field: 'product.category', equals: 'sofa' }], { id: 'sofa', best: 'variant' }),
  makeVeto([{ field: 'listing.title', contains: 'black' }], { id: 'black', best: 'similar' }),
);
const boost = fc.constantFrom(
  makeBoost([{ field: 'listing.brand', equals: 'Inter' }], 3),
  makeBoost([{ field: 'listing.seller', missing: true }], -2, { id: 'nobody' }),
);
const met: fc.Arbitrary<Partial<RulePack>> = fc.record(
  {
    weights: fc.record({ title: weight, brandConflict: weight, bias: weight }, { requiredKeys: [] }),
    thresholds: fc.constantFrom({ same: 0.99 }, { similar: 0.3 }, { same: 0.6, variant: 0.6, similar: 0.5 }),
    byCategory: fc.constantFrom({ sofa: { weights: { title: 9 } } }, { smartphone: { thresholds: { same: 0.95 } } }),
    vetoes: fc.uniqueArray(veto, { maxLength: 3, selector: ({ id }) => id }),
    boosts: fc.uniqueArray(boost, { maxLength: 2, selector: ({ id }) => id }),
    hiddenWords: fc.subarray(['display', 'beige', 'hose']),
    hiddenSellers: fc.subarray(['one', 'two']),
    brandAliases: fc.subarray([
      ['Apple', 'Orchard'],
      ['IKEA', 'Inter', 'Ektorp'],
    ]),
    aliases: fc.constantFrom(
      { colors: [['black', 'obsidian']] },
      { colors: [['beige', 'sand']], sizes: [['64', '128']] },
    ),
    categories: fc.constantFrom([{ id: 's', category: 'sofa', words: ['Sitzlandschaft'] }], []),
    sources: fc.constantFrom([{ id: 'f', source: 'feed-2', off: true as const }], []),
  },
  { requiredKeys: [] },
);
const anyRules = fc
  .oneof(met, met, anyPack)
  .map((pack) => makePack({ ...pack, format: 2 }))
  .filter((pack) => faultsIn(pack).length === 0)
  .map((pack) => makeRules(pack));

/** The long way: everything read, compared and set aside anew, as a page is judged. */
function judged({ sighting, candidates, rarity }: PreviewCase, rules: RuleSet): readonly Match[] {
  const { product } = structuredClone(sighting);
  const kind = kindOfSighting(sighting, { taxonomy: shippedFacts.taxonomy, rules });
  const own = rulesFor(rules, kind.guess);
  const facts = { sighting: { product }, rules: own, rarity: rarity ?? new Map(), kind, candidates };
  const matches = byDocuments(compareAll(facts), facts).matches as readonly Match[];
  const { kept } = setAside(matches, own);
  return matches.map((match) => (kept.includes(match) ? match : { ...match, band: 'no' }));
}

/** What changes, by the long way: band by band, and probability where the band stays. */
function changesOf(one: PreviewCase, before: RuleSet, after: RuleSet) {
  const then = judged(one, after);
  return judged(one, before).flatMap((was, i) => {
    const is = then[i] as Match;
    const isShifted = is.band !== 'no' && Math.abs(was.probability - is.probability) >= 0.01;
    return was.band !== is.band || isShifted ? [{ before: was, after: is }] : [];
  });
}

describe('a preview by what was read before', () => {
  test('is what judging everything anew gives, draft after draft', () => {
    fc.assert(
      fc.property(
        anyRules,
        fc.array(anyRules, { minLength: 1, maxLength: 5 }),
        fc.boolean(),
        (now, drafts, isReady) => {
          const cases = structuredClone(CASES);
          if (isReady) for (const one of cases) makeReady(now, one, shippedFacts);
          for (const draft of drafts) {
            const { changes } = preview(now, draft, cases, shippedFacts);
            for (const one of cases) {
              const pairs = changes.find(({ of }) => of === one)?.pairs ?? [];
              expect(pairs.map(({ before, after }) => ({ before, after }))).toEqual(changesOf(one, now, draft));
            }
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  test('of an example, too', () => {
    const example = makeExample(
      { name: 'IKEA Ektorp Sitzlandschaft', brand: 'IKEA' },
      { title: 'Ektorp sofa', brand: 'Inter' },
      'same',
    );
    fc.assert(
      fc.property(fc.array(anyRules, { minLength: 1, maxLength: 5 }), (drafts) => {
        for (const rules of drafts) {
          const fresh = matchOf(structuredClone(example), rules, shippedFacts.taxonomy);
          expect(matchOf(example, rules, shippedFacts.taxonomy)).toEqual(fresh);
        }
      }),
    );
  });

  test('meets every kind of change', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyRules, anyRules, (now, draft) => {
        for (const { pairs } of preview(now, draft, CASES, shippedFacts).changes)
          for (const { kind, after } of pairs) seen.add(kind).add(after.band);
      }),
      { numRuns: 60 },
    );
    expect([...seen]).toEqual(expect.arrayContaining(['gained', 'lost', 'better', 'worse', 'probability', ...BANDS]));
  });
});
