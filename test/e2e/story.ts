import type { Page } from 'playwright';
import type { Entry } from '@/src/ledger/entry';
import type { FeedRecord } from '@/src/store/feed-record';
import type { Verdict } from '@/src/verdict/verdict';
import type { Extension } from './extension';

/** Reads one table of the extension's database, from a page of the extension. */
export async function readTable<Row>(page: Page, table: string): Promise<Row[]> {
  return page.evaluate(
    (name) =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open('reprise');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const asking = db.transaction(name).objectStore(name).getAll();
          asking.onerror = () => reject(asking.error);
          asking.onsuccess = () => {
            resolve(asking.result);
            db.close();
          };
        };
      }),
    table,
  ) as Promise<Row[]>;
}

/** Adds a feed the way a person does, on the options page, and waits until its offers can be found. */
export async function addFeed(extension: Extension, url: string, patience?: number): Promise<FeedRecord> {
  const page = await extension.context.newPage();
  await page.goto(extension.url('options.html'));
  await page.locator('#feed-url').fill(url);
  await page.keyboard.press('Enter');
  const feed = await waitForFeed(page, ({ state }) => state === 'ready' || state === 'failed', patience);
  await page.close();
  return feed;
}

/** Saves the person's rules, from a page of the extension, as the page of the rules and the questions in options do. */
export async function saveRules(page: Page, parts: Readonly<Record<string, unknown>>): Promise<void> {
  const text = JSON.stringify({ format: 2, id: 'mine', name: 'Mine', version: '1', ...parts }, undefined, 2);
  const answer: unknown = await page.evaluate(
    (request) => chrome.runtime.sendMessage({ name: 'rules.save', request }),
    { text },
  );
  const isSaved = JSON.stringify(answer)?.includes('"saved"');
  if (!isSaved) throw new Error(`Rules were not saved: ${JSON.stringify(answer)}`);
}

export async function waitForFeed(
  page: Page,
  wanted: (feed: FeedRecord) => boolean,
  patience = 60_000,
): Promise<FeedRecord> {
  const end = Date.now() + patience;
  for (;;) {
    const found = (await readTable<FeedRecord>(page, 'feeds').catch(() => [])).find(wanted);
    if (found !== undefined) return found;
    if (Date.now() > end)
      throw new Error(`No such feed after ${patience} ms: ${JSON.stringify(await readTable(page, 'feeds'))}`);
    await page.waitForTimeout(100);
  }
}

/** The verdict on the page at an address, as soon as there is one. */
export async function verdictOn(extension: Extension, url: string, patience = 15_000): Promise<Verdict | undefined> {
  const page = await extension.context.newPage();
  await page.goto(extension.url('options.html'));
  const end = Date.now() + patience;
  try {
    for (;;) {
      const rows = await readTable<{ verdict: Verdict }>(page, 'verdicts');
      const found = rows.find(({ verdict }) => verdict.sighting.url === url);
      if (found !== undefined || Date.now() > end) return found?.verdict;
      await page.waitForTimeout(100);
    }
  } finally {
    await page.close();
  }
}

export async function ledger(extension: Extension): Promise<Entry[]> {
  const page = await extension.context.newPage();
  await page.goto(extension.url('options.html'));
  const entries = await readTable<Entry>(page, 'entries');
  await page.close();
  return entries;
}

/**
 * The popup, opened as a page of its own: the browser shows the real one in a bubble that no test can reach. It is told
 * which tab it is about.
 */
export async function openPopup(extension: Extension, shop: Page): Promise<Page> {
  const popup = await openBeside(extension, shop, 'popup.html');
  await popup.setViewportSize({ width: 380, height: 600 });
  return popup;
}

/** A page of the extension that is told which tab it is about. */
export async function openBeside(extension: Extension, shop: Page, name: string): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(extension.url('options.html'));
  const tab = await page.evaluate(
    async (url) => (await chrome.tabs.query({ url }))[0]?.id,
    shop.url().split('#')[0] as string,
  );
  await page.goto(extension.url(`${name}#tab=${tab}`));
  await page.getByRole('heading').first().waitFor();
  return page;
}
