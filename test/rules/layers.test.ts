import { describe, expect, test } from 'vitest';
import { flatten } from '@/src/rules/flatten';
import { ruleSetOf } from '@/src/rules/layer';
import { type Effective, type Layer, type Layers, layEach } from '@/src/rules/layers';
import { isUnder } from '@/src/rules/rule-key';
import { LAYER_KINDS, type RulePack } from '@/src/rules/rule-pack';
import { shippedPack } from '@/src/rules/shipped';
import { fc } from '@/test/properties';
import { anyPack, makePack } from './make-pack';

const shipped = { kind: 'shipped' as const, pack: shippedPack };
const layerOf = (kind: Layer['kind'], parts: Partial<RulePack>, id: string = kind): Layer => ({
  kind,
  pack: makePack({ id, ...parts }),
});
const lay = (...layers: Layer[]) => layEach([shipped, ...layers]);
const at = (laid: Map<string, Effective>, key: string) => laid.get(key) as Effective;
const veto = (best: 'no' | 'similar') => ({
  id: 'demo',
  when: [{ field: 'listing.title' as const, contains: 'demo' }],
  best,
  because: 'x',
});

const anyLayer = fc.record({ kind: fc.constantFrom(...LAYER_KINDS.slice(1)), pack: anyPack });

describe('layEach', () => {
  test('each value says who set it and what it took the place of, nearest first', () => {
    const laid = lay(
      layerOf('pack', { weights: { title: 4 } }, 'a'),
      layerOf('pack', { weights: { title: 5 } }, 'b'),
      layerOf('personal', { weights: { title: 6 } }),
    );
    expect(at(laid, 'weights.title')).toMatchObject({
      value: 6,
      by: { kind: 'personal' },
      state: 'on',
      over: [
        { value: 5, by: { id: 'b' } },
        { value: 4, by: { id: 'a' } },
        { value: shippedPack.weights.title, by: { kind: 'shipped' } },
      ],
    });
  });

  test('a rule with the id of a lower one takes its place', () => {
    const laid = lay(layerOf('pack', { vetoes: [veto('no')] }), layerOf('personal', { vetoes: [veto('similar')] }));
    expect(at(laid, 'vetoes.demo')).toMatchObject({ value: { best: 'similar' }, over: [{ value: { best: 'no' } }] });
  });

  test('off switches off what lies below, one or all of a kind, and not what the pack itself says', () => {
    const laid = lay(
      layerOf('pack', { vetoes: [veto('no')], hiddenWords: ['Replica', 'box'] }),
      layerOf('personal', { off: ['hiddenWords', 'vetoes.demo'], hiddenWords: ['box'] }),
    );
    expect(at(laid, 'vetoes.demo')).toMatchObject({ state: 'off', offBy: { kind: 'personal' } });
    expect(at(laid, 'hiddenWords.replica').state).toBe('off');
    expect(at(laid, 'hiddenWords.box').state).toBe('on');
  });

  test('a key that begins like another is not that one', () => {
    const laid = lay(
      layerOf('pack', { hiddenWords: ['box'] }),
      layerOf('personal', { off: ['hidden', 'weights.tit'] }),
    );
    expect(at(laid, 'hiddenWords.box').state).toBe('on');
    expect(at(laid, 'weights.title').state).toBe('on');
  });

  test('what a policy locks is neither changed nor switched off; what was tried is told', () => {
    const laid = lay(
      layerOf('policy', { weights: { title: 7 }, locked: ['weights.title', 'vetoes'], vetoes: [veto('no')] }),
      layerOf('personal', { weights: { title: 1 }, off: ['vetoes'] }),
    );
    expect(at(laid, 'weights.title')).toMatchObject({
      value: 7,
      state: 'on',
      lockedBy: { kind: 'policy' },
      refused: [{ value: 1, by: { kind: 'personal' } }],
    });
    expect(at(laid, 'vetoes.demo')).toMatchObject({ state: 'on', refused: [{ value: undefined }] });
  });

  test('to a kind that is locked nothing is added', () => {
    const laid = lay(layerOf('policy', { locked: ['vetoes'] }), layerOf('personal', { vetoes: [veto('no')] }));
    expect(at(laid, 'vetoes.demo')).toMatchObject({ state: 'off', offBy: { kind: 'policy' } });
    expect(
      ruleSetOf([shipped, layerOf('policy', { locked: ['vetoes'] }), layerOf('personal', { vetoes: [veto('no')] })])
        .vetoes,
    ).toEqual([]);
  });

  test('only a policy locks', () => {
    const laid = lay(
      layerOf('pack', { weights: { title: 7 }, locked: ['weights'] }),
      layerOf('personal', { weights: { title: 1 } }),
    );
    expect(at(laid, 'weights.title')).toMatchObject({ value: 1, state: 'on' });
  });

  test('a policy lies over packs wherever it is put', () => {
    const [policy, pack] = [layerOf('policy', { mostOffers: 3 }), layerOf('pack', { mostOffers: 9 })];
    expect(at(lay(policy, pack), 'mostOffers').value).toBe(3);
    expect(at(lay(pack, policy), 'mostOffers').value).toBe(3);
  });

  test('names of one brand add up, and go when they are switched off', () => {
    const pack = layerOf('pack', { brandAliases: [['HP', 'Compaq']] });
    expect(at(lay(pack), 'brandAliases.HP').value).toEqual(['HP', 'Compaq', ...namesOf('HP')]);
    const cleared = layerOf('personal', { off: ['brandAliases.HP'], brandAliases: [['HP', 'Hewlett']] });
    expect(at(lay(pack, cleared), 'brandAliases.HP').value).toEqual(['HP', 'Hewlett']);
    const { brandAliases } = ruleSetOf([shipped, pack]);
    expect([brandAliases.get('compaq'), brandAliases.get('hewlettpackard')]).toEqual(['HP', 'HP']);
  });

  test('a weight that is switched off weighs nothing; where the sum starts stays', () => {
    const { weights } = ruleSetOf([shipped, layerOf('personal', { off: ['weights'] })]);
    expect(weights).toMatchObject({ title: 0, modelSame: 0, bias: shippedPack.weights.bias });
  });
});

describe('whatever the packs hold', () => {
  test('layers give the same each time, and order among kinds is the only order there is', () => {
    fc.assert(
      fc.property(fc.array(anyLayer, { maxLength: 4 }), (layers) => {
        const laid = [...lay(...layers)];
        expect([...lay(...structuredClone(layers))]).toEqual(laid);
        const byKind = layers.toSorted((a, b) => LAYER_KINDS.indexOf(a.kind) - LAYER_KINDS.indexOf(b.kind));
        expect([...lay(...byKind)]).toEqual(laid);
      }),
    );
  });

  test('what a pack is called, and in which order its fields are written, matters nothing', () => {
    fc.assert(
      fc.property(fc.array(anyLayer, { maxLength: 4 }), (layers) => {
        const others = layers.map(({ kind, pack }) => ({
          kind,
          pack: { ...turned(pack), id: 'other', name: 'Other', version: '0', author: 'Somebody else' } as RulePack,
        }));
        expect(saidBy(lay(...others))).toEqual(saidBy(lay(...layers)));
      }),
    );
  });

  test('of what one of two packs says alone, their order tells nothing', () => {
    const peaceful = anyPack.map(({ off: _, locked: __, ...pack }) => pack);
    fc.assert(
      fc.property(peaceful, peaceful, (a, b) => {
        const [saidByA, saidByB] = [flatten(a), flatten(b)];
        const [one, other] = [a, b].map((pack): Layer => ({ kind: 'pack', pack })) as [Layer, Layer];
        const [ab, ba] = [saidBy(lay(one, other)), saidBy(lay(other, one))];
        expect([...ab.keys()]).toEqual([...ba.keys()]);
        for (const [key, said] of ab) if (!saidByA.has(key) || !saidByB.has(key)) expect(said).toEqual(ba.get(key));
      }),
    );
  });

  test('what is off and what is locked is told key by key, as each name by itself would tell it', () => {
    const named = fc.subarray([
      'vetoes',
      'weights',
      'weights.title',
      'hiddenWords',
      'hiddenWords.a',
      'aliases',
      'aliases.colors',
    ]);
    fc.assert(
      fc.property(anyPack, named, named, (pack, off, locked) => {
        const below = lay({ kind: 'pack', pack });
        const policy = layerOf('policy', { locked });
        for (const [key, { state, lockedBy }] of lay({ kind: 'pack', pack }, policy, layerOf('personal', { off }))) {
          const isLocked = locked.some((name) => isUnder(key, name));
          const isOff = off.some((name) => isUnder(key, name)) && !isLocked;
          expect([state, lockedBy !== undefined]).toEqual([isOff ? 'off' : below.get(key)?.state, isLocked]);
        }
      }),
    );
  });

  test('each value on is what the last layer that may say so says, or a group that begins with it', () => {
    fc.assert(
      fc.property(fc.array(anyLayer, { maxLength: 4 }), (layers) => {
        const ordered = [shipped, ...layers].toSorted(
          (a, b) => LAYER_KINDS.indexOf(a.kind) - LAYER_KINDS.indexOf(b.kind),
        );
        for (const { key, value, by, state, lockedBy } of lay(...layers).values()) {
          if (state === 'off' || lockedBy !== undefined) continue;
          const said = ordered.filter(({ pack }) => flatten(pack).has(key)).at(-1);
          expect(by).toMatchObject({ id: said?.pack.id, kind: said?.kind });
          const own = flatten(said?.pack as RulePack).get(key);
          if (Array.isArray(own)) expect((value as unknown[]).slice(0, own.length)).toEqual(own);
          else expect(value).toEqual(own);
        }
      }),
    );
  });

  test('what is locked is as the policy left it, and no personal rule of a locked kind counts', () => {
    fc.assert(
      fc.property(anyPack, anyPack, (policy, personal) => {
        const below = lay({ kind: 'policy', pack: policy });
        const laid = lay({ kind: 'policy', pack: policy }, { kind: 'personal', pack: personal });
        for (const [key, { state, value }] of laid) {
          if (!policy.locked?.some((locked) => isUnder(key, locked))) continue;
          const before = below.get(key);
          expect(state).toBe(before?.state ?? 'off');
          if (before !== undefined) expect(value).toEqual(before.value);
        }
      }),
    );
  });

  test('any layers make a rule set that is whole', () => {
    fc.assert(
      fc.property(fc.array(anyLayer, { maxLength: 3 }), (layers) => {
        const rules = ruleSetOf([shipped, ...layers] as unknown as Layers);
        expect(Object.values(rules.weights).every(Number.isFinite)).toBe(true);
        expect(rules.thresholds.same).toBeGreaterThanOrEqual(rules.thresholds.similar);
        expect(rules.mostOffers).toBeGreaterThan(0);
      }),
    );
  });
});

/** What counts, without who says so. */
function saidBy(laid: ReadonlyMap<string, Effective>) {
  const said = [...laid.values()].map(({ key, value, state }) => [key, { value, state }] as const);
  return new Map(said.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** The same with the fields of every object the other way round. */
function turned(value: unknown): object {
  const of = (each: unknown) => (typeof each === 'object' && each !== null ? turned(each) : each);
  if (Array.isArray(value)) return value.map(of);
  return Object.fromEntries(
    Object.entries(value as object)
      .toReversed()
      .map(([name, each]) => [name, of(each)]),
  );
}

/** The names ships has for a brand, besides the first. */
function namesOf(brand: string): readonly string[] {
  return shippedPack.brandAliases?.find(([name]) => name === brand)?.slice(1) ?? [];
}
