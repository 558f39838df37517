// Links to other searches in real Firefox: right for the person's country, and nothing leaves before a click.
import { expect, test } from '@playwright/test';
import { type DemoWeb, serveDemoWeb } from '../web/serve';
import { FIREFOX_BUILD } from './extension';
import { Firefox, type FirefoxTab, type HeldRequest } from './firefox';

let web: DemoWeb;
let firefox: Firefox;
let options: FirefoxTab;
let held: readonly HeldRequest[];

test.beforeAll(async () => {
  web = await serveDemoWeb();
  firefox = await Firefox.launch(FIREFOX_BUILD);
  held = await firefox.holdRequests();
  options = await firefox.open(firefox.url('options.html'));
});

test.afterAll(async () => {
  await firefox.close();
  await web.close();
});

async function saveRegion(region: string): Promise<void> {
  const pack = JSON.stringify({ format: 1, id: 'mine', name: 'Mine', version: '1', region });
  const message = { name: 'rules.save', request: { text: pack } };
  await options.evaluate(`browser.runtime.sendMessage(${JSON.stringify(message)}).then(() => true)`);
  const saved = () => options.rows<{ text: string }>('rules').then(([rules]) => rules?.text);
  await expect.poll(saved).toBe(pack);
}

for (const [region, name, expected] of [
  ['GB', 'Gumtree', /^https:\/\/www\.gumtree\.com\/search\?search_category=all&q=Apple%20iPhone%2015[^&]*$/],
  ['DE', 'Kleinanzeigen', /^https:\/\/www\.kleinanzeigen\.de\/s-Apple-iPhone-15[^/?]*\/k0$/],
  ['JP', 'メルカリ', /^https:\/\/jp\.mercari\.com\/search\?keyword=Apple%20iPhone%2015[^&]*&status=on_sale$/],
] as const)
  test(`in ${region} a click asks ${name}, and says nothing else`, async () => {
    await saveRegion(region);
    const before = held.length;
    const shop = await firefox.open(web.shops.volta.productUrls['apple-iphone-15'] as string);
    // Nobody offers it: a dot without text, until it is opened.
    const open = () =>
      shop.clickInPanel('No used offer found').then(
        () => shop.panelText(),
        () => '',
      );
    await expect.poll(open, { timeout: 30_000 }).toContain('Look elsewhere');
    expect(held.slice(before).map(({ url }) => url)).toEqual([]);
    await shop.clickInPanel(name);
    await expect.poll(() => held.slice(before).map(({ url }) => url)).toEqual([expect.stringMatching(expected)]);
    expect(held.at(-1)?.headers.map((header) => header.name.toLowerCase())).not.toContain('referer');
    await shop.close();
  });
