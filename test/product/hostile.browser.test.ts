import { afterEach, expect, test } from 'vitest';
import { promising, promisingVisible } from '@/src/product/gate';
import { interpret } from '@/src/product/interpret';
import { fingerprint, readSighting } from '@/src/product/read';
import { Sighting } from '@/src/product/sighting';
import { moment } from '@/src/quantity/time';
import { stepThrough } from './dom-steps';

const NOW = moment(1_700_000_000_000);
const URL_OF_PAGE = 'https://shop.example/p/item';

/** What one message may weigh at most, as JSON. */
const MOST_MESSAGE = 400_000;

/** Questions a page of any size may cost: gate, fingerprint and readers together. */
const MOST_STEPS = 2_000_000;

/** A busy machine is slow, not wrong; a page that is read without bound would not end at all. */
const PATIENCE = 60_000;

const HEAD = `<title>Oak chair</title><script type="application/ld+json">${JSON.stringify({ '@type': 'Product', name: 'Oak chair', sku: 'OC-1', offers: { price: 99, priceCurrency: 'EUR' } })}</script>`;
const SHOWN = '<h1>Oak chair</h1><div class="price">€ 99 <button>Add to cart</button></div>';

/** A page as a person has it open, but for its scripts. */
async function open(html: string): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.sandbox.add('allow-same-origin');
  frame.srcdoc = html;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  return frame.contentDocument as Document;
}

/** Everything a content script does with a page; asserts that it is bounded, and answers with what the background keeps. */
function survive(page: Document): { readonly known: Sighting | undefined; readonly steps: number } {
  const { result, steps } = stepThrough(page.defaultView as Window & typeof globalThis, () => {
    promising(page);
    promisingVisible(page);
    fingerprint(page);
    return readSighting(page, URL_OF_PAGE, NOW);
  });
  expect(steps).toBeLessThan(MOST_STEPS);
  if (result === undefined) return { known: undefined, steps };
  expect(JSON.stringify(result).length).toBeLessThan(MOST_MESSAGE);
  expect(Sighting.parse(result)).toEqual(result);
  const known = interpret(result);
  expect(Sighting.parse(known)).toEqual(known);
  return { known, steps };
}

afterEach(() => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  for (const frame of document.querySelectorAll('iframe')) frame.remove();
});

const CHAIR = { name: 'Oak chair', price: { minor: 9900, currency: 'EUR' } };

test.each<[title: string, html: (count: number) => string, count: number]>([
  ['a million nodes below', (count) => `${HEAD}${SHOWN}${'<p><b>a</b>1</p>'.repeat(count)}`, 250_000],
  ['a million nodes above', (count) => `${HEAD}${'<p><b>a</b>1</p>'.repeat(count)}${SHOWN}`, 250_000],
  [
    'a million nodes in the buy box',
    (count) => `${HEAD}${SHOWN.replace('€ 99', `€ 99 ${'<p><b>a</b>1</p>'.repeat(count)}`)}`,
    250_000,
  ],
  ['a million cells', (count) => `${HEAD}${SHOWN}<table>${'<tr><th>Colour<td>red'.repeat(count)}</table>`, 200_000],
  [
    '100,000 tags',
    (count) =>
      `${HEAD}${'<meta property="og:title" content="x"><meta property="product:price:amount" content="1">'.repeat(count)}${SHOWN}`,
    50_000,
  ],
  ['100,000 buttons below', (count) => `${HEAD}${SHOWN}${'<button>More</button>'.repeat(count)}`, 100_000],
  ['100,000 headings', (count) => `${HEAD}${SHOWN}${'<h2>Oak chair</h2><h1>Oak</h1>'.repeat(count)}`, 50_000],
  [
    '100,000 scripts of JSON-LD',
    (count) => `${HEAD}${SHOWN}${'<script type="application/ld+json">{"@type":"WebSite"}</script>'.repeat(count)}`,
    100_000,
  ],
  [
    '100,000 scripts with data',
    (count) => `${HEAD}${SHOWN}${'<script>window.x={"sku":"1"}</script>'.repeat(count)}`,
    100_000,
  ],
  [
    '50,000 breadcrumbs',
    (count) => `${HEAD}${SHOWN}${'<ol class="breadcrumb"><li><a>x</a></ol>'.repeat(count)}`,
    50_000,
  ],
  [
    '50,000 things of microdata',
    (count) =>
      `${HEAD}${SHOWN}${'<div itemscope itemtype="https://schema.org/Offer"><i itemprop="price">1</i></div>'.repeat(count)}`,
    50_000,
  ],
])(
  '%s: the product is found, and three times as much costs no more questions',
  async (_, html, count) => {
    const { known, steps } = survive(await open(html(count)));
    expect(known?.product).toMatchObject(CHAIR);
    expect(survive(await open(html(Math.floor(count / 3)))).steps).toBeGreaterThan(0.9 * steps);
  },
  PATIENCE,
);

test.each<[title: string, html: () => string]>([
  [
    '100,000 buttons that sell',
    () => `${HEAD}${'<div><b>€ 5</b><button>Add to cart</button></div>'.repeat(100_000)}${SHOWN}`,
  ],
  [
    '100,000 buttons that sell and are not shown',
    () => `${HEAD}${'<div hidden><b>€ 5</b><button>Add to cart</button></div>'.repeat(100_000)}${SHOWN}`,
  ],
  [
    '100,000 prices beside the button',
    () =>
      `${HEAD}<h1>Oak chair</h1><div>${'<b class="price">€ 5</b>'.repeat(100_000)}<button>Add to cart</button></div>`,
  ],
  [
    '50,000 products of microdata',
    () =>
      `<h1>Oak chair</h1>${'<div itemscope itemtype="https://schema.org/Product"><i itemprop="name">Oak chair</i><i itemprop="price">1</i></div>'.repeat(50_000)}`,
  ],
  [
    '50,000 products of RDFa',
    () =>
      `<h1>Oak chair</h1><div vocab="https://schema.org/">${'<div typeof="Product"><i property="name">Oak chair</i></div>'.repeat(50_000)}</div>`,
  ],
  [
    '50,000 forms that fill a basket',
    () =>
      `${HEAD}<h1>Oak chair</h1>${'<form action="/cart"><input type=hidden name=product value=1><input type=submit></form>'.repeat(50_000)}`,
  ],
  ['a text of ten megabytes', () => `${HEAD}${SHOWN}<p>${'Oak € 5 '.repeat(1_250_000)}</p>`],
  [
    'a heading of a megabyte',
    () => `${HEAD}<h1>${'Oak chair '.repeat(100_000)}</h1><div>€ 99 <button>Add to cart</button></div>`,
  ],
  [
    'a title of a megabyte',
    () => `<title>${'Oak chair '.repeat(100_000)}</title><meta property="product:price:amount" content="99">${SHOWN}`,
  ],
  [
    'an attribute of ten megabytes',
    () =>
      `${HEAD}<h1>Oak chair</h1><div class="${'price '.repeat(1_600_000)}" id="${'x'.repeat(1e6)}">€ 99 <button>Add to cart</button></div>`,
  ],
  [
    'ten megabytes of JSON-LD that is whole',
    () =>
      `<title>Oak chair</title><script type="application/ld+json">{"@type":"Product","name":"Oak chair","sku":"OC-1","image":[${'"https://shop.example/a.jpg",'.repeat(370_000)}""]}</script>${SHOWN}`,
  ],
  [
    'ten megabytes of JSON-LD that is cut',
    () =>
      `<title>Oak chair</title><script type="application/ld+json">{"@type":"Product","name":"Oak chair","image":[${'"https://shop.example/a.jpg",'.repeat(370_000)}</script>${SHOWN}`,
  ],
  [
    'ten megabytes of JSON-LD that is hardly any',
    () =>
      `<title>Oak chair</title><script type="application/ld+json">{'name':"a\n,${'/* , */ // } \n'.repeat(700_000)}</script>${SHOWN}`,
  ],
  [
    'ten megabytes of brackets',
    () => `<title>Oak chair</title><script type="application/ld+json">${'[{"a":'.repeat(1_700_000)}</script>${SHOWN}`,
  ],
  [
    'ten megabytes of data for scripts',
    () => `${HEAD}<script>var a=${'{"sku":"Oak chair","x":['.repeat(430_000)}</script>${SHOWN}`,
  ],
])(
  '%s: read to nothing or to a valid sighting',
  async (_, html) => {
    const { known } = survive(await open(html()));
    if (known !== undefined) expect(known.product.name).toMatch(/^Oak chair/);
  },
  PATIENCE,
);

// The parser would flatten what scripts may build. Nothing is awaited after building: the browser itself would not bear
// to draw it.
test.each(['div', 'span', 'b', 'form', 'table', 'i'])('a button in 5,000 %s elements', async (name) => {
  const page = await open(`${HEAD}<h1>Oak chair</h1>`);
  nest(page, name).innerHTML = '€ 99 <button>Add to cart</button><p>Material: oak</p>';
  expect(survive(page).known?.product).toMatchObject(CHAIR);
});

test.each(['div', 'i'])('5,000 %s elements that are products of each other', async (name) => {
  const page = await open('<h1>Oak chair</h1>');
  nest(page, name, {
    itemscope: '',
    itemtype: 'https://schema.org/Product',
    itemprop: 'isVariantOf',
  }).innerHTML = '<b itemprop="name">Oak chair</b>';
  survive(page);
});

function nest(page: Document, name: string, attributes: Readonly<Record<string, string>> = {}): Element {
  let inner: Element = page.body;
  for (let level = 0; level < 5000; level += 1) {
    inner = inner.appendChild(page.createElement(name));
    for (const [key, value] of Object.entries(attributes)) inner.setAttribute(key, value);
  }
  return inner;
}

test('elements called as what readers ask for do not answer for it', async () => {
  const NAMES =
    'body head title children parentElement firstChild nextSibling nodeName nodeType nodeValue textContent getAttribute hasAttribute closest contains querySelector querySelectorAll compareDocumentPosition documentElement attributes content value innerHTML'.split(
      ' ',
    );
  for (const name of NAMES) {
    const page = await open(
      `${HEAD}<img name="${name}"><form name="${name}"><input name="${name}"></form><h1>Oak chair</h1><form><input name="${name}"><div class="price">€ 99 <button>Add to cart</button></div><table><tr><th>Brand<td>Tischler</table></form>`,
    );
    expect(survive(page).known?.product, name).toMatchObject(CHAIR);
  }
});
