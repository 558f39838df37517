// Options: rules that are saved change the next verdict; requests that left are listed.
import { expect, test } from '@playwright/test';
import type { Page } from 'playwright';
import { type DemoWeb, serveDemoWeb } from '../web/serve';
import { type Extension, launchExtension } from './extension';
import { PanelOnPage } from './panel';
import { addFeed, readTable, saveRules, verdictOn } from './story';

let web: DemoWeb;
let extension: Extension;
let options: Page;

test.beforeAll(async () => {
  web = await serveDemoWeb();
  extension = await launchExtension();
  options = await extension.context.newPage();
  await options.goto(extension.url('options.html'));
});

test.afterAll(async () => {
  await extension.close();
  await web.close();
});

test('a saved pack changes the next verdict, and its limits hold', async () => {
  await addFeed(extension, web.secondHand.feeds.csv);
  const url = web.shops.volta.productUrls['apple-iphone-15'] as string;
  const page = await extension.context.newPage();
  await page.goto(url);
  const before = await verdictOn(extension, url);
  expect(before?.offers.length).toBeGreaterThan(1);
  await page.close();

  await options.bringToFront();
  await saveRules(options, { id: 'team', version: '7', mostOffers: 1, hiddenWords: ['boxed'] });

  const again = await extension.context.newPage();
  await again.goto(url);
  await expect.poll(async () => (await verdictOn(extension, url))?.offers.length).toBe(1);
  const after = await verdictOn(extension, url);
  expect(after?.versions.rules).not.toBe(before?.versions.rules);
  expect(after?.leftOut.some(({ reason }) => reason.key === 'judgeLeftHidden')).toBe(true);
});

test('the order that a person chooses is the next verdict’s, is said in the panel, and is changed from there', async () => {
  await saveRules(options, {});
  await options.getByRole('radio', { name: 'The cheapest, shipping included where it is stated' }).check();
  await options.getByRole('button', { name: 'Keep this order' }).click();
  await expect(options.getByText('Kept. New verdicts use this order.')).toBeVisible();

  const url = web.shops.volta.productUrls['samsung-galaxy-s24'] as string;
  const page = await extension.context.newPage();
  await page.goto(url);
  await expect.poll(async () => (await verdictOn(extension, url))?.ranking).toBe('cheapest');
  const same = ((await verdictOn(extension, url))?.offers ?? []).filter(({ match }) => match.band === 'same');
  const prices = same.map(({ match: { listing } }) => listing.price.minor + (listing.shipping?.minor ?? 0));
  expect(prices.length).toBeGreaterThan(1);
  expect(prices).toEqual(prices.toSorted((a, b) => a - b));

  const panel = await PanelOnPage.of(page);
  await expect.poll(() => panel.text()).toContain('used from');
  await panel.click('used from');
  await expect.poll(() => panel.text()).toContain('Same thing first, then the lowest price with shipping.');
  await options.close();
  const opened = extension.context.waitForEvent('page');
  await panel.click('Change the order of offers');
  options = await opened;
  await expect(options.getByRole('heading', { name: 'What comes first' })).toBeVisible();
  await page.close();
});

test('every request that left is listed, and the list can be cleared', async () => {
  await options.reload();
  await expect(options.getByText(web.secondHand.feeds.csv).last()).toBeVisible();
  await options.getByRole('button', { name: 'Clear the list' }).click();
  await expect.poll(async () => (await readTable(options, 'requests')).length).toBe(0);
});
