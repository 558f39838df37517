import { describe, expect, test } from 'vitest';
import { promising, promisingVisible } from '@/src/product/gate';
import { interpret } from '@/src/product/interpret';
import { fingerprint, readSighting } from '@/src/product/read';
import { Sighting } from '@/src/product/sighting';
import { moment } from '@/src/quantity/time';
import { documentOf, jsonLd, URL_OF_PAGE } from './dom';
import { stepThrough } from './dom-steps';

const NOW = moment(1_700_000_000_000);

/** What one message may weigh at most, as JSON. */
const MOST_MESSAGE = 400_000;

const CHAIR = { '@type': 'Product', name: 'Oak chair', sku: 'OC-1', offers: { price: 99, priceCurrency: 'EUR' } };
const SHOWN = '<h1>Oak chair</h1><div class="price">€ 99 <button>Add to cart</button></div>';

/** Asserts what holds for every page, and answers with the sighting as the background keeps it. */
function survive(document: Document): Sighting | undefined {
  promising(document);
  promisingVisible(document);
  fingerprint(document);
  return valid(readSighting(document, URL_OF_PAGE, NOW));
}

function valid(seen: Sighting | undefined): Sighting | undefined {
  if (seen === undefined) return undefined;
  expect(Sighting.parse(seen)).toEqual(seen);
  expect(JSON.stringify(seen).length).toBeLessThan(MOST_MESSAGE);
  const known = interpret(seen);
  expect(Sighting.parse(known)).toEqual(known);
  return known;
}

const read = (html: string) => survive(documentOf(html));

describe('keys that would reach the prototype', () => {
  const KEYS = ['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString', 'valueOf', '__defineGetter__'];
  const clean = () => {
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Reflect.ownKeys(Array.prototype)).not.toContain('polluted');
  };

  test.each(KEYS)('%s in JSON-LD', (key) => {
    const evil = `{"polluted":"yes","@type":"Product","name":"Evil","price":1}`;
    const known = read(
      `<script type="application/ld+json">{"@type":"Product","name":"Oak chair","sku":"OC-1","${key}":${evil},"offers":{"${key}":${evil},"price":99,"priceCurrency":"EUR"},"brand":{"${key}":${evil},"name":"Tischler"}}</script>${SHOWN}`,
    );
    expect(known?.product).toMatchObject({ name: 'Oak chair', brand: 'Tischler', price: { minor: 9900 } });
    clean();
  });

  test.each(KEYS)('%s in microdata, RDFa and tags', (key) => {
    const known = read(
      `<meta property="product:${key}" content="polluted"><meta property="og:${key}" content="polluted"><meta property="${key}" content="polluted">
      <div itemscope itemtype="https://schema.org/Product"><i itemprop="${key}">polluted</i>
      <b itemprop="name">Oak chair</b><i itemprop="${key}" itemscope itemtype="${key}"><i itemprop="polluted">yes</i></i>
      <p itemprop="offers" itemscope itemtype="https://schema.org/Offer"><i itemprop="${key}">polluted</i>
      <meta itemprop="price" content="99"><meta itemprop="priceCurrency" content="EUR"></p></div>
      <div vocab="https://schema.org/" typeof="Product"><i property="${key}">polluted</i><i property="name">Oak chair</i></div>${SHOWN}`,
    );
    expect(known?.product).toMatchObject({ name: 'Oak chair', price: { minor: 9900, currency: 'EUR' } });
    clean();
  });

  test.each(KEYS)('%s as label, currency, type and shop data', (key) => {
    read(
      `${jsonLd({ ...CHAIR, '@type': ['Product', key], offers: { price: 99, priceCurrency: key } })}${SHOWN}
      <table><tr><th>${key}</th><td>${key}</td></tr><tr><th>Brand</th><td>${key}</td></tr></table><dl><dt>${key}<dd>1</dl>
      <script>window.dataLayer=[{"ecommerce":{"${key}":{"polluted":1},"items":[{"${key}":{"polluted":1},"item_name":"Oak chair","item_brand":"${key}","sku":"${key}"}]}}]</script>
      <form class="variations_form" data-product_variations='[{"${key}":{"polluted":1},"attributes":{"${key}":"${key}"},"sku":"${key}"}]'></form>`,
    );
    clean();
  });
});

describe('characters nobody should meet', () => {
  const RLO = '\u202e';
  test.each([
    ['NUL', '\0'],
    ['controls', '\u0001\u0008\u001b\u007f\u0085'],
    ['a lone high surrogate', '\ud800'],
    ['a lone low surrogate', '\udc00'],
    ['a right-to-left override', RLO],
    ['direction isolates', '\u2066\u2067\u2069'],
    ['zero-width marks', '\u200b\u200d\ufeff'],
    ['no characters', '\uffff\ufdd0'],
    ['tags', '\u{e0041}\u{e007f}'],
    ['private use', '\ue000'],
  ])('%s in names, brands, numbers and words by the button', (_, sign) => {
    const name = `Oak ${sign}chair${sign}`;
    const known = read(
      `<title>${name}</title>${jsonLd({ ...CHAIR, name, brand: `Tisch${sign}ler`, sku: `OC${sign}-1`, description: sign.repeat(50) })}
      <h1>${name}</h1><div class="price">€ ${sign}99 <button>Add${sign} to cart</button></div>
      <table><tr><th>Mater${sign}ial</th><td>${sign}Oak${sign}</td></tr></table><nav class="breadcrumb"><a>${sign}</a><a>${sign}Chairs</a></nav>`,
    );
    const kept = JSON.stringify(known);
    expect(known?.product.name.replace(/[\ufffd ]+/g, ' ').trim()).toMatch(/^Oak ?chair$/);
    expect(kept.isWellFormed()).toBe(true);
    expect(kept).not.toMatch(/\\u(?:d[89a-f]|00[01]|007f|0085)/i);
    expect(kept).not.toMatch(/[\p{Cc}\p{Cf}\p{Cn}\p{Co}]/u);
  });

  test('a name turned around reads in the order of its letters', () => {
    const known = read(`${jsonLd({ ...CHAIR, name: `${RLO}riahc kaO` })}<h1>${RLO}riahc kaO</h1>`);
    expect(known?.product.name).toBe('riahc kaO');
  });
});

describe('addresses that are none', () => {
  const BAD = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    ' \u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'data:image/png;base64,AAAA',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://shop.example/1',
    'https://user:secret@shop.example/a.jpg',
    'http://[',
    `https://shop.example/${'a'.repeat(5000)}`,
  ];
  test.each(BAD)('%s', (bad) => {
    const html = `<link rel="canonical" href="${bad.replaceAll('"', '')}"><base href="${bad}">
      <meta property="og:title" content="Oak chair"><meta property="og:image" content="${bad}"><meta property="og:url" content="${bad}">
      <meta property="product:price:amount" content="99"><meta property="product:price:currency" content="EUR">
      ${jsonLd(
        {
          ...CHAIR,
          '@id': bad,
          url: bad,
          image: [bad, { url: bad, contentUrl: bad }],
          offers: { price: 99, priceCurrency: 'EUR', url: bad },
        },
        {
          '@type': 'BreadcrumbList',
          itemListElement: [
            { item: { '@id': bad, name: 'Chairs' }, position: 1 },
            { item: bad, name: 'Oak', position: 2 },
          ],
        },
      )}
      <div itemscope itemtype="https://schema.org/Product"><b itemprop="name">Oak chair</b><a itemprop="url" href="${bad}"></a><img itemprop="image" src="${bad}"></div>
      <nav class="breadcrumb"><a href="${bad}">Chairs</a></nav>${SHOWN}<a href="${bad}">Buy now</a>`;
    const known = read(html);
    expect(known?.product).toMatchObject({ name: 'Oak chair', price: { minor: 9900, currency: 'EUR' } });
    expect(known?.product.image).toBeUndefined();
    expect(known?.url).toBe(URL_OF_PAGE);
  });

  test.each(BAD.slice(0, 11))('a page at %s is not read', (bad) => {
    expect(readSighting(documentOf(`${jsonLd(CHAIR)}${SHOWN}`), bad, NOW)).toBeUndefined();
  });
});

describe('texts and trees without measure', () => {
  test.each([
    ['a name of a megabyte', { ...CHAIR, name: `Oak chair ${'x'.repeat(1e6)}` }],
    ['a name of a million words', { ...CHAIR, name: 'Oak chair '.repeat(1e5) }],
    ['a description of a megabyte of mark-up', { ...CHAIR, description: '<b><i>&amp;'.repeat(1e5) }],
    ['numbers of a megabyte', { ...CHAIR, sku: '1'.repeat(1e6), gtin: '4'.repeat(1e6), mpn: 'A1'.repeat(5e5) }],
    [
      'a price of a megabyte',
      {
        ...CHAIR,
        offers: [
          { price: '9'.repeat(1e6), priceCurrency: 'EUR' },
          { price: 99, priceCurrency: 'EUR' },
        ],
      },
    ],
    [
      'ten thousand offers',
      { ...CHAIR, offers: Array.from({ length: 10_000 }, (_, at) => ({ price: 99 + at, priceCurrency: 'EUR' })) },
    ],
    [
      'ten thousand variants',
      {
        ...CHAIR,
        '@type': 'ProductGroup',
        hasVariant: Array.from({ length: 10_000 }, (_, at) => ({ ...CHAIR, sku: `OC-${at}` })),
      },
    ],
    ['ten thousand brands', { ...CHAIR, brand: Array.from({ length: 10_000 }, (_, at) => ({ name: `Brand ${at}` })) }],
    [
      'a trail of ten thousand shelves',
      [
        CHAIR,
        {
          '@type': 'BreadcrumbList',
          itemListElement: Array.from({ length: 10_000 }, (_, position) => ({ position, name: `Shelf ${position}` })),
        },
      ],
    ],
    [
      'ten thousand products',
      Array.from({ length: 10_000 }, (_, at) => ({ ...CHAIR, name: at === 0 ? 'Oak chair' : `Chair ${at}` })),
    ],
  ])('%s', (_, value) => {
    const known = read(`<title>Oak chair</title>${jsonLd(value)}${SHOWN}`);
    expect(known?.product.name).toMatch(/^Oak chair/);
    expect(known?.product.price).toMatchObject({ currency: 'EUR' });
  });

  test('200 graphs in each other end the search, not the page', () => {
    let graph: unknown = CHAIR;
    for (let level = 0; level < 200; level += 1) graph = { '@graph': [graph, { '@graph': [] }] };
    expect(read(`${jsonLd(graph)}${SHOWN}`)?.product).toMatchObject({ name: 'Oak chair', price: { minor: 9900 } });
  });

  test('5,000 lists and things in each other, whole or cut off, are passed over', () => {
    for (const [open, close] of [
      ['[', ']'],
      ['{"@graph":', '}'],
      ['{"offers":{"offers":', '}}'],
      ['{"@type":"Product","isVariantOf":', '}'],
      ["{'a':", '}'],
    ] as const) {
      const core = JSON.stringify(CHAIR);
      for (const text of [open.repeat(5000) + core + close.repeat(5000), open.repeat(5000) + core, open.repeat(5000)])
        expect(read(`<script type="application/ld+json">${text}</script>${SHOWN}`)?.product.name).toBe('Oak chair');
    }
  });

  test('things that hold themselves by reference are read once', () => {
    const group = {
      '@id': '#g',
      '@type': 'ProductGroup',
      name: 'Oak chair',
      isVariantOf: { '@id': '#g' },
      hasVariant: [{ '@id': '#g' }],
    };
    expect(
      read(`${jsonLd({ '@graph': [group, { ...CHAIR, isVariantOf: { '@id': '#g' } }] })}${SHOWN}`)?.product.name,
    ).toBe('Oak chair');
  });

  test('microdata that refers to itself and to everything is read once', () => {
    const refs = Array.from({ length: 300 }, (_, at) => `p${at}`).join(' ');
    const html = `<div id="p0" itemscope itemtype="https://schema.org/Product" itemref="${refs}"><b itemprop="name">Oak chair</b></div>
      ${Array.from({ length: 300 }, (_, at) => `<div id="p${at + 1}" itemprop="isVariantOf" itemscope itemtype="https://schema.org/Product" itemref="${refs}"><i itemprop="name">Oak chair</i></div>`).join('')}`;
    const document = documentOf(`${html}${SHOWN}`);
    const { result, steps } = stepThrough(document.defaultView as unknown as typeof globalThis, () =>
      readSighting(document, URL_OF_PAGE, NOW),
    );
    expect(valid(result)?.product.name).toBe('Oak chair');
    expect(steps).toBeLessThan(300_000);
  });

  test.each([
    ['quotes', '"'],
    ['backslashes', '\\'],
    ['controls', '\u0001'],
    ['lone surrogates', '\ud800'],
    ['signs of three bytes', '椅'],
  ])('data for scripts made of %s does not make the message heavy', (_, sign) => {
    const data = `{"ecommerce":{"sku":"Oak chair ${sign.repeat(1e5)}"}}`;
    const document = documentOf(`${jsonLd(CHAIR)}${SHOWN}${'<script></script>'.repeat(10)}`);
    for (const script of document.querySelectorAll('script:not([type])')) script.textContent = data;
    expect(survive(document)?.product.name).toBe('Oak chair');
  });
});
