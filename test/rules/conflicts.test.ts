import { describe, expect, test } from 'vitest';
import { type Conflict, conflictsIn } from '@/src/rules/conflicts';
import { type Layer, layEach } from '@/src/rules/layers';
import type { RulePack } from '@/src/rules/rule-pack';
import { shippedPack } from '@/src/rules/shipped';
import { fc } from '@/test/properties';
import { anyPack, makePack } from './make-pack';

const shipped: Layer = { kind: 'shipped', pack: shippedPack };
const pack = (id: string, parts: Partial<RulePack>): Layer => ({ kind: 'pack', pack: makePack({ id, ...parts }) });
const conflicts = (...layers: Layer[]): Conflict[] => conflictsIn(layEach([shipped, ...layers]).values());
const named = (key: string, word: string, best: 'no' | 'similar') => ({
  id: key,
  when: [{ field: 'listing.title' as const, contains: word }],
  best,
  because: 'Not for us',
});

describe('conflictsIn', () => {
  test('a pack that changes what ships is in conflict with nobody', () => {
    expect(conflicts(pack('a', { weights: { title: 5 }, brandAliases: [['HP', 'Compaq']] }))).toEqual([]);
  });

  test('two packs that set one weight: the later wins, and both are named', () => {
    const found = conflicts(pack('a', { weights: { title: 5 } }), pack('b', { weights: { title: 6 } }));
    expect(found).toMatchObject([
      {
        kind: 'value',
        key: 'weights.title',
        wins: { value: 6, by: { id: 'b' } },
        others: [{ value: 5, by: { id: 'a' } }],
      },
    ]);
  });

  test('two packs that say the same agree, in whatever order their fields stand', () => {
    const rate = { low: 0, mode: 0.5, high: 1, source: 'count' };
    const again = { source: 'count', high: 1, mode: 0.5, low: 0 };
    expect(
      conflicts(
        pack('a', { displacement: { sofa: rate }, hiddenWords: ['Box'], links: { hidden: ['ebay-de'] } }),
        pack('b', { displacement: { sofa: again }, hiddenWords: ['box'], links: { hidden: ['ebay-de'] } }),
      ),
    ).toEqual([]);
  });

  test('vetoes of two packs that ask the same, spelled differently, and answer otherwise', () => {
    const found = conflicts(
      pack('a', { vetoes: [named('demo', 'Demo-Gerät', 'no')] }),
      pack('b', { vetoes: [named('shown', 'demo gerat', 'similar')] }),
    );
    expect(found).toMatchObject([
      { kind: 'answer', key: 'vetoes.shown', by: { id: 'b' }, other: { key: 'vetoes.demo', by: { id: 'a' } } },
    ]);
  });

  test('a boost against what a veto holds down is no conflict; one for it is', () => {
    const boost = (weight: number) => ({ id: 'b', when: named('x', 'demo', 'no').when, weight, because: 'So' });
    const veto = pack('a', { vetoes: [named('demo', 'demo', 'similar')] });
    expect(conflicts(veto, pack('b', { boosts: [boost(-2)] }))).toEqual([]);
    expect(conflicts(veto, pack('b', { boosts: [boost(2)] }))).toMatchObject([{ kind: 'answer', key: 'boosts.b' }]);
  });

  test('what is switched off conflicts with nothing', () => {
    const first = pack('a', { vetoes: [named('demo', 'demo', 'no')], weights: { title: 4 } });
    const second = pack('b', { vetoes: [named('shown', 'demo', 'similar')], off: ['vetoes.demo', 'weights.title'] });
    expect(conflicts(first, second)).toEqual([]);
  });

  test('a name that two packs use for two makers', () => {
    const found = conflicts(
      pack('a', { brandAliases: [['Compaq', 'CPQ']] }),
      pack('b', { brandAliases: [['HP', 'Hewlett-Packard', 'C.P.Q.']] }),
    );
    expect(found).toMatchObject([
      { kind: 'name', key: 'brandAliases.HP', name: 'C.P.Q.', by: { id: 'b' }, other: { key: 'brandAliases.Compaq' } },
    ]);
  });

  test('one name may mean a colour and a material', () => {
    const both = { colors: [['gold', 'or']], materials: [['yellow gold', 'or']] };
    expect(conflicts(pack('a', { aliases: both }))).toEqual([]);
  });

  test('there are none in one pack that is valid by itself, whatever it holds', () => {
    fc.assert(
      fc.property(anyPack, (any) => {
        expect(conflicts({ kind: 'personal', pack: any }).filter(({ kind }) => kind !== 'name')).toEqual([]);
      }),
    );
  });
});
