// The same in Firefox, sixty pages of it; REPRISE_SILENT_PAGES=200 browses as many as in Chromium.
import { rmSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { type LoggingProxy, serveLoggingProxy } from '../web/logging-proxy';
import { buildFor, FIREFOX_SHIPPED } from './extension';
import { Firefox, type FirefoxTab } from './firefox';
import { BROWSERS_OWN, naming, productPages, SHOP_ORIGINS, unexplained, unseen } from './own-requests';
import { offersFile, SILENT_SITES } from './silent-sites';

const PAGES = Number(process.env['REPRISE_SILENT_PAGES'] ?? 60);
/** Tabs that are open beside each other. */
const TABS = 6;

interface Kept {
  readonly verdict: { readonly sighting: { readonly url: string }; readonly offers: readonly unknown[] };
}

let proxy: LoggingProxy;
let build: string;
let firefox: Firefox;
let options: FirefoxTab;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  proxy = await serveLoggingProxy(SILENT_SITES);
  build = buildFor(['http://*.example/*'], { build: FIREFOX_SHIPPED });
  firefox = await Firefox.launch(build, proxy.port, { everything: true });
  options = await firefox.open(firefox.url('options.html'));
  await send('site.look', { origins: SHOP_ORIGINS });
  const file = JSON.stringify(await offersFile(600));
  const blobUrl = await options.evaluate<string>(`URL.createObjectURL(new Blob([${file}]))`);
  await send('feed.add', { kind: 'file', name: 'offers.tsv', blobUrl });
  const states = async () => (await options.rows<{ state: string }>('feeds')).map(({ state }) => state);
  await expect.poll(states, { timeout: 60_000 }).toEqual(['ready']);
});

test.afterAll(async () => {
  await firefox.close();
  proxy.close();
  rmSync(build, { recursive: true, force: true });
});

function send(name: string, request: object): Promise<unknown> {
  return options.evaluate(`browser.runtime.sendMessage(${JSON.stringify({ name, request })})`);
}

/** Shows the pages, some beside each other, each until there is a verdict on it; how many verdicts had offers. */
async function browse(urls: readonly string[]): Promise<number> {
  let offered = 0;
  const tabs: FirefoxTab[] = [];
  for (let from = 0; from < urls.length; from += TABS) {
    const shown = urls.slice(from, from + TABS);
    for (const [i, url] of shown.entries())
      if (tabs[i] === undefined) tabs[i] = await firefox.open(url);
      else await tabs[i].goTo(url);
    const found = async () => {
      const rows = await options.rows<Kept>('verdicts');
      return rows.filter(({ verdict }) => shown.includes(verdict.sighting.url));
    };
    await expect.poll(async () => (await found()).length, { timeout: 30_000, intervals: [100] }).toBe(shown.length);
    offered += (await found()).filter(({ verdict }) => verdict.offers.length > 0).length;
  }
  for (const tab of tabs) await tab.close();
  return offered;
}

test('product pages and verdicts on them: not one request but those of the pages', async () => {
  test.setTimeout(60_000 + PAGES * 2000);
  const visits = productPages(PAGES);
  expect(await browse(visits)).toBeGreaterThan(PAGES / 2);
  expect(unseen(proxy.log, visits)).toEqual([]);
  expect(unexplained(proxy.log, visits)).toEqual([]);
  expect(await options.rows('requests')).toEqual([]);
});

test('nothing that ships names a host the browser asks for itself, which the log leaves out', () => {
  expect(naming(FIREFOX_SHIPPED, BROWSERS_OWN)).toEqual([]);
});
