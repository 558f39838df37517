import { describe, expect, test } from 'vitest';
import { matchListing } from '@/src/match/match-listing';
import { compareBrands } from '@/src/match/signals/brand';
import type { Traits } from '@/src/match/traits';
import { vetoWrongNumber } from '@/src/match/vetoes/wrong-number';
import { layer } from '@/src/rules/layer';
import { shippedPack } from '@/src/rules/shipped';
import { makeListing, makeProduct, makeSides } from '../make';

const rules = layer([shippedPack]);
const gtin = '04006381333931';

const doubt = (sides: readonly [Traits, Traits]) =>
  vetoWrongNumber(...sides, compareBrands(...sides, rules.brandAliases));

const bandOf = (product: { name: string }, listing: { title: string }) =>
  matchListing(makeProduct({ gtin, ...product }), makeListing({ gtin, ...listing }), rules, new Map()).band;

describe('the number of another thing', () => {
  test.each([
    [{ name: 'Braun Series 9 shaver', brand: 'Braun' }, { title: 'Philips shaver', brand: 'Philips' }, 'another brand'],
    [
      { name: 'Makita drill DDF485', brand: 'Makita', mpn: 'DDF485Z' },
      { title: 'Makita drill', brand: 'Makita', mpn: 'HR2630' },
      'another part number',
    ],
    [{ name: 'Vitra Panton Chair' }, { title: 'Lampe dimmbar' }, 'a plainly other kind'],
  ])('%j / %j is not the same thing: %s', (product, listing, _why) => {
    expect(doubt(makeSides({ gtin, ...product }, { gtin, ...listing }))?.key).toBe('matchIdentifierDoubted');
    expect(['similar', 'no']).toContain(bandOf(product, listing));
  });

  test('an ASIN is doubted as well', () => {
    const asin = 'B07PFFMP9P';
    const sides = makeSides({ name: 'Oven', brand: 'Neff', asin }, { title: 'Oven', brand: 'Siemens', asin });
    expect(doubt(sides)?.args).toEqual([asin]);
  });
});

describe('one thing, however its listing words it', () => {
  test.each([
    [{ name: 'Reading lamp with clip' }, { title: 'Leselampe zum Anklemmen' }, 'the kind in another language'],
    [{ name: 'Wooden train set' }, { title: 'ドレスデンの木の汽車' }, 'nothing of the name in common'],
    [
      { name: 'Kärcher K4', brand: 'Kärcher' },
      { title: 'Myjka ciśnieniowa', brand: 'Kaercher' },
      'a brand spelled otherwise',
    ],
    [{ name: 'Seiko watch', mpn: 'SRPD55K1' }, { title: 'Seiko orologio', mpn: 'SRPD55' }, 'a part number cut short'],
    [
      { name: 'Sony WH-1000XM4', mpn: 'WH1000XM4' },
      { title: 'Sony WH-1000XM4', mpn: '4548736112' },
      'a part number of the shop beside the maker’s in the title',
    ],
    [{ name: 'Mona Lisa', gtin: '09780141036144' }, { title: '1984', gtin: '09780141036144' }, 'an ISBN'],
  ])('%j / %j stays the same thing: %s', (product, listing, _why) => {
    expect(bandOf(product, listing)).toBe('same');
  });

  test('without a shared number nothing is doubted here', () => {
    expect(doubt(makeSides({ name: 'Oven', brand: 'Neff' }, { title: 'Hob', brand: 'AEG' }))).toBeUndefined();
  });
});

test('the number of a carton is a lot of it', () => {
  expect(
    bandOf({ name: 'Stabilo Boss pen' }, { title: 'Stabilo Boss pen', gtin: '14006381333938' } as { title: string }),
  ).toBe('no');
});
