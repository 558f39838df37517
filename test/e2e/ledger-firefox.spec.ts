// The ledger page in real Firefox, with the build as it ships: written by hand, saved, everything deleted, brought in again;
// deletion leaves nothing behind in the browser either, and what the file names is allowed again in one click.
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { type DemoWeb, serveDemoWeb } from '../web/serve';
import { FIREFOX_SHIPPED } from './extension';
import { Firefox, type FirefoxTab } from './firefox';

let web: DemoWeb;
let firefox: Firefox;
let ledger: FirefoxTab;

test.beforeAll(async () => {
  web = await serveDemoWeb();
  firefox = await Firefox.launch(FIREFOX_SHIPPED);
  ledger = await firefox.open(firefox.url('ledger.html'));
});

test.afterAll(async () => {
  await firefox.close();
  await web.close();
});

const FILES = '[aria-label="Keep, move, delete"]';
// innerText leaves out lines that are not in sight: see content-visibility in ledger.css.
const textOf = (name: string) =>
  ledger.evaluate<string>(`document.querySelector('[aria-label="${name}"]')?.textContent ?? ''`);
const told = () => ledger.evaluate<string>(`document.querySelector('.told').innerText`);

async function addByHand(choice: string, name: string): Promise<void> {
  const form = '[aria-label="Add a line"]';
  if (!(await ledger.evaluate<boolean>(`document.querySelector('${form} details').open`)))
    await ledger.click(`${form} summary`);
  await ledger.evaluate(`(() => {
    const choice = document.querySelector('${form} select');
    choice.value = '${choice}';
    choice.dispatchEvent(new Event('change', { bubbles: true }));
  })()`);
  await ledger.type(`${form} input[required]`, name);
  await ledger.click(`${form} button[type=submit]`);
  await expect.poll(() => textOf('Decisions')).toContain(name);
  await expect.poll(() => ledger.evaluate(`document.querySelector('${form} input[required]').value`)).toBe('');
}

/** A site to look at, allowed, and a feed. */
async function allowShops(): Promise<void> {
  const options = await firefox.open(firefox.url('options.html'));
  await expect.poll(() => options.evaluate('document.querySelector("#site-address") !== null')).toBe(true);
  await options.type('input[type=url]', `${web.secondHand.feeds.tsv}?n=30`);
  await options.click('form button[type=submit]');
  await expect.poll(() => feeds(), { timeout: 60_000 }).toEqual(['ready']);
  await options.type('#site-address', 'http://localhost');
  await options.click('[aria-labelledby=sites] form button');
  await expect.poll(() => gated()).toEqual(['http://localhost/*']);
  await options.close();
}

const feeds = async () => (await ledger.rows<{ state: string }>('feeds')).map(({ state }) => state);
const allowed = () => ledger.evaluate<{ origins: string[] }>('browser.permissions.getAll()').then((all) => all.origins);
const gated = async () => {
  const scripts = await ledger.evaluate<{ matches: string[] }[]>('browser.scripting.getRegisteredContentScripts()');
  return scripts.flatMap(({ matches }) => matches);
};

test('added by hand, saved, all deleted, brought in: the sums are the same, and nothing was left in between', async () => {
  test.setTimeout(180_000);
  await expect.poll(() => textOf('Add a line')).toContain('Something decided elsewhere');
  expect(await ledger.evaluate('[document.documentElement.lang, document.title]')).toEqual([
    'en-US',
    'Your ledger · Reprise',
  ]);
  await allowShops();
  await addByHand('bought-used', 'Leather sofa');
  await addByHand('bought-new', 'كرسي خشبي');
  await addByHand('waiting', 'Bicycle');
  const sums = await textOf('In sum');
  expect(sums).toContain('Bought used: 1');
  const before = await ledger.rows<{ id: string }>('entries');
  const alarms = () => ledger.evaluate<{ name: string }[]>('browser.alarms.getAll()');
  expect((await alarms()).map(({ name }) => name)).toEqual(['reprise.remind']);

  await ledger.click(`${FILES} .buttons button`);
  const day = await ledger.evaluate<string>(
    '((d) => [d.getFullYear(), d.getMonth() + 1, d.getDate()].map((n) => String(n).padStart(2, "0")).join("-"))(new Date())',
  );
  const file = firefox.saved(`reprise-${day}.json`);
  await expect.poll(() => existsSync(file) && readFileSync(file, 'utf8').endsWith('}\n')).toBe(true);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
    sites: [{ pattern: 'http://localhost/*' }],
    feeds: [{ url: `${web.secondHand.feeds.tsv}?n=30` }],
  });

  await ledger.evaluate('browser.storage.session.set({ left: 1 })');
  await ledger.click(`${FILES} > button.plain`);
  await ledger.click(`${FILES} fieldset button:nth-of-type(2)`);
  await expect.poll(told).toContain('Everything is deleted');
  const tables = await ledger.evaluate<string[]>(`new Promise((resolve) => {
    const opening = indexedDB.open('reprise');
    opening.onsuccess = () => { resolve([...opening.result.objectStoreNames]); opening.result.close(); };
  })`);
  expect(tables.length).toBeGreaterThan(20);
  // What months are told by is noted again at the next start; nothing else is.
  for (const table of tables) expect([table, await ledger.rows(table)]).toEqual([table, []]);
  expect(await allowed()).toEqual([]);
  expect(await gated()).toEqual([]);
  expect(await alarms()).toEqual([]);
  expect(await ledger.evaluate('browser.storage.session.get(null)')).toEqual({});
  expect(await ledger.evaluate('browser.action.getBadgeText({})')).toBe('');

  await ledger.chooseFile(`${FILES} input[type=file]`, file);
  await expect.poll(() => textOf('Keep, move, delete')).toContain('New: 3 · changed: 0 · the same: 0');
  expect(await textOf('Keep, move, delete')).toContain('Shops it names that are not looked at here: 1');
  await ledger.click(`${FILES} button.primary`);
  await expect.poll(told).toContain('Brought in');
  await expect.poll(() => textOf('In sum')).toBe(sums);
  const sorted = (rows: { id: string }[]) => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  expect(sorted(await ledger.rows('entries'))).toEqual(sorted(before));

  // Until the person allows it, nothing is looked at and nothing fetched.
  expect(await gated()).toEqual([]);
  expect(await feeds()).toEqual(['failed']);
  await ledger.click(`${FILES} fieldset button.primary`);
  await expect.poll(() => gated()).toEqual(['http://localhost/*']);
  await expect.poll(() => feeds(), { timeout: 60_000 }).toEqual(['ready']);
});
