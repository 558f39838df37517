// Retakes the pictures of every screen in light and dark, from the demo web: npm run screens
// Those in English are README's, in test/screens/; German and Chinese ones, to look at, go to .screens/. German words are
// the longest: in German each screen is taken in a narrow window and at 200 % too.
import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import type { Choice } from '@/src/ledger/choice';
import type { Draft } from '@/src/ledger/draft';
import { DAY } from '@/src/quantity/time';
import type { MessageKey } from '@/src/words/reason';
import { type Extension, launchExtension } from './e2e/extension';
import { buildIn, wordsIn } from './e2e/in-language';
import { PanelOnPage } from './e2e/panel';
import { addFeed, openBeside, openPopup } from './e2e/story';
import { type DemoWeb, FIXED_PORTS, serveDemoWeb } from './web/serve';

const SLUG = 'apple-iphone-15';

const NARROW = { width: 360, height: 740 };
/** What a window of 1280 × 860 has room for at 200 %. */
const ZOOMED = { width: 640, height: 430 };

/** Pages of their own, each taken whole. */
const PAGES = ['options', 'rules', 'ledger', 'welcome', 'find', 'diagnosis'] as const;

const eur = (amount: number) => ({ minor: amount * 100, currency: 'EUR' });
/** Lines of the ledger: how many months ago what was decided of which kind of thing, for what. */
const YEAR: readonly (readonly [number, Choice, MessageKey, Partial<Draft>])[] = [
  [0, 'waiting', 'kindCoffeeMachine', { priceNew: eur(420), remindAt: Date.now() + 6 * DAY }],
  [1, 'bought-used', 'kindOfficeChair', { pricePaid: eur(90), priceNew: eur(320) }],
  [2, 'repaired', 'kindWashingMachine', { pricePaid: eur(85), priceNew: eur(560) }],
  [3, 'bought-new', 'kindTent', { pricePaid: eur(180), priceNew: eur(180) }],
  [4, 'bought-used', 'kindLaptop', { pricePaid: eur(480), priceNew: eur(1100) }],
  [6, 'borrowed', 'kindDrill', { priceNew: eur(110) }],
  [7, 'bought-new', 'kindSneakers', { pricePaid: eur(95), priceNew: eur(95) }],
  [8, 'sold', 'kindStroller', { priceReceived: eur(120) }],
  [9, 'bought-used', 'kindSofa', { pricePaid: eur(250), priceNew: eur(900) }],
];

const web = await serveDemoWeb({ ports: FIXED_PORTS });
const english = await launchExtension();
await take(web, 'en', english);
await english.close();
for (const language of ['de', 'zh_CN']) {
  const build = buildIn(language);
  const extension = await launchExtension({ build });
  await take(web, language, extension);
  if (language === 'de') await takeCramped(web, language, extension);
  await extension.close();
  rmSync(build, { recursive: true });
}
await web.close();

async function take({ secondHand, shops }: DemoWeb, language: string, extension: Extension): Promise<void> {
  const say = wordsIn(language);
  const folder = folderOf(language === 'en' ? 'screens/' : `../.screens/${language}/`);
  await addFeed(extension, secondHand.feeds.xml);
  await fillLedger(extension, say);
  const shop = await extension.context.newPage();
  // So high that the open panel is as tall as it gets.
  await shop.setViewportSize({ width: 1280, height: 1120 });
  for (const colorScheme of ['light', 'dark'] as const) {
    const at = (screen: string) => `${folder}${screen}${colorScheme === 'light' ? '' : '-dark'}.png`;
    await shop.emulateMedia({ colorScheme });
    await shop.goto(shops.volta.productUrls[SLUG] as string);
    const panel = await PanelOnPage.of(shop);
    while (!/\d/.test(await panel.text())) await shop.waitForTimeout(100);
    await panel.click('');
    await settled(shop);
    await shop.screenshot({ path: at('panel') });
    await panel.click(say('uiWhyFootprint'));
    await settled(shop);
    await shop.screenshot({ path: at('panel-why') });
    await panel.click(say('uiCompareOffer', 'Apple iPhone 15'));
    await panel.click(say('uiCompareOffer', 'smartphone Apple iPhone 15'));
    await panel.click(say('uiCompareStart', '2'));
    await settled(shop);
    await shop.screenshot({ path: at('panel-compare') });

    const popup = await openPopup(extension, shop);
    if (colorScheme === 'light') await decide(popup, say);
    await own(popup, 'popup', { fullPage: false });
    const side = await openBeside(extension, shop, 'sidepanel.html');
    await side.setViewportSize({ width: 400, height: 860 });
    await own(side, 'sidepanel', { fullPage: false });
    for (const screen of PAGES) {
      const page = await extension.context.newPage();
      await openPage(page, extension, screen, say);
      if (screen === 'ledger' && colorScheme === 'light') await printed(page, at('ledger-print'));
      await own(page, screen, { fullPage: true });
    }

    /** A page of the extension, taken and closed. */
    async function own(page: Page, screen: string, { fullPage }: { fullPage: boolean }): Promise<void> {
      await page.emulateMedia({ colorScheme });
      if (fullPage) await wholeInSight(page);
      await settled(page);
      await page.screenshot({ path: at(screen), fullPage });
      await page.close();
    }
  }
}

/** Every screen where there is little room: whole in a narrow window, and what is seen first at 200 %. */
async function takeCramped({ shops }: DemoWeb, language: string, extension: Extension): Promise<void> {
  const say = wordsIn(language);
  for (const [name, size] of Object.entries({ narrow: NARROW, zoomed: ZOOMED })) {
    const folder = folderOf(`../.screens/${language}-${name}/`);
    const fullPage = size === NARROW;
    const shop = await extension.context.newPage();
    await shop.setViewportSize(size);
    await shop.goto(shops.volta.productUrls[SLUG] as string);
    const panel = await PanelOnPage.of(shop);
    while (!/\d/.test(await panel.text())) await shop.waitForTimeout(100);
    await taken(shop, 'panel-closed', false);
    await panel.click('');
    await taken(shop, 'panel', false);
    for (const screen of ['popup', 'sidepanel']) {
      const page = await openBeside(extension, shop, `${screen}.html`);
      await page.setViewportSize(size);
      await taken(page, screen, fullPage);
      await page.close();
    }
    for (const screen of PAGES) {
      const page = await extension.context.newPage();
      await page.setViewportSize(size);
      await openPage(page, extension, screen, say);
      await taken(page, screen, fullPage);
      await page.close();
    }
    await shop.close();

    async function taken(page: Page, screen: string, whole: boolean): Promise<void> {
      if (whole) await wholeInSight(page);
      await settled(page);
      await page.screenshot({ path: `${folder}${screen}.png`, fullPage: whole });
    }
  }
}

/** A folder beside this file, made where there is none. */
function folderOf(path: string): string {
  const folder = fileURLToPath(new URL(path, import.meta.url));
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Opens a page of the extension and waits until it shows what it is to show. */
async function openPage(
  page: Page,
  extension: Extension,
  screen: (typeof PAGES)[number],
  say: ReturnType<typeof wordsIn>,
): Promise<void> {
  await page.goto(extension.url(`${screen}.html`));
  if (screen === 'find') await findByName(page);
  if (screen === 'options') await page.getByText(say('uiFeedReady')).first().waitFor();
  if (screen === 'diagnosis') {
    await page.getByRole('button', { name: say('diagTestRun') }).click();
    await page.getByText(say('diagTestBackground')).first().waitFor();
  }
}

/** A year of decisions, so that the ledger has something to show. */
async function fillLedger(extension: Extension, say: ReturnType<typeof wordsIn>): Promise<void> {
  const page = await extension.context.newPage();
  await page.goto(extension.url('options.html'));
  const now = new Date();
  const drafts = YEAR.map(([monthsAgo, choice, kind, prices]) => ({
    choice,
    productName: say(kind),
    decidedAt: new Date(now.getFullYear(), now.getMonth() - monthsAgo, now.getDate() - 1).getTime(),
    wouldBuyNew: 'yes' as const,
    ...prices,
  }));
  await page.evaluate(async (requests) => {
    for (const draft of requests)
      await chrome.runtime.sendMessage({ name: 'ledger.add', request: { id: crypto.randomUUID(), draft } });
  }, drafts);
  await page.close();
}

/** As it comes out of a printer. */
async function printed(page: Page, path: string): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await wholeInSight(page);
  await page.screenshot({ path, fullPage: true });
  await page.emulateMedia({ media: 'screen' });
}

/** What is out of sight is not drawn until it is scrolled to: in so high a window nothing is, and nothing may be drawn late. */
async function wholeInSight(page: Page): Promise<void> {
  await page.addStyleTag({ content: '* { content-visibility: visible !important }' });
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: page.viewportSize()?.width ?? 1280, height });
}

/** Lets what was clicked open, and what came move into place. */
function settled(page: Page): Promise<void> {
  return page.waitForTimeout(400);
}

/** A decision, so that the ledger has something to show. */
async function decide(popup: Page, say: ReturnType<typeof wordsIn>): Promise<void> {
  await popup.getByRole('button', { name: say('uiChooseNew'), exact: true }).click();
  await settled(popup);
  await popup.evaluate(() => scrollTo(0, 0));
}

async function findByName(page: Page): Promise<void> {
  await page.locator('input[type=text]').first().fill('Apple iPhone 15');
  await page.keyboard.press('Enter');
  await page
    .getByRole('link', { name: /iPhone 15/ })
    .first()
    .waitFor();
}
