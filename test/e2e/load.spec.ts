// Many tabs at once, and pages that go on while they are judged: each tab gets the verdict of its own page, and nothing of a
// tab outlives it. What a busy machine does by chance is done here on purpose, by holding what the worker needs.
import { expect, type Page, test } from '@playwright/test';
import type { Verdict } from '@/src/verdict/verdict';
import { holdLock, holdTable, isLiveChanging, type Release, turnsOf } from '../load/hold';
import {
  closeTabs,
  fillSeen,
  leadTabs,
  openAtOnce,
  optionsPage,
  productAddresses,
  seenKept,
  tabsKept,
  toldOf,
} from '../load/many-tabs';
import { type DemoWeb, serveDemoWeb } from '../web/serve';
import { canServeTls } from '../web/tls-server';
import { serveWooShop, WOO_HOST, type WooShop } from '../web/woo-shop';
import { type Extension, killWorker, launchExtension } from './extension';
import { addShop } from './live';
import { addFeed, readTable, saveRules } from './story';

/** More than the pages whose comparison the worker remembers. */
const TABS = 12;
/** Pages of a session that are kept. */
const MOST_SEEN = 100;
/** Asked of every page on its way to a verdict, and of nothing on the way there. */
const JUDGING = 'wrongMatches';

let web: DemoWeb;
let shop: WooShop | undefined;
let extension: Extension;
let options: Page;
let urls: string[];
let basket: string;

test.beforeAll(async () => {
  web = await serveDemoWeb();
  shop = canServeTls ? await serveWooShop() : undefined;
  extension = await launchExtension(shop && { hosts: { [WOO_HOST]: shop.port } });
  await addFeed(extension, web.secondHand.feeds.csv);
  options = await optionsPage(extension);
  urls = Object.values(web.shops).flatMap(({ productUrls }) => Object.values(productUrls));
  basket = web.shops.volta.cartUrl;
});

test.afterEach(async () => {
  const tabs = await options.evaluate(() => chrome.tabs.query({ url: 'http://localhost/*' }));
  await closeTabs(
    options,
    tabs.map(({ id }) => id),
  );
  await expect.poll(() => tabsKept(options)).toEqual([]);
});

test.afterAll(async () => {
  await extension.close();
  await web.close();
  shop?.close();
});

/** The address of the page each tab was judged for. */
async function judged(tabs: readonly number[]): Promise<(string | undefined)[]> {
  return (await toldOf(options, tabs)).map(({ judged }) => judged);
}

async function badges(tabs: readonly number[]): Promise<string[]> {
  return (await toldOf(options, tabs)).map(({ badge }) => badge);
}

async function working(): Promise<number[]> {
  return (await turnsOf(options)).working;
}

/** Leads a tab to a page that tells nothing, and waits until it is there and nothing is kept of the one before. */
async function leave(tab: number): Promise<void> {
  await leadTabs(options, [tab], basket);
  await expect.poll(async () => (await toldOf(options, [tab]))[0]?.shown).toBe(basket);
  await expect.poll(() => judged([tab])).toEqual([undefined]);
}

async function openJudged(url: string): Promise<{ tab: number; verdict: Verdict }> {
  const [tab = -1] = await openAtOnce(options, [url]);
  await expect.poll(() => judged([tab])).toEqual([url]);
  await expect.poll(() => badges([tab])).not.toEqual(['']);
  const kept = await readTable<{ tabId: number; verdict: Verdict }>(options, 'verdicts');
  return { tab, verdict: kept.find(({ tabId }) => tabId === tab)?.verdict as Verdict };
}

test('tabs opened at once each get their own verdict, and every page of them is among those seen, of which the oldest go', async () => {
  await fillSeen(options, MOST_SEEN);
  const wanted = productAddresses(urls, TABS);
  const release = await holdTable(options, JUDGING);
  const tabs = await openAtOnce(options, wanted);
  await expect.poll(working).toEqual(tabs);
  await release();
  await expect.poll(() => judged(tabs)).toEqual(wanted);
  await expect
    .poll(() => seenKept(options, 'http://localhost'))
    .toEqual({
      kept: MOST_SEEN,
      indexed: MOST_SEEN,
      of: TABS,
    });
  await expect
    .poll(async () => {
      const told = await toldOf(options, tabs);
      return told.filter(({ badge, offers }) => badge !== (offers === 0 ? '' : String(offers)));
    })
    .toEqual([]);
  expect((await toldOf(options, tabs)).filter(({ offers }) => offers > 0).length).toBeGreaterThan(TABS / 3);
});

test('what is being judged for a tab that closes or goes elsewhere is dropped, and the others get theirs', async () => {
  const wanted = productAddresses(urls, 9);
  const release = await holdTable(options, JUDGING);
  const tabs = await openAtOnce(options, wanted);
  await expect.poll(working).toEqual(tabs);
  const [closed, left, staying] = [tabs.slice(0, 3), tabs.slice(3, 6), tabs.slice(6)];
  await closeTabs(options, closed);
  for (const tab of left) await leave(tab);
  await release();
  await expect.poll(() => judged(staying)).toEqual(wanted.slice(6));
  await expect.poll(working).toEqual([]);
  expect(await tabsKept(options)).toEqual(staying);
  expect(await badges(left)).toEqual(['', '', '']);
});

test('a page that was judged already when its tab goes elsewhere is not counted on the next one', async () => {
  const { tab } = await openJudged(web.shops.volta.productUrls['apple-iphone-15'] as string);
  const release = await holdLock(options, `reprise.live.${tab}`);
  const variant = await options.evaluate(async (tabId) => {
    const [{ result }] = (await chrome.scripting.executeScript({
      target: { tabId },
      args: [],
      func: async () => {
        history.replaceState(null, '', '?colour=black');
        return location.href;
      },
    })) as [{ result: string }];
    return result;
  }, tab);
  await expect.poll(() => judged([tab])).toEqual([variant]);
  await leave(tab);
  await release();
  await expect.poll(working).toEqual([]);
  expect(await badges([tab])).toEqual(['']);
});

test('an answer about a page that its tab has left brings the page’s verdict to no other', async () => {
  const { tab, verdict } = await openJudged(urls[0] as string);
  const release = await holdTable(options, JUDGING);
  const request = { name: 'verdict.answer', request: { verdictId: verdict.id, wouldBuyNew: 'no' } };
  const answering = options.evaluate((request) => chrome.runtime.sendMessage(request), request);
  // Answers are waited for by no lock that shows.
  await options.waitForTimeout(500);
  await leave(tab);
  await release();
  expect(await answering).toEqual({ ok: true });
  expect(await tabsKept(options)).toEqual([]);
  expect(await badges([tab])).toEqual(['']);
});

test.describe('what a source brings', () => {
  test.skip(!canServeTls, 'OpenSSL makes the shop’s certificate.');

  /** A tab whose verdict is being judged again with what a source brought, and held there. */
  async function openBringing(url: string): Promise<{ tab: number; release: Release }> {
    const woo = shop as WooShop;
    woo.state = 'slow';
    const before = woo.asked.length;
    const { tab } = await openJudged(url);
    await expect.poll(() => woo.asked.length).toBeGreaterThan(before);
    const release = await holdTable(options, JUDGING);
    woo.state = 'up';
    woo.hurry();
    await expect.poll(() => isLiveChanging(options, tab)).toBe(true);
    return { tab, release };
  }

  test.beforeAll(async () => {
    await saveRules(options, { region: 'DE' });
    await addShop(extension, `https://${WOO_HOST}/shop/`);
  });

  test('for a page that its tab leaves meanwhile is not counted on the next one', async () => {
    const { tab, release } = await openBringing(web.shops.volta.productUrls['apple-iphone-15'] as string);
    await leave(tab);
    await release();
    await expect.poll(() => isLiveChanging(options, tab)).toBe(false);
    expect(await tabsKept(options)).toEqual([]);
    expect(await badges([tab])).toEqual(['']);
  });

  test('for a tab that is closed at the moment it is kept does not stay', async () => {
    const { tab, release } = await openBringing(web.shops.volta.productUrls['google-pixel-8'] as string);
    const releaseVerdicts = await holdTable(options, 'verdicts');
    await release();
    // Neither that the verdict is looked for shows, nor that the tab is gone.
    await options.waitForTimeout(500);
    await closeTabs(options, [tab]);
    await options.waitForTimeout(500);
    await releaseVerdicts();
    await expect.poll(() => isLiveChanging(options, tab)).toBe(false);
    expect(await tabsKept(options)).toEqual([]);
  });
});

test('pages whose worker dies while they are judged, or before they are read, are judged all the same', async () => {
  const wanted = productAddresses(urls, 6);
  const releases = [await holdTable(options, JUDGING)];
  const told = await openAtOnce(options, wanted.slice(0, 3));
  await expect.poll(working).toEqual(told);
  releases.push(await holdTable(options, 'visits'));
  const promising = await openAtOnce(options, wanted.slice(3));
  await expect.poll(async () => (await toldOf(options, promising)).map(({ shown }) => shown)).toEqual(wanted.slice(3));
  // That the gate has asked shows nowhere.
  await options.waitForTimeout(1000);
  await killWorker(extension, options);
  for (const release of releases) await release();
  await expect.poll(() => judged([...told, ...promising]), { timeout: 30_000 }).toEqual(wanted);
  await expect.poll(() => turnsOf(options)).toEqual({ working: [], waiting: 0 });
});
