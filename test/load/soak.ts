// npm run soak:load -- --tabs 50 --steps 10000 --listings 100000: product pages opened at once, then a single-page shop that
// goes on and on, over a ledger of 20,000 lines. Prints what is kept, what waits and what was wrong, at the beginning, in the
// middle and at the end.
import { rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { extensionProcess } from '../bench/extension-process';
import { fillLedger, LINES } from '../bench/ledger-lines';
import { launchExtension, newProfile } from '../e2e/extension';
import { addFeed, readTable } from '../e2e/story';
import { serveDemoWeb } from '../web/serve';
import { pageHeap, workerHeap } from './heap';
import { turnsOf } from './hold';
import { closeTabs, openAtOnce, optionsPage, productAddresses, seenKept, tabsKept, toldOf } from './many-tabs';
import { countTold, modelAt, stepsOf, walk } from './walk';

const { values } = parseArgs({
  options: {
    tabs: { type: 'string', default: '50' },
    steps: { type: 'string', default: '10000' },
    listings: { type: 'string', default: '100000' },
  },
});
const [tabCount, stepCount, listings] = [values.tabs, values.steps, values.listings].map(Number) as [
  number,
  number,
  number,
];
/** Steps without a rest. */
const STRETCH = 100;
/** How long a page that rests may take to be judged, and tabs opened at once, ms. */
const PATIENCE = 15_000;
const PATIENCE_AT_ONCE = 180_000;
const PATIENCE_IMPORT = 1_800_000;
const SAMPLED = 200;
const MB = 1_000_000;

const profile = newProfile();
const web = await serveDemoWeb();
const extension = await launchExtension({ profile });
const options = await optionsPage(extension);
await fillLedger(options);
const importBegan = performance.now();
const feed = await addFeed(extension, `${web.secondHand.feeds.csv}?n=${listings}`, PATIENCE_IMPORT);
if (feed.state !== 'ready') throw new Error(`The feed of ${listings} rows was not read: ${JSON.stringify(feed)}`);
console.error(`${listings} rows were read in ${((performance.now() - importBegan) / 1000).toFixed(0)} s.`);
await options.evaluate((request) => chrome.runtime.sendMessage({ name: 'site.look', request }), {
  origins: ['http://localhost'],
});
const told = await countTold(extension);

let mostWaiting = 0;
let mostBytes = 0;
let isOver = false;
const sampling = (async () => {
  while (!isOver) {
    const { working, waiting } = await turnsOf(options);
    mostWaiting = Math.max(mostWaiting, working.length + waiting);
    mostBytes = Math.max(mostBytes, extensionProcess(profile).bytes);
    await options.waitForTimeout(SAMPLED);
  }
})();

row(
  '',
  'address changes',
  'told',
  'told, not judged',
  'worker heap, MB',
  'page heap, MB',
  'process, MB',
  'seen kept / indexed',
);
row('---', ...Array<string>(7).fill('--:'));
const shop = await extension.context.newPage();
const { nordlane } = web.shops;
await shop.goto(stepsOf(nordlane, 0, 1)[0] as string);
const [shopTab = -1] = await options.evaluate(
  async (url) => (await chrome.tabs.query({ url })).map(({ id }) => id),
  `${nordlane.origin}/*`,
);
let changes = 0;
let wrong = 0;
let unjudged = 0;
await rest(stepsOf(nordlane, 0, 1)[0] as string);
await report('beginning');

const urls = Object.values(web.shops).flatMap(({ productUrls }) => Object.values(productUrls));
const wanted = productAddresses(urls, tabCount);
const began = performance.now();
const tabs = await openAtOnce(options, wanted);
const judgedAt = await waitFor(PATIENCE_AT_ONCE, async () =>
  (await toldOf(options, tabs)).every(({ judged }) => judged !== undefined) ? performance.now() - began : undefined,
);
const seen = await toldOf(options, tabs);
wrong += seen.filter(({ judged }, i) => judged !== undefined && judged !== wanted[i]).length;
unjudged += seen.filter(({ judged }) => judged === undefined).length;
await report(`${tabCount} tabs open`);
await closeTabs(options, tabs);
await waitFor(PATIENCE, async () => ((await tabsKept(options)).length === 1 ? true : undefined));
await report('closed again');

await shop.bringToFront();
for (let from = 1; from <= stepCount; from += STRETCH) {
  const steps = stepsOf(nordlane, from, Math.min(STRETCH, stepCount - from + 1));
  changes += await walk(shop, steps);
  await rest(steps.at(-1) as string);
  const done = from + steps.length - 1;
  if (done === stepCount) await report('end');
  else if (done >= stepCount / 2 && from - 1 < stepCount / 2) await report('middle');
}
isOver = true;
await sampling;
const kept = await tabsKept(options);
console.log(`
- ${tabCount} tabs opened at once, all judged after ${judgedAt === undefined ? 'never' : `${(judgedAt / 1000).toFixed(1)} s`}.
- Most told and not judged at any look (every ${SAMPLED} ms): ${mostWaiting}. Most memory of the extension's process: ${(mostBytes / MB).toFixed(0)} MB.
- Address changes asked for and made: ${stepCount}, ${changes}. Pages told: ${await told()}.
- Verdicts of another page than the tab's, of the tabs opened and of ${Math.ceil(stepCount / STRETCH)} rests: ${wrong}. Pages without one: ${unjudged}.
- Tabs of which something is kept at the end, of one open: ${kept.length}. Lines of the ledger at the end, of ${LINES}: ${(await readTable(options, 'entries')).length}. Load ${loadavg()
  .map((load) => load.toFixed(1))
  .join(', ')}.`);
await extension.close();
await web.close();
rmSync(profile, { recursive: true, force: true });
process.exitCode = wrong + unjudged + (kept.length - 1) === 0 ? 0 : 1;

/** Waits until the shop's tab has the verdict of its page; counts what it has instead. */
async function rest(address: string): Promise<void> {
  const isRight = await waitFor(PATIENCE, async () => {
    const { judged, name } = await verdictOfShop();
    return judged === address && name?.includes(modelAt(address)) ? true : undefined;
  });
  if (isRight) return;
  const { judged, name } = await verdictOfShop();
  if (judged === undefined) unjudged += 1;
  else wrong += 1;
  console.error(`At ${address}: the verdict of ${judged}, "${name}".`);
}

async function verdictOfShop(): Promise<{ readonly judged: string | undefined; readonly name: string | undefined }> {
  const [seen] = await toldOf(options, [shopTab]);
  return { judged: seen?.judged, name: seen?.name };
}

async function waitFor<Result>(patience: number, ask: () => Promise<Result | undefined>): Promise<Result | undefined> {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined || Date.now() > end) return answer;
    await options.waitForTimeout(100);
  }
}

async function report(when: string): Promise<void> {
  const { working, waiting } = await turnsOf(options);
  const { kept, indexed } = await seenKept(options);
  row(
    when,
    String(changes),
    String(await told()),
    String(working.length + waiting),
    ((await workerHeap(extension, options)) / MB).toFixed(1),
    ((await pageHeap(extension, shop)) / MB).toFixed(1),
    (extensionProcess(profile).bytes / MB).toFixed(0),
    `${kept} / ${indexed}`,
  );
}

function row(...cells: readonly string[]): void {
  console.log(`| ${cells.join(' | ')} |`);
}
