// "Find something used": from the menu, the address bar and the keyboard. Menus and the address bar are the browser's own
// and out of reach for a test: their events are raised in the worker.
import { expect, test } from '@playwright/test';
import type { Page } from 'playwright';
import { type DemoWeb, serveDemoWeb } from '../web/serve';
import { canServeTls } from '../web/tls-server';
import { serveWooShop, WOO_HOST, type WooShop } from '../web/woo-shop';
import { type Extension, killWorker, launchExtension } from './extension';
import { addFeed, ledger, openPopup, readTable } from './story';

let web: DemoWeb;
let shop: WooShop | undefined;
let extension: Extension;

test.beforeAll(async () => {
  web = await serveDemoWeb();
  shop = canServeTls ? await serveWooShop() : undefined;
  extension = await launchExtension({ hosts: shop === undefined ? {} : { [WOO_HOST]: shop.port } });
});

test.afterAll(async () => {
  await extension.close();
  await web.close();
  shop?.close();
});

/** Runs what opens the page, and gives the page. */
async function opened(open: () => Promise<unknown>): Promise<Page> {
  const isFind = (page: Page) => page.url().startsWith(extension.url('find.html'));
  const [page] = await Promise.all([extension.context.waitForEvent('page'), open()]);
  await expect.poll(() => isFind(page)).toBe(true);
  await page.getByRole('heading', { name: 'Find something used', level: 1 }).waitFor();
  return page;
}

/** A click on our entry in the menu of what was pointed at in a page. */
async function choose(page: Page, pointed: Readonly<Record<string, string>>): Promise<void> {
  await page.bringToFront();
  const info = { menuItemId: 'find-used', editable: false, frameId: 0, ...pointed };
  await (await extension.worker()).evaluate(async (info) => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    chrome.contextMenus.onClicked.dispatch(info, tab);
  }, info);
}

const field = (page: Page) => page.getByLabel('What is it called?');
const requests = (page: Page) => readTable<{ purpose: string; asked?: string }>(page, 'requests');

test('without any offers it says what to do next', async () => {
  const page = await extension.context.newPage();
  await page.goto(extension.url('find.html'));
  await expect(field(page)).toBeFocused();
  await field(page).fill('Apple iPhone 15');
  await page.keyboard.press('Enter');
  await expect(page.getByText('There are no used offers on this machine yet')).toBeVisible();
  await page.close();
});

test('the menu has one entry, on marked text, links and pictures', async () => {
  const page = await extension.context.newPage();
  await page.goto(extension.url('options.html'));
  // An entry that exists can be changed; one that does not cannot.
  const known = await page.evaluate(() =>
    chrome.contextMenus.update('find-used', {}).then(
      () => true,
      () => false,
    ),
  );
  expect(known).toBe(true);
  await page.close();
});

test('marked text is looked for on this machine, its words are in no address, and a decision can be noted', async () => {
  test.setTimeout(120_000);
  await addFeed(extension, web.secondHand.feeds.xml);
  const home = await extension.context.newPage();
  await home.goto(web.shops.volta.homeUrl);
  const page = await opened(() => choose(home, { selectionText: '  Apple\n iPhone 15 ' }));
  await expect(field(page)).toHaveValue('Apple iPhone 15');
  await expect(page.getByText('These are the words you marked')).toBeVisible();
  await expect(page.getByRole('link', { name: /Apple iPhone 15/ }).first()).toBeVisible();
  expect(page.url()).not.toMatch(/iphone/i);
  expect((await requests(page)).map(({ purpose }) => purpose)).toEqual(['feed']);

  await page.getByRole('button', { name: 'I did not buy it' }).click();
  await expect.poll(() => ledger(extension).then(([entry]) => entry?.productName)).toBe('Apple iPhone 15');
  expect((await ledger(extension))[0]).not.toHaveProperty('productUrl');
  // The popup beside it shows no second one to decide on.
  const popup = await openPopup(extension, page);
  expect(await popup.getByRole('button', { name: 'I bought it used' }).count()).toBe(0);
  await popup.close();

  await page.reload();
  await expect(field(page)).toHaveValue('Apple iPhone 15');
  await expect(page.getByRole('link', { name: /Apple iPhone 15/ }).first()).toBeVisible();
  await page.close();
  await home.close();
});

test('a link gives its words and is not opened; one without words says so', async () => {
  const listing = await extension.context.newPage();
  await listing.goto(web.shops.volta.categoryUrls[0] as string);
  const linkUrl = web.shops.volta.productUrls['apple-iphone-15'] as string;
  await listing.evaluate((href) => {
    const link = document.createElement('a');
    link.href = href;
    link.textContent = 'Apple iPhone 15';
    document.body.prepend(link);
  }, linkUrl);
  const fetched: string[] = [];
  extension.context.on('request', (request) => fetched.push(request.url()));
  const page = await opened(() => choose(listing, { linkUrl }));
  await expect(field(page)).toHaveValue(/iPhone 15/);
  await expect(page.getByText('Its page was not opened')).toBeVisible();
  expect(fetched).not.toContain(linkUrl);
  await page.close();

  const nothing = await opened(() => choose(listing, { linkUrl: 'https://elsewhere.example/' }));
  await expect(nothing.getByText('This link has no words of its own')).toBeVisible();
  await expect(field(nothing)).toHaveValue('');
  await nothing.close();
  await listing.close();
});

test('marked paragraphs are cut, and emoji name nothing', async () => {
  const home = await extension.context.newPage();
  await home.goto(web.shops.volta.homeUrl);
  const long = await opened(() => choose(home, { selectionText: 'walnut lamp shade '.repeat(280) }));
  expect((await field(long).inputValue()).length).toBeLessThanOrEqual(200);
  await expect(long.getByRole('heading', { level: 2 }).first()).toBeVisible();
  await long.close();
  const emoji = await opened(() => choose(home, { selectionText: '😀🎉' }));
  await expect(emoji.getByText('What you marked has no words to look for')).toBeVisible();
  await field(emoji).fill('هاتف سامسونج');
  await emoji.keyboard.press('Enter');
  await expect(emoji.getByRole('heading', { name: 'هاتف سامسونج' })).toBeVisible();
  await emoji.close();
  await home.close();
});

test('the address bar suggests from this machine alone; it and the keyboard open the page, also after the worker slept', async () => {
  const home = await extension.context.newPage();
  await home.goto(extension.url('options.html'));
  const before = (await requests(home)).length;
  const typed = await (await extension.worker()).evaluate(
    (text) =>
      new Promise<{ content: string; description: string }[]>((resolve) =>
        chrome.omnibox.onInputChanged.dispatch(text, resolve),
      ),
    'apple iphone 15',
  );
  expect(typed.length).toBeGreaterThan(0);
  expect(typed.every(({ description }) => /iphone/i.test(description))).toBe(true);
  expect((await requests(home)).length).toBe(before);

  const page = await opened(async () =>
    (await extension.worker()).evaluate(() =>
      chrome.omnibox.onInputEntered.dispatch('Apple iPhone 15', 'newForegroundTab'),
    ),
  );
  await expect(page.getByRole('link', { name: /Apple iPhone 15/ }).first()).toBeVisible();
  await killWorker(extension, page);
  await field(page).fill('Fairphone 4');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Fairphone 4', level: 2 })).toBeVisible();
  await page.close();

  const empty = await opened(async () =>
    (await extension.worker()).evaluate(() => chrome.commands.onCommand.dispatch('find-used')),
  );
  await expect(field(empty)).toHaveValue('');
  await empty.close();
  await home.close();
});

test('sources that are on are sent nothing before the person has seen the words and clicked', async () => {
  test.skip(!canServeTls, 'OpenSSL makes the shop’s certificate.');
  const page = await extension.context.newPage();
  await page.goto(extension.url('options.html'));
  await page.getByLabel('Add a shop: the address of any of its pages').fill(`https://${WOO_HOST}/shop/`);
  await page.getByRole('button', { name: 'Look at it and switch it on' }).click();
  await expect(page.getByText(`${WOO_HOST} can be searched`)).toBeVisible();
  const searched = async () => (await requests(page)).filter(({ purpose }) => purpose === 'search');

  await page.goto(extension.url('find.html'));
  await field(page).fill('Bialetti Moka Express');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Nothing has been sent yet')).toContainText(WOO_HOST);
  const shown = await page.locator('.sent li').allTextContents();
  expect(shown.length).toBeGreaterThan(0);
  await page.waitForTimeout(1000);
  expect(await searched()).toEqual([]);
  await page.getByRole('button', { name: 'Ask them' }).click();
  await expect.poll(async () => (await searched()).length).toBeGreaterThan(0);
  await expect(page.getByText('Sources that were asked')).toBeVisible();
  for (const { asked = '' } of await searched()) expect(shown.some((words) => asked.includes(words))).toBe(true);
});
