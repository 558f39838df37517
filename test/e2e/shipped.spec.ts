// The build as it ships, without the demo's permission for localhost.
import { expect, test } from '@playwright/test';
import { type DemoWeb, serveDemoWeb } from '../web/serve';
import { CHROMIUM_SHIPPED, type Extension, launchExtension } from './extension';
import { PanelOnPage } from './panel';
import { readTable } from './story';

let web: DemoWeb;
let extension: Extension;

test.beforeAll(async () => {
  web = await serveDemoWeb();
  extension = await launchExtension({ build: CHROMIUM_SHIPPED });
});

test.afterAll(async () => {
  await extension.close();
  await web.close();
});

test('a shop nobody allowed is not looked at: no panel, no verdict, no script in the page', async () => {
  const page = await extension.context.newPage();
  await page.goto(web.shops.volta.productUrls['apple-iphone-15'] as string);
  await page.waitForTimeout(4500);
  expect(await (await PanelOnPage.of(page)).exists()).toBe(false);
  const options = await extension.context.newPage();
  await options.goto(extension.url('options.html'));
  expect(await readTable(options, 'verdicts')).toEqual([]);
  const scripts = await (await extension.worker()).evaluate(() => chrome.scripting.getRegisteredContentScripts());
  expect(scripts).toEqual([]);
});

test('the worker may read no site at all', async () => {
  const origins = await (await extension.worker()).evaluate(async () => (await chrome.permissions.getAll()).origins);
  expect(origins ?? []).toEqual([]);
});
