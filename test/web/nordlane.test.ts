import { type DOMWindow, JSDOM } from 'jsdom';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { NORDLANE } from './goods/nordlane';
import { variantsOf } from './goods/product';
import { type DemoWeb, serveDemoWeb } from './serve';

let web: DemoWeb;
let opened: JSDOM | undefined;

beforeAll(async () => {
  web = await serveDemoWeb();
});
afterEach(() => opened?.window.close());
afterAll(() => web.close());

const JACKET = 'patagonia-torrentshell-3l';

/** Runs the shop's own script in a window, as a browser would. */
async function visit(url: string): Promise<DOMWindow> {
  opened = await JSDOM.fromURL(url, {
    runScripts: 'dangerously',
    resources: 'usable',
    pretendToBeVisual: true,
    beforeParse: (window) => {
      window.fetch = (path) => fetch(new URL(String(path), url));
      window.scrollTo = () => undefined;
    },
  });
  return opened.window;
}

function price(window: DOMWindow): string | null | undefined {
  return window.document.querySelector('.buy .price')?.textContent;
}

function group(window: DOMWindow): { productGroupID?: string } | undefined {
  const text = window.document.querySelector('script[type="application/ld+json"]')?.textContent;
  return text ? (JSON.parse(text) as { productGroupID?: string }) : undefined;
}

test('the served page is empty; the product comes by script, its markup later still', async () => {
  const url = web.shops.nordlane.productUrls[JACKET] as string;
  expect(await (await fetch(url)).text()).not.toContain('Torrentshell');
  const window = await visit(url);
  await vi.waitFor(() => expect(price(window)).toBe('$179.00'));
  expect(group(window)).toBeUndefined();
  await vi.waitFor(
    () => expect(group(window)).toMatchObject({ '@type': 'ProductGroup', productGroupID: JACKET }),
    2000,
  );
  expect((group(window) as { hasVariant?: unknown[] }).hasVariant).toHaveLength(9);
});

test('a choice changes the address and the visible price, without a page load', async () => {
  const window = await visit(web.shops.nordlane.productUrls[JACKET] as string);
  await vi.waitFor(() => expect(price(window)).toBe('$179.00'));
  const chips = () => [...window.document.querySelectorAll<HTMLButtonElement>('.chip')];
  chips()
    .find((chip) => chip.textContent === 'Smolder Blue')
    ?.click();
  const chosen = variantsOf(NORDLANE.find(({ slug }) => slug === JACKET) as (typeof NORDLANE)[number]).find(
    ({ color, size }) => color === 'Smolder Blue' && size === 'M',
  );
  expect(window.location.search).toBe(`?variant=${chosen?.sku}`);
  expect(price(window)).toBe(`$${chosen?.price}`);
  expect(chips().filter((chip) => chip.getAttribute('aria-pressed') === 'true')).toHaveLength(2);
});

test('going to another product keeps the document and replaces the markup late', async () => {
  const window = await visit(web.shops.nordlane.productUrls[JACKET] as string);
  await vi.waitFor(() => expect(group(window)).toBeDefined(), 2000);
  const { document } = window;
  document.querySelector<HTMLAnchorElement>('.related .card')?.click();
  const slug = NORDLANE[1]?.slug;
  expect(window.location.pathname).toBe(`/product/${slug}`);
  await vi.waitFor(() => expect(document.querySelector('h1')?.textContent).toContain(NORDLANE[1]?.model));
  // For a while the page shows one thing and describes another: that is what such shops do.
  expect(group(window)?.productGroupID).toBe(JACKET);
  await vi.waitFor(() => expect(group(window)?.productGroupID).toBe(slug), 2000);
  window.history.back();
  await vi.waitFor(() => expect(document.querySelector('h1')?.textContent).toContain('Torrentshell'), 2000);
});

test.each([
  ['home', (shop: DemoWeb['shops']['nordlane']) => shop.homeUrl, 'Things for going outside'],
  ['a list', (shop: DemoWeb['shops']['nordlane']) => shop.categoryUrls[0] as string, 'Wear'],
  ['the cart', (shop: DemoWeb['shops']['nordlane']) => shop.cartUrl, 'Cart'],
  ['a story', (shop: DemoWeb['shops']['nordlane']) => shop.articleUrl, 'A week above the tree line'],
])('%s is built by script and has no markup', async (_, urlOf, heading) => {
  const window = await visit(urlOf(web.shops.nordlane));
  await vi.waitFor(() => expect(window.document.querySelector('h1')?.textContent).toContain(heading));
  await new Promise((resolve) => setTimeout(resolve, 450));
  expect(group(window)).toBeUndefined();
});
