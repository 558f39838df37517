import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { CHROMIUM_BUILD, type Extension, launchExtension } from './extension';

/**
 * The build without English, so that a browser in English takes German: the browser's language and that of the
 * sentences differ, as they do for everybody whose language we do not speak.
 */
function germanBuild(): string {
  const build = mkdtempSync(join(tmpdir(), 'reprise-german-'));
  cpSync(CHROMIUM_BUILD, build, { recursive: true });
  rmSync(join(build, '_locales/en'), { recursive: true });
  const file = join(build, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  writeFileSync(file, JSON.stringify({ ...manifest, default_locale: 'de' }));
  return build;
}

let build: string;
let extension: Extension;

test.beforeAll(async () => {
  build = germanBuild();
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
