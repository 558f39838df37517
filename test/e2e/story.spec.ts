// The story of README in real Chromium: a shopper sees a used offer, decides, and finds the decision again.
import { rmSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { type DemoWeb, serveDemoWeb } from '../web/serve';
import { type Extension, killWorker, launchExtension, newProfile } from './extension';
import { PanelOnPage } from './panel';
import { addFeed, ledger, openPopup } from './story';

let web: DemoWeb;
let extension: Extension;
const profile = newProfile();

test.beforeAll(async () => {
  web = await serveDemoWeb();
  extension = await launchExtension({ profile });
});

test.afterAll(async () => {
  await extension.close();
  await web.close();
  rmSync(profile, { recursive: true, force: true });
});

test('open a shop page, see the used offer, record "bought used", find it again after a kill and a restart', async () => {
  const feed = await addFeed(extension, web.secondHand.feeds.xml);
  expect(feed.problem).toBeUndefined();
  expect(feed.tally.kept).toBeGreaterThan(4500);
  expect(feed.tally.kept + (feed.tally.skipped.new ?? 0)).toBeLessThanOrEqual(feed.tally.rows);

  const page = await extension.context.newPage();
  await page.goto(web.shops.volta.productUrls['apple-iphone-15'] as string);
  const panel = await PanelOnPage.of(page);
  await expect.poll(() => panel.text()).toMatch(/used from £\d+.*could avoid [\d.]+ to \d+ kg CO2e/s);

  await panel.click('used from');
  const text = await panel.text();
  expect(text).toContain('Apple iPhone 15');
  expect(text).toMatch(/Making and delivering a new one emits\s+about \d+/);
  expect(text).toMatch(/Could avoid about \d+ \([\d.]+ to \d+\) kg CO2e, if it replaces buying new/);
  expect(text).toMatch(/same (article|model) number/);

  const badge = await (await extension.worker()).evaluate(async () => {
    const [tab] = await chrome.tabs.query({ url: 'http://localhost/products/*' });
    return chrome.action.getBadgeText({ tabId: tab?.id ?? -1 });
  });
  expect(Number(badge)).toBeGreaterThan(0);

  await panel.click('I bought it used');
  await expect.poll(() => panel.text()).toContain('Which one did you buy?');
  await panel.click('Apple iPhone 15', 'last');
  await expect.poll(() => panel.text()).toContain('Buying used avoids something only where');
  await panel.click('Don’t know', 'last');
  await expect.poll(() => ledger(extension).then((entries) => entries.length)).toBe(1);

  const popup = await openPopup(extension, page);
  await expect(popup.getByRole('heading', { name: 'Your decisions so far' })).toBeVisible();
  await expect(popup.getByRole('button', { name: /Undo/ }).first()).toBeVisible();
  const [entry] = await ledger(extension);
  expect(entry).toMatchObject({ choice: 'bought-used', category: 'smartphone' });
  expect(entry?.avoidedKg?.p50).toBeGreaterThan(0);
  expect(entry?.emittedKg?.p50).toBeGreaterThan(0);
  await popup.close();

  await killWorker(extension, page);
  await page.reload();
  await expect.poll(() => panel.text()).toMatch(/used from/);

  await extension.close();
  extension = await launchExtension({ profile });
  expect(await ledger(extension)).toEqual([entry]);
  const again = await extension.context.newPage();
  await again.goto(extension.url('popup.html'));
  await expect(again.getByText('Apple iPhone 15').first()).toBeVisible();
  await again.getByRole('button', { name: /Undo/ }).first().click();
  await expect.poll(() => ledger(extension).then((entries) => entries.length)).toBe(0);
});
