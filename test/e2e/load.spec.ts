// Many tabs at once: each gets the verdict of its own page, and nothing of a tab outlives it.
import { expect, test } from '@playwright/test';
import {
  closeTabs,
  leadTabs,
  openAtOnce,
  optionsPage,
  productAddresses,
  seenKept,
  tabsKept,
  toldOf,
} from '../load/many-tabs';
import { serveDemoWeb } from '../web/serve';
import { killWorker, launchExtension } from './extension';
import { addFeed } from './story';

const TABS = 50;
/** A busy machine is slow, not wrong, ms. */
const PATIENCE = 120_000;

test('fifty tabs opened at once each get their own verdict, though some leave, some close and the worker dies', async () => {
  test.setTimeout(300_000);
  const web = await serveDemoWeb();
  const extension = await launchExtension();
  try {
    await addFeed(extension, web.secondHand.feeds.csv);
    const options = await optionsPage(extension);
    const urls = Object.values(web.shops).flatMap(({ productUrls }) => Object.values(productUrls));
    const article = web.shops.volta.articleUrl;

    await test.step('each its own', async () => {
      const wanted = productAddresses(urls, TABS);
      const tabs = await openAtOnce(options, wanted);
      const judged = async () => (await toldOf(options, tabs)).map(({ judged }) => judged);
      await expect.poll(judged, { timeout: PATIENCE }).toEqual(wanted);
      await expect.poll(() => seenKept(options)).toEqual({ kept: TABS, indexed: TABS });
      const isCounted = async () =>
        (await toldOf(options, tabs)).filter(({ badge, offers }) => badge !== (offers === 0 ? '' : String(offers)));
      await expect.poll(isCounted, { timeout: PATIENCE }).toEqual([]);
      expect((await toldOf(options, tabs)).filter(({ offers }) => offers > 0).length).toBeGreaterThan(TABS / 3);
      await closeTabs(options, tabs);
      await expect.poll(() => tabsKept(options)).toEqual([]);
    });

    await test.step('closed or led elsewhere while they are judged, the others killed in the middle', async () => {
      const wanted = productAddresses(urls, 30);
      const tabs = await openAtOnce(options, wanted);
      const some = async () => (await toldOf(options, tabs)).filter(({ judged }) => judged !== undefined).length;
      await expect.poll(some, { timeout: PATIENCE, intervals: [20] }).toBeGreaterThan(0);
      const [closed, left, staying] = [tabs.slice(0, 10), tabs.slice(10, 20), tabs.slice(20)];
      await Promise.all([closeTabs(options, closed), leadTabs(options, left, article)]);
      await killWorker(extension, options);
      const judged = async () => (await toldOf(options, staying)).map(({ judged }) => judged);
      await expect.poll(judged, { timeout: PATIENCE }).toEqual(wanted.slice(20));
      await expect.poll(() => tabsKept(options)).toEqual(staying);
      expect((await toldOf(options, left)).map(({ badge }) => badge).filter((badge) => badge !== '')).toEqual([]);
      await closeTabs(options, staying);
      await expect.poll(() => tabsKept(options)).toEqual([]);
    });
  } finally {
    await extension.close();
    await web.close();
  }
});
