// The panel in real pages: never on the buy button, never in the way of the page or the focus, and as the person left it.
import { expect, type Page, test } from '@playwright/test';
import type { ShopId } from '../web/goods/product';
import { type DemoWeb, serveDemoWeb } from '../web/serve';
import { type Extension, launchExtension } from './extension';
import { type Box, PanelOnPage } from './panel';
import { addFeed, openPopup, readTable } from './story';

let web: DemoWeb;
let extension: Extension;
let page: Page;
let panel: PanelOnPage;

test.beforeAll(async () => {
  web = await serveDemoWeb();
  extension = await launchExtension();
  await addFeed(extension, web.secondHand.feeds.xml);
});
test.beforeEach(async () => {
  page = await extension.context.newPage();
  panel = await PanelOnPage.of(page);
});
test.afterEach(async () => {
  await page.close();
});
test.afterAll(async () => {
  await extension.close();
  await web.close();
});

interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
  readonly sources: readonly { readonly node: Node | null }[];
}

const PRODUCTS: readonly (readonly [shop: ShopId, slug: string])[] = [
  ['volta', 'apple-iphone-15'],
  ['kleiderhaus', 'liebeskind-paperbag-m'],
  ['nordlane', 'patagonia-torrentshell-3l'],
  ['brico', 'atlantic-zeneo-200'],
  ['casa-lume', ''],
];
const WINDOWS = [
  [1280, 860],
  [1024, 768],
  [768, 1024],
  [390, 844],
] as const;
const LINE = /used,? from|No used offer/;

function urlOf(shop: ShopId, slug: string): string {
  const { productUrls } = web.shops[shop];
  return productUrls[slug] ?? (Object.values(productUrls)[0] as string);
}
const iPhone = () => urlOf('volta', 'apple-iphone-15');

async function openPage(url: string): Promise<void> {
  await page.goto(url);
  await expect.poll(() => panel.box()).toBeDefined();
}
const buyButton = () => page.locator('.cta').first();
const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Whether the panel lies on the button now; waits until it has come to rest. */
async function covers(): Promise<boolean> {
  await page.waitForTimeout(100);
  const [stands, button] = [await panel.box(), await buyButton().boundingBox()];
  if (stands === undefined || button === null) throw new Error('There is no panel or no button.');
  return overlap(stands, button);
}

for (const [shop, slug] of PRODUCTS) {
  test(`never lies on the buy button of ${shop}, never moves the page, never takes the focus`, async () => {
    test.setTimeout(120_000);
    await page.addInitScript(() => {
      const shifts: string[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as LayoutShift[]) {
          // What a person's own click moves does not count.
          const moved = entry.sources.map(({ node }) => (node instanceof Element ? node.outerHTML.slice(0, 80) : '?'));
          // Less than a pixel of a small part is a shop's own font arriving.
          if (!entry.hadRecentInput && entry.value > 0.0001) shifts.push(`${entry.value}: ${moved.join(' and ')}`);
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    for (const [width, height] of WINDOWS) {
      await page.setViewportSize({ width, height });
      await openPage(urlOf(shop, slug));
      await page.evaluate(() => document.querySelector<HTMLElement>('a')?.focus());
      const focused = () => page.evaluate(() => document.activeElement?.localName);
      const shifted = () => page.evaluate(() => (window as unknown as { shifts: string[] }).shifts);
      const before = await shifted();
      const where = `${width} × ${height}`;
      for (const state of ['closed', 'open']) {
        if (state === 'open') await panel.click('');
        for (const share of [0, 0.2, 0.5, 0.8]) {
          // The button at every height of the window.
          await page.evaluate((part) => {
            const { top } = (document.querySelector('.cta') as Element).getBoundingClientRect();
            scrollTo({ top: scrollY + top - part * innerHeight, behavior: 'instant' });
          }, share);
          expect(await covers(), `${state}, ${where}, button at ${share}`).toBe(false);
        }
        if (state === 'closed') expect(await focused(), where).toBe('a');
      }
      expect((await shifted()).slice(before.length), where).toEqual([]);
      await page.keyboard.press('Escape');
      expect(await focused(), where).toBe('reprise-panel');
      expect((await panel.box())?.height, where).toBeLessThanOrEqual(40);
    }
  });
}

test('gets out of the way of a button that comes to it', async () => {
  await openPage(iPhone());
  await page.evaluate(() => {
    const bar = document.createElement('div');
    bar.innerHTML = '<button class="cta" style="inline-size:100%;block-size:64px">Add to basket</button>';
    bar.style.cssText = 'position:fixed;inset-inline:0;inset-block-end:0;transform:translateY(64px)';
    document.querySelector('.cta')?.remove();
    document.body.append(bar);
    document.body.append(Object.assign(document.createElement('p'), { textContent: 'The page has grown.' }));
  });
  await page.waitForTimeout(600);
  // No scroll, no resize, nothing that grows: only the bar slides in.
  await page.evaluate(() => {
    (document.querySelector('.cta') as HTMLElement).parentElement?.style.setProperty('transform', 'none');
  });
  await expect.poll(covers).toBe(false);
});

test('stays where it is dragged or sent by keyboard, in every shop and after a reload', async () => {
  await openPage(iPhone());
  await panel.drag('used from', 200, 760);
  const atLeft = async () => ((await panel.box())?.x ?? 999) < 100;
  await expect.poll(atLeft).toBe(true);
  expect(await panel.text()).not.toContain('Used and refurbished offers');
  await page.reload();
  await expect.poll(atLeft).toBe(true);
  await openPage(urlOf('kleiderhaus', 'liebeskind-paperbag-m'));
  await expect.poll(atLeft).toBe(true);
  await panel.click('used');
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(async () => (await panel.box())?.y).toBe(16);
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(atLeft).toBe(false);
});

test('what is corrected counts at once, stays with the page, and can be taken back', async () => {
  await openPage(iPhone());
  await panel.click('used from');
  await panel.click('Correct what was read');
  await panel.fill('Price', '£350');
  await panel.fill('Kind of thing', 'sofa');
  await page.keyboard.press('Enter');
  await expect.poll(() => panel.text()).toMatch(/Corrected by you: Price and Kind of thing\./);
  expect(await panel.text()).toMatch(/£350\s*new/);
  expect(await panel.text()).toMatch(/Apple\s· Sofa/);
  await page.reload();
  await expect.poll(() => panel.text()).toMatch(LINE);
  await panel.click('');
  await expect.poll(() => panel.text()).toContain('Corrected by you');
  await panel.click('Undo your corrections');
  await expect.poll(() => panel.text()).toMatch(/£699\s*new/);
  expect(await panel.text()).not.toContain('Corrected by you');
});

test('what is no price is refused in a sentence', async () => {
  await openPage(iPhone());
  await panel.click('used from');
  await panel.click('Correct what was read');
  await panel.fill('Price', 'cheap');
  await page.keyboard.press('Enter');
  await expect.poll(() => panel.text()).toContain('That is no price we can read.');
  expect(await panel.text()).toMatch(/£699\s*new/);
});

test('a wrong match is hidden from then on, and comes back from the options', async () => {
  await openPage(iPhone());
  await panel.click('used from');
  const name = /hide (.+?) for this product/;
  const offers = async () => (await panel.text()).match(/Wrong match/g)?.length ?? 0;
  const before = await offers();
  await panel.click('Wrong match: hide');
  await expect.poll(() => panel.text()).toContain('Hidden for this product');
  await expect.poll(offers).toBeLessThanOrEqual(before);
  const title = /Hidden for this product: (.+)/.exec(await panel.text())?.[1] as string;
  await page.reload();
  await expect.poll(() => panel.text()).toMatch(LINE);
  await panel.click('used from');
  const links = async () => (await panel.text()).split('\n').filter((each) => each.includes(title)).length;
  expect(await links()).toBe(0);
  expect(await panel.text()).not.toMatch(name);
  const options = await extension.context.newPage();
  await options.goto(extension.url('options.html'));
  await options.getByRole('button', { name: `Undo: ${title}` }).click();
  await expect.poll(() => readTable(options, 'wrongMatches')).toEqual([]);
  await options.close();
  await expect.poll(links).toBeGreaterThan(0);
});

test('"Not now" leaves a dot after a reload too; "Off" leaves nothing until the popup brings it back', async () => {
  await openPage(iPhone());
  await panel.click('used from');
  await panel.click('Not now');
  const width = async () => (await panel.box())?.width;
  await expect.poll(width).toBe(32);
  await openPage(iPhone());
  await expect.poll(width).toBe(32);
  await panel.click('used from');
  await panel.click('Show the line again');
  await expect.poll(() => panel.text()).toContain('Not now');
  await panel.click('Off on localhost');
  await expect.poll(() => panel.text()).toContain('To have it back');
  await page.reload();
  const popup = await openPopup(extension, page);
  await expect(popup.getByText('The panel is off on this site.')).toBeVisible();
  expect(await panel.exists()).toBe(false);
  await popup.getByRole('button', { name: 'Show it again' }).click();
  await popup.close();
  await expect.poll(() => panel.text()).toMatch(LINE);
});

test('no picture of an offer is fetched into a shop’s page: the shop would hear of it', async () => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().startsWith(web.secondHand.origin)) asked.push(request.url());
  });
  await openPage(iPhone());
  expect(asked).toEqual([]);
  await panel.click('used from');
  await expect.poll(() => panel.text()).toContain('Why?');
  expect(asked).toEqual([]);
});
