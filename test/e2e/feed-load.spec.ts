// A large feed comes in while its person goes on reading shops, and the worker dies under it again and again.
import { expect, test } from '@playwright/test';
import { unpackFingerprints } from '@/src/listings/index/fingerprint';
import { isDead } from '@/src/listings/index/parts';
import type { BatchRecord, SegmentRecord } from '@/src/store/database';
import type { FeedRecord } from '@/src/store/feed-record';
import { isFound } from '@/src/store/segments';
import { serveDemoWeb } from '../web/serve';
import { killWorker, launchExtension } from './extension';
import { PanelOnPage } from './panel';
import { addFeed, readTable } from './story';

const ROWS = 200_000;
/** The worker is killed once so many rows have been written. */
const KILLS = [1, 50_000, 100_000];
/** Looked this often, or a quiet machine is through before the next look. */
const OFTEN = [20];

test('200,000 offers are all there and none twice, though shops were read meanwhile and the worker killed three times', async () => {
  test.setTimeout(900_000);
  const web = await serveDemoWeb();
  const extension = await launchExtension();
  try {
    await addFeed(extension, `${web.secondHand.feeds.csv}?n=2000`);
    const options = await extension.context.newPage();
    await options.goto(extension.url('options.html'));
    const address = `${web.secondHand.feeds.tsv}?n=${ROWS}&seed=7`;
    await options.getByLabel('Address of a feed').fill(address);
    await options.getByRole('button', { name: 'Add', exact: true }).click();
    const large = async () =>
      (await readTable<FeedRecord>(options, 'feeds')).find(
        ({ origin }) => origin.kind === 'url' && origin.url === address,
      ) as FeedRecord;
    const written = async () => {
      const feed = await large();
      return feed === undefined || feed.state === 'fetching' ? -1 : feed.state === 'importing' ? feed.rowsDone : ROWS;
    };

    const pages = Object.values(web.shops).flatMap(({ productUrls }) => Object.values(productUrls).slice(0, 2));
    for (const [i, rows] of KILLS.entries()) {
      await expect.poll(written, { timeout: 240_000, intervals: OFTEN }).toBeGreaterThanOrEqual(rows);
      expect((await large()).state).toBe('importing');
      await killWorker(extension, options);
      // Reading a shop wakes the worker that was killed, and the import goes on.
      const shop = await extension.context.newPage();
      await shop.goto(pages[i] as string);
      const panel = await PanelOnPage.of(shop);
      await expect.poll(() => panel.text(), { timeout: 60_000 }).toMatch(/could avoid|no clear benefit|can.t tell/i);
      await shop.close();
    }
    await expect.poll(async () => (await large()).state, { timeout: 300_000 }).toBe('ready');

    const feed = await large();
    expect(feed.tally.rows).toBe(ROWS);
    expect(feed.problem).toBeUndefined();
    const batches = new Map((await readTable<BatchRecord>(options, 'batches')).map((batch) => [batch.id, batch]));
    const segments = await readTable<SegmentRecord>(options, 'segments');
    const found = segments
      .filter(({ feedId }) => feedId === feed.id)
      .filter((one) => isFound(one, feed.activeGeneration));
    const prints = found
      .flatMap(({ parts }) => parts)
      .flatMap((part) =>
        unpackFingerprints(batches.get(part.batch)?.fingerprints ?? new Uint8Array(0)).filter(
          (_, place) => !isDead(part, place),
        ),
      );
    expect(prints).toHaveLength(feed.tally.kept);
    expect(new Set(prints).size).toBe(feed.tally.kept);
    expect(await readTable(options, 'spool')).toEqual([]);
  } finally {
    await extension.close();
    await web.close();
  }
});
