import type { Page } from 'playwright';
import type { LivePage } from '@/src/platform/live-page';
import type { Extension } from './extension';

/** Adds a shop that is asked, the way a person does; the sentence that says how it went. */
export async function addShop(extension: Extension, address: string): Promise<string> {
  const page = await extension.context.newPage();
  await page.goto(extension.url('options.html'));
  await page.getByLabel('Add a shop: the address of any of its pages').fill(address);
  await page.getByRole('button', { name: 'Look at it and switch it on' }).click();
  const told = page.locator('#shop-told p').filter({ hasNotText: '…' });
  await told.waitFor();
  const sentence = (await told.textContent()) ?? '';
  await page.close();
  return sentence;
}

/** What sources were asked for a page and what it came to, when the last has answered; undefined when none was asked. */
export async function liveOn(extension: Extension, url: string, patience = 15_000): Promise<LivePage | undefined> {
  const page = await extension.context.newPage();
  await page.goto(extension.url('options.html'));
  const end = Date.now() + patience;
  try {
    for (;;) {
      const found = (await livePages(page)).find((live) => live.url === url);
      if (found?.asked.every(({ state }) => state !== 'asking') || Date.now() > end) return found;
      await page.waitForTimeout(100);
    }
  } finally {
    await page.close();
  }
}

function livePages(page: Page): Promise<LivePage[]> {
  return page.evaluate(async () => {
    const kept: Record<string, unknown> = await chrome.storage.session.get();
    return Object.entries(kept).flatMap(([key, value]) => (key.startsWith('live:') ? [value] : []));
  }) as Promise<LivePage[]>;
}
