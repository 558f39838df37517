// Retakes the pictures in README, in light and dark, from the demo web: npm run screens
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { launchExtension } from './e2e/extension';
import { PanelOnPage } from './e2e/panel';
import { addFeed, openPopup } from './e2e/story';
import { FIXED_PORTS, serveDemoWeb } from './web/serve';

const at = (name: string) => fileURLToPath(new URL(`screens/${name}.png`, import.meta.url));

const web = await serveDemoWeb({ ports: FIXED_PORTS });
const extension = await launchExtension();
await addFeed(extension, web.secondHand.feeds.xml);
const shop = await extension.context.newPage();
for (const colorScheme of ['light', 'dark'] as const) {
  const name = (screen: string) => at(colorScheme === 'light' ? screen : `${screen}-dark`);
  await shop.emulateMedia({ colorScheme });
  await shop.goto(web.shops.volta.productUrls['apple-iphone-15'] as string);
  await openPanel(shop);
  await shop.screenshot({ path: name('panel') });
  await openWhy(shop);
  await shop.screenshot({ path: name('panel-why') });
  await openComparison(shop);
  await shop.screenshot({ path: name('panel-compare') });
  const popup = await openPopup(extension, shop);
  await popup.emulateMedia({ colorScheme });
  await popup.screenshot({ path: name('popup') });
  await popup.close();
  const options = await extension.context.newPage();
  await options.emulateMedia({ colorScheme });
  await options.goto(extension.url('options.html'));
  await options.getByText('Ready').waitFor();
  await options.screenshot({ path: name('options'), fullPage: true });
  await options.close();
  for (const [screen, page] of [
    ['welcome', 'welcome.html'],
    ['find', 'find.html'],
  ] as const) {
    const own = await extension.context.newPage();
    await own.emulateMedia({ colorScheme });
    await own.goto(extension.url(page));
    if (screen === 'find') await findByName(own);
    await own.screenshot({ path: name(screen), fullPage: true });
    await own.close();
  }
}
await extension.close();
await web.close();

async function findByName(page: Page): Promise<void> {
  await page.getByLabel('What is it called?').fill('Apple iPhone 15');
  await page.keyboard.press('Enter');
  await page
    .getByRole('link', { name: /iPhone 15/ })
    .first()
    .waitFor();
}

async function openPanel(page: Page): Promise<void> {
  const panel = await PanelOnPage.of(page);
  while (!(await panel.text()).includes('used from')) await page.waitForTimeout(100);
  await panel.click('used from');
  await page.waitForTimeout(400);
}

/** The steps, boundary and citations of the footprint of the page's product. */
async function openWhy(page: Page): Promise<void> {
  const panel = await PanelOnPage.of(page);
  await panel.click('Why? Boundary');
  await page.waitForTimeout(200);
}

/** The first two offers beside the new one. */
async function openComparison(page: Page): Promise<void> {
  const panel = await PanelOnPage.of(page);
  await panel.click('Compare: Apple iPhone 15');
  await panel.click('Compare: smartphone Apple iPhone 15');
  await panel.click('Compare with new (2)');
  await page.waitForTimeout(400);
}
