// The shipped build in real Firefox: the permission for notifications is asked in the click that switches them on, and news
// of a followed product is counted and told.
import { expect, test } from '@playwright/test';
import type { WatchRecord } from '@/src/store/watch-record';
import { type ScriptedServer, serveScripted } from '../web/scripted-server';
import { type DemoWeb, serveDemoWeb } from '../web/serve';
import { FIREFOX_SHIPPED } from './extension';
import { Firefox, type FirefoxTab } from './firefox';

let web: DemoWeb;
let server: ScriptedServer;
let firefox: Firefox;
let options: FirefoxTab;

test.beforeAll(async () => {
  web = await serveDemoWeb();
  server = await serveScripted(phone(480));
  firefox = await Firefox.launch(FIREFOX_SHIPPED);
  options = await firefox.open(firefox.url('options.html'));
});

test.afterAll(async () => {
  await firefox.close();
  await web.close();
  server.close();
});

function phone(price: number): ScriptedServer['answer'] {
  return (_, response) => {
    response.writeHead(200, { 'content-type': 'text/tab-separated-values' });
    const offer = `a\tApple iPhone 15 128 GB black\tApple\thttps://used.example/a\tused\t${price}.00 GBP\n`;
    response.end(`id\ttitle\tbrand\tlink\tcondition\tprice\n${offer}`);
  };
}

const say = (name: string, request: object) =>
  options.evaluate(`browser.runtime.sendMessage(${JSON.stringify({ name, request })})`);
const allowed = () => options.evaluate<{ permissions: string[] }>('browser.permissions.getAll()');
const feeds = () => options.rows<{ id: string; state: string; activeGeneration: number }>('feeds');

test('followed, told of a fall in price, and the permission given back', async () => {
  test.setTimeout(120_000);
  await options.type('input[type=url]', server.url);
  await options.click('form button[type=submit]');
  await expect.poll(async () => (await feeds())[0]?.state, { timeout: 60_000 }).toBe('ready');
  await options.type('#site-address', 'http://localhost');
  await options.click('[aria-labelledby=sites] form button');
  const shop = await firefox.open(web.shops.volta.productUrls['apple-iphone-15'] as string);
  const verdicts = () => options.rows<{ verdict: { id: string } }>('verdicts');
  await expect.poll(async () => (await verdicts()).length, { timeout: 30_000 }).toBe(1);
  const wanted = { band: 'same', highest: { minor: 48000, currency: 'GBP' } };
  await say('watch.add', { verdictId: (await verdicts())[0]?.verdict.id, wanted, days: 30 });
  await shop.close();
  expect(await options.rows<WatchRecord>('watches')).toMatchObject([{ told: [{ price: { minor: 48000 } }] }]);

  expect((await allowed()).permissions).not.toContain('notifications');
  await options.click('.watch-settings input[type=checkbox]');
  await expect.poll(async () => (await allowed()).permissions).toContain('notifications');
  const settings = { asking: 'daily', notify: true, quietFrom: 0, quietUntil: 0, mostADay: 3 };
  await expect.poll(() => options.rows<object>('watchTelling')).toMatchObject([{ settings: { notify: true } }]);
  await say('watch.settings', { settings });

  // The list would count as looked at.
  await options.goTo(firefox.url('popup.html'));
  server.answer = phone(400);
  const [feed] = await feeds();
  await say('feed.refresh', { feedId: feed?.id });
  await expect.poll(() => options.evaluate('browser.action.getBadgeText({})'), { timeout: 30_000 }).toBe('+1');
  // Without a desktop Firefox takes a notification down at once, so what the background wrote of it is asked for.
  await expect
    .poll(() => options.rows<object>('watchTelling'))
    .toMatchObject([{ settings: { notify: true }, shown: [expect.any(Number)] }]);
  expect(await options.rows<WatchRecord>('watches')).toMatchObject([{ told: [{ unseen: true, notified: true }] }]);

  await options.goTo(firefox.url('options.html'));
  await expect.poll(() => options.evaluate('browser.action.getBadgeText({})')).toBe('');
  await options.click('.watch-settings input[type=checkbox]');
  await expect.poll(async () => (await allowed()).permissions).not.toContain('notifications');
});
