import { describe, expect, test } from 'vitest';
import { differingMeasure } from '@/src/match/measures';
import { differingStatedSize } from '@/src/match/sizes';
import { traitsOfListing, traitsOfProduct } from '@/src/match/traits';
import { makeListing, makeProduct } from './make';

function sides(name: string, title: string, size?: string, otherSize?: string) {
  const attributes = (value?: string) => ({ attributes: value === undefined ? {} : { size: value } });
  return [
    traitsOfProduct(makeProduct({ name, ...attributes(size) })),
    traitsOfListing(makeListing({ title, ...attributes(otherSize) })),
  ] as const;
}

describe('measures that differ', () => {
  test.each([
    ['pan 28 cm', 'pan 24 cm', ['28 cm', '24 cm']],
    ['drill 750 W', 'drill 1.2 kW', ['750 w', '1.2 kw']],
    ['washer 8 kg', 'washer 6 kg', ['8 kg', '6 kg']],
    ['Vorra AF 35mm f/2', 'Vorra AF 90mm f/2', ['35 mm', '90 mm']],
    ['kettle 1.7 L', 'kettle 1000 ml', ['1.7 l', '1 l']],
    ['tv 55"', 'tv 65 Zoll', ['55 in', '65 in']],
    ['moka 6 tazze', 'moka 3 tazze', ['6 cups', '3 cups']],
    ['sofa 3-seat', 'Sofa 2-Sitzer', ['3 seats', '2 seats']],
    ['rug 120 x 170 cm', 'rug 160 × 230 cm', ['120 x 170 cm', '160 x 230 cm']],
    ['shelf 42x147 cm', 'shelf 42x112', ['42x147 cm', '42x112']],
    ['shelf 80 × 28 × 202 cm', 'shelf 40 x 28 x 202 cm', ['80 x 28 x 202 cm', '40 x 28 x 202 cm']],
  ])('%j / %j', (name, title, expected) => {
    const said = differingMeasure(...sides(name, title));
    expect(said?.map((text) => text.replace('×', 'x').replace('×', 'x'))).toEqual(expected);
  });

  test.each([
    ['pan 28 cm', 'pan 280 mm', 'one length in two units'],
    ['heater 2 kW', 'heater 2000 W', 'one power in two units'],
    ['laptop 15.6"', 'laptop 15 Zoll', 'inches are rounded'],
    ['fridge 186 cm', 'fridge 60 cm', 'height and width'],
    ['rug 120 x 170 cm', 'rug 170 x 120 cm', 'the sides in another order'],
    ['rug 120 x 170 cm', 'rug', 'one side says nothing'],
    ['car 4x4', 'car 2x2', 'no unit'],
  ])('%j / %j do not: %s', (name, title) => {
    expect(differingMeasure(...sides(name, title))).toBeUndefined();
  });
});

describe('stated sizes of no system', () => {
  test.each([
    ['B', 'C', ['B', 'C']],
    ['Queen', 'King', ['Queen', 'King']],
    ['6 tazze', '9 tazze', ['6 tazze', '9 tazze']],
    ['M', 'medium', undefined],
    ['EU 42', '8.5', undefined],
    ['One Size', 'L', undefined],
    ['54–61 cm', '55–59 cm', undefined],
    ['L', undefined, undefined],
  ])('%j / %j: %j', (size, other, expected) => {
    expect(differingStatedSize(...sides('thing', 'thing', size, other))).toEqual(expected);
  });
});
