// Product pages browsed with the settings it comes with, shops looked at and offers on this machine: the pages ask for what
// they ask for, and the extension for nothing. Every request of the browser goes through a proxy that writes it down.
import { rmSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Page } from 'playwright';
import type { Verdict } from '@/src/verdict/verdict';
import { type LoggingProxy, serveLoggingProxy } from '../web/logging-proxy';
import { buildFor, CHROMIUM_SHIPPED, type Extension, launchExtension } from './extension';
import { BROWSERS_OWN, naming, productPages, SHOP_ORIGINS, unexplained, unseen } from './own-requests';
import { offersFile, SILENT_SITES } from './silent-sites';
import { readTable, waitForFeed } from './story';

const PAGES = Number(process.env['REPRISE_SILENT_PAGES'] ?? 200);
/** Tabs that are open beside each other. */
const TABS = 8;

let proxy: LoggingProxy;
let build: string;
let extension: Extension;
let options: Page;

test.beforeAll(async () => {
  proxy = await serveLoggingProxy(SILENT_SITES);
  build = buildFor(['http://*.example/*'], { build: CHROMIUM_SHIPPED });
  extension = await launchExtension({ build, proxy: proxy.port, looks: false });
  options = await extension.context.newPage();
  await options.goto(extension.url('options.html'));
  await send('site.look', { origins: SHOP_ORIGINS });
  await options.evaluate(
    async (text) => {
      const blobUrl = URL.createObjectURL(new Blob([text], { type: 'text/tab-separated-values' }));
      await chrome.runtime.sendMessage({ name: 'feed.add', request: { kind: 'file', name: 'offers.tsv', blobUrl } });
    },
    await offersFile(600),
  );
  await waitForFeed(options, ({ state }) => state === 'ready');
});

test.afterAll(async () => {
  await extension.close();
  proxy.close();
  rmSync(build, { recursive: true, force: true });
});

function send(name: string, request: object): Promise<unknown> {
  return options.evaluate((message) => chrome.runtime.sendMessage(message), { name, request });
}

/** Shows the pages, some beside each other, each until there is a verdict on it. */
async function browse(urls: readonly string[]): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  const tabs = await Promise.all(urls.slice(0, TABS).map(() => extension.context.newPage()));
  for (let from = 0; from < urls.length; from += TABS) {
    const shown = urls.slice(from, from + TABS);
    await Promise.all(shown.map((url, i) => (tabs[i] as Page).goto(url)));
    const found = async () => {
      const rows = await readTable<{ verdict: Verdict }>(options, 'verdicts');
      return rows.map(({ verdict }) => verdict).filter(({ sighting }) => shown.includes(sighting.url));
    };
    const missing = async () => {
      const seen = (await found()).map(({ sighting }) => sighting.url);
      return shown.filter((url) => !seen.includes(url as never));
    };
    await expect.poll(missing, { timeout: 20_000, intervals: [50] }).toEqual([]);
    verdicts.push(...(await found()));
  }
  await Promise.all(tabs.map((tab) => tab.close()));
  return verdicts;
}

test('two hundred product pages and verdicts on them: not one request but those of the pages', async () => {
  test.setTimeout(180_000);
  const visits = productPages(PAGES);
  const verdicts = await browse(visits);
  expect(verdicts).toHaveLength(PAGES);
  // Offers were compared and shown: silence is not for want of work.
  expect(verdicts.filter(({ offers }) => offers.length > 0).length).toBeGreaterThan(PAGES / 2);
  expect(unseen(proxy.log, visits)).toEqual([]);
  expect(unexplained(proxy.log, visits)).toEqual([]);
  expect(await readTable(options, 'requests')).toEqual([]);
});

test('nothing that ships names a host the browser asks for itself, which the log leaves out', () => {
  expect(naming(build, BROWSERS_OWN)).toEqual([]);
});
