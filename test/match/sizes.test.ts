import { describe, expect, test } from 'vitest';
import { differingSize, sizesOf } from '@/src/match/sizes';
import { makeSides } from './make';

function differing(name: string, title: string, size?: string) {
  const [ours, theirs] = makeSides({ name, ...(size !== undefined && { attributes: { size } }) }, title);
  return differingSize(sizesOf(ours), sizesOf(theirs));
}

describe('sizes in the words of each language', () => {
  test.each([
    ['en', 'Vans shoes EU 42', 'Vans shoes EU 43', ['EU 42', 'EU 43']],
    ['de', 'Vans shoes EU 42', 'Vans Schuhe Gr. 43', ['EU 42', 'EU 43']],
    ['es', 'Vans shoes EU 42', 'Vans zapatillas talla 43', ['EU 42', 'EU 43']],
    ['fr', 'Vans shoes EU 42', 'Vans chaussures pointure 43', ['EU 42', 'EU 43']],
    ['nl', 'Vans shoes EU 42', 'Vans schoenen maat 43', ['EU 42', 'EU 43']],
    ['pl', 'Vans shoes EU 42', 'Vans buty rozmiar 43', ['EU 42', 'EU 43']],
    ['cs', 'Vans shoes EU 42', 'Vans boty vel. 43', ['EU 42', 'EU 43']],
    ['it', 'Carhartt jacket size M', 'Carhartt giacca taglia L', ['M', 'L']],
    ['nl', 'Carhartt jacket size M', 'Carhartt jas maat L', ['M', 'L']],
    ['pl', 'Carhartt jacket size M', 'Carhartt kurtka rozmiar XL', ['M', 'XL']],
    ['cs', 'Carhartt jacket size M', 'Carhartt bunda velikost S', ['M', 'S']],
    ['de', 'Cube Attain bike size M', 'Cube Attain Rahmengröße L', ['M', 'L']],
    ['en', 'Carhartt shirt size M', 'Carhartt Hemd L', ['M', 'L']],
    ['es', 'Lee jeans W32 L34', 'Lee vaqueros 34x34', ['W32', 'W34']],
    ['pl', 'Fjallraven jacket size M', 'Fjallraven kurtka L', ['M', 'L']],
    ['nl', 'Vans shoes EU 42', 'Vans schoenen schoenmaat 43', ['EU 42', 'EU 43']],
    ['nl', 'Carhartt jacket size M', 'Carhartt jas kledingmaat L', ['M', 'L']],
    ['pl', 'Vans shoes EU 42', 'Vans buty w rozmiarze 43', ['EU 42', 'EU 43']],
    ['cs', 'Vans shoes EU 42', 'Vans boty velikosti 43', ['EU 42', 'EU 43']],
    ['ja', 'Carhartt jacket size M', 'カーハート ジャケット Lサイズ', ['M', 'L']],
    ['ja', 'Carhartt jacket size M', 'カーハート ジャケット サイズL', ['M', 'L']],
    ['zh', 'Carhartt jacket size M', '卡哈特 外套 XL码', ['M', 'XL']],
    ['zh', 'Carhartt jacket size M', '卡哈特 外套 L號', ['M', 'L']],
    ['zh', 'Vans shoes EU 42', '范斯 鞋 43码', ['EU 42', 'EU 43']],
    ['zh', 'Vans shoes EU 42', '范斯 鞋 42.5码', ['EU 42', 'EU 42.5']],
    ['zh', 'Vans shoes EU 42', '范斯 鞋 尺码43', ['EU 42', 'EU 43']],
    ['fr', 'Haworth chair size B', 'Haworth fauteuil taille C', ['B', 'C']],
  ] as const)('%s: %j / %j', (_language, name, title, sizes) => {
    expect(differing(name, title)).toEqual(sizes);
  });

  test.each([
    ['Vans shoes EU 42', 'Vans boty vel. 42', 'the same size'],
    ['Vans shoes EU 42', '范斯 鞋 42码', 'the same size'],
    ['Carhartt jacket size M', 'カーハート ジャケット Mサイズ', 'the same size'],
    ['Vans shoes EU 42', '范斯 鞋 12码', 'no number of that system'],
    ['Vans shoes UK 8', 'Vans schoenen maat 42', 'another system'],
    ['Lee jeans W32 L34', 'Lee jeans 32x34', 'waist and length'],
    ['IKEA cushion 40x40', 'IKEA cushion 30x30', 'sides of a cushion are no waist'],
    ['Fjallraven jacket M', 'Fjallraven bunda s kapucí M', 'Czech "with" is no size'],
    ['Longchamp bag S', 'Longchamp bag M', 'a bag is not worn'],
  ])('%j / %j: %s', (name, title) => {
    expect(differing(name, title)).toBeUndefined();
  });
});
