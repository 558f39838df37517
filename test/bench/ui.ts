// npm run bench:ui -- [opens]: how long our pages take to be painted with data over a ledger of 20,000 lines, beside an empty
// one; what opening the panel costs its page, and how long newer figures take for all lines, in real Chromium. Timings of a shared
// machine are noisy: read them with its load. Work is processor time of the page's main thread, which load hardly changes.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession } from 'playwright';
import { CHROMIUM_BUILD, launchExtension } from '../e2e/extension';
import { type Box, PanelOnPage } from '../e2e/panel';
import { addFeed, openPopup } from '../e2e/story';
import { serveDemoWeb } from '../web/serve';
import { fillLedger, LINES, YEARS } from './ledger-lines';
import { runNewerFigures } from './newer-run';
import { milliseconds } from './spread';

const opens = Number(process.argv[2] ?? 30);
const EMPTY = 'empty.html';

const web = await serveDemoWeb();
const build = withEmptyPage();
const extension = await launchExtension({ build });
await addFeed(extension, web.secondHand.feeds.xml);
const page = await extension.context.newPage();
await page.goto(extension.url('options.html'));
await fillLedger(page);

const shop = await extension.context.newPage();
await shop.goto(web.shops.volta.productUrls['apple-iphone-15'] as string);
const shownAt = await PanelOnPage.of(shop);
while (!(await shownAt.text()).includes('used from')) await shop.waitForTimeout(100);
const opened = await openPopup(extension, shop);
const popup = opened.url();
// All pages of an extension share a main thread: what else is open would be drawn in the time of what is opened.
await opened.close();
await page.close();

const load = loadavg().map((value) => value.toFixed(1));
row('', 'median', 'p95', 'n');
for (const [what, url, ...wanted] of [
  ['an empty page of the extension', extension.url(EMPTY), 'p'],
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
const filler = await extension.context.newPage();
await filler.goto(extension.url('options.html'));
await fillLedger(filler, { withFacts: true });
for (const { what, took, longest } of await runNewerFigures(filler, extension.url('ledger.html'))) {
  timed(`newer figures of ${LINES} lines ${what}, ms`, [took]);
  timed(`newer figures of ${LINES} lines ${what}: longest task, ms`, [longest]);
}
console.log(`layout shift (CLS) over all opens: ${panel.shift}`);
console.log(`load of the machine at the start: ${load.join(', ')}; ${LINES} lines over ${YEARS} years`);
await extension.close();
rmSync(build, { recursive: true });
await web.close();

/** A copy of the build with a page that has a line, a style and no script: what no page can be quicker than. */
function withEmptyPage(): string {
  const build = mkdtempSync(join(tmpdir(), 'reprise-build-'));
  cpSync(CHROMIUM_BUILD, build, { recursive: true });
  const page = '<!doctype html><title>Reprise</title><style>p { color: green }</style><p>Reprise</p>';
  writeFileSync(join(build, EMPTY), page);
  return build;
}

/** Opens an address anew and notes when all that is looked for stood painted, ms since the page began to be loaded. */
async function openings(url: string, wanted: readonly string[]): Promise<{ painted: number[]; work: number[] }> {
  const painted: number[] = [];
  const work: number[] = [];
  for (let i = 0; i < opens; i += 1) {
    const tab = await extension.context.newPage();
    await tab.setViewportSize({ width: 380, height: 600 });
    const session = await extension.context.newCDPSession(tab);
    // By the protocol alone: what a test would ask a page with is a script of its own, and counted.
    await session.send('Page.enable');
    await session.send('Runtime.enable');
    await session.send('Runtime.addBinding', { name: 'tellPainted' });
    const source = `(${notePainted})(${JSON.stringify(wanted)})`;
    await session.send('Page.addScriptToEvaluateOnNewDocument', { source });
    const told = new Promise<number>((resolve) => {
      session.on('Runtime.bindingCalled', ({ payload }) => resolve(Number(payload)));
    });
    const busy = await busyIn(session);
    const before = await busy();
    await session.send('Page.navigate', { url });
    painted.push(await told);
    work.push((await busy()) - before);
    await tab.close();
  }
  return { painted, work };
}

/** Runs in the page, before it is loaded. */
function notePainted(selectors: readonly string[]): void {
  const seen = new MutationObserver(() => {
    if (!selectors.every((selector) => document.querySelector(selector) !== null)) return;
    seen.disconnect();
    // A task after the frame in which it is painted.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () =>
        (globalThis as unknown as { tellPainted(at: string): void }).tellPainted(String(performance.now()));
      port2.postMessage(undefined);
    });
  });
  seen.observe(document, { childList: true, subtree: true });
}

/** Tells how long a page's main thread has worked so far, ms of processor time. */
async function busyIn(session: CDPSession): Promise<() => Promise<number>> {
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
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
    const session = await extension.context.newCDPSession(shop);
    const busy = await busyIn(session);
    // Found before it is timed: looking through the page by the DevTools protocol is work of its main thread too.
    const { x, y, width, height } = (await panel.box()) as Box;
    const before = await busy();
    await shop.mouse.click(x + width / 2, y + height / 2);
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

function timed(what: string, times: readonly number[]): void {
  row(what, milliseconds(times, 0.5), milliseconds(times, 0.95), String(times.length));
}

function row(what: string, median: string, p95: string, n: string): void {
  console.log(`| ${what.padEnd(58)} | ${median.padStart(8)} | ${p95.padStart(8)} | ${n.padStart(3)} |`);
}
