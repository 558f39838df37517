import { describe, expect, test } from 'vitest';
import { compareModels } from '@/src/match/models';
import { differInColor } from '@/src/match/part-numbers';
import { compareOtherModels, comparePartNumbers, signalOfModels } from '@/src/match/signals/model';
import { traitsOfListing, traitsOfProduct } from '@/src/match/traits';
import { fc } from '@/test/properties';
import { makeListing, makeProduct } from '../make';

function sides(name: string, title: string, own = {}, theirs = {}) {
  return [traitsOfProduct(makeProduct({ name, ...own })), traitsOfListing(makeListing({ title, ...theirs }))] as const;
}

function strengthOf(name: string, title: string): number {
  return signalOfModels(compareModels(...sides(name, title)))?.strength ?? 0;
}

function others(name: string, title: string): number | undefined {
  const both = sides(name, title);
  return compareOtherModels(compareModels(...both), ...both)?.strength;
}

describe('how much a shared number proves', () => {
  test('a long one more than a short one', () => {
    expect(strengthOf('Sony WH-1000XM4', 'Sony WH1000XM4')).toBeGreaterThan(strengthOf('Sony FX82', 'Sony FX82'));
  });

  test('a name with a number more than a name with a year', () => {
    expect(strengthOf('Apple iPhone 12', 'iPhone 12')).toBeGreaterThan(strengthOf('Taxman 2007', 'Taxman 2007 win'));
  });

  test("a dealer's letters before it cost nothing, letters after it some, other letters most", () => {
    const [before, after, other] = [
      strengthOf('Dymo 53718 tape', 'Dymo tape SD53718'),
      strengthOf('Sony DSCW150', 'Sony DSCW150R'),
      strengthOf('Sony DSCW150R', 'Sony DSCW150B'),
    ];
    expect(before).toBeGreaterThan(after);
    expect(after).toBeGreaterThan(other);
  });
});

describe('numbers beside the shared one', () => {
  test.each([
    ['Sony DVP-FX820 DVPFX820R', 'Sony DVP-FX820 DVPFX820P', 1],
    ['Case 222043 for A500', 'Case B31177 for A500', 0.6],
    ['Sony DVPFX820', 'Sony DVPFX820', undefined],
  ])('%j / %j: %s', (name, title, expected) => {
    expect(others(name, title)).toBe(expected);
  });
});

describe('stated part numbers', () => {
  test.each([
    [{ mpn: 'KGN-36' }, { mpn: 'kgn36' }, 'partNumberSame'],
    [{ mpn: 'KGN-36' }, { mpn: 'KGN 39' }, 'partNumberConflict'],
    [{ mpn: 'KGN-36' }, {}, undefined],
    [{ mpn: 'KGN-36' }, { mpn: 'acrobat' }, undefined],
  ])('%j / %j: %s', (own, theirs, kind) => {
    expect(comparePartNumbers(...sides('Bosch fridge', 'Bosch fridge', own, theirs))?.kind).toBe(kind);
  });
});

describe('what the end of a number tells', () => {
  const kindOf = (name: string, title: string) => compareModels(...sides(name, title))?.kind;

  test.each([
    ['Vorra Z50V', 'Vorra Z50VI', 'sibling'],
    ['Vorra RX10II', 'Vorra RX10III', 'sibling'],
    ['Vorra RX100', 'Vorra RX100V', 'extended'],
    ['Vorra KDP-245R', 'Vorra KDP-244', 'sibling'],
    ['Vorra KDP-245R', 'Vorra KDP-245B', 'extended'],
    ['Vorra GBHD2-0 hammer', 'Vorra GBHD2-502X', 'extended'],
  ])('%j / %j: %s', (name, title, kind) => {
    expect(kindOf(name, title)).toBe(kind);
  });

  test.each([
    ['kdp245r', 'kdp245b', true],
    ['kdp245wh', 'kdp245bk', true],
    ['kdp245r', 'kdp245', false],
    ['kdp245yeg', 'kdp245yer', false],
    ['kdp245r', 'kdp246b', false],
  ])('%j and %j differ in colour: %s', (a, b, isColor) => {
    expect(differInColor(a, b)).toBe(isColor);
  });
});

describe('a number behind another word', () => {
  const isSibling = (name: string, title: string) => compareModels(...sides(name, title))?.kind === 'sibling';

  test.each([
    ['Vorra Tarn 7 quartz', 'Vorra Tarn 8 quartz'],
    ['Vorra Tarn 700 Auto 60', 'Vorra Tarn 800 Auto 60'],
    ['Vorra Tarn 3000 switch 16 ports', 'Vorra Tarn 4000 switch 16 ports'],
  ])('%j / %j: two models, where neither number is in the other title', (name, title) => {
    expect(isSibling(name, title)).toBe(true);
  });

  test.each([
    // Neighbours that changed places.
    ['Vorra Tarn 7 2600X cooler', 'Vorra Tarn 2600X 7 cooler'],
    ['Vorra Tarn 700 Auto 60', 'Vorra 700 Tarn 60'],
    // "V" is no numeral before a version.
    ['Vorra Tarn Studio 8', 'Vorra Tarn Studio v. 8.0'],
    // The number that stood there is lost, and what followed moved up.
    ['Vorra Tarn 3000 switch 16 ports', 'Vorra Tarn 16 ports switch'],
    ['Vorra Tarn 2400 II mono 3 in 1', 'Vorra Tarn 3 in 1 mono'],
  ])('%j / %j: nothing is said', (name, title) => {
    expect(isSibling(name, title)).toBe(false);
    expect(isSibling(title, name)).toBe(false);
  });

  const word = fc.constantFrom('vorra', 'tarn', 'quellin', 'mossop', 'display', 'switch');
  const number = fc.integer({ min: 2, max: 9999 }).map(String);

  test('some of the words of a title, in any order, never name another model of a line', () => {
    fc.assert(
      fc.property(
        fc
          .array(fc.oneof(word, number), { minLength: 2, maxLength: 8 })
          .chain((words) => fc.tuple(fc.constant(words), fc.shuffledSubarray(words, { minLength: 1 }))),
        ([words, left]) => !isSibling(`Vorra ${words.join(' ')}`, `Vorra ${left.join(' ')}`),
      ),
    );
  });
});
