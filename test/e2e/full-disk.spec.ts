// A disk without room: nothing that was there is lost, and the person is told. `unlimitedStorage` cannot be filled by a
// test, so the build runs without it, under a quota set over the browser's own protocol.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from 'playwright';
import { type DemoWeb, serveDemoWeb } from '../web/serve';
import { CHROMIUM_BUILD, type Extension, launchExtension } from './extension';
import { storedListings } from './stored-listings';
import { readTable, waitForFeed } from './story';

let web: DemoWeb;
let build: string;
let extension: Extension;
let options: Page;

test.beforeEach(async () => {
  web = await serveDemoWeb();
  build = mkdtempSync(join(tmpdir(), 'reprise-limited-'));
  cpSync(CHROMIUM_BUILD, build, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8'));
  manifest.permissions = manifest.permissions.filter((permission: string) => permission !== 'unlimitedStorage');
  writeFileSync(join(build, 'manifest.json'), JSON.stringify(manifest));
  extension = await launchExtension({ build, welcome: true, looks: false });
  options = await extension.context.newPage();
  await options.goto(extension.url('options.html'));
});

test.afterEach(async () => {
  await extension.close();
  await web.close();
  rmSync(build, { recursive: true, force: true });
});

/** Grants the extension so many bytes, until what it answers is called: a quota lasts as long as the session that set it. */
async function limitRoom(bytes: number): Promise<() => Promise<void>> {
  const session = await extension.context.newCDPSession(options);
  const origin = extension.url('').replace(/\/$/, '');
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: bytes });
  return () => session.detach();
}

async function add(url: string): Promise<void> {
  await options.getByLabel('Address of a feed').fill(url);
  await options.getByRole('button', { name: 'Add', exact: true }).click();
}

/** Enough for the bytes of the feed, not for its index beside them. */
const ROOM_FOR_SPOOL = 9_000_000;

for (const [where, room] of [
  ['in the spool', 2_000_000],
  ['in the index', ROOM_FOR_SPOOL],
] as const)
  test(`a feed that does not fit ${where} is given up with a sentence, leaves nothing behind, and comes in once there is room`, async () => {
    test.setTimeout(180_000);
    const lift = await limitRoom(room);
    await add(`${web.secondHand.feeds.tsv}?n=60000`);
    const refused = await waitForFeed(options, ({ state }) => state === 'failed' || state === 'ready', 90_000);
    expect(refused.problem?.key).toBe('problemDiskFull');
    await expect(options.getByText('no room left')).toBeVisible();
    expect(await storedListings(options)).toEqual([]);
    for (const table of ['spool', 'segments', 'postings', 'batches', 'signatures', 'documents'])
      expect(await readTable(options, table)).toEqual([]);
    await lift();
    await options.getByRole('button', { name: /Refresh/ }).click();
    const feed = await waitForFeed(options, ({ state }) => state === 'ready', 120_000);
    expect(await storedListings(options)).toHaveLength(feed.tally.kept);
  });
