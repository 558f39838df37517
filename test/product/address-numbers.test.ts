import { describe, expect, test } from 'vitest';
import { addressFacts, numbersInAddress } from '@/src/product/address-numbers';
import { ASIN, parseAsin } from '@/src/product/asin';
import { gtinInLink } from '@/src/product/digital-link';
import { checkDigit, isRestricted } from '@/src/product/trade-item';
import { fc } from '@/test/properties';

describe('gtinInLink', () => {
  test.each([
    ['https://id.gs1.org/01/09506000134352', '09506000134352', 'the resolver of GS1'],
    ['https://brand.example/some/shelf/01/09506000134352', '09506000134352', 'behind a path of the shop'],
    ['http://brand.example/01/9506000134352/', '09506000134352', 'a GTIN-13'],
    ['https://brand.example/01/036000291452', '00036000291452', 'a GTIN-12'],
    ['https://id.gs1.org/01/96385074', '00000096385074', 'a GTIN-8 at GS1'],
    ['https://id.gs1.org/01/09506000134352/22/2A/10/ABC/21/123', '09506000134352', 'every qualifier'],
    ['https://id.gs1.org/01/09506000134352/21/123', '09506000134352', 'a serial number'],
    [
      'https://id.gs1.org/01/09506000134352/10/A%2FB/235/X',
      '09506000134352',
      'an escaped lot and a third party’s serial',
    ],
    ['https://id.gs1.org/01/09506000134352?17=261231&3103=000195', '09506000134352', 'attributes'],
    ['https://brand.example/gtin/4006381333931/lot/7', '04006381333931', 'the words of former versions'],
    ['https://id.gs1.org/01/19506000134359', '19506000134359', 'a pack'],
  ])('%s names %s (%s)', (address, gtin) => {
    expect(gtinInLink(address)).toBe(gtin);
  });

  test.each([
    ['https://id.gs1.org/01/09506000134353', 'a wrong check digit'],
    ['https://id.gs1.org/01/02012345678900', 'a number of one shop'],
    ['https://id.gs1.org/01/09506000134352/10/ABC/22/2A', 'qualifiers out of order'],
    ['https://id.gs1.org/01/09506000134352/99/x', 'a qualifier a GTIN has not'],
    ['https://id.gs1.org/414/9506000134352', 'a place'],
    ['https://id.gs1.org/00/106141411234567897', 'a parcel'],
    ['https://blog.example/2024/01/20240124', 'a date'],
    ['https://shop.example/101/9506000134352', 'a folder that ends like it'],
    ['https://shop.example/p?01=09506000134352', 'a key in the query'],
    ['gs1:01/09506000134352', 'no web address'],
    ['', 'nothing'],
  ])('%s names nothing: %s', (address) => {
    expect(gtinInLink(address)).toBeUndefined();
  });

  test('what is written as a link is read from it, whatever stands before and after', () => {
    const digits = fc.stringMatching(/^0[1-9]\d{11}$/).map((stem) => stem + checkDigit(stem));
    const word = fc.stringMatching(/^[a-z\d]{1,12}$/);
    fc.assert(
      fc.property(
        digits,
        fc.array(word, { maxLength: 3 }),
        fc.option(word),
        fc.option(word),
        (gtin, path, lot, query) => {
          fc.pre(!isRestricted(gtin) && !/(\d)\1{8}|123456789|9876543210/.test(gtin));
          const link = ['https://brand.example', ...path, '01', gtin, ...(lot === null ? [] : ['10', lot])].join('/');
          expect(gtinInLink(query === null ? link : `${link}?q=${query}#${query}`)).toBe(gtin);
        },
      ),
    );
  });

  test('nothing makes it throw, and what it finds is a GTIN-14', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl({ withQueryParameters: true }), fc.string()), (address) => {
        expect(gtinInLink(address) ?? '00000000000000').toMatch(/^\d{14}$/);
      }),
    );
  });
});

describe('ASIN', () => {
  test.each([
    ['B08N5WRWNW', 'B08N5WRWNW'],
    [' ASIN: b08n5wrwnw ', 'B08N5WRWNW'],
    ['0306406152', undefined],
    ['C08N5WRWNW', undefined],
    ['B08N5WRWN', undefined],
    ['B08N5WRWNWX', undefined],
    ['', undefined],
  ])('%j is %s', (text, asin) => {
    expect(parseAsin(text)).toBe(asin);
  });

  test.each([
    ['https://www.amazon.de/dp/B08N5WRWNW', { asin: 'B08N5WRWNW' }],
    ['https://www.amazon.co.uk/Some-Long-Name/dp/B08N5WRWNW/ref=sr_1_1?keywords=x', { asin: 'B08N5WRWNW' }],
    ['https://www.amazon.fr/-/en/dp/B08N5WRWNW?th=1', { asin: 'B08N5WRWNW' }],
    ['https://www.amazon.com/gp/product/B08N5WRWNW/', { asin: 'B08N5WRWNW' }],
    ['https://amazon.com.au/gp/aw/d/b08n5wrwnw', { asin: 'B08N5WRWNW' }],
    ['https://www.amazon.co.jp/exec/obidos/ASIN/B08N5WRWNW', { asin: 'B08N5WRWNW' }],
    ['https://www.amazon.com/Book/dp/0306406152', { gtin: '09780306406157' }],
    ['https://www.amazon.com/Book/dp/080442957X/', { gtin: '09780804429573' }],
    ['https://www.amazon.com/dp/0306406153', {}],
    ['https://www.amazon.com/s?k=B08N5WRWNW', {}],
    ['https://www.notamazon.com/dp/B08N5WRWNW', {}],
    ['https://amazon.com.evil.example/dp/B08N5WRWNW', {}],
    ['https://shop.example/dp/B08N5WRWNW', {}],
    ['https://brand.example/01/09506000134352', { gtin: '09506000134352' }],
    ['not an address', {}],
  ])('%s holds %j', (address, numbers) => {
    expect(numbersInAddress(address)).toEqual(numbers);
  });

  test('what is found in an address is an ASIN or a GTIN-14', () => {
    const code = fc.stringMatching(/^[A-Za-z\d]{8,12}$/);
    fc.assert(
      fc.property(code, (text) => {
        const { asin, gtin } = numbersInAddress(`https://www.amazon.it/dp/${text}`);
        if (asin !== undefined) expect([asin, ASIN.test(asin)]).toEqual([text.toUpperCase(), true]);
        if (gtin !== undefined) expect(gtin).toMatch(/^0978\d{10}$/);
      }),
    );
  });
});

test('a page’s own address and the one it calls its own are asked', () => {
  const facts = addressFacts({
    url: 'https://brand.example/chair',
    canonical: '/01/09506000134352',
  });
  expect(facts).toEqual([{ reader: 'visible', label: 'gtin', value: '09506000134352', node: 'canonical' }]);
  expect(addressFacts({ url: 'https://brand.example/chair', canonical: '' })).toEqual([]);
});
