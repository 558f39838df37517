import { describe, expect, test } from 'vitest';
import { kindsOf } from '@/src/match/kind-words';
import type { Traits } from '@/src/match/traits';
import { vetoAccessory } from '@/src/match/vetoes/accessory';
import { ACCESSORY_NOUNS } from '@/src/match/vetoes/accessory-nouns';
import { namingPart } from '@/src/match/vetoes/naming';
import { reason } from '@/src/words/reason';
import { makeSides } from '../make';

const vetoed = (product: Traits, listing: Traits) => vetoAccessory(product, listing, namingPart(product, listing));

const reader = { name: 'Kobo Libra Colour eReader', brand: 'Kobo' };

test.each([
  ['en', 'Kobo Libra Colour sleepcover case', 'case'],
  ['en', 'Kobo sleeve for Libra Colour', 'sleeve'],
  ['en', 'Kobo lamp clip for Libra reading', 'kobo lamp clip for libra'],
  ['en', 'Light clip compatible with Kobo Libra', 'compatible with'],
  ['de', 'Schutzhülle Kobo Libra Colour', 'schutzhulle'],
  ['de', 'Lesezeichen passend für Kobo Libra', 'passend fur'],
  ['fr', 'Étui Kobo Libra Colour', 'etui'],
  ['fr', 'Lampe pour Kobo Libra', 'lampe pour kobo'],
  ['es', 'Funda Kobo Libra Colour', 'funda'],
  ['it', 'Custodia Kobo Libra Colour', 'custodia'],
  ['nl', 'Kobo Libra Colour hoesje', 'hoesje'],
  ['nl', 'Leeslampje voor Kobo Libra', 'leeslampje voor kobo'],
  ['pl', 'Pokrowiec Kobo Libra Colour', 'pokrowiec'],
  ['pl', 'Rysik do Kobo Libra', 'rysik do kobo'],
  ['cs', 'Pouzdro Kobo Libra Colour', 'pouzdro'],
  ['cs', 'Lampička na Kobo Libra', 'lampicka na kobo'],
  ['ja', 'Kobo Libra 保護フィルム', '保護フィルム'],
  ['ja', 'Kobo Libra用 ポーチ', 'libra用'],
  ['zh', 'Kobo Libra 保护套', '保护套'],
  ['zh', '适用 Kobo Libra 指环扣', '适用'],
])('%s: %j goes with it', (_language, title, said) => {
  expect(vetoed(...makeSides(reader, title))).toEqual({ key: 'matchAccessory', args: [said] });
});

test.each([
  ['a cover that comes off', 'Muuto Rest sofa beige', 'Muuto Rest Sofa beige abnehmbarer Bezug'],
  ['a cover that can be washed', 'Muuto Rest sofa beige', 'Canapé Muuto Rest housse lavable'],
  ["the end of the product's own compound", 'Hozelock gartenschlauch 20 m', 'Hozelock Schlauch 20 m'],
  ['a bag by another name', 'Eastpak Stand duffel 60L', 'Eastpak Stand Reisetasche 60 L'],
])('%s is no accessory: %j / %j', (_, name, title) => {
  expect(vetoed(...makeSides(name, title))).toBeUndefined();
});

test('brushes of a motor are a part in each language', () => {
  for (const title of ['Escobillas Metabo KX 11', 'Spazzole Metabo KX 11', 'Koolborstels Metabo KX 11'])
    expect(vetoed(...makeSides('Metabo KX 11 Winkelschleifer', title)), title).toBeDefined();
});

test('what is for a platform is not it', () => {
  expect(vetoed(...makeSides('PlayStation 5 Pro 2TB', 'Support vertical pour PS5'))).toBeDefined();
});

test.each([
  ['en', 'Kobo Libra Colour with case and charger'],
  ['en', 'Kobo Libra Colour, case, charger'],
  ['en', 'Kobo Libra Colour battery 96%'],
  ['de', 'Kobo Libra Colour inkl. Hülle'],
  ['fr', 'Kobo Libra Colour avec étui'],
  ['es', 'Kobo Libra Colour con funda'],
  ['it', 'Kobo Libra Colour completo di custodia'],
  ['nl', 'Kobo Libra Colour met hoesje'],
  ['pl', 'Kobo Libra Colour z etui'],
  ['cs', 'Kobo Libra Colour včetně pouzdra'],
  ['ja', 'Kobo Libra Colour 本体'],
  ['zh', 'Kobo Libra Colour 电池健康 98%'],
])('%s: %j is the thing', (_language, title) => {
  expect(vetoed(...makeSides(reader, title))).toBeUndefined();
});

describe('whose noun it is', () => {
  test.each([
    ['Dametco Kinderrad kids bike', 'Dětské kolo Dametco', "one language's wheel is another's bicycle"],
    ['Fossil Machine watch', 'Fossil Machine steel bracelet watch', 'a noun before the noun of the thing'],
    ['Kobo sleepcover case Libra', 'Kobo Libra cover', 'an accessory as the product'],
    ['Vorra R550 clip pedals', 'Vorra R550 resin pedal', "the product's own noun in the singular"],
    ['Vorra opc unit V500', 'Vorra opc unit for V500 series', 'nothing before "for" that the product is not'],
  ])('%j / %j: %s', (name, title) => {
    expect(vetoed(...makeSides(name, title))).toBeUndefined();
  });

  test("a brand's name is no accessory, and what comes along makes none of the product", () => {
    const bass = { name: 'Fender Jazz Bass', brand: 'Fender' };
    expect(vetoed(...makeSides(bass, 'Fender Jazz Bass guitar'))).toBeUndefined();
    expect(vetoed(...makeSides(bass, 'Fender Jazz Bass gig bag'))?.args).toEqual(['gig bag']);
    const watch = 'Mobvoi TicWatch with extra strap';
    expect(vetoed(...makeSides(watch, 'Mobvoi TicWatch charging dock'))?.args).toEqual(['dock']);
  });
});

test('a noun is named as an accessory or as a kind of thing, unless two languages disagree', () => {
  const both = [...ACCESSORY_NOUNS.byFirst.values(), ACCESSORY_NOUNS.unspaced]
    .flat()
    .filter((noun) => kindsOf(noun).length > 0);
  expect(both.length).toBeLessThanOrEqual(13);
});

test.each([
  ['Bamix Classic stand mixer', 'Bamix Classic stand mixer câble', 'cable'],
  ['Flexa Nor drawer unit', 'Hoes Flexa Nor drawer unit', 'hoes'],
  ['Fujitsu Esprimo sit/stand desk', 'Fujitsu Esprimo sit/stand desk manual', 'manual'],
  ['Skil 2070 avvitatore a batteria', 'Caricabatterie Skil 2070 avvitatore', 'caricabatterie'],
])('a thing that is made with what others come with has accessories itself: %j / %j', (name, title, noun) => {
  const [product, listing] = makeSides({ name }, title);
  expect(vetoed(product, listing)).toEqual(reason('matchAccessory', noun));
});

test.each([
  ['Ortlieb stand for mixer', 'Ortlieb stand for mixer, brush'],
  ['Kenko case for camera', 'Kenko case for camera filter'],
])('what is for another thing is an accessory, whatever that is: %j', (name, title) => {
  expect(vetoed(...makeSides({ name }, title))).toBeUndefined();
});

test.each([
  ['ja', 'Pixel 6 128GB 充電器付き'],
  ['ja', 'Pixel 6 128GB 箱あり 充電器なし'],
  ['zh', 'Pixel 6 128GB 带盒 充电器'],
  ['zh', 'Pixel 6 128GB 配件齐全'],
])('%s: %j comes with it or lacks it', (_language, title) => {
  const sides = makeSides({ name: 'Google Pixel 6 128GB', brand: 'Google' }, title);
  expect(vetoAccessory(...sides, namingPart(...sides))).toBeUndefined();
});

test.each([
  ['en', 'Whisk for Kenwood Chef'],
  ['de', 'Kenwood Chef Knethaken'],
  ['fr', 'Kenwood Chef crochet pétrisseur'],
  ['it', 'Kenwood Chef gancio impastatore'],
  ['pl', 'Mieszadło Kenwood Chef'],
  ['cs', 'Hnětací hák Kenwood Chef'],
  ['ja', 'Kenwood Chef 交換バッテリー'],
])('%s: %j goes with it', (_language, title) => {
  const sides = makeSides({ name: 'Kenwood Chef XL stand mixer', brand: 'Kenwood' }, title);
  expect(vetoAccessory(...sides, namingPart(...sides))?.key).toBe('matchAccessory');
});
