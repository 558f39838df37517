// Pages that work against us, in real Chromium: nothing runs, nothing is recorded, nothing leaks, and the panel works on or
// is quietly gone.
import { expect, type Page, test } from '@playwright/test';
import { type HostileShop, isHarm, PRODUCT_NAME, serveHostileShop } from '../web/hostile-shop';
import { TRICKS, type Trick, type TrickName } from '../web/hostile-tricks';
import { type Extension, launchExtension } from './extension';
import { PanelOnPage } from './panel';
import { PERSONAL } from './personal';
import { addFeed, openPopup, readTable } from './story';

let shop: HostileShop;
let extension: Extension;
/** A page of ours, to read the database from. */
let ours: Page;
let page: Page;
let panel: PanelOnPage;
let errors: string[];
let before: unknown;

const LINE = /used,? from/;
const SECOND_CHANCE = 5000;

test.beforeAll(async () => {
  shop = await serveHostileShop();
  extension = await launchExtension();
  await addFeed(extension, shop.feed);
  ours = await extension.context.newPage();
  await ours.goto(extension.url('options.html'));
});
test.beforeEach(async () => {
  page = await extension.context.newPage();
  panel = await PanelOnPage.of(page);
  errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  before = await personal();
});
test.afterEach(async () => {
  await page.close();
  expect(await personal()).toEqual(before);
  expect(errors).toEqual([]);
  expect(shop.heard.filter(isHarm)).toEqual([]);
});
test.afterAll(async () => {
  await extension.close();
  shop.close();
});

async function personal(): Promise<unknown> {
  const tables: [string, unknown][] = [];
  for (const name of PERSONAL) tables.push([name, await readTable(ours, name)]);
  return Object.fromEntries(tables);
}

async function open(trick: TrickName): Promise<void> {
  await page.goto(shop.pageUrl(trick));
  await expect.poll(() => panel.text()).toMatch(LINE);
}

for (const { name, panel: wanted, ...rest } of TRICKS as readonly Trick[]) {
  test(`${name}: nothing runs, nothing is recorded${wanted === 'stays' ? ', the panel opens' : ''}`, async () => {
    await page.goto(shop.pageUrl(name as TrickName));
    if (rest.last?.includes("tell('tried'") === true)
      await expect.poll(() => page.evaluate(() => document.documentElement.dataset['tried'])).toBe('true');
    if (wanted !== 'stays') {
      // As long as it takes for the panel to come, and for what the page then does with it.
      const came = page.waitForSelector('reprise-panel', { state: 'attached', timeout: 10_000 });
      // In a document without a root nothing can be looked for.
      await Promise.race([came.catch(() => undefined), page.waitForTimeout(700)]);
      await page.waitForTimeout(150);
      if (wanted === 'none') expect(await panel.exists()).toBe(false);
      return;
    }
    await expect.poll(() => panel.text(), { timeout: SECOND_CHANCE }).toMatch(/used,? from|No used/);
    expect(await panel.text()).not.toContain('What did you decide?');
    await panel.click('');
    await expect.poll(() => panel.text()).toContain('What did you decide?');
  });
}

test.describe('reads', () => {
  test('nothing of the closed shadow root by events, points, selections, clocks or animations', async () => {
    await open('spy');
    await panel.click('used');
    await panel.click('Correct what was read');
    await panel.fill('Price', '400');
    const { x = 0, y = 0 } = (await panel.box()) ?? {};
    await page.mouse.move(x + 40, y + 100);
    await page.mouse.down();
    await page.mouse.move(x + 240, y + 220, { steps: 5 });
    await page.mouse.up();
    await page.keyboard.press('Tab');
    // The one that is left: a page may ask whether words it guesses stand there.
    expect(await page.evaluate('lastLook()')).toEqual(['window.find']);
  });
});

test.describe('covers', () => {
  for (const trick of ['pale', 'veiled', 'top-layer'] as const) {
    test(`${trick}: a click that goes through to a decision decides nothing, and the panel says so`, async () => {
      await open(trick);
      await page.waitForTimeout(300);
      await panel.click('used');
      for (const name of ['I bought it used', 'Wrong match', 'Not now', 'Off on', 'Top left']) {
        await panel.click(name);
        await expect.poll(() => panel.text()).toContain('Nothing was done');
      }
    });
  }
});

test.describe('frames', () => {
  test('no script of ours runs in a frame, and no page of ours can be framed', async () => {
    await open('framing');
    const tags = await Promise.all(
      page.frames().map((frame) => frame.evaluate(() => document.querySelectorAll('reprise-panel').length)),
    );
    expect(tags).toEqual([1, 0, 0]);
    const framed = await page.evaluate(
      (url) =>
        new Promise<string>((resolve) => {
          const frame = document.createElement('iframe');
          frame.src = url;
          frame.addEventListener('load', () => resolve(String(frame.contentDocument?.body?.childElementCount)));
          document.body.append(frame);
        }),
      extension.url('options.html'),
    );
    expect(page.frames().map((frame) => frame.url())).not.toContain(extension.url('options.html'));
    expect(framed).not.toBe('0');
  });
});

test.describe('words of an offer', () => {
  test('stay words in popup and panel, and its picture is fetched from its own host alone, without referrer', async () => {
    await open('plain');
    await panel.click('used');
    const popup = await openPopup(extension, page);
    await popup.getByText(`${PRODUCT_NAME} used`).first().scrollIntoViewIfNeeded();
    const pictures = () => shop.heard.filter(({ path }) => path.startsWith('/offer-picture/'));
    await expect.poll(() => pictures().length).toBeGreaterThan(0);
    for (const { headers } of pictures()) {
      expect(headers.referer).toBeUndefined();
      expect(headers.cookie).toBeUndefined();
    }
    const links = await popup
      .locator('a[href]')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).protocol));
    expect(links.filter((protocol) => !/^(https?|chrome-extension):$/.test(protocol))).toEqual([]);
    expect(await popup.locator('.offer script, .offer img:not(.picture img)').count()).toBe(0);
    await popup.close();
  });
});
