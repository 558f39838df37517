// The shipped build in real Firefox: permissions are asked in the click that adds a shop or switches a source on, and what
// comes is shown on the next product page, a source with terms of its own apart from the others.
import { expect, test } from '@playwright/test';
import { ebaySpecimen } from '../contract/specimens/ebay';
import { shopifyCatalogSpecimen } from '../contract/specimens/ucp';
import type { Specimen, Ware } from '../contract/ware';
import { type DemoWeb, serveDemoWeb } from '../web/serve';
import { canServeTls, serveTls } from '../web/tls-server';
import { serveWooShop, WOO_HOST, type WooShop } from '../web/woo-shop';
import { FIREFOX_SHIPPED } from './extension';
import { Firefox, type FirefoxTab } from './firefox';

test.skip(!canServeTls, 'OpenSSL makes the shop’s certificate.');

let web: DemoWeb;
let shop: WooShop;
let firefox: Firefox;

test.beforeAll(async () => {
  web = await serveDemoWeb();
  shop = await serveWooShop();
  firefox = await Firefox.launch(FIREFOX_SHIPPED, shop.proxy);
});

test.afterAll(async () => {
  await firefox.close();
  await web.close();
  shop.close();
});

/** A feed of the demo shops' host, and the word to look at its pages. */
async function allowDemoShops(options: FirefoxTab): Promise<void> {
  await options.type('input[type=url]', `${web.secondHand.feeds.tsv}?n=30`);
  await options.click('form button[type=submit]');
  const states = () => options.rows<{ state: string }>('feeds').then((feeds) => feeds.map(({ state }) => state));
  await expect.poll(states, { timeout: 60_000 }).toEqual(['ready']);
  await options.type('#site-address', 'http://localhost');
  await options.click('[aria-labelledby=sites] form button');
  await expect.poll(() => gated(options)).toEqual(['http://localhost/*']);
}

/** Where the gate is put into pages. */
async function gated(options: FirefoxTab): Promise<string[]> {
  const scripts = await options.evaluate<{ matches: string[] }[]>('browser.scripting.getRegisteredContentScripts()');
  return scripts.flatMap(({ matches }) => matches);
}

/** A source's own interface under its own name, and all it hears. */
async function serveSpecimen({ host, answer }: Specimen, stock: readonly Ware[]) {
  const heard: string[] = [];
  const server = await serveTls([host], async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const { pathname: path, searchParams: search } = new URL(request.url ?? '/', `https://${host}`);
    const { method = 'GET', headers } = request;
    heard.push(JSON.stringify([request.url, body, headers]));
    const { status = 200, json } = answer({ method, path, search, headers, body }, stock);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json));
  });
  return { server, heard };
}

test('a shop is added by its address, allowed in that click, and asked on the next product page', async () => {
  test.setTimeout(120_000);
  const options = await firefox.open(firefox.url('options.html'));
  await expect.poll(() => options.evaluate('document.querySelector("#shop-url") !== null')).toBe(true);
  const allowed = () => options.evaluate<object>('browser.permissions.getAll()');
  expect(JSON.stringify(await allowed())).not.toContain(WOO_HOST);
  await options.type('#shop-url', `https://${WOO_HOST}/shop`);
  await options.click('form.add button[type=submit].look');
  const told = () => options.evaluate<string>('document.querySelector("#shop-told").textContent');
  await expect.poll(told, { timeout: 30_000 }).toContain('can be searched (WooCommerce Store API)');
  // The one host, and what kinds of data are sent there.
  expect(await allowed()).toMatchObject({
    origins: [`https://${WOO_HOST}/*`],
    data_collection: expect.arrayContaining(['searchTerms', 'websiteContent']),
  });
  expect(await gated(options)).toEqual([]);

  await allowDemoShops(options);
  shop.asked.length = 0;

  const product = await firefox.open(web.shops.volta.productUrls['apple-iphone-15'] as string);
  await expect.poll(() => shop.asked.length, { timeout: 30_000 }).toBeGreaterThan(0);
  await expect.poll(() => product.panelText(), { timeout: 30_000 }).toContain('used from');
  await product.clickInPanel('used from');
  await expect.poll(() => product.panelText()).toContain(`asked now: ${WOO_HOST}`);
  const requests = await options.rows<{ purpose: string; address: string }>('requests');
  const searches = requests.filter(({ purpose }) => purpose === 'search');
  expect(searches.map(({ address }) => address)).toEqual(shop.asked.map(({ url }) => `https://${WOO_HOST}${url}`));
  expect(JSON.stringify(shop.asked)).not.toMatch(/localhost|volta|moz-extension/);

  // With the shop goes what it was allowed.
  await options.click(`[aria-label="Remove ${WOO_HOST}"]`);
  await expect.poll(async () => JSON.stringify(await allowed())).not.toContain(WOO_HOST);
  await expect.poll(async () => JSON.stringify(await allowed())).not.toContain('searchTerms');
});

test('a source with the person’s key is asked once it is switched on, and what it answers stays apart and off the disk', async () => {
  test.setTimeout(120_000);
  const stock = [{ id: 7, title: 'Apple iPhone 15 128GB', cents: 39900, condition: 'used' as const }];
  const { server: ebay, heard } = await serveSpecimen(ebaySpecimen, stock);
  const browser = await Firefox.launch(FIREFOX_SHIPPED, ebay.proxy);
  try {
    const options = await browser.open(browser.url('options.html'));
    const keys = '[data-source=ebay] details';
    await expect.poll(() => options.evaluate(`document.querySelector('${keys}') !== null`)).toBe(true);
    const sources = () => options.rows<{ id: string; on: boolean }>('sources');
    // Without a key it says so and stays off.
    await options.click('[data-source=ebay] input[role=switch]');
    const told = () => options.evaluate<string>(`document.querySelector('[data-source=ebay] .problem')?.textContent`);
    await expect.poll(told).toContain('eBay needs your key: App ID');
    expect((await sources()).map(({ on }) => on)).toEqual([false]);

    await options.click(`${keys} summary`);
    await options.type(`${keys} label:nth-of-type(1) input`, 'app-id');
    await options.type(`${keys} label:nth-of-type(2) input`, 'cert-id');
    await options.click(`${keys} button[type=submit]`);
    await expect.poll(async () => JSON.stringify(await sources())).toContain('cert-id');
    await options.click('[data-source=ebay] input[role=switch]');
    await expect.poll(async () => (await sources()).map(({ on }) => on)).toEqual([true]);
    await allowDemoShops(options);

    const product = await browser.open(web.shops.volta.productUrls['apple-iphone-15'] as string);
    await expect.poll(() => product.panelText(), { timeout: 30_000 }).toContain('used from');
    await product.clickInPanel('used from');
    await expect.poll(() => product.panelText()).toMatch(/Offers on eBay.*Apple iPhone 15 128GB/s);
    expect(heard.join('\n')).not.toMatch(/localhost|volta|moz-extension/);

    const kept = await Promise.all(['verdicts', 'answers', 'requests'].map((table) => options.rows(table)));
    expect(JSON.stringify(kept)).not.toContain('ebay.de');
    expect(JSON.stringify(kept)).not.toContain('cert-id');
    const [token, search] = await options
      .rows<{ address: string; asked?: string }>('requests')
      .then((all) => all.filter(({ address }) => address.includes('ebay')));
    expect(token).not.toHaveProperty('asked');
    expect(search?.asked).toContain('iPhone 15');
  } finally {
    await browser.close();
    ebay.close();
  }
});

test('Shopify’s catalog is switched on once the agent profile is published, and is told its address and no other', async () => {
  test.setTimeout(120_000);
  const stock = [{ id: 7, title: 'Apple iPhone 15 128GB', cents: 39900, condition: 'used' as const }];
  const { server, heard } = await serveSpecimen(shopifyCatalogSpecimen, stock);
  const browser = await Firefox.launch(FIREFOX_SHIPPED, server.proxy);
  try {
    const options = await browser.open(browser.url('options.html'));
    const item = '[data-source=shopify-catalog]';
    await expect.poll(() => options.evaluate(`document.querySelector('${item}') !== null`)).toBe(true);
    await options.click(`${item} input[role=switch]`);
    const told = () => options.evaluate<string>(`document.querySelector('${item} .problem')?.textContent`);
    await expect.poll(told).toContain('published agent profile');
    const sources = () => options.rows<{ on: boolean }>('sources');
    expect((await sources()).map(({ on }) => on)).toEqual([false]);

    const profile = 'https://agents.example/ucp-agent.json';
    await options.type('#agent-profile', profile);
    await options.click('#agent-profile + button');
    await expect.poll(() => options.rows('agentProfile')).toEqual([{ id: 'profile', url: profile }]);
    await options.click(`${item} input[role=switch]`);
    await expect.poll(async () => (await sources()).map(({ on }) => on)).toEqual([true]);
    await allowDemoShops(options);

    const product = await browser.open(web.shops.volta.productUrls['apple-iphone-15'] as string);
    await expect.poll(() => heard.length, { timeout: 30_000 }).toBeGreaterThan(0);
    expect(heard[0]).toContain(profile);
    // Firefox would name the installation.
    expect(heard.join('\n')).not.toContain('moz-extension');
    expect(heard[0]).toContain('"origin":"null"');
    expect(heard[0]).toContain('"accept-language":"*"');
    expect(heard[0]).toContain('Apple iPhone 15');
    expect(heard.join('\n')).not.toMatch(/localhost|volta/);
    await expect.poll(() => product.panelText(), { timeout: 30_000 }).toContain('used from');
    await product.clickInPanel('used from');
    await expect.poll(() => product.panelText(), { timeout: 30_000 }).toContain('Shopify Catalog: 1 came');
  } finally {
    await browser.close();
    server.close();
  }
});
