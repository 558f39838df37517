// npm run bench:ui -- [opens]: how long popup and ledger page take to be painted with data over a ledger of 20,000 lines, and
// what opening the panel costs its page, in real Chromium. Timings of a shared machine are noisy: read them with its load.
import { loadavg } from 'node:os';
import type { Page } from 'playwright';
import type { Entry } from '@/src/ledger/entry';
import { monthOf } from '@/src/ledger/month';
import { totalOf } from '@/src/ledger/totals';
import { launchExtension } from '../e2e/extension';
import { PanelOnPage } from '../e2e/panel';
import { addFeed, openPopup } from '../e2e/story';
import { serveDemoWeb } from '../web/serve';
import { milliseconds } from './spread';

const LINES = 20_000;
const YEARS = 3;
const DAY = 86_400_000;
const opens = Number(process.argv[2] ?? 30);

const web = await serveDemoWeb();
const extension = await launchExtension();
await addFeed(extension, web.secondHand.feeds.xml);
const page = await extension.context.newPage();
await page.goto(extension.url('options.html'));
await fillLedger(page);

const shop = await extension.context.newPage();
await shop.goto(web.shops.volta.productUrls['apple-iphone-15'] as string);
const shownAt = await PanelOnPage.of(shop);
while (!(await shownAt.text()).includes('used from')) await shop.waitForTimeout(100);
const popup = (await openPopup(extension, shop)).url();

const load = loadavg().map((value) => value.toFixed(1));
row('', 'median', 'p95', 'n');
for (const [what, url, ...wanted] of [
  ['popup of a product page', popup, '.stretch .figure', '.offer'],
  ['popup of no product', extension.url('popup.html'), '.stretch .figure'],
  ['side panel', popup.replace('popup.html', 'sidepanel.html'), '.offer'],
  ['ledger page', extension.url('ledger.html'), '.columns .figure'],
] as const) {
  const { painted, work } = await openings(url, wanted);
  timed(`${what}: address → painted with data, ms`, painted);
  timed(`${what}: work of its main thread until then, ms`, work);
}
const panel = await panelOpens();
timed('panel opened: work of the main thread of the page, ms', panel.work);
timed('panel opened: longest task, ms', panel.longest);
console.log(`layout shift (CLS) over all opens: ${panel.shift}`);
console.log(`load of the machine at the start: ${load.join(', ')}; ${LINES} lines over ${YEARS} years`);
await extension.close();
await web.close();

/** Opens an address anew and notes when all that is looked for stood painted, ms since the page began to be loaded. */
async function openings(url: string, wanted: readonly string[]): Promise<{ painted: number[]; work: number[] }> {
  const painted: number[] = [];
  const work: number[] = [];
  for (let i = 0; i < opens; i += 1) {
    const tab = await extension.context.newPage();
    const busy = await busyIn(tab);
    await tab.setViewportSize({ width: 380, height: 600 });
    await tab.addInitScript((selectors) => {
      const seen = new MutationObserver(() => {
        if (!selectors.every((selector) => document.querySelector(selector) !== null)) return;
        seen.disconnect();
        // A task after the frame in which it is painted.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            document.documentElement.dataset['paintedAt'] = String(performance.now());
          };
          port2.postMessage(undefined);
        });
      });
      seen.observe(document, { childList: true, subtree: true });
    }, wanted);
    const before = await busy();
    await tab.goto(url);
    await tab.waitForFunction(() => document.documentElement.dataset['paintedAt'] !== undefined);
    work.push((await busy()) - before);
    painted.push(await tab.evaluate(() => Number(document.documentElement.dataset['paintedAt'])));
    await tab.close();
  }
  return { painted, work };
}

/** Tells how long a page's main thread has worked so far, ms. */
async function busyIn(tab: Page): Promise<() => Promise<number>> {
  const session = await extension.context.newCDPSession(tab);
  await session.send('Performance.enable');
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
  };
}

/** Opens the panel of a shop page by a click, on a page loaded anew each time. */
async function panelOpens(): Promise<{ work: number[]; longest: number[]; shift: number }> {
  const work: number[] = [];
  const longest: number[] = [];
  let shift = 0;
  await shop.bringToFront();
  for (let i = 0; i < opens; i += 1) {
    await shop.reload();
    const panel = await PanelOnPage.of(shop);
    while (!(await panel.text()).includes('used from')) await shop.waitForTimeout(50);
    await shop.evaluate(() => {
      const noted = { shift: 0, longest: 0 };
      Object.assign(globalThis, { noted });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) noted.shift += (entry as PerformanceEntry & { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) noted.longest = Math.max(noted.longest, entry.duration);
      }).observe({ type: 'longtask' });
    });
    const busy = await busyIn(shop);
    const before = await busy();
    await panel.click('used from');
    await shop.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50))));
    work.push((await busy()) - before);
    const noted = await shop.evaluate(
      () => (globalThis as unknown as { noted: { shift: number; longest: number } }).noted,
    );
    longest.push(noted.longest);
    shift += noted.shift;
  }
  return { work, longest, shift };
}

/** Writes lines and their months as the background would have. */
async function fillLedger(at: Page): Promise<void> {
  const start = Date.now() - YEARS * 365 * DAY;
  const entries: Entry[] = Array.from(
    { length: LINES },
    (_, i) =>
      ({
        id: crypto.randomUUID(),
        choice: i % 3 === 0 ? 'bought-new' : 'bought-used',
        decidedAt: start + Math.floor((i * YEARS * 365) / LINES) * DAY,
        productName: `Thing ${i}`,
        wouldBuyNew: 'unknown',
        emittedKg: { p5: 1, p50: 2, p95: 4 },
        ...(i % 3 !== 0 && { avoidedKg: { p5: 3, p50: 8, p95: 20 } }),
        versions: { method: '1', factors: '1', rules: '1' },
      }) as Entry,
  );
  const byMonth = Map.groupBy(entries, ({ decidedAt }) => monthOf(decidedAt));
  const months = [...byMonth].map(([month, lines]) => ({ month, totals: totalOf(lines) }));
  await at.evaluate(
    ({ entries, months }) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('reprise');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction(['entries', 'months'], 'readwrite');
          for (const entry of entries) writing.objectStore('entries').put(entry);
          for (const month of months) writing.objectStore('months').put(month);
          writing.onerror = () => reject(writing.error);
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    { entries, months },
  );
}

function timed(what: string, times: readonly number[]): void {
  row(what, milliseconds(times, 0.5), milliseconds(times, 0.95), String(times.length));
}

function row(what: string, median: string, p95: string, n: string): void {
  console.log(`| ${what.padEnd(58)} | ${median.padStart(8)} | ${p95.padStart(8)} | ${n.padStart(3)} |`);
}
