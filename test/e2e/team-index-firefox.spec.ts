// A team's own index in the shipped build in real Firefox: added by the form, allowed in that click, asked on the next page.
import { networkInterfaces } from 'node:os';
import { expect, test } from '@playwright/test';
import { findClickHouse } from '../find-clickhouse';
import { ClickHouseServers, PASSWORD } from '../team-index/clickhouse-servers';
import { load, offer } from '../team-index/made';
import { relay } from '../web/relay';
import { type DemoWeb, serveDemoWeb } from '../web/serve';
import { FIREFOX_SHIPPED } from './extension';
import { Firefox, type FirefoxTab } from './firefox';

test.skip(findClickHouse() === undefined, 'ClickHouse is not on this machine (npm run services).');

let web: DemoWeb;
let servers: ClickHouseServers;
let firefox: Firefox;

test.beforeAll(async () => {
  web = await serveDemoWeb();
  servers = await ClickHouseServers.start(1);
  await load({ servers: servers.writers, database: 'reprise' }, 'phones', [
    offer('1', 'Apple iPhone 15 128 GB black', { price: '405.00 EUR' }),
  ]);
  firefox = await Firefox.launch(FIREFOX_SHIPPED);
});

test.afterAll(async () => {
  await firefox?.close();
  await servers?.stop();
  await web?.close();
});

async function openForm(): Promise<FirefoxTab> {
  const options = await firefox.open(firefox.url('options.html'));
  await expect.poll(() => options.evaluate('document.querySelector(".add-team") !== null')).toBe(true);
  await options.click('.add-team summary');
  await options.type('#team-user', 'reprise_reader');
  return options;
}

const told = (options: FirefoxTab) => options.evaluate<string>('document.querySelector("#team-told").textContent');

test('a wrong password is said, the right one is taken, and its offers appear on the next product page', async () => {
  test.setTimeout(120_000);
  const address = `localhost:${servers.url().port}`;
  const options = await openForm();
  await options.type('#team-address', address);
  await options.type('#team-password', 'guess');
  await options.click('.add-team button[type=submit]');
  await expect.poll(() => told(options), { timeout: 30_000 }).toContain('did not accept the user or the password');
  // A server that is not kept has its permission given back.
  const allowed = () => options.evaluate<{ origins: string[] }>('browser.permissions.getAll()');
  await expect.poll(async () => (await allowed()).origins).toEqual([]);
  const again = await openForm();
  await again.type('#team-address', address);
  await again.type('#team-password', PASSWORD);
  await again.click('.add-team button[type=submit]');
  await expect.poll(() => told(again), { timeout: 30_000 }).toContain(`${address} answers.`);
  // Asked for that one host, to be asked; to look there takes a word more.
  expect((await allowed()).origins).toEqual(['http://localhost/*']);
  const look = JSON.stringify({ name: 'site.look', request: { origins: ['http://localhost'] } });
  await options.evaluate(`browser.runtime.sendMessage(${look})`);

  const product = await firefox.open(web.shops.volta.productUrls['apple-iphone-15'] as string);
  await expect.poll(() => product.panelText(), { timeout: 30_000 }).toContain('used from');
  await product.clickInPanel('used from');
  await expect.poll(() => product.panelText()).toContain(`asked now: ${address}`);
  expect(JSON.stringify(await options.rows('requests'))).not.toContain(PASSWORD.slice(0, 8));
});

test('a server on a trusted network is asked over http once the person says so', async () => {
  const here = Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
  test.skip(here === undefined, 'This machine is in no network.');
  const { port, close } = await relay(here as string, servers.url());
  const options = await openForm();
  await options.type('#team-address', `http://${here}:${port}`);
  await options.type('#team-password', PASSWORD);
  await options.click('.add-team button[type=submit]');
  await expect.poll(() => told(options)).toContain('would be asked without encryption');
  await options.click('.add-team .tick input');
  await options.click('.add-team button[type=submit]');
  await expect.poll(() => told(options), { timeout: 30_000 }).toContain(`${here}:${port} answers.`);
  close();
});
