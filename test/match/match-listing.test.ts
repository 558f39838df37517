import { describe, expect, test } from 'vitest';
import { matchListing } from '@/src/match/match-listing';
import { layer } from '@/src/rules/layer';
import { shippedPack } from '@/src/rules/shipped';
import { say } from '@/src/words/say';
import { fc } from '@/test/properties';
import { english } from '../catalogue';
import { makeListing, makeProduct } from './make';

const rules = layer([shippedPack]);

type Fields = Record<string, unknown>;

function compare(name: string, title: string, product: Fields = {}, listing: Fields = {}, rarity = new Map()) {
  return matchListing(makeProduct({ name, ...product }), makeListing({ title, ...listing }), rules, rarity);
}

function reasons(...args: Parameters<typeof compare>): string[] {
  return compare(...args).signals.map(({ reason }) => say(english(), reason));
}

describe('other models are never the same thing', () => {
  test.each([
    ['Apple iPhone 12 64GB', 'Apple iPhone 13 64GB', 'the number after a word'],
    ['Samsung Galaxy S21 128GB', 'Samsung Galaxy S22 128GB', 'a short code'],
    ['Apple MacBook Air M1 13"', 'Apple MacBook Air 13" M2', 'a short code elsewhere'],
    ['Sony WH-1000XM4 headphones', 'Sony WH-1000XM3 headphones', 'a part number of the same make-up'],
    ['Playmobil 70089 hospital', 'Playmobil 70190 hospital', 'set numbers of digits alone'],
    ['Makita DHP 18V-60', 'Makita DHR 18V-60', 'letters before one number'],
    ['Sony RX100 III camera', 'Sony RX100 V camera', 'a Roman numeral'],
    ['Microsoft Xbox Series X', 'Microsoft Xbox Series S', 'a telling letter'],
    ['Apple iPhone 12 64GB', 'Apple iPhone 12 Pro 64GB', 'a word on the listing'],
    ['Samsung Galaxy S21+ 128GB', 'Samsung Galaxy S21 128GB', 'a plus on the product'],
    ['Kindle Paperwhite 11th gen', 'Kindle Paperwhite 10th generation', 'the generation'],
    ['HP Elite Folio Gen 3 i5-1135G7', 'HP Elite Vario Gen 2 i5-1135G7', 'the generation beside one processor'],
  ])('%j / %j: %s', (name, title) => {
    expect(['similar', 'no']).toContain(compare(name, title).band);
  });
});

describe('variants of one model, and what differs', () => {
  test.each([
    ['Apple iPhone 12 64GB', 'Apple iPhone 12 128GB', 'capacity differs: 64 GB / 128 GB'],
    ['Dell XPS 13 9310 1TB', 'Dell XPS 13 9310 512 Go', 'capacity differs: 1 TB / 512 GB'],
    ['Sony WH-1000XM4 black', 'Sony WH-1000XM4 silber', 'colour differs: black / silver'],
    ["Levi's 501 jeans W32 L34", 'Levis 501 jeans W34 L34', 'size differs: W32 / W34'],
    ['Nike Air Max 90 EU 42', 'Nike Air Max 90 EU 44', 'size differs: EU 42 / EU 44'],
    ['Patagonia Better Sweater jacket men', 'Patagonia Better Sweater jacket Damen', 'made for others: men / women'],
    ['Samsung Frame TV 55 inch', 'Samsung Frame TV 65 Zoll', 'measure differs: 55 in / 65 in'],
    ['Hay Loop stand white', 'Hay Loop stand noce', 'colour differs: white / noce'],
    ['Trek Marlin 7 2022', 'Trek Marlin 7 2021', 'year differs: 2022 / 2021'],
  ])('%j / %j: %s', (name, title, reason) => {
    expect(compare(name, title).band).toBe('variant');
    expect(reasons(name, title)).toContain(reason);
  });

  test.each([
    ['8GB 256GB', '256GB', 'the listing leaves the memory out'],
    ['1 TB', '1000 GB', 'makers count a terabyte either way'],
    ['15.6"', '15 Zoll', 'inches are rounded'],
  ])('%s and %s do not differ: %s', (a, b) => {
    expect(compare(`Acer Swift ${a}`, `Acer Swift ${b}`).signals.map(({ kind }) => kind)).not.toContain(
      'attributeConflict',
    );
  });

  test('attributes of the feed count like words of the title', () => {
    const attributes = { color: 'Schwarz', size: '43 EU' };
    expect(
      reasons('Nike Air Max 90', 'Nike Air Max 90', { attributes: { color: 'white', size: 'EU 42' } }, { attributes }),
    ).toEqual(expect.arrayContaining(['colour differs: white / black', 'size differs: EU 42 / EU 43']));
  });
});

describe('the same thing, in words', () => {
  test.each([
    ['Sony PS-LX350H turntable', 'Turntable Sony PSLX350H', {}, {}, 'same model number PSLX350H'],
    ['Sony WH-1000XM4', 'Sony WH 1000XM4', {}, {}, 'same model number WH1000XM4'],
    ['Bosch fridge', 'Bosch Kühlschrank KGN36', { mpn: 'KGN-36' }, {}, 'same model number KGN36'],
    ['Yamaha CRX', 'Yamaha', {}, { brand: 'Yamaha' }, 'same brand: Yamaha'],
    ['Printer', 'Hewlett-Packard printer', { brand: 'HP' }, {}, 'same brand: HP'],
    ['Momo', 'Book', { gtin: '09783522202558' }, { gtin: '09783522202558' }, 'same article number 9783522202558'],
  ])('%j / %j', (name, title, product, listing, reason) => {
    expect(reasons(name, title, product, listing)).toContain(reason);
  });

  test.each([
    [41, 'price 41% of new'],
    [130, 'costs more than new: 130% of the new price'],
    [3, 'implausibly cheap: 3% of the new price'],
  ])('at %d euros of 100: %s', (euros, reason) => {
    const price = (minor: number) => ({ price: { minor, currency: 'EUR' } });
    expect(reasons('Sofa', 'Sofa', price(10_000), price(euros * 100))).toContain(reason);
  });

  test('prices in two currencies are not compared', () => {
    const { signals } = compare(
      'Sofa',
      'Sofa',
      { price: { minor: 100, currency: 'EUR' } },
      { price: { minor: 1, currency: 'GBP' } },
    );
    expect(signals.map(({ kind }) => kind)).not.toContain('priceImplausible');
  });

  test('another article number speaks against, and a shared model number outweighs it', () => {
    const numbers = [{ gtin: '04548736112001' }, { gtin: '00194252030271' }] as const;
    const match = compare('Sony WH-1000XM4 headphones', 'Sony WH-1000XM4 headphones', ...numbers);
    expect(match.signals.map(({ kind }) => kind)).toContain('identifierConflict');
    expect(match.band).toBe('same');
  });

  test.each([
    ['used', 1050, 'similar'],
    ['used', 1000, 'similar'],
    ['new', 1050, 'similar'],
    ['used', 3000, 'no'],
    ['new', 4000, 'no'],
  ])('a comparable thing, %s, at %d where new costs 1000, is %s', (condition, minor, band) => {
    const prices = [
      { price: { minor: 1000, currency: 'EUR' } },
      { price: { minor, currency: 'EUR' }, condition },
    ] as const;
    expect(compare('Jura espresso machine', 'Lelit espresso machine', ...prices).band).toBe(band);
  });

  test('another brand’s thing of one size less is no variant', () => {
    const brands = [{ brand: 'Staub' }, { brand: 'Fissler' }] as const;
    expect(compare('Staub cast iron cocotte 24 cm', 'Fissler cast iron cocotte 28 cm', ...brands).band).not.toBe(
      'variant',
    );
  });

  test('a rare word weighs more than a common one', () => {
    const rarity = new Map([
      ['kivik', 0.0001],
      ['sofa', 0.3],
    ]);
    const kivik = compare('Kivik sofa', 'Kivik', {}, {}, rarity).probability;
    expect(kivik).toBeGreaterThan(compare('Kivik sofa', 'Sofa', {}, {}, rarity).probability);
  });
});

describe('similar and no', () => {
  test.each([
    ['Bosch GSR 18V-55 Akku-Bohrschrauber', 'Makita DHP453 Akku-Bohrschrauber 18V', 'similar'],
    ['New Balance 996 sneaker', 'New Balance 2002 grey', 'similar'],
    ['IKEA Kivik leather sofa', 'Leather jacket', 'no'],
    ['Apple iPhone 12', 'Wooden dining table', 'no'],
  ])('%j / %j: %s', (name, title, band) => {
    expect(compare(name, title, { price: { minor: 50_000, currency: 'EUR' } }).band).toBe(band);
  });
});

describe('whatever page and feed say', () => {
  const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 120 }).filter((value) => value.trim() !== '');

  test('there is a match with a probability and a readable reason for every signal', () => {
    fc.assert(
      fc.property(text, text, text, (name, title, brand) => {
        const match = compare(name, title, { brand, mpn: 'A-1234' }, { brand: title.slice(0, 100).trim() || 'x' });
        expect(match.probability).toBeGreaterThanOrEqual(0);
        expect(match.probability).toBeLessThanOrEqual(1);
        for (const { strength, reason } of match.signals) {
          expect(strength).toBeGreaterThanOrEqual(0);
          expect(strength).toBeLessThanOrEqual(1);
          expect(say(english(), reason)).not.toBe(reason.key);
        }
      }),
    );
  });

  test('a name against itself is never another model', () => {
    fc.assert(
      fc.property(text, (name) => {
        expect(compare(name, name).signals.map(({ kind }) => kind)).not.toContain('modelConflict');
      }),
    );
  });
});

test('a screen of 14 inches and a year after one word are no two models', () => {
  const { signals } = compare('Dell Latitude 14 i5', 'Dell Latitude 2022 i5');
  expect(signals.map(({ kind }) => kind)).not.toContain('modelConflict');
});

test.each([
  ['Beyer TG88 microphone', 'Beyer TG88S microphone', 'other model: TG88 / TG88S'],
  ['Beyer PUS55A8 55" TV', 'Beyer PUS65A8 65 inch TV', 'measure differs: 55 in / 65 in'],
])('%j / %j: a number that tells the size or the make of one model: %s', (name, title, reason) => {
  const brand = { brand: 'Beyer' };
  expect(compare(name, title, brand, brand).signals.map(({ kind }) => kind)).not.toContain('modelConflict');
  expect(reasons(name, title, brand, brand)).toContain(reason);
  expect(compare(name, title, brand, brand).band).not.toBe('same');
});
