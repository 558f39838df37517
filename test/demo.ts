// npm start: the demo web, a browser with the extension and the second-hand shop's listings in it, on a product page.
// Without a display it walks four pages of different make, then one more with a shop that is asked live, prints each
// verdict and saves screenshots to .screens/.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { localTongue } from '@/src/cli/local-knowledge';
import { verdictText } from '@/src/cli/verdict-text';
import { say } from '@/src/words/say';
import { type Extension, launchExtension } from './e2e/extension';
import { addShop, liveOn } from './e2e/live';
import { PanelOnPage } from './e2e/panel';
import { addFeed, openPopup, verdictOn } from './e2e/story';
import { type DemoWeb, FIXED_PORTS, serveDemoWeb } from './web/serve';
import { canServeTls } from './web/tls-server';
import { LIVE_STOP, TOUR, tourUrl } from './web/tour';
import { serveWooShop, WOO_HOST } from './web/woo-shop';

const SCREENS = fileURLToPath(new URL('../.screens', import.meta.url));
const display = process.platform === 'win32' || process.platform === 'darwin' || process.env['DISPLAY'] !== undefined;

const web = await serveDemoWeb({ ports: FIXED_PORTS });
// The shop that is asked is a public one on https: its name leads to this machine in this browser only.
const live = canServeTls ? await serveWooShop() : undefined;
const extension = await launchExtension({ headless: !display, ...(live && { hosts: { [WOO_HOST]: live.port } }) });
const feed = await addFeed(extension, web.secondHand.feeds.xml);
const tongue = await localTongue();
if (feed.problem !== undefined) throw new Error(say(tongue, feed.problem));
console.log(`Imported ${feed.tally.kept} used offers of ${feed.tally.rows} rows from ${web.secondHand.feeds.xml}\n`);

if (display) await showOne(web, extension);
else await walk(web, extension);
await extension.close();
await web.close();
live?.close();

/** Opens the first stop and stays until the person closes the browser. */
async function showOne(demo: DemoWeb, demoExtension: Extension): Promise<void> {
  const { context } = demoExtension;
  if (live !== undefined) console.log(`${await addShop(demoExtension, `https://${WOO_HOST}/`)}\n`);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(tourUrl(demo, TOUR[0] as (typeof TOUR)[number]));
  console.log('The panel is in the corner of the page. Also worth a look:');
  for (const stop of [...TOUR, ...(live === undefined ? [] : [LIVE_STOP])])
    console.log(`  ${tourUrl(demo, stop)}\n    ${stop.about}`);
  console.log('Close the browser to end.');
  await new Promise((resolve) => context.once('close', resolve));
}

async function walk(demo: DemoWeb, demoExtension: Extension): Promise<void> {
  mkdirSync(SCREENS, { recursive: true });
  for (const stop of TOUR) {
    const url = tourUrl(demo, stop);
    const page = await demoExtension.context.newPage();
    await page.goto(url);
    const verdict = await verdictOn(demoExtension, url);
    console.log(`━━ ${stop.about}\n`);
    console.log(verdict === undefined ? `No verdict on ${url}` : verdictText(verdict, tongue));
    console.log('');
    await page.bringToFront();
    await openPanel(page);
    await page.screenshot({ path: join(SCREENS, `panel-${stop.shop}.png`) });
    await screenshotPopup(demoExtension, page, join(SCREENS, `popup-${stop.shop}.png`));
    await page.close();
    if (verdict === undefined) process.exitCode = 1;
  }
  await askLive(demo, demoExtension);
  console.log(`Screenshots: ${SCREENS}`);
}

/** Switches a shop on that is asked, and looks at a page that nothing was found for before. */
async function askLive(demo: DemoWeb, demoExtension: Extension): Promise<void> {
  if (live === undefined) return console.log('Without OpenSSL there is no shop that could be asked live.\n');
  console.log(`━━ ${LIVE_STOP.about}\n\n${await addShop(demoExtension, `https://${WOO_HOST}/`)}`);
  const url = tourUrl(demo, LIVE_STOP);
  const page = await demoExtension.context.newPage();
  await page.goto(url);
  const asked = await liveOn(demoExtension, url);
  const came = asked?.asked.map(({ title, found }) => `${title}: ${found} came`).join(', ') ?? 'nobody';
  console.log(`Asked for ${asked?.words.join(' · ')}: ${came}\n`);
  console.log(asked?.verdict === undefined ? `No verdict on ${url}` : verdictText(asked.verdict, tongue));
  console.log('');
  if (asked?.verdict?.offers.length !== 1) process.exitCode = 1;
  await page.bringToFront();
  await openPanel(page);
  await page.screenshot({ path: join(SCREENS, 'panel-asked.png') });
  await screenshotPopup(demoExtension, page, join(SCREENS, 'popup-asked.png'));
  await page.close();
}

/** Opens the panel when it has more than a dot to show. */
async function openPanel(page: Page): Promise<void> {
  const panel = await PanelOnPage.of(page);
  for (let tries = 0; tries < 50 && !(await panel.exists()); tries += 1) await page.waitForTimeout(100);
  await panel.click('');
  await page.waitForTimeout(400);
}

async function screenshotPopup(demo: Extension, shop: Page, path: string): Promise<void> {
  const popup = await openPopup(demo, shop);
  await popup.screenshot({ path });
  await popup.close();
}
