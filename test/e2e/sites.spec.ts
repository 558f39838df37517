// What may be asked is not what may be read: the browser knows one permission, we know what it was given for.
import { rmSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Page } from 'playwright';
import { type DemoWeb, serveDemoWeb } from '../web/serve';
import { canServeTls } from '../web/tls-server';
import { serveWooShop, WOO_HOST, type WooShop } from '../web/woo-shop';
import { type Extension, killWorker, launchExtension, newProfile } from './extension';
import { PanelOnPage } from './panel';
import { openPopup, readTable } from './story';

test.skip(!canServeTls, 'OpenSSL makes the shop’s certificate.');

let web: DemoWeb;
let shop: WooShop;
let extension: Extension;
let options: Page;

test.beforeEach(async () => {
  web = await serveDemoWeb();
  shop = await serveWooShop();
  extension = await launchExtension({ hosts: { [WOO_HOST]: shop.port } });
  options = await extension.context.newPage();
  await options.goto(extension.url('options.html'));
});

test.afterEach(async () => {
  await extension.close();
  await web.close();
  shop.close();
});

/** Where the gate is put into pages. */
const gated = async () => {
  const scripts = await (await extension.worker()).evaluate(() => chrome.scripting.getRegisteredContentScripts());
  return scripts.flatMap(({ matches }) => matches).sort();
};
const LOOKED_AT = 'http://localhost/*';

test('the host of a source is asked, and no script of ours is registered there', async () => {
  await options.getByLabel('Add a shop: the address of any of its pages').fill(`https://${WOO_HOST}/shop/`);
  await options.getByRole('button', { name: 'Look at it and switch it on' }).click();
  await expect(options.getByText(`${WOO_HOST} can be searched`)).toBeVisible();
  expect((await readTable<{ on: boolean }>(options, 'sources')).map(({ on }) => on)).toEqual([true]);
  expect(await gated()).toEqual([LOOKED_AT]);
});

test('a page there is left alone, also one that was open when the permission came, until the person says to look', async () => {
  const product = `${web.shops.volta.productUrls['apple-iphone-15']}`;
  await options.getByRole('button', { name: 'Remove: http://localhost' }).click();
  await expect.poll(gated).toEqual([]);
  const page = await extension.context.newPage();
  await page.goto(product);
  await options.bringToFront();
  await options.getByLabel('Address of a feed').fill(`${web.secondHand.feeds.tsv}?n=30`);
  await options.getByRole('button', { name: 'Add', exact: true }).click();
  await expect.poll(async () => (await readTable<{ state: string }>(options, 'feeds'))[0]?.state).toBe('ready');
  await page.reload();
  await page.waitForTimeout(2000);
  expect(await gated()).toEqual([]);
  expect(await readTable(options, 'verdicts')).toEqual([]);
  const panel = await PanelOnPage.of(page);
  expect(await panel.exists()).toBe(false);
  const asked = options.getByRole('list', { name: 'Only asked, never looked at' });
  await expect(asked.getByText('http://localhost', { exact: true })).toBeVisible();

  // The popup does not take the feed's permission for one to look, either.
  const popup = await openPopup(extension, page);
  await popup.getByRole('button', { name: 'Always look on localhost' }).click();
  await expect.poll(() => panel.exists()).toBe(true);
  expect(await gated()).toEqual([LOOKED_AT]);
  await expect(options.getByRole('list', { name: 'Shops that are looked at' })).toContainText('http://localhost');
});

test('what the browser allows and nothing uses is said, and is looked at only once the person says so', async () => {
  const idle = options.getByRole('list', { name: 'Allowed in your browser, used for nothing' });
  await expect(idle.getByText(WOO_HOST)).toBeVisible();
  expect(await gated()).toEqual([LOOKED_AT]);
  await options.getByRole('button', { name: `Look there: ${WOO_HOST}` }).click();
  await expect.poll(gated).toEqual([LOOKED_AT, `https://${WOO_HOST}/*`]);
  await options.getByRole('button', { name: `Remove: ${WOO_HOST}` }).click();
  await expect.poll(gated).toEqual([LOOKED_AT]);
});

test('the list outlives a restart of the worker', async () => {
  await killWorker(extension, options);
  await options.evaluate(() => chrome.runtime.sendMessage({ name: 'health.clear', request: {} }));
  expect(await gated()).toEqual([LOOKED_AT]);
  const page = await extension.context.newPage();
  await page.goto(`${web.shops.volta.productUrls['apple-iphone-15']}`);
  const panel = await PanelOnPage.of(page);
  await expect.poll(() => panel.exists()).toBe(true);
});

test('a site the browser does not allow is neither listed nor looked at, and a wish is not one for another site', async () => {
  const say = (name: string, request: object) =>
    options.evaluate((message) => chrome.runtime.sendMessage(message), { name, request });
  await say('site.look', { origins: ['https://never.example'] });
  await say('site.look', { origins: ['not an address'] });
  expect(await gated()).toEqual([LOOKED_AT]);
  await say('site.look', { origins: [`https://${WOO_HOST}`] });
  await expect.poll(gated).toEqual([LOOKED_AT, `https://${WOO_HOST}/*`]);
  const listed = await readTable<{ pattern: string }>(options, 'sites');
  expect(listed.map(({ pattern }) => pattern).sort()).toEqual([LOOKED_AT, `https://${WOO_HOST}/*`]);
});

/** What the demo build is allowed when it is installed: see `test/build-demo.ts`. */
const ALLOWED_FROM_THE_START = ['http://*.localhost/*', 'https://localhost/*', LOOKED_AT];

test('what an older version was allowed is looked at after the update, but for the hosts of feeds and sources', async () => {
  const profile = newProfile();
  const old = await launchExtension({ profile });
  const page = await old.context.newPage();
  await page.goto(old.url('options.html'));
  // As the upgrade of the database leaves it.
  await page.evaluate(
    (host) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('reprise');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction(['sites', 'unsorted', 'sources'], 'readwrite');
          writing.objectStore('sites').clear();
          writing.objectStore('unsorted').put({ id: 'allowed' });
          const settings = { kind: 'woocommerce', host };
          writing.objectStore('sources').put({ id: `woocommerce:${host}`, settings, on: false, addedAt: 1 });
          writing.oncomplete = () => resolve();
        };
      }),
    WOO_HOST,
  );
  await old.close();
  const updated = await launchExtension({ profile });
  const scripts = async () =>
    (await (await updated.worker()).evaluate(() => chrome.scripting.getRegisteredContentScripts())).flatMap(
      ({ matches }) => matches,
    );
  await expect.poll(async () => (await scripts()).sort()).toEqual([...ALLOWED_FROM_THE_START].sort());
  await updated.close();
  rmSync(profile, { recursive: true, force: true });
});
