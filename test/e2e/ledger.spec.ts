// The ledger page in a real Chromium: lines written, corrected, returned, taken back; files in and out; two windows.
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from 'playwright';
import { type Extension, launchExtension } from './extension';
import { readTable } from './story';

let extension: Extension;
let ledger: Page;

test.beforeAll(async () => {
  extension = await launchExtension();
  ledger = await extension.context.newPage();
  await ledger.goto(extension.url('ledger.html'));
});

test.afterAll(() => extension.close());

const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const entries = () => readTable(ledger, 'entries') as Promise<{ productName: string; revision?: number }[]>;

async function addByHand(name: string, choice: string, prices: Readonly<Record<string, string>> = {}): Promise<void> {
  const form = section(ledger, 'Add a line');
  if (!(await form.getByLabel('What it is').isVisible())) await form.locator('summary').click();
  await form.getByLabel('What did you decide?').selectOption(choice);
  await form.getByLabel('What it is').fill(name);
  for (const [label, price] of Object.entries(prices)) await form.getByLabel(label).fill(price);
  await form.getByRole('button', { name: 'Add it' }).click();
  await expect(section(ledger, 'Decisions').getByText(name, { exact: true })).toBeVisible();
}

test('a purchase elsewhere is written by hand, with figures by its name', async () => {
  await addByHand('Leather sofa', 'bought-used', { 'Paid, ': '200', 'Price of a new one, ': '900' });
  const sums = section(ledger, 'In sum');
  await expect(sums).toContainText('Bought used: 1');
  await expect(sums).toContainText('may still be returned: 1');
  await expect(section(ledger, 'Decisions')).toContainText('Compared with buying new, could have avoided about');
});

test('it goes back, and the change is taken back', async () => {
  const list = section(ledger, 'Decisions');
  await list.getByRole('button', { name: 'It went back: Leather sofa' }).click();
  await expect(section(ledger, 'In sum')).toContainText('Returned: 1');
  await ledger.getByRole('button', { name: 'Undo the last change' }).click();
  await expect(section(ledger, 'In sum')).toContainText('Bought used: 1');
});

test('two windows: the second change of one line is refused and overwrites nothing', async () => {
  const other = await extension.context.newPage();
  await other.goto(extension.url('ledger.html'));
  for (const page of [ledger, other])
    await section(page, 'Decisions').getByRole('button', { name: 'Correct: Leather sofa' }).click();
  await section(ledger, 'Decisions').getByLabel('What it is').fill('Corner sofa');
  await section(other, 'Decisions').getByLabel('What it is').fill('Sofa bed');
  await section(ledger, 'Decisions').getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(section(ledger, 'Decisions').getByText('Corner sofa', { exact: true })).toBeVisible();
  await section(other, 'Decisions').getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(other.getByRole('alert')).toContainText('changed in another window');
  expect((await entries()).map(({ productName }) => productName)).toEqual(['Corner sofa']);
  await other.close();
});

test('orders are read, written once, and known when the file comes again', async () => {
  const file = join(tmpdir(), `orders-${process.pid}.csv`);
  writeFileSync(file, 'Order Date,Item Name,Price\n2026-01-05,Wool jumper,"€ 59,90"\n2026-02-30,Lamp,5\n');
  const orders = section(ledger, 'Past purchases from a file');
  await orders.getByLabel('File of orders').setInputFiles(file);
  await expect(orders).toContainText('New: 1 · in the ledger already: 0 · not readable: 1');
  await orders.getByRole('button', { name: 'Write 1 into the ledger' }).click();
  await expect(ledger.getByText('Added: 1.')).toBeVisible();
  await orders.getByLabel('File of orders').setInputFiles([]);
  await orders.getByLabel('File of orders').setInputFiles(file);
  await expect(orders).toContainText('New: 0 · in the ledger already: 1 · not readable: 1');
});

test('waiting marks the toolbar button when the time is over', async () => {
  await addByHand('Bicycle', 'waiting');
  await expect(section(ledger, 'Waiting to decide')).toContainText('You wanted to think until');
  const worker = await extension.worker();
  const badge = () => worker.evaluate(() => chrome.action.getBadgeText({}));
  expect(await badge()).toBe('');
  // As if the days had passed: the line's own reminder lies in the past, and the worker looks again.
  await ledger.evaluate(async () => {
    const opened = indexedDB.open('reprise');
    const db = await new Promise<IDBDatabase>((resolve) => {
      opened.onsuccess = () => resolve(opened.result);
    });
    const store = db.transaction('entries', 'readwrite').objectStore('entries');
    const all = await new Promise<{ choice: string }[]>((resolve) => {
      const asked = store.getAll();
      asked.onsuccess = () => resolve(asked.result);
    });
    for (const entry of all) if (entry.choice === 'waiting') store.put({ ...entry, remindAt: 1 });
    await new Promise((resolve) => {
      store.transaction.oncomplete = resolve;
    });
    db.close();
    await chrome.runtime.sendMessage({ name: 'ledger.reminders', request: {} });
  });
  expect(await badge()).toBe('!');
  await ledger.reload();
  await ledger.getByRole('button', { name: 'Not bought: Bicycle' }).click();
  await expect.poll(badge).toBe('');
});

test('everything goes into one file, is deleted, and comes back', async () => {
  const before = await entries();
  const [download] = await Promise.all([
    ledger.waitForEvent('download'),
    section(ledger, 'Keep, move, delete').getByRole('button', { name: 'Save everything' }).first().click(),
  ]);
  const file = join(tmpdir(), `reprise-${process.pid}.json`);
  await download.saveAs(file);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ format: 'reprise-archive', version: 1 });
  await ledger.getByRole('button', { name: 'Delete everything', exact: true }).click();
  await ledger.getByRole('button', { name: 'Yes, delete everything' }).click();
  await expect(ledger.getByText('Everything is deleted.')).toBeVisible();
  expect(await entries()).toEqual([]);
  await ledger.getByLabel('Bring in a file saved here or elsewhere').setInputFiles(file);
  await expect(ledger.getByText(`New: ${before.length} · changed: 0 · the same: 0`)).toBeVisible();
  await ledger.getByRole('button', { name: 'Bring it in' }).click();
  await expect(ledger.getByText(/^Brought in\./)).toBeVisible();
  const sorted = (all: { productName: string }[]) => all.toSorted((a, b) => (a.productName < b.productName ? -1 : 1));
  expect(sorted(await entries())).toEqual(sorted(before));
});

test('a file from a newer version and garbage are refused with a sentence', async () => {
  const bring = ledger.getByLabel('Bring in a file saved here or elsewhere');
  const give = (text: string) =>
    bring.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await give('{"format":"reprise-archive","version":99}');
  await expect(ledger.getByRole('alert')).toContainText('saved by a newer version');
  await give('\u0000\u0001garbage');
  await expect(ledger.getByRole('alert')).toContainText('not a file that Reprise saved');
});

test('the popup leads to the ledger', async () => {
  const popup = await extension.context.newPage();
  await popup.goto(extension.url('popup.html'));
  const [opened] = await Promise.all([
    extension.context.waitForEvent('page'),
    popup.getByRole('link', { name: 'Your ledger: all decisions, months, files' }).click(),
  ]);
  await expect(opened.getByRole('heading', { name: 'Your ledger' })).toBeVisible();
  await opened.close();
  await popup.close();
});
