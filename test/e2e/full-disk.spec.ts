// A disk without room: nothing that was there is lost, nothing is written twice, and the person is told. `unlimitedStorage` cannot be filled by a
// test, so the build runs without it, under a quota set over the browser's own protocol.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from 'playwright';
import { emptyArchive } from '@/src/ledger/archive/archive';
import type { Entry } from '@/src/ledger/entry';
import { type DemoWeb, serveDemoWeb } from '../web/serve';
import { CHROMIUM_BUILD, DEMO_ORIGIN, type Extension, launchExtension } from './extension';
import { storedListings } from './stored-listings';
import { openPopup, readTable, verdictOn, waitForFeed } from './story';

let web: DemoWeb;
let build: string;
let extension: Extension;
let options: Page;

test.beforeEach(async () => {
  web = await serveDemoWeb();
  build = mkdtempSync(join(tmpdir(), 'reprise-limited-'));
  cpSync(CHROMIUM_BUILD, build, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8'));
  manifest.permissions = manifest.permissions.filter((permission: string) => permission !== 'unlimitedStorage');
  writeFileSync(join(build, 'manifest.json'), JSON.stringify(manifest));
  extension = await launchExtension({ build, welcome: true, looks: false });
  options = await extension.context.newPage();
  await options.goto(extension.url('options.html'));
});

test.afterEach(async () => {
  await extension.close();
  await web.close();
  rmSync(build, { recursive: true, force: true });
});

/** Grants the extension so many bytes, until what it answers is called: a quota lasts as long as the session that set it. */
async function limitRoom(bytes: number): Promise<() => Promise<void>> {
  const session = await extension.context.newCDPSession(options);
  const origin = extension.url('').replace(/\/$/, '');
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: bytes });
  return () => session.detach();
}

const MANY = 300;
const ORDERS = [
  'Order Date,Item Name,Price',
  ...Array.from({ length: MANY }, (_, at) => `2026-01-05,Wool jumper ${at},"€ 59,90"`),
].join('\n');
/** Decisions brought from elsewhere. */
const archive = {
  ...emptyArchive(Date.now()),
  entries: Array.from({ length: 50 }, (_, at) => ({
    id: crypto.randomUUID(),
    choice: 'not-bought',
    decidedAt: Date.now() - at,
    productName: `Chair ${at}`,
    wouldBuyNew: 'unknown',
    versions: { method: '1', factors: '1', rules: '1' },
  })),
};

const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

const send = (name: string, request: object) =>
  options.evaluate((message) => chrome.runtime.sendMessage(message), { name, request });

async function add(url: string): Promise<void> {
  await options.getByLabel('Address of a feed').fill(url);
  await options.getByRole('button', { name: 'Add', exact: true }).click();
}

const entries = () => readTable<Entry>(options, 'entries');
const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
/** Less than is kept already: nothing more fits. */
const NO_ROOM = 1;
/** Chromium goes by the room it was told of before for so long, in ms. */
const ROOM_KNOWN = 31_000;

test('decisions, lines, orders and archives that do not fit are refused with a sentence, and come in once there is room', async () => {
  test.setTimeout(180_000);
  await send('site.look', { origins: [DEMO_ORIGIN] });
  const shop = await extension.context.newPage();
  await shop.goto(web.shops.volta.productUrls['apple-iphone-15'] as string);
  expect(await verdictOn(extension, shop.url())).toBeDefined();
  const popup = await openPopup(extension, shop);
  const ledger = await extension.context.newPage();
  await ledger.goto(extension.url('ledger.html'));
  const form = region(ledger, 'Add a line');
  await form.locator('summary').click();
  await form.getByLabel('What it is').fill('Lamp');
  const orders = region(ledger, 'Past purchases from a file');
  await orders.getByLabel('File of orders').setInputFiles(file('orders.csv', ORDERS));
  const write = orders.getByRole('button', { name: `Write ${MANY} into the ledger` });
  await expect(write).toBeVisible();
  await ledger.getByLabel(/^Bring in a file/).setInputFiles(file('reprise.json', JSON.stringify(archive)));
  const bringIn = ledger.getByRole('button', { name: 'Bring it in' });
  await expect(bringIn).toBeVisible();
  const refused = ledger.getByRole('alert').filter({ hasText: 'no room left on this disk' });

  const lift = await limitRoom(NO_ROOM);
  await options.waitForTimeout(ROOM_KNOWN);
  await popup.getByRole('button', { name: 'I bought it new', exact: true }).click();
  await expect(popup.getByText('no room left on this disk')).toBeVisible();
  for (const button of [form.getByRole('button', { name: 'Add it' }), write, bringIn]) {
    await button.click();
    await expect(refused).toBeVisible();
    expect(await entries()).toEqual([]);
    expect(await readTable(options, 'months')).toEqual([]);
  }
  await expect(form.getByLabel('What it is')).toHaveValue('Lamp');

  await lift();
  await popup.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(async () => (await entries()).map(({ choice }) => choice)).toEqual(['bought-new']);
  await form.getByRole('button', { name: 'Add it' }).click();
  await expect(region(ledger, 'Decisions').getByText('Lamp', { exact: true })).toBeVisible();
  await write.click();
  await expect(ledger.getByText(`Added: ${MANY}.`)).toBeVisible();
  await bringIn.click();
  await expect.poll(async () => (await entries()).length).toBe(MANY + 2 + archive.entries.length);
});

/** Enough for the bytes of the feed, not for its index beside them. */
const ROOM_FOR_SPOOL = 9_000_000;

for (const [where, room] of [
  ['in the spool', 2_000_000],
  ['in the index', ROOM_FOR_SPOOL],
] as const)
  test(`a feed that does not fit ${where} is given up with a sentence, leaves nothing behind, and comes in once there is room`, async () => {
    test.setTimeout(180_000);
    const lift = await limitRoom(room);
    await add(`${web.secondHand.feeds.tsv}?n=60000`);
    const refused = await waitForFeed(options, ({ state }) => state === 'failed' || state === 'ready', 90_000);
    expect(refused.problem?.key).toBe('problemDiskFull');
    await expect(options.getByText('no room left')).toBeVisible();
    expect(await storedListings(options)).toEqual([]);
    for (const table of ['spool', 'segments', 'postings', 'batches', 'signatures', 'documents'])
      expect(await readTable(options, table)).toEqual([]);
    await lift();
    await options.getByRole('button', { name: /Refresh/ }).click();
    const feed = await waitForFeed(options, ({ state }) => state === 'ready', 120_000);
    expect(await storedListings(options)).toHaveLength(feed.tally.kept);
  });
