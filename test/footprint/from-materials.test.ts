import { describe, expect, test } from 'vitest';
import { compositionOf } from '@/src/footprint/from-materials';
import { pack } from './example-pack';

describe('a composition', () => {
  test.each([
    [
      '80 % Polyester, 20 % Polyamid',
      [
        ['polyester', 0.8],
        ['nylon', 0.2],
      ],
    ],
    [
      '80 % wool, 20 % polyamide',
      [
        ['wool', 0.8],
        ['nylon', 0.2],
      ],
    ],
    ['100 % Baumwolle', [['cotton', 1]]],
    ['100% acero', [['steel', 1]]],
    [
      '60% wood 40% steel',
      [
        ['wood', 0.6],
        ['steel', 0.4],
      ],
    ],
    // A second list (lining) starts when the first is whole.
    ['100 % polyester. Lining: 100 % nylon', [['polyester', 1]]],
  ])('%s', (text, parts) => {
    expect(compositionOf(text, pack.materials)?.map(({ material, share }) => [material, share])).toEqual(parts);
  });

  test.each([
    ['an unknown part', '50 % polyester, 50 % unobtainium'],
    ['half a list', '50 % polyester'],
    ['no list', 'polyester'],
    ['nothing', ''],
    ['nonsense', '0 % steel, 0 % wood'],
    ['a long text', '9 % '.repeat(5000)],
  ])('%s says nothing', (_title, text) => {
    expect(compositionOf(text, pack.materials)).toBeUndefined();
  });
});
