// How pages are read, shop by shop, and a file of a page that was read wrong: from the panel to a test.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from 'playwright';
import type { SiteHealth } from '@/src/product/site-health';
import { type DemoWeb, serveDemoWeb } from '../web/serve';
import { type Extension, launchExtension } from './extension';
import { PanelOnPage } from './panel';
import { openPopup, readTable, verdictOn } from './story';

/** What a shop says to a person who is logged in; none of it may be in the file. */
const PLANTED = ['Ottilie', 'Quandersnatch', 'post.example', '5550123', 'Lindenstraße', '77120934', '9f86d081884c7d65'];

const LAMP = `<!doctype html><html lang="en"><head><title>Lamp Uno | Shop</title>
<meta name="csrf-token" content="9f86d081884c7d659a2feaa0c55ad015"></head><body>
<header><a href="/account">Hello, Ottilie</a><span class="user-name">Ottilie Quandersnatch</span></header>
<main><h1>Lamp Uno</h1><p>Deliver to Ottilie, Lindenstraße 17</p><style>.phone{display:none}</style><p class="phone price">€99.90</p><p class="price">€49.90</p>
<form><input type="hidden" name="form_key" value="9f86d081884c7d659a2feaa0c55ad015"><input name="note">
<button type="submit">Add to cart</button></form>
<p>Order 77120934, call +49 171 5550123, or ottilie@post.example</p></main>
<script>window.user = {"email": "ottilie@post.example"}</script></body></html>`;

/** Looks like a product page to the gate, and no reader finds a product on it. */
const EMPTY = `<!doctype html><html lang="en"><head><title>Shop</title>
<script type="application/ld+json">{"@type": "Product", "description": "nothing more"}</script></head><body></body></html>`;

test.describe.configure({ mode: 'serial' });

let web: DemoWeb;
let server: Server;
let origin: string;
let extension: Extension;
let options: Page;

test.beforeAll(async () => {
  web = await serveDemoWeb();
  server = createServer((request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(request.url?.startsWith('/p/lamp') ? LAMP : EMPTY);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  extension = await launchExtension();
  options = await extension.context.newPage();
  await options.goto(extension.url('options.html'));
});

test.afterAll(async () => {
  await extension.close();
  await web.close();
  server.close();
});

/** Pages read and pages looked at, of the site at an address. */
async function counts(url: string): Promise<readonly [read: number, pages: number] | undefined> {
  const sites = await readTable<SiteHealth>(options, 'health');
  const days = sites.find(({ host }) => host === new URL(url).host)?.days;
  return days && [days.reduce((sum, { read }) => sum + read, 0), days.reduce((sum, { pages }) => sum + pages, 0)];
}

const row = (url: string) => options.getByRole('row').filter({ hasText: new URL(url).host });

test('the section is empty before any page was looked at', async () => {
  await expect(options.getByText('No page has been looked at yet')).toBeVisible();
});

test('a product page is counted once, also when it is looked at again, and again when it is loaded again', async () => {
  const url = web.shops.volta.productUrls['apple-iphone-15'] as string;
  const page = await extension.context.newPage();
  await page.goto(url);
  expect(await verdictOn(extension, url)).toBeDefined();
  await page.bringToFront();
  await page.evaluate(() => {
    document.title = 'Another title';
  });
  await page.mouse.click(5, 5);
  await page.waitForTimeout(2500);
  await expect.poll(() => counts(url)).toEqual([1, 1]);
  await page.reload();
  await expect.poll(() => counts(url)).toEqual([2, 2]);
  await expect(row(url)).toContainText('Pages read: 2 of 2. Price from');
  await page.close();
});

test('a page that looked like a product page and could not be read is counted as not read', async () => {
  const page = await extension.context.newPage();
  await page.goto(`${origin}/p/empty`);
  await expect.poll(() => counts(origin)).toEqual([0, 1]);
  await expect(row(origin)).toContainText('Pages read: 0 of 1.');
  await page.close();
});

test('a page that is no product page is not counted at all', async () => {
  const page = await extension.context.newPage();
  await page.goto(web.shops.brico.articleUrl);
  await page.waitForTimeout(4500);
  expect(await counts(web.shops.brico.articleUrl)).toBeUndefined();
  await page.close();
});

test('from the panel: marked, looked at, saved, free of the person, and read as a test', async () => {
  const page = await extension.context.newPage();
  await page.goto(`${origin}/p/lamp?variant=2&sid=9f86d081884c7d659a2feaa0c55ad015`);
  const panel = await PanelOnPage.of(page);
  await expect.poll(() => panel.exists()).toBe(true);
  await panel.click('');
  await panel.click('Something read wrong?');
  await expect.poll(() => panel.text()).toMatch(/Price:\s?€49\.90/);
  await panel.clickLabel('Brand:');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Lumo');
  await panel.click('Make a file');
  await expect.poll(() => panel.text()).toContain('is ready');
  const downloading = page.waitForEvent('download');
  await panel.click('Keep the file');
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('reprise-localhost-lamp-uno.json');
  const folder = mkdtempSync(join(tmpdir(), 'reprise-'));
  const path = join(folder, 'report.json');
  await download.saveAs(path);
  const text = readFileSync(path, 'utf8');
  rmSync(folder, { recursive: true });
  for (const secret of PLANTED) expect(text).not.toContain(secret);
  const fixture = JSON.parse(text);
  expect(fixture).toMatchObject({
    url: `${origin}/p/lamp?variant=2`,
    expected: { name: 'Lamp Uno', brand: 'Lumo', price: { minor: 4990, currency: 'EUR' } },
    wrong: [{ field: 'brand', right: 'Lumo' }],
    open: [],
  });
  expect(fixture.html).not.toContain('reprise-panel');
  const again = await extension.context.newPage();
  await again.route('**/p/again', (route) => route.fulfill({ contentType: 'text/html', body: fixture.html }));
  await again.goto(`${origin}/p/again`);
  const verdict = await verdictOn(extension, `${origin}/p/again`);
  expect(verdict?.sighting.product).toMatchObject({ name: 'Lamp Uno', price: { minor: 4990, currency: 'EUR' } });
  await again.close();
  await page.close();
});

test('from the popup: a page that was not read', async () => {
  const page = await extension.context.newPage();
  await page.goto(`${origin}/p/empty`);
  await expect.poll(async () => (await counts(origin))?.[1]).toBeGreaterThan(1);
  const popup = await openPopup(extension, page);
  await popup.getByText('Something read wrong?').click();
  await popup.getByRole('checkbox', { name: /^Name/ }).check();
  await popup.getByRole('textbox', { name: 'Right: Name' }).fill('Lamp Due');
  await popup.getByRole('button', { name: 'Make a file' }).click();
  const downloading = popup.waitForEvent('download');
  await popup.getByRole('button', { name: 'Keep the file' }).click();
  expect((await downloading).suggestedFilename()).toBe('reprise-localhost-lamp-due.json');
  await popup.close();
  await page.close();
});

test('the counts can be cleared', async () => {
  await options.bringToFront();
  await options.getByRole('button', { name: 'Clear the counts' }).click();
  await expect(options.getByText('No page has been looked at yet')).toBeVisible();
});
