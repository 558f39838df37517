import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { promising, promisingVisible } from '@/src/product/gate';
import { interpret } from '@/src/product/interpret';
import { fingerprint, readSighting } from '@/src/product/read';
import { Sighting } from '@/src/product/sighting';
import { moment } from '@/src/quantity/time';
import { fc } from '@/test/properties';
import { workSoFar } from '@/test/work';
import { documentOf, jsonLd, URL_OF_PAGE } from './dom';

const NOW = moment(1_700_000_000_000);
const PAGES = fileURLToPath(new URL('../pages/', import.meta.url));
const sources = readdirSync(PAGES).map((slug) => readFileSync(`${PAGES}${slug}/source.html`, 'utf8'));

/** Most work for one broken page, in ms of the processor: far above what it takes. A busy machine is slow, not wrong. */
const MOST_WORK = 4000;

/** Asserts what holds for every page: no throw, bounded time, a sighting the schema accepts. */
function survive(html: string, change: (document: Document) => void = () => undefined): Sighting | undefined {
  const document = documentOf(html);
  change(document);
  const started = workSoFar();
  promising(document);
  promisingVisible(document);
  fingerprint(document);
  const seen = readSighting(document, URL_OF_PAGE, NOW);
  expect(workSoFar() - started).toBeLessThan(MOST_WORK);
  if (seen === undefined) return undefined;
  expect(Sighting.parse(seen)).toEqual(seen);
  const known = interpret(seen);
  expect(Sighting.parse(known)).toEqual(known);
  return known;
}

type Harm = (html: string) => string;
/** Two places of a page, as shares of its length, smaller first. */
const span = fc
  .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 0.2, noNaN: true }))
  .map(([from, length]) => (html: string): [number, number] => {
    const start = Math.floor(from * html.length);
    return [start, start + Math.floor(length * html.length)];
  });
const noise = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('"', '<', '</script>', '&#0;', '\ud800', '\u202e', '0', '-1', '1e999', 'javascript:x', '<!--', '\\u'),
);
const harm: fc.Arbitrary<Harm> = fc.oneof(
  span.map(
    (at): Harm =>
      (html) =>
        html.slice(0, at(html)[0]) + html.slice(at(html)[1]),
  ),
  span.map(
    (at): Harm =>
      (html) =>
        html.slice(0, at(html)[1]) + html.slice(at(html)[0]),
  ),
  span.map(
    (at): Harm =>
      (html) =>
        html.slice(0, at(html)[0]),
  ),
  fc.tuple(span, noise).map(
    ([at, text]): Harm =>
      (html) =>
        html.slice(0, at(html)[0]) + text + html.slice(at(html)[0]),
  ),
  // The value of one attribute, or of one property in the data, becomes noise.
  fc.tuple(fc.nat(400), noise).map(([which, text]): Harm => {
    let at = 0;
    return (html) =>
      html.replace(/(=|: ?)"[^"]*"/g, (whole, sign: string) => (at++ === which ? `${sign}"${text}"` : whole));
  }),
);

test('a page broken anywhere is read to nothing or to a valid sighting, in bounded time', () => {
  let read = 0;
  fc.assert(
    fc.property(fc.constantFrom(...sources), fc.array(harm, { minLength: 1, maxLength: 4 }), (source, harms) => {
      if (survive(harms.reduce((html, broken) => broken(html), source)) !== undefined) read += 1;
    }),
    { numRuns: 250 },
  );
  // Most breaks leave something to read; were it nothing, this test would test nothing.
  expect(read).toBeGreaterThan(40);
});

test('a page with elements dropped, doubled, swapped and renamed is read to nothing or to a valid sighting', () => {
  const change = fc.record({
    how: fc.constantFrom('drop', 'double', 'swap', 'wrap', 'empty', 'rename'),
    which: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    other: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  });
  let read = 0;
  fc.assert(
    fc.property(fc.constantFrom(...sources), fc.array(change, { minLength: 1, maxLength: 8 }), (source, changes) => {
      const known = survive(source, (document) => {
        for (const { how, which, other } of changes) {
          const elements = [...document.querySelectorAll('html *')];
          const [one, two] = [which, other].map((share) => elements[Math.floor(share * elements.length)]);
          if (!one || !two) continue;
          const fresh = document.createElement(two.localName);
          if (how === 'drop') one.remove();
          if (how === 'double') one.after(one.cloneNode(true));
          if (how === 'swap' && !one.contains(two) && !two.contains(one)) {
            const place = document.createComment('');
            one.replaceWith(place);
            two.replaceWith(one);
            place.replaceWith(two);
          }
          if (how === 'wrap') one.replaceWith(fresh);
          if (how === 'wrap' || how === 'rename') fresh.append(...(how === 'wrap' ? [one] : one.childNodes));
          if (how === 'rename') one.replaceWith(fresh);
          if (how === 'empty') one.replaceChildren();
        }
      });
      if (known !== undefined) read += 1;
    }),
    { numRuns: 100 },
  );
  expect(read).toBeGreaterThan(40);
});

describe('elements that stand in for properties of the document', () => {
  const CHAIR = { '@type': 'Product', name: 'Oak chair', sku: 'OC-1', offers: { price: 99, priceCurrency: 'EUR' } };
  const PROPERTIES = [
    'querySelector',
    'querySelectorAll',
    'documentElement',
    'body',
    'head',
    'title',
    'children',
    'location',
    'createTreeWalker',
    'defaultView',
    'getElementById',
    'nodeType',
    'firstChild',
  ];
  test.each(PROPERTIES)('%s', (name) => {
    for (const clobber of [
      `<form name="${name}"></form>`,
      `<img name="${name}">`,
      `<input id="${name}">`,
      `<form id="${name}" name="${name}"><input name="${name}"></form>`,
    ])
      expect(
        survive(`${clobber}${jsonLd(CHAIR)}<h1>Oak chair</h1><div>€ 99 <button>Add to cart</button></div>`)?.product,
      ).toMatchObject({ name: 'Oak chair', price: { minor: 9900, currency: 'EUR' }, sku: 'OC-1' });
  });

  test.each([
    'children',
    'parentElement',
    'firstChild',
    'nextSibling',
    'textContent',
    'nodeName',
    'getAttribute',
    'closest',
    'contains',
    'querySelector',
    'querySelectorAll',
    'compareDocumentPosition',
    'childElementCount',
  ])('%s of the form around the buy button', (name) => {
    const form = `<form class="price"><input name="${name}"><b>€ 99</b><button>Add to cart</button><ul><li>Color: red</li></ul></form>`;
    const known = survive(`${jsonLd(CHAIR)}<h1>Oak chair</h1>${form}`);
    expect(known?.product).toMatchObject({ name: 'Oak chair', price: { minor: 9900, currency: 'EUR' } });
  });
});
