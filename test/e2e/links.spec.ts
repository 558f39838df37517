// Links to other searches: right for the person's country, and nothing leaves before a click.
import { expect, test } from '@playwright/test';
import type { Page, Request } from 'playwright';
import { type DemoWeb, serveDemoWeb } from '../web/serve';
import { type Extension, launchExtension } from './extension';
import { PanelOnPage } from './panel';
import { openPopup, saveRules, verdictOn } from './story';

let web: DemoWeb;
let extension: Extension;
let options: Page;
/** What left for anywhere but this machine; no other machine is ever reached. */
const left: Request[] = [];

test.beforeAll(async () => {
  web = await serveDemoWeb();
  extension = await launchExtension();
  await extension.context.route(/^https:/, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<h1>There</h1>' }),
  );
  extension.context.on('request', (request) => {
    if (request.url().startsWith('https:')) left.push(request);
  });
  options = await extension.context.newPage();
  await options.goto(extension.url('options.html'));
});

test.afterAll(async () => {
  await extension.close();
  await web.close();
});

test.beforeEach(() => {
  left.length = 0;
});

/** The panel on a product page for which nobody offers anything, opened. */
async function openPanel(): Promise<{ shop: Page; panel: PanelOnPage }> {
  const url = web.shops.volta.productUrls['apple-iphone-15'] as string;
  const shop = await extension.context.newPage();
  await shop.goto(url);
  const panel = await PanelOnPage.of(shop);
  await expect.poll(() => panel.exists()).toBe(true);
  await panel.click('No used offer found');
  await expect.poll(() => panel.text()).toContain('Look elsewhere');
  return { shop, panel };
}

const EBAY_GB =
  /^https:\/\/www\.ebay\.co\.uk\/sch\/i\.html\?_nkw=Apple%20iPhone%2015[^&]*&LH_ItemCondition=3000%7C2000%7C2010%7C2020%7C2030%7C2500&_udhi=699$/;

for (const [region, name, expected] of [
  ['GB', 'eBay', EBAY_GB],
  ['DE', 'Kleinanzeigen', /^https:\/\/www\.kleinanzeigen\.de\/s-Apple-iPhone-15[^/?]*\/k0$/],
  ['JP', 'ヤフオク', /^https:\/\/auctions\.yahoo\.co\.jp\/search\/search\?p=Apple%20iPhone%2015[^&]*$/],
] as const) {
  test(`in ${region} a click opens ${name} in a tab of its own, and tells it nothing else`, async () => {
    await saveRules(options, { region });
    const { shop, panel } = await openPanel();
    expect(left).toEqual([]);
    const opening = extension.context.waitForEvent('page');
    await panel.clickLink(name);
    const opened = await opening;
    await opened.waitForLoadState();
    expect(opened.url()).toMatch(expected);
    expect(left.map((request) => request.url())).toEqual([opened.url()]);
    expect(await left[0]?.allHeaders()).not.toHaveProperty('referer');
    expect(await opened.evaluate(() => [document.referrer, window.opener])).toEqual(['', null]);
    await opened.close();
    await shop.close();
  });
}

test('the popup has the same links, reached by keyboard', async () => {
  await saveRules(options, { region: 'FR' });
  const { shop } = await openPanel();
  const popup = await openPopup(extension, shop);
  await popup.getByRole('link', { name: /^leboncoin, small ads: look for Apple iPhone 15/ }).focus();
  const opening = extension.context.waitForEvent('page');
  await popup.keyboard.press('Enter');
  const opened = await opening;
  await opened.waitForLoadState();
  expect(opened.url()).toMatch(/^https:\/\/www\.leboncoin\.fr\/recherche\?text=Apple%20iPhone%2015[^&]*$/);
  expect(await left[0]?.allHeaders()).not.toHaveProperty('referer');
  for (const page of [opened, popup, shop]) await page.close();
});

test('a rule pack leaves a link out', async () => {
  await saveRules(options, { region: 'DE', links: { hidden: ['ebay-de'] } });
  const { shop, panel } = await openPanel();
  expect(await panel.text()).toContain('Kleinanzeigen');
  expect(await panel.text()).not.toContain('eBay');
  expect((await verdictOn(extension, shop.url()))?.elsewhere?.used.map(({ id }) => id)).not.toContain('ebay-de');
  await shop.close();
});
