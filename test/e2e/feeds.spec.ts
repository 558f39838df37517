// Feeds as they really arrive: broken, cut, wrongly encoded, changed, enormous, and with the worker killed under them.
import { createServer, get, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream';
import { expect, test } from '@playwright/test';
import type { Page } from 'playwright';
import { GONE_EVERY } from '../web/feeds';
import { type DemoWeb, serveDemoWeb } from '../web/serve';
import { type Extension, killWorker, launchExtension } from './extension';
import { collectFaults } from './faults';
import { storedListings } from './stored-listings';
import { addFeed, readTable, verdictOn, waitForFeed } from './story';

let web: DemoWeb;
let extension: Extension;
let options: Page;

test.beforeEach(async () => {
  web = await serveDemoWeb();
  extension = await launchExtension();
  options = await extension.context.newPage();
  await options.goto(extension.url('options.html'));
});

test.afterEach(async () => {
  await extension.close();
  await web.close();
});

const listings = () => storedListings(options);

test('broken rows are left out, counted by reason, and never reach a page as markup or as a link', async () => {
  const faults = collectFaults(extension.context);
  const feed = await addFeed(extension, `${web.secondHand.origin}/feed-broken.xml?n=60`);
  expect(feed.state).toBe('ready');
  expect(feed.tally.skipped).toMatchObject({ 'no-price': 2, incomplete: 2, 'unsafe-link': 1, duplicate: 1 });
  expect(feed.tally.skipped.new).toBeGreaterThanOrEqual(1);
  const kept = await listings();
  expect(kept).toHaveLength(feed.tally.kept);
  expect(kept.every(({ url, image }) => url.startsWith('http') && (image ?? 'http').startsWith('http'))).toBe(true);
  await options.getByText('rows skipped').click();
  await expect(options.getByText('1 whose link is no web address')).toBeVisible();
  expect(faults).toEqual([]);
});

test('a feed whose connection is cut changes nothing of what was there', async () => {
  const { address, close } = await switching(
    `${web.secondHand.origin}/feed.xml?n=100`,
    `${web.secondHand.origin}/feed-cut.xml?n=100`,
  );
  const before = await addFeed(extension, address.first());
  const kept = before.tally.kept;
  address.second();
  await options.getByRole('button', { name: /Refresh/ }).click();
  const after = await waitForFeed(options, ({ state }) => state === 'failed');
  expect(after.problem?.key).toBe('problemFeedCut');
  expect(after.activeGeneration).toBe(before.activeGeneration);
  expect(await listings()).toHaveLength(kept);
  expect(await readTable(options, 'spool')).toEqual([]);
  await expect(options.getByText('The connection to')).toBeVisible();
  close();
});

test('the same address added twice is one source, refreshed', async () => {
  const first = await addFeed(extension, `${web.secondHand.feeds.csv}?n=50`);
  await addFeed(extension, `${web.secondHand.feeds.csv}?n=50`);
  await waitForFeed(
    options,
    ({ state, refreshedAt }) => state === 'ready' && (refreshedAt ?? 0) > (first.refreshedAt ?? 0),
  );
  expect(await readTable(options, 'feeds')).toHaveLength(1);
  expect(await listings()).toHaveLength(first.tally.kept);
});

test('an offer that stands in two feeds is shown once', async () => {
  for (const format of ['csv', 'jsonl'] as const) await addFeed(extension, `${web.secondHand.feeds[format]}?n=400`);
  const [volta] = Object.values(web.shops.volta.productUrls) as [string];
  await (await extension.context.newPage()).goto(volta);
  const verdict = await verdictOn(extension, volta);
  const urls = verdict?.offers.map(({ match }) => match.listing.url) ?? [];
  expect(urls.length).toBeGreaterThan(0);
  expect(new Set(urls).size).toBe(urls.length);
});

test('a page instead of a feed is refused with a sentence', async () => {
  const feed = await addFeed(extension, `${web.secondHand.origin}/feed-html`);
  expect(feed.state).toBe('failed');
  expect(await listings()).toEqual([]);
  expect(feed.problem?.key).toBe('feedIsWebPage');
  await expect(options.locator('.feed').first()).toContainText(
    'This is a web page, not a feed. Ask the shop for the address of its product feed.',
  );
});

test('an address that answers nothing is refused with a sentence', async () => {
  const feed = await addFeed(extension, 'http://localhost:1/feed.xml');
  expect(feed.problem?.key).toBe('problemFeedUnreachable');
});

test('a feed that lies about its encoding is read as it was meant', async () => {
  const feed = await addFeed(extension, `${web.secondHand.origin}/feed-latin1.tsv?n=300`);
  expect(feed.state).toBe('ready');
  const titles = (await listings()).map(({ title }) => title).join('\n');
  expect(titles).toMatch(/[äöüéè]/);
  expect(titles).not.toMatch(/\uFFFD|Ã/);
});

test('a newer edition replaces what is gone and what changed its price', async () => {
  const { address, close } = await switching(
    `${web.secondHand.origin}/feed.tsv?n=200`,
    `${web.secondHand.origin}/feed-next.tsv?n=200`,
  );
  await addFeed(extension, address.first());
  const before = new Map((await listings()).map((listing) => [listing.offerId, listing]));
  address.second();
  await options.getByRole('button', { name: /Refresh/ }).click();
  await waitForFeed(options, ({ state, activeGeneration }) => state === 'ready' && activeGeneration > 2);
  await expect.poll(async () => (await listings()).length).toBeLessThan(before.size);
  const after = await listings();
  expect(before.size - after.length).toBeGreaterThan(before.size / GONE_EVERY / 2);
  expect(after.some((listing) => listing.price.minor < (before.get(listing.offerId)?.price.minor ?? 0))).toBe(true);
  close();
});

test('a file is taken over whole and can be removed again', async () => {
  const text = await (await fetch(`${web.secondHand.feeds.jsonl}?n=50`)).text();
  await options
    .locator('input[type=file]')
    .setInputFiles({ name: 'offers.jsonl', mimeType: 'text/plain', buffer: Buffer.from(text) });
  const feed = await waitForFeed(options, ({ state }) => state === 'ready');
  expect(feed.origin).toEqual({ kind: 'file', name: 'offers.jsonl' });
  expect(await listings()).toHaveLength(feed.tally.kept);
  await options.getByRole('button', { name: /^Remove / }).click();
  await options
    .getByRole('button', { name: /Remove|Yes/ })
    .first()
    .click();
  await expect.poll(async () => (await readTable(options, 'feeds')).length).toBe(0);
  expect(await listings()).toEqual([]);
});

test('a source removed while it is still arriving stays removed', async () => {
  await options.getByLabel('Address of a feed').fill(`${web.secondHand.origin}/feed-slow.jsonl?n=2000&delay=100`);
  await options.getByRole('button', { name: 'Add', exact: true }).click();
  await waitForFeed(options, ({ state }) => state === 'fetching');
  await options.getByRole('button', { name: /^Remove / }).click();
  await options
    .getByRole('button', { name: /Remove|Yes/ })
    .first()
    .click();
  await expect.poll(async () => (await readTable(options, 'feeds')).length).toBe(0);
  expect(await listings()).toEqual([]);
  expect(await readTable(options, 'spool')).toEqual([]);
});

test('an import survives its worker being killed three times, and nothing is lost or doubled', async () => {
  test.setTimeout(180_000);
  const rows = 60_000;
  await options.getByLabel('Address of a feed').fill(`${web.secondHand.feeds.tsv}?n=${rows}`);
  await options.getByRole('button', { name: 'Add', exact: true }).click();
  for (let kill = 1; kill <= 3; kill += 1) {
    await waitForFeed(
      options,
      ({ state, rowsDone }) => state !== 'fetching' && rowsDone >= 20_000 * (kill - 1),
      60_000,
    );
    await killWorker(extension, options);
    // Any message wakes it; left alone, its alarm would within half a minute.
    await options.evaluate(() => chrome.runtime.sendMessage({ name: 'requests.clear', request: {} }));
  }
  const feed = await waitForFeed(options, ({ state }) => state === 'ready' || state === 'failed', 120_000);
  expect(feed.state).toBe('ready');
  expect(feed.tally.rows).toBe(rows);
  const stored = await listings();
  expect(stored).toHaveLength(feed.tally.kept);
  expect(new Set(stored.map(({ offerId }) => offerId)).size).toBe(feed.tally.kept);
  expect(await readTable(options, 'spool')).toEqual([]);
  const segments = await readTable<{ merging?: unknown; retired?: true }>(options, 'segments');
  expect(segments.some(({ merging, retired }) => merging !== undefined || retired)).toBe(false);
});

test('a newer edition survives its worker being killed, and writes only what changed', async () => {
  test.setTimeout(180_000);
  const rows = 40_000;
  const { address, close } = await switching(
    `${web.secondHand.origin}/feed.tsv?n=${rows}`,
    `${web.secondHand.origin}/feed-next.tsv?n=${rows}`,
  );
  const before = await addFeed(extension, address.first());
  address.second();
  await options.getByRole('button', { name: /Refresh/ }).click();
  await waitForFeed(options, ({ state }) => state === 'importing' || state === 'ready', 60_000);
  await killWorker(extension, options);
  await options.evaluate(() => chrome.runtime.sendMessage({ name: 'requests.clear', request: {} }));
  const after = await waitForFeed(
    options,
    ({ state, activeGeneration }) => state === 'ready' && activeGeneration > before.activeGeneration,
    120_000,
  );
  const stored = await listings();
  expect(stored).toHaveLength(after.tally.kept);
  expect(new Set(stored.map(({ offerId }) => offerId)).size).toBe(after.tally.kept);
  const batches = await readTable<{ count: number }>(options, 'batches');
  const written = batches.reduce((sum, { count }) => sum + count, 0) - before.tally.kept;
  expect(written).toBeGreaterThan(0);
  expect(written).toBeLessThan(before.tally.kept / 3);
  close();
});

/** An address that holds one feed and later another, as a shop's does from day to day. */
async function switching(first: string, second: string) {
  let target = first;
  const server: Server = createServer(({ headers }, response) => {
    get(target, { headers: { ...headers, host: new URL(target).host } }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      // A line that breaks on one side breaks on the other.
      pipeline(answer, response, () => undefined);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://localhost:${(server.address() as AddressInfo).port}/feed`;
  const address = {
    first: () => url,
    second: () => {
      target = second;
    },
  };
  return { address, close: () => server.close() };
}
