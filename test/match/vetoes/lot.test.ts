import { describe, expect, test } from 'vitest';
import { vetoLot } from '@/src/match/vetoes/lot';
import { makeSides } from '../make';

const stool = 'Muuto Visu chair oak';

test.each([
  ['en', 'Lot of 3 Muuto Visu chairs', 3],
  ['en', '4 chairs Muuto Visu', 4],
  ['de', '6er Set Muuto Visu Stühle', 6],
  ['de', 'Vier Stühle Muuto Visu', 4],
  ['fr', 'Lot de deux chaises Muuto Visu', 2],
  ['es', 'Pack de 4 sillas Muuto Visu', 4],
  ['it', 'Set di 4 sedie Muuto Visu', 4],
  ['nl', 'Set van 6 stoelen Muuto Visu', 6],
  ['pl', 'Krzesła Muuto Visu 4 szt', 4],
  ['cs', 'Židle Muuto Visu 2 kusy', 2],
  ['ja', 'Muuto Visu チェア 4脚 セット売り', undefined],
  ['ja', 'Muuto Visu チェア 2個セット', 2],
  ['zh', 'Muuto Visu 椅子 4个打包', 4],
  ['zh', 'Muuto Visu 全套', undefined],
])('%s: %j are several', (_language, title, pieces) => {
  const veto = vetoLot(...makeSides(stool, title));
  if (pieces === undefined) expect(veto?.key).toBe('matchLot');
  else expect(veto).toEqual({ key: 'matchLotOf', args: [{ number: pieces }] });
});

test.each([
  ['en', 'Muuto Visu chair bulk buy', 'bulk buy'],
  ['en', 'Pair of Muuto Visu chairs', 'pair of'],
  ['en', 'Muuto Visu chair and table and lamp bundle', 'bundle'],
  ['de', 'Konvolut Stühle Muuto Visu', 'konvolut'],
  ['fr', 'Muuto Visu en lot', 'en lot'],
  ['es', 'Lote sillas Muuto Visu', 'lote'],
  ['it', 'Muuto Visu in blocco', 'in blocco'],
  ['nl', 'Partij Muuto Visu stoelen', 'partij'],
  ['pl', 'Muuto Visu hurtowo', 'hurtowo'],
  ['cs', 'Muuto Visu, sada několika židlí', 'sada nekolika'],
  ['ja', 'Muuto Visu まとめ売り', 'まとめ売り'],
  ['zh', 'Muuto Visu 打包出', '打包出'],
])('%s: %j are sold together', (_language, title, said) => {
  expect(vetoLot(...makeSides(stool, title))).toEqual({ key: 'matchLot', args: [said] });
});

describe('what is one', () => {
  test.each([
    ['en', 'Muuto Visu chair with cushion and felt pads'],
    ['en', 'Muuto Visu chair 3 years old'],
    ['de', 'Muuto Visu Stuhl, 1 Stück'],
    ['fr', 'Muuto Visu chaise une seule'],
    ['es', 'Muuto Visu silla nueva'],
    ['it', 'Muuto Visu sedia singola'],
    ['nl', 'Muuto Visu stoel, paar keer gebruikt'],
    ['pl', 'Muuto Visu krzesło komplet papierów'],
    ['cs', 'Muuto Visu židle jedna'],
    ['ja', 'Muuto Visu チェア 1脚'],
    ['zh', 'Muuto Visu 椅子 单把'],
  ])('%s: %j', (_language, title) => {
    expect(vetoLot(...makeSides(stool, title))).toBeUndefined();
  });

  test.each([
    ['Hunter wellies boots', 'Pair of Hunter boots', 'comes in pairs'],
    ['Made sofa', '3 seat sofa Made', 'seats are counted, not sofas'],
    ['Acer monitor', '27 inch monitor Acer', 'inches'],
    ['Duralex glasses set of 6', 'Duralex glasses set of 6', 'sold by as many'],
    ['Switch', 'Switch bundle with two games and case and dock', 'thrown in after "with"'],
  ])('%j / %j: %s', (name, title) => {
    expect(vetoLot(...makeSides(name, title))).toBeUndefined();
  });
});

describe('what a trader writes of one', () => {
  test.each(['Muuto Visu chair wholesale price', 'Muuto Visu chair, wholesale'])('%j', (title) => {
    expect(vetoLot(...makeSides(stool, title))).toBeUndefined();
  });

  test('as many, counted in other words', () => {
    expect(vetoLot(...makeSides('Vorra felt pads 20 count', 'Vorra felt pads (20 pack)'))).toBeUndefined();
    expect(vetoLot(...makeSides('Vorra felt pad', 'Vorra felt pads 20 count'))?.key).toBe('matchLotOf');
  });
});
