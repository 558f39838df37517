// What goes wrong around a ledger, in a real Chromium: a full disk, a database that another program holds, a worker that is
// asleep, no network, a clock that was moved back. Each is a sentence, and nothing is lost.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from 'playwright';
import { CHROMIUM_BUILD, type Extension, killWorker, launchExtension } from './extension';
import { readTable } from './story';

let build: string;
let extension: Extension;
let ledger: Page;

test.beforeAll(async () => {
  // `unlimitedStorage` cannot be filled by a test.
  build = mkdtempSync(join(tmpdir(), 'reprise-limited-'));
  cpSync(CHROMIUM_BUILD, build, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8'));
  manifest.permissions = manifest.permissions.filter((permission: string) => permission !== 'unlimitedStorage');
  writeFileSync(join(build, 'manifest.json'), JSON.stringify(manifest));
  extension = await launchExtension({ build });
  ledger = await extension.context.newPage();
  await ledger.goto(extension.url('ledger.html'));
});

test.afterAll(async () => {
  await extension.close();
  rmSync(build, { recursive: true, force: true });
});

const section = (name: string) => ledger.getByRole('region', { name, exact: true });
const names = async () =>
  (await readTable<{ productName: string }>(ledger, 'entries')).map((entry) => entry.productName);

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

test('on a full disk nothing is written, and what was typed stays', async () => {
  const session = await extension.context.newCDPSession(ledger);
  const origin = extension.url('').replace(/\/$/, '');
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await add('Table');
  await expect(ledger.getByRole('alert')).toContainText('no room left on this disk');
  await expect(section('Add a line').getByLabel('What it is')).toHaveValue('Table');
  expect((await names()).sort()).toEqual(['Chair', 'Lamp']);
  await session.detach();
  await section('Add a line').getByRole('button', { name: 'Add it' }).click();
  await expect(section('Decisions').getByText('Table', { exact: true })).toBeVisible();
});

test('a clock that was moved back shows what is dated later, and counts it', async () => {
  const past = await extension.context.newPage();
  await past.clock.setFixedTime(new Date(Date.now() - 400 * 86_400_000));
  await past.goto(extension.url('ledger.html'));
  await past.getByRole('button', { name: 'All', exact: true }).click();
  await expect(past.getByRole('region', { name: 'Decisions' }).getByText('Lamp', { exact: true })).toBeVisible();
  await expect(past.getByRole('alert')).toHaveCount(0);
  await past.close();
});

test('a database of a newer version is left alone and said to be unreadable', async () => {
  // As after a step back to an older program: the browser refuses to open it.
  await ledger.goto(extension.url('options.html'));
  await killWorker(extension, ledger);
  await ledger.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('reprise', 100_000);
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
        opening.onerror = () => reject(opening.error);
      }),
  );
  await ledger.goto(extension.url('ledger.html'));
  await expect(ledger.getByRole('alert')).toContainText('The ledger cannot be read right now');
});
