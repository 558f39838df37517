// Feeds that are asked again by themselves: when, how, and what becomes of bad answers. The alarm is rung by hand.
import { rmSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import type { Page } from 'playwright';
import type { RequestRecord } from '@/src/store/database';
import type { FeedRecord } from '@/src/store/feed-record';
import { edition, type ScriptedServer, serveScripted } from '../web/scripted-server';
import { canServeTls, serveTls } from '../web/tls-server';
import { buildFor, type Extension, killWorker, launchExtension, newProfile } from './extension';
import { storedListings } from './stored-listings';
import { readTable, waitForFeed } from './story';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let server: ScriptedServer;
let extension: Extension;
let options: Page;

test.beforeEach(async () => {
  server = await serveScripted(edition(200, 'first'));
  extension = await launchExtension();
  options = await openOptions(extension);
});

test.afterEach(async () => {
  await extension.close();
  server.close();
});

async function openOptions({ context, url }: Extension): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url('options.html'));
  return page;
}

/** Adds the feed as a person does who wants it asked every day. */
async function addDaily(): Promise<FeedRecord> {
  await options.getByLabel('Address of a feed').fill(server.url);
  await options.getByLabel('Ask it again').selectOption('daily');
  await options.getByRole('button', { name: 'Add', exact: true }).click();
  return waitForFeed(options, ({ state }) => state === 'ready');
}

/** Changes the feed's record, as time or a clock would. */
async function change(page: Page, changed: Partial<FeedRecord>): Promise<void> {
  await page.evaluate(
    (given) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('reprise');
        opening.onsuccess = () => {
          const store = opening.result.transaction('feeds', 'readwrite').objectStore('feeds');
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

/** The feed's time has come and the browser rings. */
async function ring(page: Page): Promise<void> {
  await page.evaluate(() => chrome.alarms.create('feed-refresh', { when: Date.now() }));
}

async function comeDue(): Promise<void> {
  await change(options, { dueAt: Date.now() - 1 });
  await ring(options);
}

const settled = ({ state }: FeedRecord) => state === 'ready' || state === 'failed';
const feed = async () => (await readTable<FeedRecord>(options, 'feeds'))[0] as FeedRecord;
const requests = () => readTable<RequestRecord>(options, 'requests');
const alarmAt = () => options.evaluate(async () => (await chrome.alarms.get('feed-refresh'))?.scheduledTime);

async function settledAfter(count: number): Promise<FeedRecord> {
  await expect.poll(() => server.heard.length, { timeout: 40_000 }).toBe(count);
  return waitForFeed(options, settled);
}

test('a feed is asked again about a day later: the same address, only whether it changed, and the log says so', async () => {
  const added = await addDaily();
  const wait = (added.dueAt ?? 0) - Date.now();
  expect(wait).toBeGreaterThan(0.85 * DAY);
  expect(wait).toBeLessThan(1.15 * DAY);
  await expect.poll(alarmAt).toBeLessThanOrEqual(added.dueAt ?? 0);
  await ring(options);
  await comeDue();
  const unchanged = await settledAfter(2);
  expect(unchanged).toMatchObject({ state: 'ready', failures: 0, activeGeneration: added.activeGeneration });
  expect(unchanged.dueAt).toBeGreaterThan(Date.now() + 0.85 * DAY);
  const [first, second] = server.heard;
  expect([second?.method, second?.path]).toEqual([first?.method, first?.path]);
  expect(second?.headers).toMatchObject({ 'if-none-match': '"first"' });
  for (const name of ['cookie', 'referer', 'origin', 'authorization']) expect(second?.headers).not.toHaveProperty(name);
  expect((await requests()).map(({ status, scheduled }) => [status, scheduled])).toEqual([
    [200, undefined],
    [304, true],
  ]);
  await expect(options.getByText('Asked a feed whether it has changed, as you chose')).toBeVisible();

  server.answer = edition(150, 'second');
  await comeDue();
  await settledAfter(3);
  await expect.poll(async () => (await storedListings(options)).length).toBe(150);
});

test('an address that others can read on the way is asked only by a click, unless the person says otherwise', async () => {
  await options.getByLabel('Address of a feed').fill(server.url);
  await options.getByRole('button', { name: 'Add', exact: true }).click();
  await waitForFeed(options, ({ state }) => state === 'ready');
  await change(options, { dueAt: Date.now() - 1 });
  await ring(options);
  await expect.poll(alarmAt).toBeUndefined();
  await options.getByLabel(/How often .* is asked again/).selectOption('weekly');
  await expect.poll(alarmAt).toBeGreaterThan(Date.now());
  expect((await feed()).dueAt).toBeGreaterThan(Date.now() + 6 * DAY);
  expect(server.heard).toHaveLength(1);
});

test('a clock that was wrong is noticed, and nobody is asked for it', async () => {
  await addDaily();
  await change(options, { dueAt: Date.now() + 400 * DAY });
  await ring(options);
  await expect.poll(async () => (await feed()).dueAt).toBeLessThan(Date.now() + 2 * DAY);
  expect((await feed()).dueAt).toBeGreaterThan(Date.now() + 0.8 * DAY);
  expect(server.heard).toHaveLength(1);
});

test('a server that is busy is left alone as long as it asks, and what was read stays', async () => {
  await addDaily();
  server.answer = (_, response) => response.writeHead(503, { 'retry-after': '18000' }).end();
  await comeDue();
  const busy = await settledAfter(2);
  expect(busy).toMatchObject({ state: 'failed', failures: 1, problem: { key: 'problemFeedStatus' } });
  expect(busy.dueAt).toBeGreaterThan(Date.now() + 4.9 * HOUR);
  await change(options, { failures: 5 });
  await comeDue();
  const again = await settledAfter(3);
  expect(again.failures).toBe(6);
  expect(again.dueAt).toBeGreaterThan(Date.now() + 28 * HOUR);
  await expect(options.getByText(/tried 6 times/)).toBeVisible();
  await expect(options.getByText(/is still found/)).toBeVisible();
  expect(await storedListings(options)).toHaveLength(200);
});

const BAD: readonly [what: string, key: string, answer: ScriptedServer['answer']][] = [
  ['a web page', 'feedIsWebPage', (_, response) => response.end('<!doctype html><title>Log in</title>')],
  ['nothing', 'feedEmpty', (_, response) => response.end()],
  [
    'half a packed feed',
    'feedGzipBroken',
    (_, response) => response.end(gzipSync('id\ttitle\tlink\tcondition\tprice\n').subarray(0, 30)),
  ],
  [
    'a bomb of entities',
    'feedXmlEntities',
    (_, response) => response.end('<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><rss>&b;</rss>'),
  ],
  [
    'entities from elsewhere',
    'feedXmlEntities',
    (_, response) => response.end('<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss>&x;</rss>'),
  ],
  [
    'hundred megabytes of something else',
    'feedNoColumns',
    (_, response) => {
      const piece = Buffer.alloc(1 << 20, 'x');
      let left = 100;
      const more = () => {
        while (left > 0) {
          left -= 1;
          if (!response.write(piece)) return void response.once('drain', more);
        }
        response.end();
      };
      more();
    },
  ],
];

for (const [what, key, answer] of BAD)
  test(`${what} in place of a feed changes nothing, and is not taken for the last edition afterwards`, async () => {
    await addDaily();
    server.answer = (request, response) => {
      response.setHeader('etag', '"bad"');
      answer(request, response);
    };
    await comeDue();
    expect(await settledAfter(2)).toMatchObject({ state: 'failed', failures: 1, problem: { key } });
    expect(await storedListings(options)).toHaveLength(200);
    expect(await readTable(options, 'spool')).toEqual([]);
    server.answer = edition(200, 'first');
    await comeDue();
    expect(await settledAfter(3)).toMatchObject({ state: 'ready', failures: 0 });
    expect(server.heard[2]?.headers['if-none-match']).toBe('"first"');
  });

test('a feed that shrinks to nothing keeps its offers until the person takes it as it is', async () => {
  await addDaily();
  server.answer = edition(0, 'empty');
  await comeDue();
  expect(await settledAfter(2)).toMatchObject({ state: 'failed', problem: { key: 'problemFeedShrunk' } });
  expect(await storedListings(options)).toHaveLength(200);
  await options.getByRole('button', { name: /^Take it as it is: / }).click();
  expect(await settledAfter(3)).toMatchObject({ state: 'ready', failures: 0 });
  await expect.poll(() => storedListings(options)).toEqual([]);
  await comeDue();
  expect(await settledAfter(4)).toMatchObject({ state: 'ready' });
});

for (const [where, location] of [
  ['another host', (port: string) => `http://127.0.0.1:${port}/elsewhere`],
  ['a private address', () => 'http://192.168.0.1/reboot'],
  ['another path of the same host', () => '/elsewhere'],
] as const)
  test(`a feed that sends on to ${where} is not followed`, async () => {
    await addDaily();
    server.answer = (_, response) => response.writeHead(302, { location: location(new URL(server.url).port) }).end();
    await comeDue();
    expect(await settledAfter(2)).toMatchObject({ state: 'failed', problem: { key: 'problemFeedRedirected' } });
    await expect(options.getByText('sends on to another address')).toBeVisible();
    expect(server.heard).toHaveLength(2);
  });

test('a worker killed over a refresh takes it up again, and every request is in the log', async () => {
  test.setTimeout(90_000);
  await addDaily();
  server.answer = (_, response) => {
    response.writeHead(200);
    response.write('id\ttitle\tlink\tcondition\tprice\n');
  };
  await comeDue();
  await expect.poll(() => server.heard.length).toBe(2);
  await killWorker(extension, options);
  server.answer = edition(120, 'second');
  // Any message wakes it; left alone, its alarm would within half a minute.
  await options.evaluate(() =>
    chrome.runtime.sendMessage({ name: 'options.open', request: {} }).catch(() => undefined),
  );
  const taken = await settledAfter(3);
  expect(taken).toMatchObject({ state: 'ready', attempts: 0 });
  expect(await storedListings(options)).toHaveLength(120);
  expect((await requests()).map(({ status }) => status)).toEqual([200, 0, 200]);
});

test('a fetch that kills its worker each time is given up', async () => {
  await addDaily();
  await change(options, { state: 'fetching', attempts: 5 });
  await options.evaluate(() => chrome.alarms.create('feeds', { when: Date.now() }));
  expect(await waitForFeed(options, settled)).toMatchObject({
    problem: { key: 'problemFeedInterrupted' },
    attempts: 0,
  });
  expect(server.heard).toHaveLength(1);
});

test('a permission taken back is told on the feed’s line, and nobody is asked without it', async () => {
  test.setTimeout(90_000);
  await extension.close();
  const origins = ['http://localhost/*'];
  const build = buildFor(origins);
  const profile = newProfile();
  try {
    extension = await launchExtension({ build, profile });
    options = await openOptions(extension);
    await addDaily();
    await extension.close();
    // What the build had from the start is now a permission like any other, and still granted.
    buildFor([], { folder: build });
    extension = await launchExtension({ build, profile });
    options = await openOptions(extension);
    expect(await options.evaluate((all) => chrome.permissions.remove({ origins: all }), origins)).toBe(true);
    const told = await waitForFeed(options, ({ state }) => state === 'failed');
    expect(told.problem?.key).toBe('problemFeedNotAllowed');
    await expect(options.getByText(/The permission to read localhost.* was taken back/)).toBeVisible();
    await comeDue();
    await waitForFeed(options, ({ failures, state }) => state === 'failed' && failures === 1);
    expect(await storedListings(options)).toHaveLength(200);
    expect(server.heard).toHaveLength(1);
    expect(await requests()).toHaveLength(1);
  } finally {
    for (const folder of [build, profile]) rmSync(folder, { recursive: true, force: true });
  }
});

test('a server whose certificate nobody vouches for is refused with a sentence', async () => {
  test.skip(!canServeTls, 'Certificates are made by OpenSSL, which is not here.');
  await extension.close();
  const tls = await serveTls(['localhost'], edition(5, 'first'));
  const build = buildFor(['https://localhost/*']);
  try {
    extension = await launchExtension({ build });
    options = await openOptions(extension);
    await options.getByLabel('Address of a feed').fill(`https://localhost:${tls.port}/feed.tsv`);
    await options.getByRole('button', { name: 'Add', exact: true }).click();
    const refused = await waitForFeed(options, settled);
    expect(refused).toMatchObject({ cadence: 'daily', failures: 1, problem: { key: 'problemFeedUnreachable' } });
    await expect(options.getByText('its certificate is not valid')).toBeVisible();
  } finally {
    tls.close();
    rmSync(build, { recursive: true, force: true });
  }
});

test('a worker that starts again and again does not put a refresh off', async () => {
  await addDaily();
  await options.evaluate(() => chrome.alarms.create('feed-refresh', { when: Date.now() + 45_000 }));
  const before = await alarmAt();
  await change(options, { dueAt: Date.now() - 1 });
  await killWorker(extension, options);
  await options.evaluate(() => chrome.runtime.sendMessage({ name: 'requests.clear', request: {} }));
  await expect.poll(requests).toEqual([]);
  expect(await alarmAt()).toBe(before);
});

test('without a network nobody is asked, and nothing counts as a failure', async () => {
  await addDaily();
  await extension.context.setOffline(true);
  await comeDue();
  await expect.poll(alarmAt).toBeGreaterThan(Date.now() + 10 * 60_000);
  expect(await feed()).toMatchObject({ state: 'ready', failures: 0 });
  expect(server.heard).toHaveLength(1);
  await extension.context.setOffline(false);
  await ring(options);
  expect(await settledAfter(2)).toMatchObject({ state: 'ready', failures: 0 });
});
