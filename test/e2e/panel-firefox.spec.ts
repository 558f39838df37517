// The panel in real Firefox: off the buy button at every size, and what is said to it stays.
import { expect, test } from '@playwright/test';
import { type DemoWeb, serveDemoWeb } from '../web/serve';
import { FIREFOX_BUILD } from './extension';
import { Firefox, type FirefoxTab } from './firefox';

let web: DemoWeb;
let firefox: Firefox;
let shop: FirefoxTab;
const url = () => web.shops.volta.productUrls['apple-iphone-15'] as string;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  web = await serveDemoWeb();
  firefox = await Firefox.launch(FIREFOX_BUILD);
  const options = await firefox.open(firefox.url('options.html'));
  await expect.poll(() => options.evaluate('document.querySelector("input[type=url]") !== null')).toBe(true);
  await options.type('input[type=url]', web.secondHand.feeds.xml);
  await options.click('form button[type=submit]');
  const states = () => options.rows<{ state: string }>('feeds').then((feeds) => feeds.map(({ state }) => state));
  await expect.poll(states, { timeout: 60_000 }).toEqual(['ready']);
  shop = await firefox.open(url());
  await expect.poll(() => shop.panelText(), { timeout: 30_000 }).toContain('used from');
});

test.afterAll(async () => {
  await firefox.close();
  await web.close();
});

interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

async function covers(): Promise<boolean> {
  const stands = await shop.panelBox();
  const button = await shop.evaluate<Rect>('document.querySelector(".cta").getBoundingClientRect().toJSON()');
  if (stands === undefined) throw new Error('There is no panel.');
  return (
    stands.x < button.x + button.width &&
    button.x < stands.x + stands.width &&
    stands.y < button.y + button.height &&
    button.y < stands.y + stands.height
  );
}

test('never lies on the buy button, closed and open', async () => {
  test.setTimeout(120_000);
  for (const [width, height] of [
    [1280, 860],
    [1024, 768],
    [768, 1024],
    [480, 844],
  ] as const) {
    await shop.setViewport(width, height);
    for (const state of ['closed', 'open']) {
      if (state === 'open') await shop.clickInPanel('used from');
      await expect.poll(covers, `${state}, ${width} x ${height}`).toBe(false);
    }
    await shop.clickInPanel('used from');
  }
  await shop.setViewport(1280, 860);
});

test('an offer is compared, another hidden, and the panel folded, for longer than the page', async () => {
  test.setTimeout(120_000);
  await shop.clickInPanel('used from');
  await shop.clickInPanel('Compare: ');
  await shop.clickInPanel('Compare with new (1)');
  expect(await shop.panelText()).toContain('Side by side');
  await shop.clickInPanel('Back to all offers');
  await shop.clickInPanel('Wrong match: hide');
  await expect.poll(() => shop.panelText()).toContain('Hidden for this product');
  await shop.clickInPanel('Top left');
  await expect.poll(async () => (await shop.panelBox())?.x).toBe(16);
  await shop.clickInPanel('Not now');
  await expect.poll(async () => (await shop.panelBox())?.width).toBe(32);
  await shop.goTo(url());
  await expect.poll(async () => (await shop.panelBox())?.width, { timeout: 30_000 }).toBe(32);
  expect((await shop.panelBox())?.x).toBe(16);
});
