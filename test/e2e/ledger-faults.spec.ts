// What goes wrong around a ledger, in a real Chromium: a worker that is
// asleep, no network, a clock that was moved back. Nothing is lost, and what cannot be done is said.
import { expect, test } from '@playwright/test';
import type { Page } from 'playwright';
import { type Extension, killWorker, launchExtension } from './extension';
import { readTable } from './story';

let extension: Extension;
let ledger: Page;

test.beforeAll(async () => {
  extension = await launchExtension();
  ledger = await extension.context.newPage();
  await ledger.goto(extension.url('ledger.html'));
});

test.afterAll(() => extension.close());

const section = (name: string) => ledger.getByRole('region', { name, exact: true });
async function add(name: string): Promise<void> {
  const form = section('Add a line');
  if (!(await form.getByLabel('What it is').isVisible())) await form.locator('summary').click();
  await form.getByLabel('What it is').fill(name);
  await form.getByRole('button', { name: 'Add it' }).click();
}

test('a worker that is asleep is woken by the click', async () => {
  await killWorker(extension, ledger);
  await add('Lamp');
  await expect(section('Decisions').getByText('Lamp', { exact: true })).toBeVisible();
});

test('without a network everything works', async () => {
  await extension.context.setOffline(true);
  await add('Chair');
  await expect(section('Decisions').getByText('Chair', { exact: true })).toBeVisible();
  await extension.context.setOffline(false);
});

test('a clock that was moved back shows what is dated later, and counts it', async () => {
  const past = await extension.context.newPage();
  await past.clock.setFixedTime(new Date(Date.now() - 400 * 86_400_000));
  await past.goto(extension.url('ledger.html'));
  await past.getByRole('button', { name: 'All', exact: true }).click();
  await expect(past.getByRole('region', { name: 'Decisions' }).getByRole('listitem').first()).toBeVisible();
  await expect(past.getByRole('alert')).toHaveCount(0);
  await past.close();
});

test('what a newer version wrote is left as it is, and every page says so', async () => {
  const before = await readTable(ledger, 'entries');
  await toVersion(99);
  for (const name of ['ledger', 'popup', 'options', 'welcome', 'find', 'sidepanel']) {
    const page = await extension.context.newPage();
    await page.goto(extension.url(`${name}.html`));
    await expect(page.getByRole('alert'), name).toContainText('Update Reprise, then load this page again.');
    await expect(page.getByRole('heading'), name).toHaveCount(1);
    await page.close();
  }
  // The page that was open all the while says that it no longer follows; the worker writes nothing.
  await expect(ledger.getByRole('alert').first()).toContainText('Load it again');
  const id = crypto.randomUUID();
  const draft = { choice: 'bought-new', productName: 'Late', decidedAt: Date.now(), wouldBuyNew: 'unknown' };
  await ledger
    .evaluate((request) => chrome.runtime.sendMessage({ name: 'ledger.add', request }), { id, draft })
    .catch(() => undefined);
  expect(await readTable(ledger, 'entries')).toEqual(before);
});

/** Does what a newer version would: takes the database over. */
function toVersion(version: number): Promise<void> {
  return ledger.evaluate(
    (wanted) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('reprise', wanted * 10);
        opening.onupgradeneeded = () => opening.result.createObjectStore('tomorrow');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      }),
    version,
  );
}
