import { describe, expect, test } from 'vitest';
import { parseGtin } from '@/src/product/gtin';
import { checkDigit, isRestricted, schemeOf, tradeItemOf } from '@/src/product/trade-item';
import { fc } from '@/test/properties';

const stem = fc.stringMatching(/^\d{12}$/);
const withCheckDigit = (digits: string) => digits + checkDigit(digits);

describe('tradeItemOf', () => {
  test.each([
    ['04006381333931', '04006381333931', undefined, 'a single item'],
    ['14006381333938', '04006381333931', 1, 'a pack of it'],
    ['84006381333937', '04006381333931', 8, 'a larger pack of it'],
    ['10000096385071', '00000096385074', 1, 'a pack of a GTIN-8'],
    ['10614141543219', '00614141543212', 1, 'a pack of a GTIN-12'],
    ['94006381333934', '94006381333934', undefined, 'goods of variable measure'],
  ] as const)('%s is of %s, pack %s (%s)', (gtin, base, pack, _) => {
    expect(checkDigit(gtin.slice(0, 13))).toBe(gtin[13]);
    expect(tradeItemOf(gtin)).toEqual({ base, ...(pack !== undefined && { pack }) });
  });

  test('all packs of one item have one base, which is an item itself', () => {
    fc.assert(
      fc.property(stem, fc.integer({ min: 1, max: 8 }), (digits, indicator) => {
        const single = withCheckDigit(`0${digits}`);
        expect(tradeItemOf(withCheckDigit(`${indicator}${digits}`))).toEqual({ base: single, pack: indicator });
        expect(tradeItemOf(single)).toEqual({ base: single });
      }),
    );
  });
});

describe('isRestricted', () => {
  test('a pack is restricted exactly when its item is', () => {
    fc.assert(
      fc.property(stem, fc.integer({ min: 0, max: 9 }), (digits, indicator) => {
        expect(isRestricted(withCheckDigit(`${indicator}${digits}`))).toBe(isRestricted(withCheckDigit(`0${digits}`)));
      }),
    );
  });

  test.each([
    ['02', true],
    ['03', false],
    ['04', true],
    ['05', true],
    ['06', false],
    ['19', false],
    ['20', true],
    ['29', true],
    ['30', false],
    ['97', false],
    ['98', true],
    ['99', true],
  ])('numbers that begin with %s: %s, and no other shop hears of them', (prefix, restricted) => {
    const gtin = withCheckDigit(`0${prefix}7310254698`);
    expect(isRestricted(gtin)).toBe(restricted);
    expect(parseGtin(gtin)).toBe(restricted ? undefined : gtin);
  });
});

test.each([
  ['04006381333931', 'gtin'],
  ['09783161484100', 'isbn'],
  ['09791032305690', 'isbn'],
  ['09790060115615', 'ismn'],
  ['09771234567003', 'issn'],
])('%s counts as %s', (gtin, scheme) => {
  expect(schemeOf(gtin)).toBe(scheme);
});

test('every ISBN-10 is its ISBN-13, hyphens or not', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[1-7]\d{8}$/), fc.integer({ min: 3, max: 8 }), (digits, at) => {
      const sum = [...digits].reduce((total, digit, place) => total + (10 - place) * Number(digit), 0);
      const check = (11 - (sum % 11)) % 11;
      const isbn = `${digits}${check === 10 ? 'X' : check}`;
      fc.pre(!/^(\d)\1+.$/.test(isbn));
      const isbn13 = withCheckDigit(`0978${digits}`);
      expect(parseGtin(isbn)).toBe(isbn13);
      expect(parseGtin(`ISBN ${isbn.slice(0, at)}-${isbn.slice(at)}`)).toBe(isbn13);
      expect(parseGtin(isbn13.slice(1))).toBe(isbn13);
    }),
  );
});
