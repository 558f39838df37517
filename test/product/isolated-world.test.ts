import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { interpret } from '@/src/product/interpret';
import { Sighting } from '@/src/product/sighting';
import { bundleReader } from '../eval/read-pages';
import { CHROMIUM_FLAGS, requireBrowser } from '../find-browser';

const URL_OF_PAGE = 'https://shop.example/p/item';
const PRODUCT = { '@type': 'Product', name: 'Oak chair', sku: 'OC-1', offers: { price: 99, priceCurrency: 'EUR' } };

/** Everything a page's own script can put in the way of scripts that share its world. */
const SABOTAGE = `
  const told = document.documentElement.dataset;
  let done = false;
  const evil = function () { if (done) told.reached = 'yes'; throw new Error('the page was here'); };
  const spoil = (owner, keys = Reflect.ownKeys(owner)) => {
    for (const key of keys) {
      const own = Object.getOwnPropertyDescriptor(owner, key);
      if (own && !own.configurable && !own.writable) continue;
      try {
        if (own && own.get) Object.defineProperty(owner, key, { get: evil, configurable: true });
        else if (typeof owner[key] === 'function' && key !== 'constructor') owner[key] = evil;
      } catch {}
    }
  };
  for (const key of ['querySelector', 'querySelectorAll', 'body', 'head', 'documentElement', 'title', 'defaultView'])
    Object.defineProperty(document, key, { get: evil, configurable: true });
  for (const owner of [Document, HTMLDocument, Element, HTMLElement, Node, NodeList, HTMLCollection, Attr, URL, RegExp, Map, Set])
    spoil(owner.prototype);
  spoil(Function.prototype, ['call', 'apply', 'bind']);
  JSON.parse = JSON.stringify = URL.parse = Math.max = Math.min = Array.from = Object.entries = Object.keys = evil;
  spoil(String.prototype); spoil(Number.prototype); spoil(Array.prototype);
  Object.defineProperty(Object.prototype, 'polluted', { get: evil, enumerable: true });
  Object.defineProperty(Object.prototype, 'price', { get: () => 1, set: evil, enumerable: true });
  told.ran = 'yes';
  done = true;
`;

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: requireBrowser('chromium'), args: CHROMIUM_FLAGS });
});
afterAll(() => browser?.close());

test('a page that redefines everything is read by a content script as any other', async () => {
  const page = await browser.newPage();
  await page.route('**', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>Oak chair</title><script type="application/ld+json">${JSON.stringify(PRODUCT)}</script>
        <h1>Oak chair</h1><div class="price">€ 99 <button>Add to cart</button></div><table><tr><th>Brand<td>Tischler</table>
        <script>${SABOTAGE}</script>`,
    }),
  );
  await page.goto(URL_OF_PAGE, { waitUntil: 'commit' });
  const session = await page.context().newCDPSession(page);
  await session.send('Page.enable');
  const { frameTree } = await session.send('Page.getFrameTree');
  const world = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'reprise' });
  const evaluate = async (expression: string): Promise<unknown> => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      contextId: world.executionContextId,
      expression,
      returnByValue: true,
      awaitPromise: true,
    });
    expect(exceptionDetails?.exception?.description).toBeUndefined();
    return result.value;
  };
  await evaluate("new Promise((done) => document.readyState === 'complete' ? done() : addEventListener('load', done))");
  await evaluate(`${await bundleReader()};globalThis.reprise = reprise;`);
  const seen = Sighting.parse(await evaluate(`reprise.lookAtPage(${JSON.stringify(URL_OF_PAGE)})`));
  expect(interpret(seen).product).toMatchObject({
    name: 'Oak chair',
    brand: 'Tischler',
    sku: 'OC-1',
    price: { minor: 9900, currency: 'EUR' },
  });
  // The page's script ran, and nothing of ours came by what it had spoilt.
  expect(await evaluate('[document.documentElement.dataset.ran, document.documentElement.dataset.reached]')).toEqual([
    'yes',
    null,
  ]);
});
