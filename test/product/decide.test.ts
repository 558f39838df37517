import { describe, expect, test } from 'vitest';
import { makeCandidate } from '@/src/product/candidate';
import { decide } from '@/src/product/decide';
import type { Gathered } from '@/src/product/gathered';
import { interpret } from '@/src/product/interpret';
import { Sighting } from '@/src/product/sighting';
import { parseWebUrl, type WebUrl } from '@/src/product/web-url';
import { moment } from '@/src/quantity/time';
import { fc } from '@/test/properties';

const NOW = moment(1_700_000_000_000);
const url = 'https://shop.example/p/oak-chair' as WebUrl;

/** A page that says nothing but its heading, and what is changed. */
function said(change: Partial<Gathered> = {}): Gathered {
  const heading = { text: 'Oak chair', node: 'h1' };
  return {
    view: { url, title: 'Oak chair', heading, canonical: '', chosen: [] },
    jsonLd: [],
    microdata: '[]',
    rdfa: '[]',
    tags: [],
    visible: makeCandidate('visible'),
    buttons: 0,
    state: [],
    ...change,
  };
}

const chair = { '@type': 'Product', name: 'Oak chair', offers: { price: 12, priceCurrency: 'EUR' } };
const item = (thing: object) => JSON.stringify([{ item: { '@type': ['Product'], ...thing }, place: 'div' }]);
const PARTS: [string, Partial<Gathered>][] = [
  ['JSON-LD', { jsonLd: [JSON.stringify(chair)] }],
  ['microdata', { microdata: item({ ...chair, '@type': ['http://schema.org/Product'] }) }],
  ['RDFa', { rdfa: item({ ...chair, '@type': ['schema:Product'] }) }],
  [
    'tags',
    {
      tags: [
        ['og:title', 'Oak chair'],
        ['product:price:amount', '12'],
        ['product:price:currency', 'EUR'],
      ],
    },
  ],
];

describe('one part is enough', () => {
  test.each(PARTS)('%s', (_, part) => {
    const seen = decide(said(part), NOW);
    expect(seen?.product).toMatchObject({ name: 'Oak chair', price: { minor: 1200, currency: 'EUR' } });
    expect(seen?.seenAt).toBe(NOW);
  });

  test('without any there is none', () => expect(decide(said(), NOW)).toBeUndefined());
  test('on a shelf there is none', () => {
    const shelf = { ...said().view, url: 'https://shop.example/collections/oak' as WebUrl };
    expect(decide(said({ ...PARTS[0]?.[1], view: shelf }), NOW)).toBeUndefined();
  });
});

describe('numbers in links', () => {
  const LINK = 'https://id.gs1.org/01/09506000134352/21/7';
  const gtinOf = (change: Partial<Gathered>) => {
    const seen = decide(said(change), NOW);
    return seen && interpret(seen).product.gtin;
  };
  const withLink = (more: object) => ({ jsonLd: [JSON.stringify({ ...chair, ...more })] });
  test.each([
    ['its own property', withLink({ hasGS1DigitalLink: LINK })],
    ['its id', withLink({ '@id': LINK })],
    ['its url', withLink({ url: LINK })],
    ['its gtin', withLink({ gtin: LINK })],
    ['microdata', { microdata: item({ ...chair, hasGS1DigitalLink: LINK }) }],
    ['the canonical address', { ...withLink({}), view: { ...said().view, canonical: LINK } }],
    ['the address', { ...withLink({}), view: { ...said().view, url: LINK as WebUrl } }],
  ])('%s gives the GTIN', (_, change) => expect(gtinOf(change)).toBe('09506000134352'));

  test('a GTIN that is stated counts before one that is linked', () =>
    expect(gtinOf(withLink({ gtin13: '4006381333931', '@id': LINK }))).toBe('04006381333931'));

  test.each([
    [
      'the address',
      { ...withLink({}), view: { ...said().view, url: 'https://www.amazon.de/x/dp/B08N5WRWNW' as WebUrl } },
    ],
    ['a property', withLink({ asin: 'B08N5WRWNW' })],
    ['a productID', withLink({ productID: 'asin:B08N5WRWNW' })],
  ])('%s gives the ASIN, and no GTIN', (_, change) => {
    const seen = decide(said(change), NOW);
    expect(seen && interpret(seen).product).toMatchObject({ name: 'Oak chair', asin: 'B08N5WRWNW' });
    expect(seen && interpret(seen).product).not.toHaveProperty('gtin');
  });
});

describe('a broken part harms no other', () => {
  const broken: [string, Partial<Gathered>][] = [
    ['JSON-LD', { jsonLd: ['{"@type": "Product", "name": ', '\u0000', '[[[['] }],
    ['microdata', { microdata: '[{"item":' }],
    ['RDFa', { rdfa: 'null' }],
    [
      'tags',
      {
        tags: [
          ['og:', ''],
          ['__proto__', 'x'],
          ['og:price:amount', '1e999'],
        ],
      },
    ],
  ];
  test.each(
    broken.flatMap(([bad, harm]) =>
      PARTS.filter(([good]) => good !== bad).map(([good, part]): [string, string, Gathered] => [
        bad,
        good,
        said({ ...harm, ...part }),
      ]),
    ),
  )('broken %s beside good %s', (_, __, gathered) => {
    expect(decide(gathered, NOW)?.product.price).toEqual({ minor: 1200, currency: 'EUR' });
  });
});

/** Keys and values that mean something to a reader, among noise. */
const word = fc.oneof(
  fc.constantFrom(
    'Product',
    'Oak chair',
    'http://schema.org/Product',
    '12',
    '-1',
    '1e999',
    'EUR',
    'InStock',
    url,
    'javascript:x',
    '\ud800',
    '\u202e',
    '',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const key = fc.oneof(
  fc.constantFrom(
    '@type',
    '@graph',
    '@id',
    'name',
    'offers',
    'price',
    'priceCurrency',
    'sku',
    'hasVariant',
    'url',
    'item',
    'place',
    '__proto__',
    'constructor',
    'toString',
  ),
  fc.string({ maxLength: 8 }),
);
const thing = fc.letrec((tie) => ({
  node: fc.oneof(
    { maxDepth: 5 },
    word,
    fc.constantFrom(null, true, 0, -1, 1.5),
    fc.array(tie('node'), { maxLength: 4 }),
    fc.array(fc.tuple(key, tie('node')), { maxLength: 6 }).map((pairs) => Object.fromEntries(pairs)),
  ),
})).node;
const markup = fc.oneof(
  thing.map((value) => JSON.stringify(value)),
  fc.tuple(thing, fc.nat(200)).map(([value, end]) => JSON.stringify(value).slice(0, end)),
  thing.map((value) => item({ name: 'Oak chair', offers: value })),
  fc.string({ unit: 'binary', maxLength: 100 }),
);
const hostile: fc.Arbitrary<Gathered> = fc
  .record({
    jsonLd: fc.array(markup, { maxLength: 4 }),
    microdata: markup,
    rdfa: markup,
    tags: fc.array(
      fc.tuple(
        fc.constantFrom(
          'og:title',
          'og:type',
          'og:image',
          'product:price:amount',
          'product:price:currency',
          'product:ean',
          'og:',
        ),
        word,
      ),
      { maxLength: 8 },
    ),
    ruled: fc.option(fc.array(fc.tuple(word, word, fc.array(word, { maxLength: 3 })), { maxLength: 4 }), { nil: [] }),
    state: fc.array(markup, { maxLength: 3 }),
    buttons: fc.nat(5),
    heading: word,
    title: word,
    canonical: word,
    language: fc.option(word, { nil: undefined }),
  })
  .map(({ heading, title, canonical, language, ...rest }) =>
    said({ ...rest, view: { ...said().view, heading: { text: heading, node: 'h1' }, title, canonical, language } }),
  );

test('nothing a page sends makes it throw, and what comes of it is a valid sighting', () => {
  let seen = 0;
  fc.assert(
    fc.property(hostile, (gathered) => {
      const sighting = decide(gathered, NOW);
      if (sighting === undefined) return;
      seen += 1;
      expect(Sighting.parse(sighting)).toEqual(sighting);
      const known = interpret(sighting);
      expect(Sighting.parse(known)).toEqual(known);
      if (known.product.image !== undefined) expect(parseWebUrl(known.product.image)).toBe(known.product.image);
      expect(Object.getPrototypeOf(known.product)).toBe(Object.prototype);
    }),
    { numRuns: 400 },
  );
  expect(({} as Record<string, unknown>)['price']).toBeUndefined();
  // Were nothing ever read, this would test nothing.
  expect(seen).toBeGreaterThan(20);
});
