// The side panel in real Chromium, opened by its address: the browser's own frame around it is beyond a test's reach.
import { expect, test } from '@playwright/test';
import type { Page } from 'playwright';
import { type DemoWeb, serveDemoWeb } from '../web/serve';
import { type Extension, killWorker, launchExtension } from './extension';
import { PanelOnPage } from './panel';
import { addFeed, ledger, openBeside, openPopup } from './story';

let web: DemoWeb;
let extension: Extension;
let shop: Page;
let side: Page;

test.beforeAll(async () => {
  web = await serveDemoWeb();
  extension = await launchExtension();
  await addFeed(extension, web.secondHand.feeds.xml);
  shop = await extension.context.newPage();
  await shop.goto(web.shops.volta.productUrls['apple-iphone-15'] as string);
  const panel = await PanelOnPage.of(shop);
  await expect.poll(() => panel.text()).toMatch(/used from/);
  side = await openBeside(extension, shop, 'sidepanel.html');
});

test.afterAll(async () => {
  await extension.close();
  await web.close();
});

const counts = async () => (await side.getByText(/^\d+ of \d+ shown$/).textContent())?.match(/\d+/g)?.map(Number) ?? [];

test('shows every offer of the verdict, paints while the worker sleeps, and narrows them', async () => {
  await expect(side.getByRole('heading', { name: /Apple iPhone 15/ }).first()).toBeVisible();
  const [shown, all] = await counts();
  expect(shown).toBe(all);
  expect(all).toBeGreaterThan(3);
  expect(await side.locator('.offer').count()).toBe(all);

  await killWorker(extension, side);
  await side.reload();
  await expect.poll(counts).toEqual([all, all]);

  await side.getByLabel('Sort by').selectOption('price with shipping');
  await expect(side.getByText(/^By price with shipping/)).toBeVisible();
  await side.getByText('Filter', { exact: true }).click();
  await side.getByLabel('To', { exact: true }).fill('1');
  await expect.poll(counts).toEqual([0, all]);
  await expect(side.getByText(/^No offer is like that/)).toBeVisible();
  await side.getByRole('button', { name: 'Show all' }).click();
  await expect.poll(counts).toEqual([all, all]);
});

test('takes waiting as a decision, which the popup shows', async () => {
  await side.getByRole('button', { name: 'Something else' }).click();
  await side.getByRole('button', { name: 'Wait, and remind me' }).click();
  await expect(side.getByText(/^Noted: the toolbar button will remind you on/)).toBeVisible();
  const [entry] = await ledger(extension);
  expect(entry).toMatchObject({ choice: 'waiting', remindAt: expect.any(Number) });
  const popup = await openPopup(extension, shop);
  await expect(popup.getByRole('region', { name: 'This month' })).toContainText('Waiting: 1');
  await expect(popup.getByRole('button', { name: 'Open beside the page' })).toBeVisible();
  await popup.getByRole('button', { name: 'Open beside the page' }).click();
  const opened = () =>
    popup.evaluate(async () => (await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })).length);
  await expect.poll(opened).toBe(1);
  await expect(popup.getByRole('alert')).toHaveCount(0);
  await popup.close();
});

test('says what to do next when the tab shows something else', async () => {
  await shop.goto('about:blank');
  await expect(side.getByText(/^Open the page of a product in this window/)).toBeVisible();
});
