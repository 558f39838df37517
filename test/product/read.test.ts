import { describe, expect, test } from 'vitest';
import { interpret } from '@/src/product/interpret';
import { fingerprint, readSighting } from '@/src/product/read';
import { Sighting } from '@/src/product/sighting';
import { moment } from '@/src/quantity/time';
import { fc } from '@/test/properties';
import { documentOf, jsonLd, URL_OF_PAGE } from './dom';

const NOW = moment(1_700_000_000_000);

function read(html: string, url = URL_OF_PAGE) {
  const seen = readSighting(documentOf(html, url), url, NOW);
  return seen && interpret(seen);
}

const CHAIR = { '@type': 'Product', name: 'Oak chair', sku: 'OC-1', offers: { price: 99, priceCurrency: 'EUR' } };

describe('a sighting', () => {
  test('says where, when, in which language, and from which place each field came', () => {
    const sighting = read(`<html lang="de_CH"><title>Oak chair</title>${jsonLd({}, CHAIR)}<h1>Oak chair</h1>`);
    expect(sighting).toMatchObject({ url: URL_OF_PAGE, language: 'de-CH', seenAt: NOW });
    expect(sighting?.evidence).toContainEqual({
      field: 'price',
      reader: 'json-ld',
      node: 'script[ld+json] #2 › offers.price',
      text: '99',
    });
  });

  test('takes each field from the first reader that has it', () => {
    const sighting =
      read(`<meta property="product:price:amount" content="50"><meta property="product:price:currency" content="EUR">
      <meta property="product:color" content="Oak">${jsonLd(CHAIR)}<h1>Oak chair</h1><table><tr><td>Color<td>Brown</tr><tr><td>Weight<td>4 kg</table>`);
    expect(sighting?.product).toMatchObject({
      price: { minor: 9900, currency: 'EUR' },
      attributes: { color: 'Oak' },
      massKg: 4,
    });
    expect(Object.fromEntries(sighting?.evidence.map(({ field, reader }) => [field, reader]) ?? [])).toMatchObject({
      price: 'json-ld',
      color: 'open-graph',
      massKg: 'visible',
    });
  });

  const shown = (box: string) => read(`${jsonLd(CHAIR)}<main><h1>Oak chair</h1>${box}</main>`)?.product.price?.minor;
  const button = '<button>Add to cart</button>';
  test.each([
    ['is the one by the buy button', `<div><b class="price">€ 79</b>${button}</div>`, 7900],
    ['is the marked one when that is shown too', `<p>€ 99</p><div>€ 79 ${button}</div>`, 9900],
    ['is the marked one when the other is crossed out', `<div><s>€ 129</s> ${button}</div>`, 9900],
    ['is the marked one when the other is per month', `<div>€ 33 per month ${button}</div>`, 9900],
    ['is the marked one when the other is of another currency', `<div>£ 79 ${button}</div>`, 9900],
    ['is the marked one when the other is of something else', `<div>€ 5 ${button}</div>`, 9900],
    ['is the bid when the marked one only started it', `<b class="price">€ 150</b><p>Starting price € 99</p>`, 15000],
    ['is the lower one of a sale', `<div><s>€ 99</s> <b>€ 60</b> ${button}</div>`, 6000],
  ])('the price %s', (_, box, minor) => {
    expect(shown(box)).toBe(minor);
  });

  test('leaves out markup about another thing', () => {
    const sighting = read(`${jsonLd(CHAIR)}<h1>Oak chair</h1>
      <div itemscope itemtype="https://schema.org/Product"><b itemprop="name">Pine table</b><i itemprop="brand">Tabula</i></div>`);
    expect(sighting?.product).toMatchObject({ name: 'Oak chair' });
    expect(sighting?.product.brand).toBeUndefined();
  });

  test('is about the thing shown when the markup of a former one still stands', () => {
    const sighting = read(
      `<title>Pine table</title><link rel="canonical" href="/p/oak-chair">${jsonLd({ ...CHAIR, url: '/p/oak-chair', brand: 'Oaky' })}
      <main><h1>Pine table</h1><b class="price">€ 150</b>${button}</main>`,
      'https://shop.example/p/pine-table',
    );
    expect(sighting?.product).toMatchObject({ name: 'Pine table', price: { minor: 15000 } });
    expect(sighting?.product.brand).toBeUndefined();
    expect(sighting?.product.sku).toBeUndefined();
  });

  test.each([
    ['is in the title', '<title>Oak chair | Shop</title>', { ...CHAIR }],
    ['carries the number of the address', '<title>x</title>', { ...CHAIR, sku: 'item' }],
    ['lives at the address', '<title>x</title>', { ...CHAIR, url: URL_OF_PAGE }],
  ])('believes markup in other words when it %s', (_, title, markup) => {
    const page = `${title}${jsonLd(markup)}<main><h1>Stuhl aus Eiche</h1><b class="price">€ 99</b>${button}</main>`;
    expect(read(page)?.product.name).toBe('Oak chair');
  });

  const named = (name: string, heading: string, title: string) =>
    read(`<title>${title}</title>${jsonLd({ ...CHAIR, name })}<h1>${heading}</h1>`)?.product.name;
  test.each([
    ['the heading when that says more', 'Lund', 'Oaky Lund', 'Oaky Lund brown | Shop', 'Oaky Lund'],
    ['the markup when the title does not know the rest', 'Lund', 'Lund Code: 123', 'Lund | Shop', 'Lund'],
    ['the markup when the heading says less', 'Oaky Lund', 'Lund', 'Oaky Lund | Shop', 'Oaky Lund'],
  ])('has the name of %s', (_, name, heading, title, expected) => {
    expect(named(name, heading, title)).toBe(expected);
  });

  test.each([
    ['markup', jsonLd({ ...CHAIR, offers: { price: 99, priceCurrency: 'CAD' } }), 'CAD'],
    ['a script', '<script>var shop = {"currency":"MXN"}</script>', 'MXN'],
    ['nothing', '', 'USD'],
  ])('takes a dollar for the one of %s', (_, head, currency) => {
    const page = `${head}<main><h1>Oak chair</h1><b class="price">$ 79</b>${button}</main>`;
    expect(read(page, 'https://shop.com/p/item')?.product.price).toEqual({ minor: 7900, currency });
  });

  test('drops a list price that is not above the price', () => {
    const offers = { price: 99, priceSpecification: { price: 80, priceType: 'ListPrice' }, priceCurrency: 'EUR' };
    expect(read(`${jsonLd({ ...CHAIR, offers })}<h1>Oak chair</h1>`)?.product.listPrice).toBeUndefined();
  });
});

describe('pages that sell nothing', () => {
  test.each([
    ['no markup', '<h1>Hello</h1>'],
    ['a product without a name', jsonLd({ '@type': 'Product', sku: 'X1' })],
    ['a name only', `${jsonLd({ '@type': 'Product', name: 'Chair' })}<h1>Chair</h1>`],
    ['a brand without an offer', `${jsonLd({ '@type': 'Product', name: 'Chair', brand: 'Oaky' })}<h1>Chair</h1>`],
    ['a reviewed item', `${jsonLd({ '@type': 'Review', itemReviewed: CHAIR })}<h1>Oak chair</h1>`],
    ['a related item', `${jsonLd({ '@type': 'WebPage', isRelatedTo: CHAIR })}<h1>Oak chair</h1>`],
    ['a list of items', `${jsonLd({ '@type': 'ItemList', itemListElement: [{ item: CHAIR }] })}<h1>Chairs</h1>`],
    [
      'two priced things that are not the page',
      `${jsonLd([CHAIR, { ...CHAIR, name: 'Pine table', sku: 'PT' }])}<h1>Our bestsellers</h1>`,
    ],
    ['a recipe', `${jsonLd({ '@type': 'Recipe', name: 'Soup' }, { ...CHAIR, name: 'Soup' })}<h1>Soup</h1>`],
  ])('%s', (_, html) => {
    expect(read(html)).toBeUndefined();
  });

  test.each([['https://shop.example/'], ['https://shop.example/cart'], ['file:///x.html'], ['not an address']])(
    '%s',
    (url) => {
      expect(readSighting(documentOf(`${jsonLd(CHAIR)}<h1>Oak chair</h1>`), url, NOW)).toBeUndefined();
    },
  );
});

describe('hostile pages', () => {
  test('a 5 MB script is passed over in bounded time', () => {
    const document = documentOf(`<h1>Oak chair</h1>${jsonLd(CHAIR)}`);
    const script = document.createElement('script');
    script.type = 'application/ld+json';
    script.textContent = `{"@type":"Product","name":"${'x'.repeat(5_000_000)}`;
    document.head.prepend(script);
    const started = performance.now();
    expect(readSighting(document, URL_OF_PAGE, NOW)?.product.name).toBe('Oak chair');
    fingerprint(document);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  test('ten thousand products and elements are read in bounded time', () => {
    const many = Array.from({ length: 10_000 }, (_, n) => ({ ...CHAIR, name: `Chair ${n}` }));
    const rows = '<div class="price"><button>Add to cart</button>1 € <b>2 €</b></div>'.repeat(5000);
    const document = documentOf(`${jsonLd(many)}<h1>Oak chair</h1>${rows}`);
    const started = performance.now();
    readSighting(document, URL_OF_PAGE, NOW);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  test('elements nested a thousand deep do no harm', () => {
    const html = `${'<div itemscope itemprop="offers" itemtype="https://schema.org/Product">'.repeat(1000)}x`;
    expect(
      read(`${jsonLd(CHAIR)}<h1>Oak chair</h1><div itemscope itemtype="https://schema.org/Product">${html}`)?.product
        .name,
    ).toBe('Oak chair');
  });

  test('form fields that stand in for document methods do no harm', () => {
    const clobbered =
      '<img name="title"><form name="documentElement"></form><img name="body"><form name="querySelector"></form>';
    const page = `${clobbered}${jsonLd(CHAIR)}<h1>Oak chair</h1>`;
    expect(() => read(page)).not.toThrow();
    expect(() => fingerprint(documentOf(page))).not.toThrow();
  });

  test('a document whose every property throws is no product page', () => {
    const hostile = new Proxy({} as Document, {
      get() {
        throw new Error('no');
      },
    });
    expect(readSighting(hostile, URL_OF_PAGE, NOW)).toBeUndefined();
    expect(fingerprint(hostile)).toBe(fingerprint(hostile));
  });

  test('prototypes are not polluted', () => {
    read(
      `<script type="application/ld+json">{"@type":"Product","name":"A","sku":"B1","__proto__":{"polluted":1}}</script>`,
    );
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

const dirty = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '<b>x',
    '\ud800',
    '\u202eabc',
    'javascript:alert(1)',
    'x'.repeat(30_000),
    '1e999',
    '-5',
    '0',
    '99,90 €',
    'https://user:pw@x.example/',
    ' ',
    '2 kg',
    '4006381333931',
    'https://schema.org/InStock',
  ),
);
const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    dirty,
    fc.double(),
    fc.constantFrom(null, true),
    fc.array(tie('value'), { maxLength: 3 }),
    tie('thing'),
  ),
  thing: fc.dictionary(
    fc.constantFrom(
      '@type',
      '@id',
      'name',
      'brand',
      'gtin',
      'isbn',
      'sku',
      'mpn',
      'offers',
      'price',
      'lowPrice',
      'priceCurrency',
      'priceSpecification',
      'image',
      'url',
      'hasVariant',
      'weight',
      'color',
      'description',
      'additionalProperty',
      'value',
      'breadcrumb',
      'itemListElement',
      'itemCondition',
      'availability',
      '__proto__',
      'constructor',
    ),
    tie('value'),
    { maxKeys: 8 },
  ),
})).value;

test('whatever the markup holds, a sighting is one the schema accepts', () => {
  const document = documentOf(
    '<html lang="x"><h1></h1><table><tr><td>Weight</td><td id="w"></td></table><script type="application/ld+json"></script><meta property="og:title"><meta property="product:price:amount"><meta property="og:image">',
  );
  const script = document.querySelector('script') as Element;
  const heading = document.querySelector('h1') as Element;
  const metas = [...document.querySelectorAll('meta')];
  let seen = 0;
  fc.assert(
    fc.property(value, value, fc.array(dirty, { minLength: 5, maxLength: 5 }), (markup, offers, texts) => {
      const root = {
        name: 'Chair',
        sku: 'OC-1',
        offers,
        ...(typeof markup === 'object' ? markup : {}),
        '@type': 'Product',
      };
      script.textContent = JSON.stringify(root);
      heading.textContent = texts[0] as string;
      for (const [at, meta] of metas.entries()) meta.setAttribute('content', texts[at + 1] as string);
      const sighting = readSighting(document, URL_OF_PAGE, NOW);
      if (sighting === undefined) return;
      seen += 1;
      expect(Sighting.parse(sighting)).toEqual(sighting);
      const known = interpret(sighting);
      expect(Sighting.parse(known)).toEqual(known);
      expect(interpret(known)).toEqual(known);
    }),
    { numRuns: 400 },
  );
  expect(seen).toBeGreaterThan(20);
});

describe('fingerprint', () => {
  const PAGE = `<title>A</title>${jsonLd(CHAIR)}<h1>Oak chair</h1><p>Text</p>
    <div><b class="price">€ 5</b><p><button>Add to cart</button></p></div>`;
  test('stays while nothing that matters changes', () => {
    expect(fingerprint(documentOf(PAGE))).toBe(fingerprint(documentOf(PAGE.replace('Text', 'Other text'))));
  });

  test('stays when other prices come late', () => {
    expect(fingerprint(documentOf(`${PAGE}<p><b class="price">€ 3</b></p>`))).toBe(fingerprint(documentOf(PAGE)));
  });

  test.each([
    ['heading', PAGE.replace('<h1>Oak', '<h1>Ash')],
    ['price in the markup', PAGE.replace('99', '89')],
    ['title', PAGE.replace('<title>A', '<title>B')],
    ['price by the buy button', PAGE.replace('€ 5', '€ 3')],
    ['price tag', `${PAGE}<meta property="product:price:amount" content="3">`],
  ])('changes with the %s', (_, changed) => {
    expect(fingerprint(documentOf(changed))).not.toBe(fingerprint(documentOf(PAGE)));
  });
});
