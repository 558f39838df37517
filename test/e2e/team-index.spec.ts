// A team's own index in a real ClickHouse is added by a form: its offers appear on the next product page, and what is wrong
// is said. Real ClickHouse, real Chromium; nothing of either is stood in for.
import { expect, test } from '@playwright/test';
import type { Page } from 'playwright';
import { findClickHouse } from '../find-clickhouse';
import { ClickHouseServers, PASSWORD } from '../team-index/clickhouse-servers';
import { load, offer } from '../team-index/made';
import { type DemoWeb, serveDemoWeb } from '../web/serve';
import { canServeTls, serveTls } from '../web/tls-server';
import { type Extension, launchExtension } from './extension';
import { collectFaults } from './faults';
import { PanelOnPage } from './panel';
import { readTable, saveRules } from './story';

test.skip(findClickHouse() === undefined, 'ClickHouse is not on this machine (npm run services).');

let web: DemoWeb;
let servers: ClickHouseServers;
let extension: Extension;
let options: Page;
/** The demo build may ask localhost: no test can answer the browser's question. */
let address: string;

test.beforeAll(async () => {
  web = await serveDemoWeb();
  servers = await ClickHouseServers.start(1);
  await load({ servers: servers.writers, database: 'reprise' }, 'phones', [
    offer('1', 'Apple iPhone 15 128 GB black', { price: '405.00 EUR' }),
    offer('2', 'Brass standing lamp'),
  ]);
  address = `localhost:${servers.url().port}`;
});

test.beforeEach(async () => {
  extension = await launchExtension();
  options = await extension.context.newPage();
  await options.goto(extension.url('options.html'));
  await saveRules(options, { region: 'DE' });
});

test.afterEach(() => extension.close());
test.afterAll(async () => {
  await servers?.stop();
  await web?.close();
});

const told = () => options.locator('#team-told');

async function add(given: { readonly password?: string; readonly database?: string; readonly at?: string } = {}) {
  const { password = PASSWORD, database = 'reprise', at = address } = given;
  await options.bringToFront();
  const form = options.locator('.add-team');
  if ((await form.getAttribute('open')) === null) await form.locator('summary').click();
  await options.getByLabel('Address of the server').fill(at);
  await options.getByLabel('Database').fill(database);
  await form.getByLabel('User').fill('reprise_reader');
  await form.getByLabel('Password').fill(password);
  await options.getByRole('button', { name: 'Ask it and switch it on' }).click();
}

async function openProduct(): Promise<PanelOnPage> {
  const page = await extension.context.newPage();
  await page.goto(`${web.shops.volta.productUrls['apple-iphone-15']}?session=abc123`);
  const panel = await PanelOnPage.of(page);
  await expect.poll(() => panel.exists()).toBe(true);
  return panel;
}

test('its offers appear on the next product page, and the log says what was asked, without the password', async () => {
  const faults = collectFaults(extension.context);
  await add();
  await expect(told()).toHaveText(`${address} answers. It is asked on product pages from now on.`);
  await expect(options.getByRole('switch', { name: `Ask ${address}` })).toBeChecked();
  const panel = await openProduct();
  await expect.poll(() => panel.text(), { timeout: 20_000 }).toMatch(/1 used from about £3(?:49|50)\b/);
  await panel.click('used from');
  const text = await panel.text();
  expect(text).toContain('Apple iPhone 15 128 GB black');
  expect(text).toContain(`asked now: ${address}`);

  const kept = await Promise.all(
    ['requests', 'verdicts', 'answers', 'sourceMemory'].map((table) => readTable<object>(options, table)),
  );
  expect(JSON.stringify(kept)).not.toContain(PASSWORD.slice(0, 8));
  const [requests = []] = kept;
  expect(JSON.stringify(requests)).not.toMatch(/abc123|volta|reprise_reader/);
  expect(requests.length).toBeGreaterThanOrEqual(4);
  expect(requests.every((request) => 'asked' in request)).toBe(true);
  await options.bringToFront();
  await expect(options.getByText(new RegExp(`Asked ${address} for: .*iPhone 15`)).first()).toBeVisible();
  expect(await options.content()).not.toContain(PASSWORD.slice(0, 8));
  expect(faults).toEqual([]);
});

test('a wrong password says so, nothing is kept, and the right one is taken the next moment', async () => {
  for (let time = 0; time < 4; time += 1) {
    await add({ password: 'guess' });
    await expect(told()).toHaveText(`${address} did not accept the user or the password. Check both under sources.`);
  }
  expect(await readTable(options, 'sources')).toEqual([]);
  await add();
  await expect(told()).toHaveText(/answers\. It is asked/);
});

test('what else can be wrong is one sentence each', async () => {
  test.skip(!canServeTls, 'OpenSSL makes the certificate that nobody trusts.');
  await add({ database: 'nowhere' });
  await expect(told()).toHaveText(/has no database “nowhere” that this user may read\.$/);
  await add({ database: 'no-name' });
  await expect(told()).toHaveText(/“no-name” cannot be the name of a database here/);
  await add({ at: 'http://10.1.2.3:8123' });
  await expect(told()).toHaveText(/would be asked without encryption/);
  await add({ at: 'localhost:1' });
  await expect(told()).toHaveText(/could not be reached\. Check that it runs, and the address and its port\.$/);
  const selfMade = await serveTls(['localhost'], (_, response) => response.end('{}'));
  await add({ at: `https://localhost:${selfMade.port}` });
  await expect(told()).toHaveText(/could not be reached\. .* trusts its certificate\.$/);
  selfMade.close();
  // A shop is no ClickHouse.
  await add({ at: new URL(web.shops.volta.productUrls['apple-iphone-15'] as string).host });
  await expect(told()).toHaveText(/does not answer as ClickHouse does\. Check the address and its port\.$/);
  await servers.writers[0]?.run('RENAME TABLE reprise.all_terms TO reprise.away');
  await add();
  await expect(told()).toHaveText(/has no index in the database “reprise”: load a feed into it first/);
  await servers.writers[0]?.run('RENAME TABLE reprise.away TO reprise.all_terms');
  expect(await readTable(options, 'sources')).toEqual([]);
});

test('it can be tried, and removed with its password', async () => {
  await add();
  await expect(told()).toHaveText(/answers\. It is asked/);
  await options.getByLabel('Words for trying a source').fill('brass lamp');
  await options.getByRole('button', { name: `Try it: ${address}` }).click();
  await expect(options.getByText('Offers that came: 1')).toBeVisible();
  await options.getByRole('button', { name: `Remove ${address}` }).click();
  await expect.poll(async () => (await readTable(options, 'sources')).length).toBe(0);
});
