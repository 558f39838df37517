// A browser that ends without a word, as with the power: what was answered is there when it starts again, once, and what
// was begun is gone on with.
import { rmSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Page } from 'playwright';
import type { Entry } from '@/src/ledger/entry';
import { monthOf } from '@/src/ledger/month';
import { totalOf } from '@/src/ledger/totals';
import { type DemoWeb, serveDemoWeb } from '../web/serve';
import { type Extension, launchExtension, newProfile } from './extension';
import { storedListings } from './stored-listings';
import { readTable, waitForFeed } from './story';

const LINES = 20;
const ROWS = 20_000;

let web: DemoWeb;
let profile: string;
let extension: Extension;

test.beforeEach(async () => {
  web = await serveDemoWeb();
  profile = newProfile();
  extension = await launchExtension({ profile, looks: false });
});

test.afterEach(async () => {
  await extension.close();
  await web.close();
  rmSync(profile, { recursive: true, force: true });
});

async function open(name: string): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(extension.url(name));
  return page;
}

/** Ends the browser's main process at once, and starts it again with the same profile. */
async function killBrowser(page: Page): Promise<void> {
  const ended = extension.context.waitForEvent('close');
  const session = await extension.context.newCDPSession(page);
  // It answers nothing any more.
  session.send('Browser.crash').catch(() => undefined);
  await ended;
  extension = await launchExtension({ profile, looks: false });
}

const lines = Array.from({ length: LINES }, (_, at) => ({
  id: crypto.randomUUID(),
  draft: { choice: 'bought-new', productName: `Lamp ${at}`, decidedAt: 1_700_000_000_000 + at, wouldBuyNew: 'unknown' },
}));

test('lines that were answered are there, once and in the sums, and an import goes on', async () => {
  test.setTimeout(120_000);
  const page = await open('options.html');
  await page.getByLabel('Address of a feed').fill(`${web.secondHand.feeds.tsv}?n=${ROWS}`);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await waitForFeed(page, ({ state }) => state === 'fetching' || state === 'importing');
  const answers = await page.evaluate(async (requests) => {
    const answers: unknown[] = [];
    for (const request of requests) answers.push(await chrome.runtime.sendMessage({ name: 'ledger.add', request }));
    return answers;
  }, lines);
  expect(answers).toHaveLength(LINES);
  await killBrowser(page);

  const again = await open('ledger.html');
  const feed = await waitForFeed(again, ({ state }) => state === 'ready' || state === 'failed', 60_000);
  const entries = await readTable<Entry>(again, 'entries');
  expect(entries.map(({ id }) => id).sort()).toEqual(lines.map(({ id }) => id).sort());
  const months = await readTable<{ month: string; totals: unknown }>(again, 'months');
  expect(months).toEqual([{ month: monthOf(1_700_000_000_000), totals: totalOf(entries) }]);
  const stored = await storedListings(again);
  expect([feed.state, stored.length]).toEqual(['ready', feed.tally.kept]);
  expect(new Set(stored.map(({ offerId }) => offerId)).size).toBe(stored.length);
});
