// A product is followed: what a feed's next edition or a source that is on brings is counted, told when it may be, and
// nobody is asked more than the person was told.
import { expect, test } from '@playwright/test';
import type { Page } from 'playwright';
import type { RequestRecord } from '@/src/store/database';
import type { WatchRecord } from '@/src/store/watch-record';
import { type ScriptedServer, serveScripted } from '../web/scripted-server';
import { type DemoWeb, serveDemoWeb } from '../web/serve';
import { canServeTls } from '../web/tls-server';
import { serveWooShop, WOO_HOST, type WooShop } from '../web/woo-shop';
import { type Extension, killWorker, launchExtension } from './extension';
import { collectFaults } from './faults';
import { addFeed, openPopup, readTable, saveRules, verdictOn, waitForFeed } from './story';

const DAY = 86_400_000;
const HOUR = DAY / 24;

let web: DemoWeb;
let server: ScriptedServer;
let shop: WooShop | undefined;
let extension: Extension;
let options: Page;

test.beforeEach(async () => {
  web = await serveDemoWeb();
  server = await serveScripted(phones([['a', 480]]));
  shop = canServeTls ? await serveWooShop() : undefined;
  extension = await launchExtension(shop && { hosts: { [WOO_HOST]: shop.port } });
  options = await openOptions();
});

test.afterEach(async () => {
  await extension.close();
  await web.close();
  server.close();
  shop?.close();
});

/** A feed of used phones of the kind that is followed, and of one other thing. */
function phones(offers: readonly (readonly [id: string, price: number])[]): ScriptedServer['answer'] {
  const rows = offers.map(
    ([id, price]) => `${id}\tApple iPhone 15 128 GB black\tApple\thttps://used.example/${id}\tused\t${price}.00 GBP\n`,
  );
  return (_, response) => {
    response.writeHead(200, { 'content-type': 'text/tab-separated-values' });
    response.end(
      [
        'id\ttitle\tbrand\tlink\tcondition\tprice\n',
        'x\tOak stool\t\thttps://used.example/x\tused\t9.00 EUR\n',
        ...rows,
      ].join(''),
    );
  };
}

async function openOptions(): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(extension.url('options.html'));
  return page;
}

/** Follows the phone of the demo shop as a person does; answers with what the form said before. */
/** Waits until what an alarm woke has ended: the next one is planned before anybody is asked. */
async function settled(): Promise<void> {
  const isBusy = () =>
    options.evaluate(async () => {
      const { held = [], pending = [] } = await navigator.locks.query();
      return [...held, ...pending].some(({ name }) => name?.startsWith('reprise.watches'));
    });
  for (let quiet = 0; quiet < 5; quiet += 1) {
    if (await isBusy()) quiet = 0;
    await options.waitForTimeout(100);
  }
}

/** The worker hears of it a moment after the browser was told. */
async function setOffline(isOffline: boolean): Promise<void> {
  await extension.context.setOffline(isOffline);
  await expect.poll(async () => (await extension.worker()).evaluate(() => navigator.onLine)).toBe(!isOffline);
}

async function follow(): Promise<string> {
  const page = await extension.context.newPage();
  await page.goto(`${web.shops.volta.productUrls['apple-iphone-15']}?session=abc123`);
  expect(await verdictOn(extension, page.url())).toBeDefined();
  const popup = await openPopup(extension, page);
  await popup.getByRole('button', { name: 'Follow this' }).click();
  const said = (await popup.locator('.watch').textContent()) ?? '';
  await popup.getByRole('button', { name: 'Follow', exact: true }).click();
  await expect(popup.getByText('You follow this until')).toBeVisible();
  await popup.close();
  await page.close();
  return said;
}

const watches = () => readTable<WatchRecord>(options, 'watches');
const requests = () => readTable<RequestRecord>(options, 'requests');
const badge = () => options.evaluate(() => chrome.action.getBadgeText({}));
const shown = () => options.evaluate(async () => Object.keys(await chrome.notifications.getAll()));
const alarmAt = () => options.evaluate(async () => (await chrome.alarms.get('watches'))?.scheduledTime);
const say = (name: string, request: object) =>
  options.evaluate((message) => chrome.runtime.sendMessage(message), { name, request });

const settings = { asking: 'daily', notify: true, quietFrom: 0, quietUntil: 0, mostADay: 3 };

/** The feed is asked for its next edition, as by a click; waits until that is found. */
async function nextEdition(answer: ScriptedServer['answer']): Promise<void> {
  server.answer = answer;
  const [feed] = await readTable<{ id: string; activeGeneration: number }>(options, 'feeds');
  await say('feed.refresh', { feedId: feed?.id });
  await waitForFeed(
    options,
    ({ state, activeGeneration }) => state === 'ready' && activeGeneration > (feed?.activeGeneration ?? 0),
  );
}

/** Changes the one watch there is, as time would. */
async function change(changed: Partial<WatchRecord>): Promise<void> {
  await options.evaluate(
    (given) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('reprise');
        opening.onsuccess = () => {
          const store = opening.result.transaction('watches', 'readwrite').objectStore('watches');
          const reading = store.getAll();
          reading.onsuccess = () => {
            store.put({ ...reading.result[0], ...given });
            store.transaction.oncomplete = () => {
              opening.result.close();
              resolve();
            };
          };
        };
      }),
    changed as object,
  );
}

const ring = () => options.evaluate(() => chrome.alarms.create('watches', { when: Date.now() }));

test('a cheaper offer in a feed’s next edition is counted, told once and listed, though the worker was killed meanwhile', async () => {
  const faults = collectFaults(extension.context);
  await addFeed(extension, server.url);
  const said = await follow();
  expect(said).toContain('nobody is asked for that');
  // What could be had when following began is known, and no news.
  expect(await watches()).toMatchObject([
    { wanted: { band: 'same', highest: { minor: 48000 } }, told: [{ price: { minor: 48000 } }] },
  ]);
  await say('watch.settings', { settings });
  expect(await badge()).toBe('');
  await options.close();
  options = await extension.context.newPage();
  await options.goto(extension.url('popup.html'));
  await killWorker(extension, options);

  await nextEdition(
    phones([
      ['a', 480],
      ['b', 520],
      ['c', 400],
    ]),
  );
  await expect.poll(badge).toBe('+1');
  const [watch] = await watches();
  await expect.poll(shown).toEqual([`watch-${watch?.id}`]);
  expect(watch?.offers.map(({ url }) => url).sort()).toEqual(['a', 'b', 'c'].map((id) => `https://used.example/${id}`));
  expect(watch?.sighting.evidence).toEqual([]);

  // The same again tells nothing more; a price that fell much does, in the same notification.
  await nextEdition(
    phones([
      ['b', 520],
      ['c', 400],
      ['d', 470],
    ]),
  );
  await expect.poll(badge).toBe('+2');
  await nextEdition(
    phones([
      ['b', 300],
      ['c', 398],
      ['d', 470],
    ]),
  );
  await expect.poll(badge).toBe('+3');
  expect(await shown()).toHaveLength(1);

  const list = await openOptions();
  const row = list.getByRole('listitem').filter({ hasText: 'iPhone 15' }).first();
  await expect(row.getByText('New: 3')).toBeVisible();
  await expect(row.getByText('£300').first()).toBeVisible();
  await expect(row.getByText(/Lowest price seen over time: from £480 to £300, lowest £300/)).toBeVisible();
  await expect(row.getByText('gone since', { exact: false })).toBeVisible();
  await expect.poll(badge).toBe('');
  await expect.poll(shown).toEqual([]);
  // Nobody was asked but the feed.
  expect((await requests()).map(({ purpose }) => purpose)).toEqual(['feed', 'feed', 'feed', 'feed']);
  expect(faults).toEqual([]);
});

test('quiet hours keep quiet, and what they held back is told when they end', async () => {
  await addFeed(extension, server.url);
  await follow();
  const hour = new Date().getHours();
  await say('watch.settings', { settings: { ...settings, quietFrom: hour, quietUntil: (hour + 3) % 24 } });
  await options.goto(extension.url('popup.html'));
  await nextEdition(phones([['c', 400]]));
  await expect.poll(badge).toBe('+1');
  await expect.poll(alarmAt).toBeGreaterThan(Date.now() + HOUR);
  expect(await shown()).toEqual([]);
  await killWorker(extension, options);
  await say('watch.settings', { settings });
  await expect.poll(shown).toHaveLength(1);
});

test('the cap of a day holds, whatever comes', async () => {
  await addFeed(extension, server.url);
  await follow();
  await say('watch.settings', { settings: { ...settings, mostADay: 1 } });
  await options.goto(extension.url('popup.html'));
  await nextEdition(phones([['c', 400]]));
  await expect.poll(shown).toHaveLength(1);
  await say('watch.seen', {});
  await nextEdition(phones([['d', 300]]));
  await expect.poll(badge).toBe('+1');
  expect(await shown()).toEqual([]);
  expect(await readTable(options, 'watchTelling')).toMatchObject([{ shown: [expect.any(Number)] }]);
});

test('one that is over is kept, says so, and hears of nothing', async () => {
  await addFeed(extension, server.url);
  await follow();
  await change({ until: Date.now() - 1 });
  await nextEdition(phones([['c', 100]]));
  await ring();
  await expect.poll(alarmAt).toBeUndefined();
  expect(await badge()).toBe('');
  await options.reload();
  await expect(options.getByText('ended on', { exact: false })).toBeVisible();
  await options.getByRole('button', { name: /^Remove .*iPhone 15/ }).click();
  await expect(options.getByText('You follow nothing', { exact: false })).toBeVisible();
});

test('rules that are saved hold at once for what is followed: an offer they no longer hide is listed', async () => {
  await addFeed(extension, server.url);
  await follow();
  const pack = (version: string, more: object) =>
    JSON.stringify({ format: 1, id: 'mine', name: 'Mine', version, ...more });
  const offered = async () =>
    (await watches())[0]?.offers.flatMap(({ url, goneAt }) => (goneAt === undefined ? [url] : []));
  await say('rules.save', { text: pack('1', { hiddenWords: ['black'] }) });
  await nextEdition(phones([['b', 300]]));
  await expect.poll(offered).toEqual([]);
  await say('rules.save', { text: pack('2', {}) });
  await expect.poll(offered).toEqual(['https://used.example/b']);
  // The list of what is followed is open, so it is told there.
  await expect(options.getByText('£300', { exact: false }).first()).toBeVisible();
});

test.describe('a source that is asked', () => {
  test.skip(!canServeTls, 'OpenSSL makes the shop’s certificate.');

  async function addShop(): Promise<WooShop> {
    await options.bringToFront();
    await saveRules(options, { region: 'DE' });
    await options.getByLabel('Add a shop: the address of any of its pages').fill(`https://${WOO_HOST}/shop/`);
    await options.getByRole('button', { name: 'Look at it and switch it on' }).click();
    await expect(options.getByText(`${WOO_HOST} can be searched (WooCommerce Store API).`)).toBeVisible();
    const added = shop as WooShop;
    added.asked.length = 0;
    return added;
  }

  test('gets words only, once, when its time has come; the log says for what', async () => {
    await follow();
    const woo = await addShop();
    // Nothing is due yet.
    await ring();
    await expect.poll(alarmAt).toBeGreaterThan(Date.now());
    expect(woo.asked).toEqual([]);

    await options.goto(extension.url('popup.html'));
    await change({ dueAt: Date.now() - 1 });
    await ring();
    await expect.poll(badge, { timeout: 40_000 }).toBe('+1');
    for (const { url, headers } of woo.asked) {
      const { searchParams } = new URL(url, `https://${WOO_HOST}`);
      expect([...searchParams.keys()].sort()).toEqual(['page', 'per_page', 'search', 'stock_status']);
      expect(searchParams.get('search')).toMatch(/iPhone 15/);
      expect(headers).not.toHaveProperty('referer');
      expect(headers).not.toHaveProperty('cookie');
      expect(JSON.stringify([url, headers])).not.toMatch(/localhost|volta|session|abc123/);
    }
    const made = (await requests()).filter(({ purpose }) => purpose === 'search');
    expect(made.map(({ address }) => address)).toEqual(woo.asked.map(({ url }) => `https://${WOO_HOST}${url}`));
    expect(made.every(({ scheduled }) => scheduled === true)).toBe(true);
    // Ten seconds apart.
    const gaps = made.slice(1).map(({ at }, i) => at - (made[i]?.at ?? 0));
    expect(gaps.filter((gap) => gap < 9000)).toEqual([]);
    const [watch] = await watches();
    expect(watch?.dueAt).toBeGreaterThan(Date.now() + 0.99 * DAY);
    expect(watch).toMatchObject({
      failures: 0,
      idle: 0,
      offers: [{ source: WOO_HOST, points: [{ price: { minor: 42900 } }] }],
    });

    const list = await openOptions();
    await expect(
      list.getByText(new RegExp(`Asked ${WOO_HOST} for: .*, for something you follow`)).first(),
    ).toBeVisible();
    const asked = woo.asked.length;
    await ring();
    await expect.poll(alarmAt).toBeGreaterThan(Date.now());
    expect(woo.asked).toHaveLength(asked);
  });

  test('is not asked once it is off, nor when the person wants nobody asked, nor without a network', async () => {
    await follow();
    const woo = await addShop();
    await say('watch.settings', { settings: { ...settings, asking: 'never' } });
    await change({ dueAt: Date.now() - 1 });
    await ring();
    await expect.poll(alarmAt).toBeUndefined();
    await settled();
    await setOffline(true);
    await say('watch.settings', { settings });
    await ring();
    await expect.poll(alarmAt).toBeGreaterThan(Date.now() + 10 * 60_000);
    await settled();
    await setOffline(false);
    await say('source.switch', { sourceId: `woocommerce:${WOO_HOST}`, on: false });
    await ring();
    await expect.poll(alarmAt).toBeGreaterThan(Date.now() + 11 * HOUR);
    await settled();
    expect(woo.asked).toEqual([]);
    expect((await watches())[0]?.failures).toBe(0);
  });

  test('that is down counts as a failure and is asked more seldom; a worker killed over it does not ask at once', async () => {
    test.setTimeout(90_000);
    await follow();
    const woo = await addShop();
    woo.state = 'slow';
    await change({ dueAt: Date.now() - 1 });
    await ring();
    await expect.poll(() => woo.asked.length, { timeout: 30_000 }).toBe(1);
    await killWorker(extension, options);
    await say('watch.seen', {});
    expect((await watches())[0]?.dueAt).toBeGreaterThan(Date.now() + 1.9 * DAY);
    woo.state = 'down';
    woo.hurry();
    await change({ dueAt: Date.now() - 1 });
    await ring();
    await expect.poll(async () => (await watches())[0]?.failures, { timeout: 45_000 }).toBe(1);
    const [watch] = await watches();
    expect(watch?.dueAt).toBeGreaterThan(Date.now() + 1.9 * DAY);
    expect(watch?.problem).toBeDefined();
    await expect(options.getByText(`${WOO_HOST} could not be reached`, { exact: false }).first()).toBeVisible();
  });
});
