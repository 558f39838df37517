// An offer the person saves from its page is found on the shop page of the same thing, until it is sold or forgotten.
import { expect, test } from '@playwright/test';
import type { Page } from 'playwright';
import type { SavedRecord } from '@/src/store/database';
import { listings } from '../web/generator';
import { type DemoWeb, serveDemoWeb } from '../web/serve';
import { type Extension, launchExtension } from './extension';
import { PanelOnPage } from './panel';
import { openPopup, readTable, verdictOn } from './story';

let web: DemoWeb;
let extension: Extension;
let options: Page;

test.beforeEach(async () => {
  web = await serveDemoWeb();
  extension = await launchExtension();
  options = await extension.context.newPage();
  await options.goto(extension.url('options.html'));
});

test.afterEach(async () => {
  await extension.close();
  await web.close();
});

const SLUG = 'apple-iphone-15';
const offer = [...listings({ seed: 1, count: 300 })].find(({ slug }) => slug === SLUG);
const saved = () => readTable<SavedRecord>(options, 'saved');

async function openOffer(query = ''): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(`${web.secondHand.origin}/listing/${offer?.id}${query}`);
  expect(await verdictOn(extension, page.url())).toBeDefined();
  return page;
}

/** What the panel of a shop page of the same thing says, opened anew. */
async function offersInShop(): Promise<string> {
  const page = await extension.context.newPage();
  await page.goto(web.shops.volta.productUrls[SLUG] as string);
  const panel = await PanelOnPage.of(page);
  await expect.poll(() => panel.exists()).toBe(true);
  await panel.click('');
  const text = await panel.text();
  await page.close();
  return text;
}

test('saved with one click, found on a shop page of the same thing, forgotten and gone', async () => {
  const page = await openOffer('?utm_source=mail');
  const popup = await openPopup(extension, page);
  await popup.getByRole('button', { name: 'Save this used offer' }).click();
  await expect(popup.getByText('This offer was saved on')).toBeVisible();
  const [record] = await saved();
  expect(record?.listing).toMatchObject({
    sourceId: 'saved',
    title: offer?.title,
    condition: 'used',
    price: { minor: Math.round((offer?.price ?? 0) * 100), currency: offer?.currency },
    url: `${web.secondHand.origin}/listing/${offer?.id}`,
  });

  const text = await offersInShop();
  expect(text).toContain(offer?.title);
  expect(text).toContain('Saved by you');
  expect(text).toMatch(/same (article|model) number/);
  // Saving is looking at what is there: nobody was asked.
  expect(await readTable(options, 'requests')).toEqual([]);
  // Its own page is no alternative to itself.
  await page.reload();
  await expect.poll(async () => (await saved())[0]?.seenAt).toBeGreaterThan(record?.seenAt ?? 0);
  expect((await verdictOn(extension, page.url()))?.offers).toEqual([]);

  await options.bringToFront();
  await options.getByRole('button', { name: `Forget it: ${offer?.title}` }).click();
  await expect(options.getByText('Nothing is saved', { exact: false })).toBeVisible();
  expect(await offersInShop()).not.toContain(offer?.title);
});

test('sold when its page is opened again it is offered no more, and back it is', async () => {
  const page = await openOffer();
  const popup = await openPopup(extension, page);
  await popup.getByRole('button', { name: 'Save this used offer' }).click();
  await expect(popup.getByText('This offer was saved on')).toBeVisible();
  await page.route('**/listing/*', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replaceAll('org/InStock', 'org/SoldOut') });
  });
  await page.reload();
  await expect(popup.getByText('Its page offers it no more, so it is not shown.')).toBeVisible();
  expect(await offersInShop()).not.toContain('Saved by you');
  await page.unroute('**/listing/*');
  await page.reload();
  await expect.poll(async () => (await saved()).map(({ gone }) => gone)).toEqual([undefined]);
  expect(await offersInShop()).toContain('Saved by you');
});

test('a page that does not say used is saved on the person’s word, as used', async () => {
  const page = await extension.context.newPage();
  await page.goto(web.shops.volta.productUrls[SLUG] as string);
  expect(await verdictOn(extension, page.url())).toBeDefined();
  const popup = await openPopup(extension, page);
  await popup.getByRole('button', { name: 'It is used: save it' }).click();
  await expect(popup.getByText('This offer was saved on')).toBeVisible();
  expect((await saved())[0]?.listing.condition).toBe('used');
  await popup.getByRole('button', { name: 'Forget it' }).click();
  await expect.poll(saved).toEqual([]);
});
