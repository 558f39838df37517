// npm run bench -- [listings]: import speed and the time from a settled page to its panel, in real Chromium with that
// many listings. Medians and 95th percentiles; timings of a shared machine are noisy.

import type { Verdict } from '@/src/verdict/verdict';
import { launchExtension } from '../e2e/extension';
import { readTable, waitForFeed } from '../e2e/story';
import { serveDemoWeb } from '../web/serve';

const count = Number(process.argv[2] ?? 100_000);
const web = await serveDemoWeb();
const extension = await launchExtension();
const options = await extension.context.newPage();
await options.goto(extension.url('options.html'));

const started = performance.now();
await addFeedOf(count);
const seconds = (performance.now() - started) / 1000;
console.log(
  `import of ${count} rows (fetch, parse, index, write): ${seconds.toFixed(1)} s, ${Math.round(count / seconds)} rows/s`,
);

const urls = Object.values(web.shops).flatMap(({ productUrls }) => Object.values(productUrls).slice(0, 8));
const shown: number[] = [];
const judged: number[] = [];
for (const url of urls) {
  const page = await extension.context.newPage();
  // Noted in the page itself: when it had loaded, and when our one element came.
  await page.addInitScript(() => {
    const seen = new MutationObserver(() => {
      if (document.querySelector('reprise-panel') === null) return;
      seen.disconnect();
      document.documentElement.dataset['panelAt'] = String(performance.now());
    });
    seen.observe(document, { childList: true, subtree: true });
  });
  await page.goto(url);
  await page.waitForFunction(() => document.documentElement.dataset['panelAt'] !== undefined);
  shown.push(
    await page.evaluate(() => {
      const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      return Number(document.documentElement.dataset['panelAt']) - (navigation?.domContentLoadedEventEnd ?? 0);
    }),
  );
  const verdict = (await readTable<{ verdict: Verdict }>(options, 'verdicts'))
    .map((row) => row.verdict)
    .find(({ sighting }) => sighting.url === page.url());
  if (verdict !== undefined) judged.push(verdict.judgedAt - verdict.sighting.seenAt);
  await page.close();
}
print('page parsed → panel in the page', shown);
print('product read → judged (message, index, sums)', judged);
await extension.close();
await web.close();

async function addFeedOf(rows: number): Promise<void> {
  const url = `${web.secondHand.feeds.tsv}?n=${rows}`;
  await options.getByLabel('Address of a feed').fill(url);
  await options.getByRole('button', { name: 'Add', exact: true }).click();
  await waitForFeed(options, ({ state }) => state === 'ready', 600_000);
}

function print(what: string, ms: number[]): void {
  const sorted = ms.toSorted((a, b) => a - b);
  const at = (p: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] as number);
  console.log(`${what}: median ${at(0.5)} ms, p95 ${at(0.95)} ms, n ${ms.length}`);
}
