import { describe, expect, test } from 'vitest';
import type { Example } from '@/src/rules/example';
import { parseRulePack } from '@/src/rules/exchange';
import type { RulePack } from '@/src/rules/rule-pack';
import { withPieces } from '@/src/rules/with-pieces';
import { examplesChange, matchOf, runExamples } from '@/src/verdict/examples';
import { type Proposal, proposeRules } from '@/src/verdict/propose-rule';
import { formatRulePack } from '@/test/rules/format-pack';
import { makePack } from '@/test/rules/make-pack';
import { makeRules, makeVeto } from '@/test/rules/make-rules';
import { makeExample, shippedFacts } from './make-cases';

const { taxonomy } = shippedFacts;
const phone = { name: 'Apple iPhone 12 64GB Black', brand: 'Apple' };
const wrong = makeExample(phone, { title: 'Apple iPhone 12 64GB black display model', brand: 'Apple' }, 'no', 'wrong');
const right = makeExample(phone, { title: 'Apple iPhone 12 64GB black', brand: 'Apple' }, 'same', 'right');

function proposals(example: Example, parts: Partial<RulePack> = {}) {
  const rules = makeRules(parts);
  const found = matchOf(example, rules, taxonomy);
  return proposeRules(example, found, { rules, kind: { id: 'smartphone' }, because: 'Not sold like this' });
}

/** What a pack with the first proposal of a kind does to examples. */
function effect(kind: string, examples: readonly Example[], of: readonly Proposal[]) {
  const proposal = of.find((one) => one.kind === kind);
  const pack = withPieces(makePack(), proposal?.pieces ?? {});
  expect(parseRulePack(formatRulePack(pack))).toEqual({ ok: true, pack });
  return examplesChange(
    runExamples(examples, makeRules({}), taxonomy),
    runExamples(examples, makeRules(pack), taxonomy),
  );
}

/** As where the kind of thing is not known. */
function forAllKinds(example: Example): readonly Proposal[] {
  const rules = makeRules({});
  return proposeRules(example, matchOf(example, rules, taxonomy), { rules, kind: undefined, because: 'x' });
}

describe('runExamples', () => {
  test('says of each what was found and whether it passes', () => {
    const [first, second] = runExamples([right, wrong], makeRules({}), taxonomy);
    expect(first).toMatchObject({ passes: true, found: { band: 'same' } });
    expect(second).toMatchObject({ passes: false, found: { band: 'same' } });
    expect(first?.found.signals.length).toBeGreaterThan(0);
  });

  test('rules that ask for a kind or for what stands in documents count too', () => {
    const veto = makeVeto([
      { field: 'product.category', equals: 'smartphone' },
      { field: 'listing.country', equals: 'FR' },
    ]);
    const french = { ...right, listing: { ...right.listing, country: 'FR' } };
    const rules = makeRules({ vetoes: [veto] });
    expect(runExamples([right, french], rules, taxonomy).map(({ found }) => found.band)).toEqual(['same', 'no']);
  });
});

describe('proposeRules', () => {
  test('nothing for an example that passes', () => {
    expect(proposals(right)).toEqual([]);
  });

  test('a wrong match: a veto on what the listing says and the product does not, for this kind of thing', () => {
    const [first] = proposals(wrong);
    expect(first).toMatchObject({
      kind: 'veto',
      pieces: {
        vetoes: [
          {
            id: 'no-display-model',
            best: 'no',
            when: [
              { field: 'product.category', equals: 'smartphone' },
              { field: 'listing.title', contains: 'display model' },
            ],
          },
        ],
      },
    });
    const { fixed, broken } = effect('veto', [right, wrong], proposals(wrong));
    expect([fixed, broken].map((results) => results.map(({ example }) => example.id))).toEqual([['wrong'], []]);
  });

  test('a match that is only comparable: a higher bar, whose harm to other examples is told', () => {
    const twin = { ...right, id: 'twin', band: 'similar' as const };
    const { fixed, broken } = effect('threshold', [right, twin], forAllKinds(twin));
    expect([fixed, broken].map((results) => results.map(({ example }) => example.id))).toEqual([['twin'], ['right']]);
    expect(proposals(wrong).map(({ kind }) => kind)).not.toContain('threshold');
  });

  test('a right match that a rule is in the way of: the rule is switched off', () => {
    const parts = { vetoes: [makeVeto([{ field: 'listing.title', contains: 'black' }], { id: 'no-black' })] };
    expect(proposals(right, parts)).toEqual([{ kind: 'off', pieces: { off: ['vetoes.no-black'] } }]);
  });

  test('a right match of two names for one maker: an alias', () => {
    const named = makeExample(
      { name: 'Contoso Barista espresso grinder', brand: 'Contoso' },
      { title: 'Fabrikam Barista espresso grinder', brand: 'Fabrikam' },
      'same',
    );
    const [first] = proposals(named);
    expect(first).toEqual({ kind: 'alias', pieces: { brandAliases: [['Contoso', 'Fabrikam']] } });
  });

  test('a right match below the bar: a lower one, and those below it lower still', () => {
    const parts = { thresholds: { same: 0.999, variant: 0.99, similar: 0.98 } };
    const example = makeExample(phone, { title: 'iPhone 12 64GB' }, 'same');
    const { band, probability } = matchOf(example, makeRules(parts), taxonomy);
    expect(band).not.toBe('same');
    const found = proposals(example, parts).find(({ kind }) => kind === 'threshold');
    const bar = Math.floor(probability * 100) / 100;
    expect(found?.pieces.byCategory?.['smartphone']?.thresholds).toEqual({ same: bar, variant: bar, similar: bar });
  });

  test('two proposals with one name become two rules', () => {
    const pieces = { vetoes: [makeVeto([{ field: 'listing.title', contains: 'x' }], { id: 'no-case' })] };
    const pack = withPieces(withPieces(makePack(), pieces), pieces);
    expect(pack.vetoes?.map(({ id }) => id)).toEqual(['no-case', 'no-case-2']);
  });
});
