// The life of a page: whatever happens on it, the verdict kept and shown is that of the product the person sees now.
// The same list runs in real Chromium and in real Firefox.
import { expect, test } from '@playwright/test';
import type { Verdict } from '@/src/verdict/verdict';
import { LATE_MS, LIFE_PRODUCTS, type Life } from '../web/life';
import { type DemoWeb, serveDemoWeb } from '../web/serve';
import { FIREFOX_BUILD, launchExtension } from './extension';
import { Firefox } from './firefox';
import { PanelOnPage } from './panel';
import { readTable } from './story';

const [STOOL, KETTLE] = LIFE_PRODUCTS;

/** A tab with a shop page, and what the extension makes of it. */
interface Tab {
  click(selector: string): Promise<void>;
  goTo(url: string): Promise<void>;
  back(): Promise<void>;
  address(): Promise<string>;
  panelText(): Promise<string>;
  clickInPanel(): Promise<void>;
  close(): Promise<void>;
}

interface Browser {
  open(url: string): Promise<Tab>;
  verdicts(): Promise<Verdict[]>;
  close(): Promise<void>;
}

const BROWSERS: Readonly<Record<string, () => Promise<Browser>>> = { chromium: startChromium, firefox: startFirefox };

for (const [name, start] of Object.entries(BROWSERS)) {
  test.describe(name, () => {
    let web: DemoWeb;
    let browser: Browser;
    let tab: Tab | undefined;

    test.beforeAll(async () => {
      web = await serveDemoWeb();
      browser = await start();
    });

    test.afterAll(async () => {
      await browser.close();
      await web.close();
    });

    test.afterEach(async () => {
      await tab?.close();
      tab = undefined;
    });

    const open = async (life: Life, slug: string): Promise<Tab> => {
      tab = await browser.open(`${web.shops.volta.origin}/life/${life}/${slug}`);
      return tab;
    };
    /** What the one open page is said to sell, with its address. */
    const said = async (): Promise<string[]> =>
      (await browser.verdicts()).map(({ sighting: { product, url } }) =>
        [new URL(url).pathname.split('/').at(-1), product.name, product.price && product.price.minor / 100].join(' · '),
      );
    const line = ({ slug, name: title, price }: (typeof LIFE_PRODUCTS)[number]) => `${slug} · ${title} · ${price}`;
    const becomes = (lines: readonly string[]) => expect.poll(said, { timeout: 12_000 }).toEqual(lines);

    test('leftover markup: the next product is read from what is shown, not from what was declared before', async () => {
      const shop = await open('stale-markup', 'oak-stool');
      await becomes([line(STOOL)]);
      await shop.click('#next');
      await becomes([line(KETTLE)]);
      const [verdict] = await browser.verdicts();
      expect(verdict?.sighting.product.gtin).not.toBe(`0${STOOL.gtin}`);
      await expect(() => shop.clickInPanel()).toPass({ timeout: 12_000 });
      await expect.poll(() => shop.panelText()).toContain(KETTLE.name);
    });

    test('and back again, its declared number is believed again', async () => {
      const shop = await open('stale-markup', 'oak-stool');
      await becomes([line(STOOL)]);
      await shop.click('#next');
      await becomes([line(KETTLE)]);
      await shop.back();
      await becomes([line(STOOL)]);
      expect((await browser.verdicts())[0]?.sighting.product.gtin).toBe(`0${STOOL.gtin}`);
    });

    test('new markup beside the old: the one that fits the page counts', async () => {
      const shop = await open('appended-markup', 'oak-stool');
      await becomes([line(STOOL)]);
      await shop.click('#next');
      await becomes([line(KETTLE)]);
      await expect.poll(async () => (await browser.verdicts())[0]?.sighting.product.gtin).toBe(`0${KETTLE.gtin}`);
    });

    test(`a page that says what it sells only after ${LATE_MS / 1000} seconds is read then`, async () => {
      await open('late-data', 'tin-kettle');
      await becomes([line(KETTLE)]);
    });

    test('a variant whose price comes long after the click is the one that is judged', async () => {
      const shop = await open('slow-variant', 'oak-stool');
      await becomes([line(STOOL)]);
      await shop.click('#size');
      await becomes([line({ ...STOOL, price: 123 as never })]);
    });

    test('the next product, appended below with its own address, takes over', async () => {
      const shop = await open('next-below', 'oak-stool');
      await becomes([line(STOOL)]);
      await shop.click('#next');
      await becomes([line(KETTLE)]);
    });

    test('after a flood of steps of the history the right product is shown', async () => {
      const shop = await open('flood', 'oak-stool');
      await becomes([line(STOOL)]);
      await shop.click('#next');
      await becomes([line(KETTLE)]);
    });

    test('where nothing is sold any more, verdict and panel go', async () => {
      const shop = await open('stale-markup', 'oak-stool');
      await becomes([line(STOOL)]);
      await expect(() => shop.clickInPanel()).toPass({ timeout: 12_000 });
      await expect.poll(() => shop.panelText()).toContain(STOOL.name);
      await shop.click('#away');
      await becomes([]);
      await expect.poll(() => shop.panelText()).toBe('');
    });

    test('a page that comes back from the back/forward cache has its verdict again', async () => {
      const shop = await open('stale-markup', 'tin-kettle');
      await becomes([line(KETTLE)]);
      await shop.goTo(web.shops.volta.articleUrl);
      await becomes([]);
      await shop.back();
      await becomes([line(KETTLE)]);
      await expect(() => shop.clickInPanel()).toPass({ timeout: 12_000 });
      await expect.poll(() => shop.panelText()).toContain(KETTLE.name);
    });

    test('in a single-page shop a link leads to the next verdict, and a chosen version to its own', async () => {
      const { nordlane } = web.shops;
      tab = await browser.open(nordlane.productUrls['patagonia-torrentshell-3l'] as string);
      const sizes = async () => (await browser.verdicts()).map(({ sighting }) => sighting.product.attributes.size);
      await expect.poll(async () => (await sizes())[0], { timeout: 12_000 }).toBeTruthy();
      const [before] = await sizes();
      await tab.click('.choice:last-of-type .chip:not([aria-pressed="true"])');
      const addresses = async () => (await browser.verdicts()).map(({ sighting }) => sighting.url as string);
      await expect.poll(addresses, { timeout: 12_000 }).toEqual([await tab.address()]);
      const [jacket] = await browser.verdicts();
      expect(jacket?.sighting.product.attributes.size).not.toBe(before);
      await tab.click('.related a.card');
      await expect
        .poll(async () => (await browser.verdicts())[0]?.sighting.product.name, { timeout: 12_000 })
        .not.toBe(jacket?.sighting.product.name);
      await expect.poll(addresses, { timeout: 12_000 }).toEqual([await tab.address()]);
    });
  });
}

async function startChromium(): Promise<Browser> {
  const extension = await launchExtension();
  const options = await extension.context.newPage();
  await options.goto(extension.url('options.html'));
  return {
    open: async (url) => {
      const page = await extension.context.newPage();
      await page.goto(url);
      await page.bringToFront();
      const panel = await PanelOnPage.of(page);
      return {
        click: (selector) => page.locator(selector).first().click(),
        goTo: async (there) => void (await page.goto(there)),
        back: async () => void (await page.goBack()),
        address: async () => page.url(),
        panelText: () => panel.text(),
        clickInPanel: () => panel.click(''),
        close: () => page.close(),
      };
    },
    verdicts: async () => (await readTable<{ verdict: Verdict }>(options, 'verdicts')).map(({ verdict }) => verdict),
    close: () => extension.close(),
  };
}

async function startFirefox(): Promise<Browser> {
  const firefox = await Firefox.launch(FIREFOX_BUILD);
  const options = await firefox.open(firefox.url('options.html'));
  return {
    open: async (url) => {
      const tab = await firefox.open(url);
      return {
        click: (selector) => tab.click(selector),
        goTo: (there) => tab.goTo(there),
        back: () => tab.back(),
        address: () => tab.evaluate('location.href'),
        panelText: () => tab.panelText(),
        clickInPanel: () => tab.clickInPanel(''),
        close: () => tab.close(),
      };
    },
    verdicts: async () => (await options.rows<{ verdict: Verdict }>('verdicts')).map(({ verdict }) => verdict),
    close: () => firefox.close(),
  };
}
