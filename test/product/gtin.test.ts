import { describe, expect, test } from 'vitest';
import { parseGtin } from '@/src/product/gtin';
import { fc } from '@/test/properties';

describe('parseGtin', () => {
  test.each([
    ['4006381333931', '04006381333931', 'GTIN-13'],
    ['036000291452', '00036000291452', 'GTIN-12'],
    ['96385074', '00000096385074', 'GTIN-8'],
    ['10614141543219', '10614141543219', 'GTIN-14'],
    ['00036000291452', '00036000291452', 'a padded GTIN-12'],
    ['978-3-16-148410-0', '09783161484100', 'ISBN-13 with hyphens'],
    ['0-306-40615-2', '09780306406157', 'ISBN-10'],
    ['0-8044-2957-X', '09780804429573', 'ISBN-10 with X'],
    ['EAN: 4006381333931', '04006381333931', 'a label before it'],
    ['ISBN-13 978 3 16 148410 0', '09783161484100', 'label and spaces'],
    ['gtin14: 10614141543219', '10614141543219', 'label with length'],
    ['(4006381333931)', '04006381333931', 'brackets'],
    ['４００６３８１３３３９３１', '04006381333931', 'full-width digits'],
    ['JANコード：4902370548495', '04902370548495', 'a Japanese label'],
    ['ISBN：9784003101018', '09784003101018', 'a full-width colon'],
    ['EAN/UPC: 4006381333931', '04006381333931', 'two labels'],
    ['\u200b4006381333931\u200e', '04006381333931', 'invisible characters'],
    ['ISBN-10: 0306406152', '09780306406157', 'ISBN-10 with its label'],
    ['9790060115615', '09790060115615', 'ISMN of printed music'],
    ['9771234567003', '09771234567003', 'ISSN of a magazine'],
  ])('reads %s as %s (%s)', (text, gtin) => {
    expect(parseGtin(text)).toBe(gtin);
  });

  test.each([
    ['4006381333932', 'a wrong check digit'],
    ['0000000000000', 'all zeros'],
    ['1111111111116', 'one digit repeated'],
    ['1234567890128', 'counting up'],
    ['2012345678900', 'a number for use inside a shop (20)'],
    ['0212345678902', 'a weighed item (02)'],
    ['0412345678904', 'inside a company (04)'],
    ['0512345678903', 'a coupon (05)'],
    ['9812345678904', 'a coupon (98)'],
    ['9912345678903', 'a coupon (99)'],
    ['02345673', 'a shop’s own GTIN-8'],
    ['0-306-40615-3', 'a wrong ISBN-10'],
    ['0-8044-2957-1', 'an ISBN-10 whose check digit is X'],
    ['0123456789', 'an ISBN-10 that counts up'],
    ['9876543210', 'an ISBN-10 that counts down'],
    ['0000000000', 'an ISBN-10 of zeros'],
    ['1234567890128', 'the number in every manual'],
    ['10212345678909', 'a pack of weighed items'],
    ['10000020123451', 'a pack of a shop’s own GTIN-8'],
    ['40063813339', 'eleven digits'],
    ['4006381333931 x', 'a letter in it'],
    ['4.00638E+12', 'a number a spreadsheet spoiled'],
    ['4006381333931;4006381333948', 'two numbers'],
    ['04252614', 'UPC-E, whose digits a GTIN-8 may have'],
    ['', 'nothing'],
  ])('refuses %s: %s', (text) => {
    expect(parseGtin(text)).toBeUndefined();
  });

  test('one changed digit is always noticed', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^40\d{10}$/),
        fc.nat({ max: 12 }),
        fc.integer({ min: 1, max: 9 }),
        (stem, at, by) => {
          const sum = [...stem].reduce((total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 1 : 3), 0);
          const code = stem + ((10 - (sum % 10)) % 10);
          fc.pre(parseGtin(code) !== undefined);
          const changed = code.slice(0, at) + ((Number(code[at]) + by) % 10) + code.slice(at + 1);
          expect(parseGtin(code)).toBe(code.padStart(14, '0'));
          expect(parseGtin(changed)).toBeUndefined();
        },
      ),
    );
  });
});
