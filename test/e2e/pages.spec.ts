// What the extension does on pages of every make, and what it leaves alone.
import { expect, test } from '@playwright/test';
import type { Verdict } from '@/src/verdict/verdict';
import { AWKWARD, type Awkward } from '../web/awkward';
import type { ShopId } from '../web/goods/product';
import { type DemoWeb, serveDemoWeb } from '../web/serve';
import { type Extension, launchExtension } from './extension';
import { collectFaults } from './faults';
import { PanelOnPage } from './panel';
import { addFeed, readTable, verdictOn } from './story';

/** Longer than the last look a page is given (4 s). */
const ALL_LOOKS = 4500;
const SHOPS: readonly ShopId[] = ['volta', 'kleiderhaus', 'brico', 'nordlane', 'casa-lume'];

let web: DemoWeb;
let extension: Extension;
let faults: string[];

test.beforeAll(async () => {
  web = await serveDemoWeb();
  extension = await launchExtension();
  faults = collectFaults(extension.context);
  expect((await addFeed(extension, web.secondHand.feeds.tsv)).problem).toBeUndefined();
});

test.afterAll(async () => {
  await extension.close();
  await web.close();
});

test.afterEach(async () => {
  for (const page of extension.context.pages().slice(1)) await page.close();
  expect(faults.splice(0)).toEqual([]);
});

async function verdicts(): Promise<Verdict[]> {
  const page = await extension.context.newPage();
  await page.goto(extension.url('options.html'));
  const rows = await readTable<{ verdict: Verdict }>(page, 'verdicts');
  await page.close();
  return rows.map(({ verdict }) => verdict);
}

for (const shop of SHOPS) {
  test(`${shop}: a product page is read, with its price and evidence, and shown a verdict`, async () => {
    const [slug, url] = Object.entries(web.shops[shop].productUrls)[0] as [string, string];
    const page = await extension.context.newPage();
    await page.goto(url);
    const verdict = await verdictOn(extension, page.url());
    expect(verdict?.sighting.product.price?.minor, slug).toBeGreaterThan(0);
    expect(verdict?.sighting.evidence.length).toBeGreaterThan(3);
    const panel = await PanelOnPage.of(page);
    await expect.poll(() => panel.exists()).toBe(true);
  });

  test(`${shop}: article, shelf and basket are left alone`, async () => {
    const { articleUrl, categoryUrls, cartUrl, homeUrl } = web.shops[shop];
    const quiet = [homeUrl, articleUrl, categoryUrls[0] as string, cartUrl];
    const pages = await Promise.all(
      quiet.map(async (url) => {
        const page = await extension.context.newPage();
        await page.goto(url);
        return page;
      }),
    );
    await pages[0]?.waitForTimeout(ALL_LOOKS);
    for (const page of pages) expect(await (await PanelOnPage.of(page)).exists(), page.url()).toBe(false);
    expect(await verdicts()).toEqual([]);
  });
}

test.describe('awkward pages', () => {
  /** Pages that still say plainly what they sell, and for how much. */
  const READABLE: readonly Awkward[] = ['broken-json-ld', 'markup-name', 'big-script', 'strict-csp'];

  for (const name of AWKWARD) {
    test(`${name}: no exception, nothing of the page runs, and never a wrong price`, async () => {
      const pages = await Promise.all(
        SHOPS.map(async (shop) => {
          const page = await extension.context.newPage();
          await page.goto(web.shops[shop].awkwardUrls[name]);
          return page;
        }),
      );
      await pages[0]?.waitForTimeout(2500);
      const judged = new Map((await verdicts()).map((verdict) => [verdict.sighting.url as string, verdict]));
      for (const page of pages) {
        const product = judged.get(page.url())?.sighting.product;
        if (READABLE.includes(name)) expect(product?.price?.minor, page.url()).toBeGreaterThan(0);
        if (name === 'no-price' || name === 'price-zero') expect(product?.price, page.url()).toBeUndefined();
        const panel = await PanelOnPage.of(page);
        expect(await panel.exists(), page.url()).toBe(product !== undefined);
        if (product === undefined) continue;
        await page.bringToFront();
        await panel.click('');
        await expect.poll(() => panel.text()).toContain(product.name.slice(0, 20));
      }
      if (name === 'markup-name') {
        const names = [...judged.values()].map(({ sighting }) => sighting.product.name);
        expect(names.every((said) => said.includes('Lamp') && said.includes('more'))).toBe(true);
      }
    });
  }
});

test('a product page that comes back from the back/forward cache has its verdict again', async () => {
  const page = await extension.context.newPage();
  const url = web.shops.volta.productUrls['apple-iphone-15'] as string;
  await page.goto(url);
  expect(await verdictOn(extension, url)).toBeDefined();
  await page.bringToFront();
  await page.goto(web.shops.volta.articleUrl);
  await expect.poll(async () => (await verdicts()).length).toBe(0);
  await page.goBack();
  expect((await verdictOn(extension, url))?.sighting.url).toBe(url);
  const panel = await PanelOnPage.of(page);
  await expect.poll(() => panel.text()).toContain('used from');
});

test.describe('a single-page shop', () => {
  test('a walk from product to product brings the verdict of each, and none on the way back home', async () => {
    const { homeUrl, productUrls } = web.shops.nordlane;
    const [first, second] = Object.values(productUrls) as [string, string];
    const page = await extension.context.newPage();
    await page.goto(first);
    expect((await verdictOn(extension, page.url()))?.sighting.product.name).toBeTruthy();
    await page.bringToFront();
    await page.evaluate((path) => {
      history.pushState({}, '', path);
      dispatchEvent(new PopStateEvent('popstate'));
    }, new URL(second).pathname);
    await expect.poll(async () => (await verdictOn(extension, page.url()))?.sighting.url).toBe(page.url());
    await page.evaluate((path) => {
      history.pushState({}, '', path);
      dispatchEvent(new PopStateEvent('popstate'));
    }, new URL(homeUrl).pathname);
    await expect.poll(async () => (await verdicts()).length).toBe(0);
  });

  test('a chosen variant is the one that is judged', async () => {
    const page = await extension.context.newPage();
    await page.goto(web.shops.nordlane.productUrls['patagonia-torrentshell-3l'] as string);
    const before = await verdictOn(extension, page.url());
    await page.getByRole('button', { name: 'XL' }).first().click();
    await expect.poll(() => page.url()).toContain('variant=');
    const after = await verdictOn(extension, page.url());
    expect(after?.sighting.product.attributes.size).toBe('XL');
    expect(before?.sighting.product.attributes.size).not.toBe('XL');
  });
});
