// The shipped build in real Firefox: a shop is added by its address, the permission is asked in that click, and the shop is
// asked on the next product page.
import { expect, test } from '@playwright/test';
import { type DemoWeb, serveDemoWeb } from '../web/serve';
import { canServeTls, serveWooShop, WOO_HOST, type WooShop } from '../web/woo-shop';
import { FIREFOX_SHIPPED } from './extension';
import { Firefox } from './firefox';

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
  await shop.close();
});

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

  // The demo shops are allowed the way a feed's host is.
  await options.type('input[type=url]', `${web.secondHand.feeds.tsv}?n=30`);
  await options.click('form button[type=submit]');
  const states = () => options.rows<{ state: string }>('feeds').then((feeds) => feeds.map(({ state }) => state));
  await expect.poll(states, { timeout: 60_000 }).toEqual(['ready']);
  shop.asked.length = 0;

  const product = await firefox.open(web.shops.volta.productUrls['apple-iphone-15'] as string);
  await expect.poll(() => shop.asked.length, { timeout: 30_000 }).toBeGreaterThan(0);
  await expect.poll(() => product.panelText(), { timeout: 30_000 }).toContain('used from');
  await product.clickInPanel('used from');
  await expect.poll(() => product.panelText()).toContain(`asked now: ${WOO_HOST}`);
  const requests = await options.rows<{ purpose: string; address: string }>('requests');
  const searches = requests.filter(({ purpose }) => purpose === 'search');
  expect(searches.map(({ address }) => address)).toEqual(shop.asked.map(({ url }) => `https://${WOO_HOST}${url}`));
  expect(JSON.stringify(shop.asked)).not.toMatch(/localhost|volta/);
});
