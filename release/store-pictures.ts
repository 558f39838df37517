// Makes the pictures the stores ask for, from the icon and the demo web, in `.output/store/`: npm run store-pictures
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium, type Page } from 'playwright';
import { launchExtension } from '../test/e2e/extension';
import { PanelOnPage } from '../test/e2e/panel';
import { addFeed, openBeside, openPopup } from '../test/e2e/story';
import { CHROMIUM_FLAGS, requireBrowser } from '../test/find-browser';
import { serveDemoWeb } from '../test/web/serve';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const folder = join(ROOT, '.output', 'store');
const SCREEN = { width: 1280, height: 800 };
mkdirSync(folder, { recursive: true });

await drawIcons();
await takeScreens();

/** The icon in the middle of a plate of its own colour scheme; without words, so that it serves every language. */
async function drawIcons(): Promise<void> {
  const svg = readFileSync(join(ROOT, 'public', 'icon', 'icon.svg'), 'utf8');
  const browser = await chromium.launch({ executablePath: requireBrowser('chromium'), args: CHROMIUM_FLAGS });
  for (const [name, width, height, size] of [
    ['logo-300', 300, 300, 300],
    ['tile-440x280', 440, 280, 160],
  ] as const) {
    const page = await browser.newPage({ viewport: { width, height } });
    const style = `body{margin:0;display:grid;place-items:center;block-size:100vh;background:#fff}svg{inline-size:${size}px;block-size:${size}px}`;
    await page.setContent(`<style>${style}</style>${svg}`);
    await page.screenshot({ path: join(folder, `${name}.png`) });
    await page.close();
  }
  await browser.close();
}

/** A shop's page with the panel, then our own pages, each as wide and high as the stores want. */
async function takeScreens(): Promise<void> {
  const web = await serveDemoWeb();
  const extension = await launchExtension();
  const { context } = extension;
  await addFeed(extension, web.secondHand.feeds.xml);
  const shop = await openAt(context, web.shops.volta.productUrls['apple-iphone-15'] as string);
  const panel = await PanelOnPage.of(shop);
  while (!/\d/.test(await panel.text())) await shop.waitForTimeout(100);
  await panel.click('');
  await shoot(shop, '1-panel');
  await shop.reload();
  const beside = await openBeside(extension, shop, 'sidepanel.html');
  await beside.setViewportSize(SCREEN);
  await shoot(beside, '2-beside');
  const popup = await openPopup(extension, shop);
  await popup.getByRole('button', { name: 'I bought it new', exact: true }).click();
  await popup.close();
  for (const [at, screen] of ['ledger', 'options', 'welcome'].entries())
    await shoot(await openAt(context, extension.url(`${screen}.html`)), `${at + 3}-${screen}`);
  await extension.close();
  await web.close();
}

async function openAt(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize(SCREEN);
  await page.goto(url);
  return page;
}

/** Lets what was clicked open, and what came move into place. */
async function shoot(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(500);
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
