// The page that tells how Reprise fares, in a real browser: it reaches everything, and says what went wrong.
import { expect, test } from '@playwright/test';
import { type DemoWeb, serveDemoWeb } from '../web/serve';
import { type Extension, launchExtension } from './extension';
import { addFeed } from './story';

let extension: Extension;
let web: DemoWeb;

test.beforeAll(async () => {
  web = await serveDemoWeb();
  extension = await launchExtension();
});

test.afterAll(async () => {
  await extension.close();
  await web.close();
});

async function diagnosis() {
  const page = await extension.context.newPage();
  await page.goto(extension.url('diagnosis.html'));
  await expect(page.getByRole('region', { name: 'Versions' })).toBeVisible();
  return page;
}

test('versions are told, and every step of the self-test works', async () => {
  const page = await diagnosis();
  await expect(page.getByRole('region', { name: 'Versions' })).toContainText(/Reprise\d+\.\d+\.\d+.*Chrom.*Method\d/s);
  await page.getByRole('button', { name: 'Run the self-test' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Reach the background: works' })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'works' })).toHaveCount(5);
});

test('what was refused is listed, without what it carried', async () => {
  const page = await diagnosis();
  await page.evaluate(() =>
    chrome.runtime.sendMessage({
      name: 'feed.add',
      request: { kind: 'url', url: 'https://secret.example/x', more: 1 },
    }),
  );
  await page.reload();
  const failures = page.getByRole('region', { name: 'What went wrong lately' });
  await expect(failures).toContainText('feed.add');
  await expect(failures).not.toContainText('secret');
});

test('that the browser spares what is here is said, and how the feeds are', async () => {
  await addFeed(extension, web.secondHand.feeds.xml);
  const page = await diagnosis();
  await expect(page.getByRole('region', { name: 'Storage' })).toContainText(/runs out of roomYes/);
  await expect(page.getByRole('region', { name: 'Feeds', exact: true })).toContainText(/Feed 1Ready/);
});

test('a step that does not work is said to fail, and the others still tell the truth', async () => {
  const page = await extension.context.newPage();
  // As where the browser blocks storage.
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The user denied permission to access the database.', 'SecurityError');
    };
  });
  await page.goto(extension.url('diagnosis.html'));
  await page.getByRole('button', { name: 'Run the self-test' }).click();
  const steps = page.getByRole('status').getByRole('listitem');
  await expect(steps).toHaveCount(5);
  await expect(steps.filter({ hasText: 'Reach the background: works' })).toBeVisible();
  const said = await steps.allTextContents();
  expect(said.slice(0, 3).filter((step) => step.includes('works'))).toEqual([]);
  await expect(page.getByRole('region', { name: 'Rows in the database' })).toContainText('could not be read');
  await page.close();
});

test('rules that were damaged on the disk are said, though pages are judged by the others', async () => {
  const page = await diagnosis();
  const write = (text: string | undefined) =>
    page.evaluate(
      (damaged) =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('reprise');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const storing = opening.result.transaction('rules', 'readwrite');
            const table = storing.objectStore('rules');
            if (damaged === undefined) table.clear();
            else table.put({ id: 'personal', text: damaged, savedAt: 5 });
            storing.oncomplete = () => {
              opening.result.close();
              resolve();
            };
          };
        }),
      text,
    );
  await write('{ "format": 2, "name": "Zebulon');
  await page.reload();
  await page.getByRole('button', { name: 'Run the self-test' }).click();
  const steps = page.getByRole('status').getByRole('listitem');
  await expect(steps).toHaveCount(5);
  await expect(steps.filter({ hasText: 'count for nothing: 1.' })).toHaveCount(1);
  await expect(steps.filter({ hasText: 'works' })).toHaveCount(4);
  await expect(page.locator('body')).not.toContainText('Zebulon');
  await write(undefined);
  await page.close();
});

test('it is reached from the foot of popup, options and welcome, with the privacy policy and the licences', async () => {
  for (const screen of ['popup', 'options', 'welcome']) {
    const page = await extension.context.newPage();
    await page.goto(extension.url(`${screen}.html`));
    const [opened] = await Promise.all([
      extension.context.waitForEvent('page'),
      page.getByRole('link', { name: 'Something is wrong?' }).click(),
    ]);
    await expect(opened.getByRole('heading', { level: 1 })).toHaveText('Something is wrong?');
    await opened.close();
    for (const [name, words] of [
      ['Privacy', 'Privacy policy'],
      ['Licences', 'MIT License'],
    ] as const) {
      const [read] = await Promise.all([
        extension.context.waitForEvent('page'),
        page.getByRole('link', { name, exact: true }).click(),
      ]);
      await expect(read.locator('body')).toContainText(words);
      await read.close();
    }
    await page.close();
  }
});
