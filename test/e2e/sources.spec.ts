// A shop the person adds is asked when a product is looked at: its offers appear, the log shows what was sent, and nothing
// of the page goes along.
import { expect, test } from '@playwright/test';
import type { Page } from 'playwright';
import { type DemoWeb, serveDemoWeb } from '../web/serve';
import { canServeTls } from '../web/tls-server';
import { serveWooShop, WOO_HOST, type WooShop } from '../web/woo-shop';
import { type Extension, killWorker, launchExtension } from './extension';
import { collectFaults } from './faults';
import { PanelOnPage } from './panel';
import { addFeed, openPopup, readTable, saveRules } from './story';

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
  await saveRules(options, { region: 'DE' });
});

test.afterEach(async () => {
  await extension.close();
  await web.close();
  shop.close();
});

async function addShop(): Promise<void> {
  await options.bringToFront();
  await options
    .getByLabel('Add a shop: the address of any of its pages')
    .fill(`https://${WOO_HOST}/shop/?utm_source=x`);
  await options.getByRole('button', { name: 'Look at it and switch it on' }).click();
  await expect(options.getByText(`${WOO_HOST} can be searched (WooCommerce Store API).`)).toBeVisible();
  shop.asked.length = 0;
}

async function openProduct(): Promise<{ page: Page; panel: PanelOnPage }> {
  const page = await extension.context.newPage();
  await page.goto(`${web.shops.volta.productUrls['apple-iphone-15']}?session=abc123`);
  const panel = await PanelOnPage.of(page);
  await expect.poll(() => panel.exists()).toBe(true);
  return { page, panel };
}

interface Request {
  readonly address: string;
  readonly purpose: string;
  readonly bytes: number;
  readonly asked?: string;
}
const requests = () => readTable<Request>(options, 'requests');

/** €429 on a page in pounds, by the reference rate that comes with the build. */
const FOUND = /1 used from about £37[01]\b/;

test('its offers appear on the next product page, marked, and the log shows exactly what was sent', async () => {
  const faults = collectFaults(extension.context);
  await addShop();
  const detected = await requests();
  expect(detected.every(({ purpose, asked }) => purpose === 'detect' && asked === undefined)).toBe(true);
  const { page, panel } = await openProduct();
  await expect.poll(() => panel.text(), { timeout: 20_000 }).toMatch(FOUND);
  await panel.click('used from');
  const text = await panel.text();
  expect(text).toContain('Apple iPhone 15 128 GB black');
  expect(text).toContain(`asked now: ${WOO_HOST}`);
  expect(text).toContain(`${WOO_HOST}: 2 came, compared like all others.`);
  // Only what was sent: this shop is not told the barcode.
  const searched = shop.asked.map(({ url }) => new URL(url, `https://${WOO_HOST}`).searchParams.get('search'));
  expect(text).toContain(`Asked for: ${searched.join('\u00a0· ')}`);
  // An accessory is no iPhone.
  expect(text).not.toContain('case, clear');

  const made = (await requests()).slice(detected.length);
  expect(made.map(({ purpose }) => purpose)).toEqual(shop.asked.map(() => 'search'));
  expect(made.map(({ address }) => address)).toEqual(shop.asked.map(({ url }) => `https://${WOO_HOST}${url}`));
  expect(made.at(-1)?.bytes).toBeGreaterThan(100);
  for (const { url, headers } of shop.asked) {
    const { searchParams } = new URL(url, `https://${WOO_HOST}`);
    expect([...searchParams.keys()].sort()).toEqual(['page', 'per_page', 'search', 'stock_status']);
    expect(searchParams.get('search')).toMatch(/iPhone 15/);
    expect(headers).not.toHaveProperty('referer');
    expect(headers).not.toHaveProperty('cookie');
    expect(JSON.stringify([url, headers])).not.toMatch(/localhost|volta|session|abc123/);
  }
  await options.bringToFront();
  await expect(options.getByText(new RegExp(`Asked ${WOO_HOST} for: .*iPhone 15`)).first()).toBeVisible();

  const popup = await openPopup(extension, page);
  await expect(popup.getByText('Apple iPhone 15 128 GB black').first()).toBeVisible();
  expect(await popup.getByText('Sources that were asked').count()).toBe(1);
  expect(faults).toEqual([]);
});

/** Counts what the worker reads of the index from now on, by store. */
async function countReads(): Promise<() => Promise<Record<string, number>>> {
  const worker = await extension.worker();
  await worker.evaluate(() => {
    const reads: Record<string, number> = {};
    Object.assign(globalThis, { reads });
    const kept = ['postings', 'signatures', 'documents', 'saved'];
    for (const name of ['get', 'getAll', 'openCursor', 'getAllKeys', 'count'] as const) {
      const read = IDBObjectStore.prototype[name] as (...args: unknown[]) => IDBRequest;
      Object.assign(IDBObjectStore.prototype, {
        [name](this: IDBObjectStore, ...args: unknown[]) {
          if (kept.includes(this.name)) reads[this.name] = (reads[this.name] ?? 0) + 1;
          return read.apply(this, args);
        },
      });
    }
  });
  return () => worker.evaluate(() => ({ ...(globalThis as unknown as { reads: Record<string, number> }).reads }));
}

test('the index is read once for a page, however often an answer has it judged again', async () => {
  await addFeed(extension, `${web.secondHand.feeds.tsv}?n=300`);
  const reads = await countReads();
  const alone = await openProduct();
  await expect.poll(() => alone.panel.text()).toMatch(/used from/);
  const once = await reads();
  expect(once['postings']).toBeGreaterThan(0);
  await alone.page.close();
  await addShop();
  const before = await reads();
  expect(before).toEqual(once);
  const { panel } = await openProduct();
  await panel.click('');
  await expect.poll(() => panel.text(), { timeout: 20_000 }).toContain(`${WOO_HOST}: 2 came`);
  const after = await reads();
  for (const [store, count] of Object.entries(once)) expect(after[store]).toBe(2 * count);
});

test('what a shop answered is used again on the next page, as its terms allow', async () => {
  await addShop();
  const first = await openProduct();
  await expect.poll(() => first.panel.text(), { timeout: 20_000 }).toMatch(/1 used from/);
  const asked = shop.asked.length;
  await first.page.close();
  const { panel } = await openProduct();
  await expect.poll(() => panel.text(), { timeout: 20_000 }).toMatch(/1 used from/);
  expect(shop.asked).toHaveLength(asked);
});

test('while it is asked the panel says whom, and a late answer moves nothing the person has opened', async () => {
  await addShop();
  shop.state = 'slow';
  const { panel } = await openProduct();
  // The panel is there a moment before it says what it waits for.
  await expect(() => panel.click('Asking your sources')).toPass({ timeout: 15_000 });
  await expect.poll(() => panel.text()).toContain(`${WOO_HOST} is being asked…`);
  expect(await panel.text()).toContain('Nothing yet: sources are being asked.');
  await panel.click('Why? Boundary');
  shop.state = 'up';
  shop.hurry();
  await expect.poll(() => panel.text(), { timeout: 20_000 }).toContain('Apple iPhone 15 128 GB black');
  expect(await panel.text()).not.toContain('is being asked');
});

test('switched off it is not asked any more, and removed it is gone', async () => {
  await addShop();
  await options.getByRole('switch', { name: `Ask ${WOO_HOST}` }).click();
  await expect(options.getByRole('switch', { name: `Ask ${WOO_HOST}` })).not.toBeChecked();
  const { panel } = await openProduct();
  await expect.poll(() => panel.exists()).toBe(true);
  await options.waitForTimeout(1500);
  expect(shop.asked).toEqual([]);
  await options.bringToFront();
  await options.getByRole('button', { name: `Remove ${WOO_HOST}` }).click();
  await expect.poll(async () => (await readTable(options, 'sources')).length).toBe(0);
});

test('a source that is down is one sentence, and all else stands', async () => {
  await addShop();
  shop.state = 'down';
  const { panel } = await openProduct();
  await panel.click('');
  await expect.poll(() => panel.text(), { timeout: 20_000 }).toContain(`${WOO_HOST} could not be reached.`);
  expect(await panel.text()).toContain('No offer in your sources matches');
});

test('a worker that dies while it waits says so when it comes back, and a page loaded anew is asked anew', async () => {
  await addShop();
  shop.state = 'slow';
  const { page, panel } = await openProduct();
  // The panel is there a moment before it says what it waits for.
  await expect(() => panel.click('Asking your sources')).toPass({ timeout: 15_000 });
  await expect.poll(() => panel.text()).toContain('is being asked…');
  await killWorker(extension, options);
  await options.evaluate(() => chrome.runtime.sendMessage({ name: 'health.clear', request: {} }));
  await expect.poll(() => panel.text()).toContain(`${WOO_HOST} was not asked to the end.`);
  shop.state = 'up';
  shop.hurry();
  await page.reload();
  const again = await PanelOnPage.of(page);
  await expect.poll(() => again.text(), { timeout: 20_000 }).toMatch(FOUND);
});

test('trying it shows what a search brings, or the one sentence', async () => {
  await addShop();
  await options.getByLabel('Words for trying a source').fill('lamp');
  await options.getByRole('button', { name: `Try it: ${WOO_HOST}` }).click();
  await expect(options.getByText('Offers that came: 1')).toBeVisible();
  await expect(options.getByText(/Brass table lamp.*€35/)).toBeVisible();
  shop.state = 'down';
  await options.getByRole('button', { name: `Try it: ${WOO_HOST}` }).click();
  await expect(options.getByText(`${WOO_HOST} could not be reached.`)).toBeVisible();
});

test('a place without an interface is refused with a sentence, and nothing is kept', async () => {
  shop.state = 'down';
  await options.getByLabel('Add a shop: the address of any of its pages').fill(WOO_HOST);
  await options.getByRole('button', { name: 'Look at it and switch it on' }).click();
  await expect(options.locator('#shop-told .problem')).toHaveText(/\w+ \w+ \w+/);
  expect(await readTable(options, 'sources')).toEqual([]);
});

test('sources that lack something say what, and stay off', async () => {
  await options.getByRole('switch', { name: 'Ask Shopify Catalog' }).isVisible();
  const off = async (name: string, sentence: RegExp) => {
    await expect(options.getByRole('switch', { name: `Ask ${name}` })).not.toBeChecked();
    await expect(options.getByRole('listitem').filter({ hasText: name }).getByText(sentence)).toBeVisible();
  };
  await off('Freegle', /Only in: United Kingdom/);
  await off('Best Buy', /Only in: United States/);
});
