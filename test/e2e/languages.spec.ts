import { rmSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { type Extension, launchExtension } from './extension';
import { buildIn } from './in-language';

let build: string;
let extension: Extension;

test.beforeAll(async () => {
  build = buildIn('de');
  extension = await launchExtension({ build });
});

test.afterAll(async () => {
  await extension.close();
  rmSync(build, { recursive: true, force: true });
});

test('numbers, dates and the page follow the language of the sentences, not that of the browser', async () => {
  const page = await extension.context.newPage();
  await page.goto(extension.url('options.html'));
  await expect(page.getByRole('heading', { name: 'Quellen', exact: true })).toBeVisible();
  expect(await page.evaluate(() => chrome.i18n.getUILanguage())).toMatch(/^en/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
  // Countries are named by Intl.
  await expect(page.getByRole('option', { name: 'Deutschland' }).first()).toBeAttached();
});

test('the browser gives forms of a sentence, and nothing for one that is not there', async () => {
  const page = await extension.context.newPage();
  await page.goto(extension.url('options.html'));
  const said = await page.evaluate(() =>
    ['uiFeedSkipped', 'uiFeedSkipped_one', 'uiFeedSkipped_few'].map((key) => chrome.i18n.getMessage(key, ['1'])),
  );
  expect(said).toEqual(['1 Zeilen übergangen', '1 Zeile übergangen', '']);
});
