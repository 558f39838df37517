import { describe, expect, test } from 'vitest';
import { interpret } from '@/src/product/interpret';
import { withoutShop } from '@/src/product/shop-name';
import type { Fact, Sighting } from '@/src/product/sighting';
import type { WebUrl } from '@/src/product/web-url';

function seen(facts: Fact[], product: Partial<Sighting['product']> = {}): Sighting {
  return {
    product: { name: 'Chair', attributes: {}, breadcrumb: [], ...product },
    facts,
    evidence: [],
    url: 'https://shop.example/p' as WebUrl,
    seenAt: 0,
  };
}

const fact = ([label, value]: readonly [string, string]): Fact => ({ reader: 'visible', label, value, node: 'table' });

function numbers(...pairs: (readonly [string, string])[]) {
  const { mpn, sku } = interpret(seen(pairs.map(fact))).product;
  return [mpn, sku];
}

describe('numbers', () => {
  test.each([
    ['a maker’s number', [['Model number', 'X-200']], ['X-200', undefined]],
    ['a maker’s number in German', [['Artikelnummer des Herstellers:', 'WMF 12']], ['WMF 12', undefined]],
    ['a maker’s number with its name after it', [['Part number (MPN)', 'GA00638-GB']], ['GA00638-GB', undefined]],
    ['a model number', [['Modell-Nr.', '4X40E48910']], ['4X40E48910', undefined]],
    ['a model that is a number', [['Modelo', 'PA-849-KIT']], ['PA-849-KIT', undefined]],
    ['no model that is a name', [['Modèle', 'Swing']], [undefined, undefined]],
    [
      'no model that is a year or a measure',
      [
        ['Model', '2024'],
        ['Model', '64GB'],
      ],
      [undefined, undefined],
    ],
    ['a shop’s number', [['Artikelnummer', '8570931']], [undefined, '8570931']],
    ['what a shop calls its product code', [['Product code', '287807']], [undefined, '287807']],
    ['a reference of digits', [['Référence', '14347']], [undefined, '14347']],
    ['a reference of letters and digits', [['Ref.', 'KNB-W02']], ['KNB-W02', 'KNB-W02']],
    [
      'the shop’s number before a reference',
      [
        ['Ref', 'KNB-W02'],
        ['SKU', '77'],
      ],
      ['KNB-W02', '77'],
    ],
    [
      'no mpn that repeats a sku of digits',
      [
        ['sku', '238368885'],
        ['mpn', '238368885'],
      ],
      [undefined, '238368885'],
    ],
    [
      'an mpn that repeats a sku of letters and digits',
      [
        ['sku', 'AB-12'],
        ['mpn', 'AB-12'],
      ],
      ['AB-12', 'AB-12'],
    ],
    [
      'another number before a repeated one',
      [
        ['sku', 'A-77'],
        ['mpn', 'A-77'],
        ['Model no', 'X9-1'],
      ],
      ['X9-1', 'A-77'],
    ],
    [
      'no filler',
      [
        ['mpn', 'n/a'],
        ['sku', '-'],
      ],
      [undefined, undefined],
    ],
  ] as const)('%s', (_, pairs, expected) => {
    expect(numbers(...pairs)).toEqual(expected);
  });
});

describe('facts', () => {
  test.each([
    ['Zustand', 'gebraucht', { condition: 'used' }],
    ['itemCondition', 'https://schema.org/RefurbishedCondition', { condition: 'refurbished' }],
    ['weight', '3 LBR', { massKg: 1.36078 }],
    ['weight', '1.5 KGM', { massKg: 1.5 }],
    ['Marque', 'Ch&ecirc;ne &amp; Cie', { brand: 'Chêne & Cie' }],
    ['Hersteller', 'Oaky', { brand: 'Oaky' }],
    ['Shipping weight', '3 kg', {}],
    ['Marque', '&nbsp;', {}],
  ])('%s: %s', (label, value, expected) => {
    const { name: _, attributes, breadcrumb, ...fields } = interpret(seen([fact([label, value])])).product;
    expect(fields).toEqual(expected);
  });

  test.each([
    ['iPhone 12 (Renewed)', 'refurbished'],
    ['Refurbished MacBook Air', 'refurbished'],
    ['iPhone 12 generalüberholt', 'refurbished'],
    ['iPhone 12 reconditionné', 'refurbished'],
    ['iPhone 12 ricondizionato', 'refurbished'],
    ['Portátil reacondicionado', 'refurbished'],
    ['Chaise d’occasion', 'used'],
    ['Sofa, gebraucht', 'used'],
    ['Silla de segunda mano', 'used'],
    ['Tweedehands stoel', 'used'],
    ['Stol begagnad', 'used'],
    ['Telefon używany', 'used'],
    ['Телефон б/у', 'used'],
    ['中古 カメラ', 'used'],
    ['二手 相機', 'used'],
    ['Camera (Used)', 'used'],
    ['Used: Camera', 'used'],
    ['Occasional chair', 'new'],
    ['The chair we used to know', 'new'],
    ['Pot, not used', 'new'],
    ['Reiniger für gebrauchte Pfannen', 'new'],
    ['Case for refurbished phones', 'new'],
    ['Chair', 'new'],
  ])('markup that says new and the name “%s” make %s', (name, condition) => {
    const known = interpret(seen([fact(['itemCondition', 'NewCondition'])], { name }));
    expect(known.product.condition).toBe(condition);
    expect(known.evidence.filter(({ field }) => field === 'condition')).toHaveLength(1);
  });

  test('a brand comes before a maker, and the first before the second', () => {
    const pairs = [
      ['Manufacturer', 'Factory 5'],
      ['Brand', 'Oaky'],
      ['Brand', 'Other'],
    ] as const;
    expect(interpret(seen(pairs.map(fact))).product.brand).toBe('Oaky');
  });

  test('leave evidence of the reader, the place and the label, and are gone', () => {
    const known = interpret(seen([fact(['Farbe', 'Rot'])]));
    expect(known.evidence).toEqual([{ field: 'color', reader: 'visible', node: 'table “Farbe”', text: 'Rot' }]);
    expect(known).not.toHaveProperty('facts');
    expect(interpret(known)).toEqual(known);
  });

  test('name, text and shelves are cleaned; home and the product itself are no shelves', () => {
    const product = {
      name: 'Oak &amp; ash <b>chair</b>',
      description: '&lt;p&gt;Warm&lt;/p&gt;',
      breadcrumb: ['Home', 'Chairs &amp; stools', 'Oak &amp; ash chair'],
    };
    expect(interpret(seen([], product)).product).toEqual({
      name: 'Oak & ash chair',
      description: 'Warm',
      breadcrumb: ['Chairs & stools'],
      attributes: { material: 'Oak' },
    });
  });
});

test.each([
  ['Chair | Oaky Shop', { shop: 'Oaky Shop', heading: undefined }, 'Chair'],
  ['Chair - Anybody', { shop: undefined, heading: 'Chair' }, 'Chair'],
  ['Chair – shop.example', { shop: undefined, heading: undefined }, 'Chair'],
  ['Chair - oak', { shop: undefined, heading: undefined }, 'Chair - oak'],
])('"%s" of %o is %s', (title, about, name) => {
  expect(withoutShop(title, { ...about, url: 'https://shop.example/p' })).toBe(name);
});
