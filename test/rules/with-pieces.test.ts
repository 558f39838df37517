import { describe, expect, test } from 'vitest';
import { withPieces } from '@/src/rules/with-pieces';
import { fc } from '@/test/properties';
import { anyPack, makePack } from './make-pack';
import { makeVeto } from './make-rules';

describe('withPieces', () => {
  test('lists grow, single values are replaced, everything else stays', () => {
    const pack = makePack({
      weights: { title: 1, bias: -2 },
      thresholds: { same: 0.5 },
      byCategory: { sofa: { weights: { title: 3 }, thresholds: { same: 0.6 } } },
      aliases: { colors: [['black', 'noir']] },
      off: ['vetoes.a'],
      hiddenWords: ['box'],
    });
    const pieces = {
      weights: { title: 2 },
      byCategory: { sofa: { thresholds: { variant: 0.3 } }, jeans: { thresholds: { same: 0.9 } } },
      aliases: { colors: [['white', 'blanc']], sizes: [['large', 'L']] },
      off: ['vetoes.a', 'vetoes.b'],
    };
    expect(withPieces(pack, pieces)).toEqual({
      ...pack,
      format: 2,
      weights: { title: 2, bias: -2 },
      byCategory: {
        sofa: { weights: { title: 3 }, thresholds: { same: 0.6, variant: 0.3 } },
        jeans: { thresholds: { same: 0.9 } },
      },
      aliases: {
        colors: [
          ['black', 'noir'],
          ['white', 'blanc'],
        ],
        sizes: [['large', 'L']],
      },
      off: ['vetoes.a', 'vetoes.b'],
    });
  });

  test('a rule gets an id of its own', () => {
    const pieces = { vetoes: [makeVeto([{ field: 'listing.title', contains: 'x' }], { id: 'no' })] };
    const thrice = withPieces(withPieces(withPieces(makePack(), pieces), pieces), pieces);
    expect(thrice.vetoes?.map(({ id }) => id)).toEqual(['no', 'no-2', 'no-3']);
  });

  test('without pieces a pack stays what it is, and is itself left alone', () => {
    fc.assert(
      fc.property(anyPack, (pack) => {
        const before = structuredClone(pack);
        expect(withPieces(pack, {})).toEqual({ ...pack, format: 2 });
        expect(pack).toEqual(before);
      }),
    );
  });
});
