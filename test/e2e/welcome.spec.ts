// The first minutes: what opens by itself, what it takes to a first decision, and what is left alone on the way.
import { expect, test } from '@playwright/test';
import type { Locator, Page } from 'playwright';
import { type DemoWeb, serveDemoWeb } from '../web/serve';
import { type Extension, killWorker, launchExtension } from './extension';
import { ledger, openPopup, readTable, waitForFeed } from './story';

let web: DemoWeb;
test.beforeAll(async () => {
  web = await serveDemoWeb();
});
test.afterAll(() => web.close());

const pagesAt = ({ context, url }: Extension) => context.pages().filter((page) => page.url() === url('welcome.html'));

async function welcomed(): Promise<{ extension: Extension; welcome: Page }> {
  const extension = await launchExtension({ welcome: true });
  await expect.poll(() => pagesAt(extension).length).toBe(1);
  const welcome = pagesAt(extension)[0] as Page;
  await welcome.getByRole('heading', { name: 'Welcome to Reprise' }).waitFor();
  return { extension, welcome };
}

test('it opens once after the install, not after an update or when the worker wakes, and again from the options', async () => {
  const { extension, welcome } = await welcomed();
  await welcome.close();
  const options = await extension.context.newPage();
  await options.goto(extension.url('options.html'));
  // A browser that is told to load an unpacked extension says "install" at each start: an update is raised here instead.
  await (await extension.worker()).evaluate(() => {
    chrome.runtime.onInstalled.dispatch({ reason: 'update', previousVersion: '0.0.9' });
    chrome.runtime.onInstalled.dispatch({ reason: 'chrome_update' });
  });
  await killWorker(extension, options);
  await options.evaluate(() => chrome.runtime.sendMessage({ name: 'health.clear', request: {} }));
  await options.waitForTimeout(1000);
  expect(pagesAt(extension)).toEqual([]);
  await options.getByRole('link', { name: 'Show the welcome page again' }).click();
  await expect(options.getByRole('heading', { name: 'Welcome to Reprise' })).toBeVisible();
  await extension.close();
});

test('from the install to a first recorded decision, with a source and a used offer, it takes six clicks', async () => {
  const { extension, welcome } = await welcomed();
  // The demo's launcher has said that its shops may be looked at; a newcomer has not.
  await welcome.evaluate(() =>
    chrome.runtime.sendMessage({ name: 'site.leave', request: { pattern: 'http://localhost/*' } }),
  );
  let clicks = 0;
  const click = async (target: Locator) => {
    clicks += 1;
    await target.click();
  };

  await welcome.getByLabel('Address of a feed').fill(`${web.secondHand.feeds.tsv}`);
  await click(welcome.getByRole('button', { name: 'Add', exact: true }));
  await waitForFeed(welcome, ({ state }) => state === 'ready');
  const shop = await extension.context.newPage();
  await shop.goto(web.shops.volta.productUrls['apple-iphone-15'] as string);
  // The button in the toolbar, out of reach for a test.
  clicks += 1;
  const popup = await openPopup(extension, shop);
  await click(popup.getByRole('button', { name: 'Look at this page once' }));
  await click(popup.getByRole('button', { name: 'I bought it used' }));
  const which = popup.getByRole('group', { name: 'Which one did you buy?' });
  await click(which.getByRole('button', { name: /Apple iPhone 15/ }).first());
  await click(popup.getByRole('button', { name: 'Don’t know' }).last());
  await expect.poll(() => ledger(extension).then(([entry]) => entry?.choice)).toBe('bought-used');
  expect(clicks).toBeLessThanOrEqual(6);
  await extension.close();
});

test('with everything skipped a decision can be noted too', async () => {
  const { extension, welcome } = await welcomed();
  await welcome.close();
  const shop = await extension.context.newPage();
  await shop.goto(web.shops.volta.productUrls['apple-iphone-15'] as string);
  const popup = await openPopup(extension, shop);
  await popup.getByRole('button', { name: 'I did not buy it' }).click();
  await expect.poll(() => ledger(extension).then(([entry]) => entry?.choice)).toBe('not-bought');
  await extension.close();
});

test('the example is judged and leaves nothing: no verdict, entry, request or site', async () => {
  const { extension, welcome } = await welcomed();
  const before = await readTable(welcome, 'sites');
  await welcome.getByRole('button', { name: 'Show the example' }).click();
  await expect(welcome.getByText('Could avoid about').first()).toBeVisible();
  await expect(welcome.getByText('The sums are real.')).toBeVisible();
  for (const table of ['verdicts', 'entries', 'requests', 'feeds']) expect(await readTable(welcome, table)).toEqual([]);
  expect(await readTable(welcome, 'sites')).toEqual(before);
  await extension.close();
});

test('several shops are looked at after one question, and none where one of them is not allowed', async () => {
  const { extension, welcome } = await welcomed();
  const look = (origins: readonly string[]) =>
    welcome.evaluate((request) => chrome.runtime.sendMessage({ name: 'site.look', request }), { origins });
  const sites = async () =>
    (await readTable<{ pattern: string }>(welcome, 'sites')).map(({ pattern }) => pattern).sort();
  const standing = await sites();
  await look(['http://shop.localhost', 'https://never.example']);
  expect(await sites()).toEqual(standing);
  await look(['http://shop.localhost', 'http://other.localhost']);
  await expect.poll(sites).toEqual([...standing, 'http://other.localhost/*', 'http://shop.localhost/*'].sort());
  const scripts = await (await extension.worker()).evaluate(() => chrome.scripting.getRegisteredContentScripts());
  expect(scripts.flatMap(({ matches }) => matches ?? []).sort()).toEqual(await sites());
  await extension.close();
});
