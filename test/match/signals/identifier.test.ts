import { describe, expect, test } from 'vitest';
import { compareIdentifiers } from '@/src/match/signals/identifier';
import { checkDigit } from '@/src/product/trade-item';
import { fc } from '@/test/properties';
import { makeSides } from '../make';

const PIECE = '04006381333931';
const CARTON = '14006381333938';
const OTHER = '00012345678905';
const MAGAZINE = '09770317847001';

const compare = (product: object, listing: object) =>
  compareIdentifiers(...makeSides({ name: 'Pen', ...product }, { title: 'Pen', ...listing }));

describe('the numbers both sides state', () => {
  test.each([
    [{ gtin: PIECE }, { gtin: PIECE }, 'identifierSame', 'one number'],
    [{ gtin: PIECE }, { gtin: CARTON }, 'identifierSame', 'the number of a carton of it'],
    [{ asin: 'B07PFFMP9P' }, { asin: 'B07PFFMP9P' }, 'identifierSame', 'one ASIN'],
    [
      { asin: 'B07PFFMP9P', gtin: PIECE },
      { asin: 'B07PFFMP9P', gtin: OTHER },
      'identifierSame',
      'one ASIN, two markets',
    ],
    [{ gtin: PIECE }, { gtin: OTHER }, 'identifierConflict', 'two numbers'],
    [{ asin: 'B07PFFMP9P' }, { asin: 'B08N5WRWNW' }, undefined, 'a shop lists one thing under several ASINs'],
    [{ gtin: MAGAZINE }, { gtin: MAGAZINE }, undefined, 'two issues of a magazine share its ISSN'],
    [{ gtin: PIECE }, {}, undefined, 'only one side states a number'],
  ])('%j / %j: %s (%s)', (product, listing, kind, _why) => {
    expect(compare(product, listing)?.kind).toBe(kind);
  });

  test('are read without the zeros that pad them', () => {
    expect(compare({ gtin: PIECE }, { gtin: PIECE })?.reason.args).toEqual(['4006381333931']);
  });

  test('compare a piece with any pack of it as one', () => {
    const digits = fc.stringMatching(/^[13-8]\d{11}$/);
    fc.assert(
      fc.property(digits, fc.integer({ min: 1, max: 8 }), (item, pack) => {
        const [piece, packed] = [`0${item}`, `${pack}${item}`].map((stem) => stem + checkDigit(stem));
        expect(compare({ gtin: piece }, { gtin: packed })?.kind).toBe('identifierSame');
      }),
    );
  });
});
