import { describe, expect, test } from 'vitest';
import type { RulePack } from '@/src/rules/rule-pack';
import { preview } from '@/src/verdict/preview';
import { fc } from '@/test/properties';
import { anyPack } from '@/test/rules/make-pack';
import { makeBoost, makeRules, makeVeto } from '@/test/rules/make-rules';
import { makeCase, shippedFacts } from './make-cases';

const phone = { name: 'Apple iPhone 12 64GB Black', brand: 'Apple' };
const page = makeCase('phone', phone, [
  { title: 'Apple iPhone 12 64GB black', brand: 'Apple' },
  { title: 'Apple iPhone 12 64GB black display model', brand: 'Apple' },
  { title: 'Apple iPhone 12 128GB black', brand: 'Apple' },
  { title: 'Garden hose 20 m' },
]);
const other = makeCase('sofa', { name: 'IKEA Ektorp sofa 3-seat', brand: 'IKEA' }, [
  { title: 'IKEA Ektorp sofa 3-seat', brand: 'IKEA' },
]);
const cases = [page, other];
const demo = makeVeto([{ field: 'listing.title', contains: 'display model' }]);

const of = (before: Partial<RulePack>, after: Partial<RulePack>) =>
  preview(makeRules(before), makeRules(after), cases, shippedFacts);

describe('preview', () => {
  test('between equal rules nothing changes and nothing is judged', () => {
    expect(of({ weights: { title: 3 } }, { weights: { title: 3 }, version: '9' })).toMatchObject({
      pages: 2,
      judged: 0,
      changes: [],
      counts: { lost: 0, pages: 0 },
    });
  });

  test('a veto: what it drops is shown, and only offers it speaks of are judged again', () => {
    const { changes, counts, judged } = of({}, { vetoes: [demo] });
    expect(judged).toBe(1);
    expect(counts).toMatchObject({ lost: 1, gained: 0, pages: 1 });
    const [{ of: where, pairs } = { pairs: [] }] = changes;
    expect(where?.id).toBe('phone');
    expect(pairs[0]).toMatchObject({
      kind: 'lost',
      before: { band: 'same', listing: { offerId: 'phone-1' } },
      after: { band: 'no' },
    });
  });

  test('a hidden seller, and a source that is off: their offers are lost', () => {
    const sold = makeCase('sold', phone, [
      { title: 'Apple iPhone 12 64GB black', brand: 'Apple', seller: 'Dubious Ltd' },
      { title: 'Apple iPhone 12 64GB', brand: 'Apple', sourceId: 'feed-2' },
    ]);
    const counts = (after: Partial<RulePack>) => preview(makeRules({}), makeRules(after), [sold], shippedFacts).counts;
    expect(counts({ hiddenSellers: ['dubious ltd'] })).toMatchObject({ lost: 1, pages: 1 });
    expect(counts({ sources: [{ id: 'no-feed', source: 'feed-2', off: true }] })).toMatchObject({ lost: 1, pages: 1 });
  });

  test('the other way round the match is gained', () => {
    expect(of({ vetoes: [demo] }, {}).counts).toMatchObject({ gained: 1, lost: 0 });
  });

  test('bands that move, and probabilities', () => {
    expect(of({}, { vetoes: [{ ...demo, best: 'similar' }] }).counts).toMatchObject({ worse: 1, better: 0 });
    expect(
      of({ vetoes: [{ ...demo, best: 'similar' }] }, { vetoes: [{ ...demo, best: 'variant' }] }).counts,
    ).toMatchObject({ worse: 0, better: 1 });
    const boost = makeBoost([{ field: 'listing.title', contains: 'display model' }], -0.5);
    expect(of({}, { boosts: [boost] }).counts.probability).toBe(1);
  });

  test('a weight: every pair is judged again', () => {
    expect(of({}, { weights: { title: 0 } }).judged).toBe(5);
  });

  test('rules that ask for what stands in documents', () => {
    const elsewhere = makeVeto([
      { field: 'listing.source', equals: 'shop' },
      { field: 'product.brand', equals: 'IKEA' },
    ]);
    expect(of({}, { vetoes: [elsewhere] })).toMatchObject({ judged: 1, counts: { lost: 1 } });
  });

  test('shares that a team has counted: what could be avoided moves, the matches do not', () => {
    const low = { low: 0.01, mode: 0.02, high: 0.03, source: 'own count' };
    const { counts, changes, judged } = of({}, { displacement: { sofa: low } });
    expect(judged).toBe(0);
    expect(counts).toMatchObject({ avoided: 1, lost: 0 });
    const [{ avoidedKg } = {}] = changes;
    expect(avoidedKg?.after).toBeLessThan(avoidedKg?.before as number);
  });

  test('says the same twice, as it remembers no more than answers', () => {
    const [before, after] = [makeRules({}), makeRules({ vetoes: [demo], weights: { title: 1 } })];
    expect(preview(before, after, cases, shippedFacts)).toEqual(preview(before, after, cases, shippedFacts));
  });

  test('whatever the packs: what it finds by the rules that differ is what judging all anew finds', () => {
    fc.assert(
      fc.property(anyPack, anyPack, (a, b) => {
        const [before, after] = [makeRules(a), makeRules({ ...a, vetoes: b.vetoes, boosts: b.boosts })];
        const quick = preview(before, after, cases, shippedFacts);
        // A weight no signal here has makes every pair count as reached.
        const all = preview(
          before,
          { ...after, thresholds: { ...after.thresholds, same: after.thresholds.same + 1e-9 } },
          cases,
          shippedFacts,
        );
        expect(quick.counts).toEqual({ ...all.counts });
        expect(quick.judged).toBeLessThanOrEqual(all.judged);
      }),
      { numRuns: 30 },
    );
  });
});
