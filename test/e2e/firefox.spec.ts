// The first half of the story in real Firefox: shop page, used offer, avoided range, and the decision in the ledger.
import { expect, test } from '@playwright/test';
import { type DemoWeb, serveDemoWeb } from '../web/serve';
import { FIREFOX_BUILD, FIREFOX_SHIPPED } from './extension';
import { Firefox } from './firefox';

let web: DemoWeb;
let firefox: Firefox;

test.beforeAll(async () => {
  web = await serveDemoWeb();
  firefox = await Firefox.launch(FIREFOX_BUILD);
});

test.afterAll(async () => {
  await firefox.close();
  await web.close();
});

test('a feed is added, a shop page shows the used offer and the avoided range, and a decision is kept', async () => {
  test.setTimeout(120_000);
  const options = await firefox.open(firefox.url('options.html'));
  await expect.poll(() => options.evaluate('document.querySelector("input[type=url], input") !== null')).toBe(true);
  await options.type('input[type=url]', web.secondHand.feeds.jsonl);
  await options.click('form button[type=submit]');
  const states = () => options.rows<{ state: string }>('feeds').then((feeds) => feeds.map(({ state }) => state));
  await expect.poll(states, { timeout: 60_000 }).toEqual(['ready']);

  const shop = await firefox.open(web.shops.kleiderhaus.productUrls['liebeskind-paperbag-m'] as string);
  await expect.poll(() => shop.panelText(), { timeout: 30_000 }).toMatch(/used from €\d+/);
  await shop.clickInPanel('used from');
  const text = await shop.panelText();
  expect(text).toMatch(/Making and delivering a new one emits\s+about \d+/);
  expect(text).toMatch(/\d \([\d.,−-]+ to [\d.,]+\) kg CO2e/);
  expect(await shop.evaluate('document.querySelector("reprise-panel").shadowRoot')).toBeNull();

  await shop.clickInPanel('I did not buy it');
  await expect
    .poll(() => options.rows<{ choice: string }>('entries').then(([entry]) => entry?.choice))
    .toBe('not-bought');
});

test('an article is left alone', async () => {
  const article = await firefox.open(web.shops.volta.articleUrl);
  await new Promise((resolve) => setTimeout(resolve, 4500));
  expect(await article.panelText()).toBe('');
});

test('the shipped build looks at a shop only once the person allowed it, and then at the page that is already open', async () => {
  test.setTimeout(120_000);
  const shipped = await Firefox.launch(FIREFOX_SHIPPED);
  try {
    const shop = await shipped.open(web.shops.volta.productUrls['apple-iphone-15'] as string);
    await new Promise((resolve) => setTimeout(resolve, 4500));
    expect(await shop.panelText()).toBe('');

    const options = await shipped.open(shipped.url('options.html'));
    await expect.poll(() => options.evaluate('document.querySelector("input[type=url]") !== null')).toBe(true);
    const registered = async () => {
      const scripts = await options.evaluate<{ matches: string[] }[]>(
        'browser.scripting.getRegisteredContentScripts()',
      );
      return scripts.flatMap(({ matches }) => matches);
    };
    const allowed = () => options.evaluate<{ origins: string[] }>('browser.permissions.getAll()');
    // Asks for this host; the test profile answers yes to the browser's question.
    await options.type('input[type=url]', `${web.secondHand.feeds.tsv}?n=300`);
    await options.click('form button[type=submit]');
    const states = () => options.rows<{ state: string }>('feeds').then((feeds) => feeds.map(({ state }) => state));
    await expect.poll(states, { timeout: 60_000 }).toEqual(['ready']);
    expect((await allowed()).origins).toEqual(['http://localhost/*']);
    // It is the feed's, and the shop of the same host is left alone.
    expect(await registered()).toEqual([]);
    expect(await shop.panelText()).toBe('');

    await options.type('#site-address', 'http://localhost');
    await options.click('[aria-labelledby=sites] form button');
    await expect.poll(() => shop.panelText(), { timeout: 30_000 }).not.toBe('');
    expect(await registered()).toEqual(['http://localhost/*']);

    // Taken away and given again as in the browser's own settings: that is no word to look.
    const listed = () => options.rows<{ pattern: string }>('sites');
    await options.evaluate("browser.permissions.remove({ origins: ['http://localhost/*'] })");
    await expect.poll(listed).toEqual([]);
    const ask = "() => browser.permissions.request({ origins: ['http://localhost/*'] })";
    await options.evaluate(`document.querySelector('h1').addEventListener('click', ${ask}, { once: true })`);
    await options.click('h1');
    await expect.poll(async () => (await allowed()).origins).toEqual(['http://localhost/*']);
    expect(await registered()).toEqual([]);
    await options.type('#site-address', 'http://localhost');
    await options.click('[aria-labelledby=sites] form button');
    await expect.poll(registered).toEqual(['http://localhost/*']);

    await options.click('.sites button');
    await expect.poll(registered).toEqual([]);
    expect((await allowed()).origins).toEqual(['http://localhost/*']);
    const [remove, sure] = ['.feed .buttons button:last-child', '.feed .buttons button:first-of-type'];
    await options.click(remove);
    await options.click(sure);
    await expect.poll(async () => (await allowed()).origins).toEqual([]);
  } finally {
    await shipped.close();
  }
});
