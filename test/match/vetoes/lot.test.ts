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
  ['ja', 'Muuto Visu チェア 4脚 セット売り', 4],
  ['ja', 'Muuto Visu チェア 2個セット', 2],
  ['zh', 'Muuto Visu 椅子 4个打包', 4],
  ['zh', 'Muuto Visu 全套', undefined],
  ['es', 'Muuto Visu sillas x2 uds', 2],
  ['de', '2 Paar Muuto Visu', 2],
  ['fr', '3 paires Muuto Visu', 3],
  ['pl', '3 pary Muuto Visu', 3],
  ['zh', 'Muuto Visu 椅子 两把', 2],
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

const drill = { name: 'Hilti SF 6H-A22 cordless drill', brand: 'Hilti' };

test.each([
  ['en', 'Six Hilti SF 6H drills', 'six hilti'],
  ['en', '2 Hilti SF 6H', '2 hilti'],
  ['en', 'Pallet of Hilti SF 6H', 'pallet of'],
  ['de', 'Zwei Akkuschrauber Hilti SF 6H', 'zwei akkuschrauber hilti'],
  ['fr', 'Lot perceuses Hilti SF 6H', 'lot'],
  ['it', "Hilti SF 6H vendita all'ingrosso", 'allingrosso'],
  ['pl', 'Dwie wkrętarki Hilti SF 6H', 'dwie wkretarki hilti'],
  ['cs', 'Dvě vrtačky Hilti SF 6H', 'dve vrtacky hilti'],
])('%s: %j are several of one maker', (_language, title, said) => {
  const veto = vetoLot(...makeSides(drill, title));
  expect([veto?.key, ...(veto?.args ?? [])].slice(0, 1)).toEqual([
    veto?.key === 'matchLotOf' ? 'matchLotOf' : 'matchLot',
  ]);
  if (veto?.key === 'matchLot') expect(veto.args).toEqual([said]);
});

test.each([
  ['en', 'Makita DHP481 & DTD153 set'],
  ['de', 'Makita DHP481 und DTD153'],
  ['es', 'Makita DHP481 y DTD153'],
  ['it', 'Makita DHP481 e DTD153'],
  ['pl', 'Makita DHP481 i DTD153'],
  ['zh', '牧田 DHP481 和 DTD153'],
])('%s: %j are two models', (_language, title) => {
  expect(vetoLot(...makeSides({ name: 'Makita DHP481Z combi drill', brand: 'Makita' }, title))?.key).toBe('matchLot');
});

test.each([
  'Makita DHP481 + BL1850B',
  'Makita DHP481 and charger DC18RC',
  'Makita DHP481 / DHP481Z',
  'Makita DHP481 & DHP481',
])('%j is one model and what powers it', (title) => {
  expect(vetoLot(...makeSides({ name: 'Makita DHP481Z combi drill', brand: 'Makita' }, title))).toBeUndefined();
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

  test.each<[name: string | { name: string; brand: string }, title: string, why: string]>([
    ['Hunter wellies boots', 'Pair of Hunter boots', 'comes in pairs'],
    ['Made sofa', '3 seat sofa Made', 'seats are counted, not sofas'],
    ['Acer monitor', '27 inch monitor Acer', 'inches'],
    ['Duralex glasses set of 6', 'Duralex glasses set of 6', 'sold by as many'],
    [{ name: 'Apple MacBook Pro 13', brand: 'Apple' }, '13 Apple MacBook Pro', 'a size'],
    [{ name: 'Hilti SF 6H', brand: 'Hilti' }, '2 year old Hilti SF 6H', 'an age'],
    [{ name: 'Two Hilti', brand: 'Hilti' }, 'Two Hilti', 'called so'],
    ['Canon EOS 700D', 'Canon EOS 700D 18 V x 2', 'volts'],
    ['Muuto Visu chair', 'Muuto Visu chair, one of a pair', 'one of two'],
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
