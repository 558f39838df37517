// Pages that work against us in real Firefox: where it differs from Chromium, and what of its own it lets a page see.
import { expect, test } from '@playwright/test';
import { type HostileShop, isHarm, serveHostileShop } from '../web/hostile-shop';
import type { TrickName } from '../web/hostile-tricks';
import { FIREFOX_BUILD } from './extension';
import { Firefox, type FirefoxTab } from './firefox';
import { PERSONAL } from './personal';

let shop: HostileShop;
let firefox: Firefox;
/** A page of ours, to read the database from. */
let ours: FirefoxTab;
let before: unknown;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  shop = await serveHostileShop();
  firefox = await Firefox.launch(FIREFOX_BUILD);
  ours = await firefox.open(firefox.url('options.html'));
  await expect.poll(() => ours.evaluate('document.querySelector("input[type=url]") !== null')).toBe(true);
  await ours.type('input[type=url]', shop.feed);
  await ours.click('form button[type=submit]');
  const states = () => ours.rows<{ state: string }>('feeds').then((feeds) => feeds.map(({ state }) => state));
  await expect.poll(states, { timeout: 60_000 }).toEqual(['ready']);
  before = await personal();
});
test.afterEach(async () => {
  expect(await personal()).toEqual(before);
  expect(shop.heard.filter(isHarm)).toEqual([]);
});
test.afterAll(async () => {
  await firefox.close();
  shop.close();
});

async function personal(): Promise<unknown> {
  const tables: unknown[] = [];
  for (const name of PERSONAL) tables.push([name, await ours.rows(name)]);
  return tables;
}

async function open(trick: TrickName): Promise<FirefoxTab> {
  const tab = await firefox.open(shop.pageUrl(trick));
  await expect.poll(() => tab.panelText()).toMatch(/used,? from|No used/);
  return tab;
}

for (const trick of ['fonts', 'spoilt', 'csp', 'trusted-types', 'clicks', 'markup', 'defined-late'] as const) {
  test(`${trick}: nothing runs, nothing is recorded, the panel opens`, async () => {
    const tab = await open(trick);
    if (trick === 'clicks')
      await expect.poll(() => tab.evaluate('document.documentElement.dataset.tried ?? null')).toBe('true');
    expect(await tab.panelText()).not.toContain('What did you decide?');
    await tab.clickInPanel('used');
    await expect.poll(() => tab.panelText()).toContain('What did you decide?');
    await tab.close();
  });
}

for (const trick of ['defined', 'defined-open', 'removed', 'written-anew', 'xhtml', 'no-root'] as const) {
  test(`${trick}: nothing runs, nothing is recorded`, async () => {
    const tab = await firefox.open(shop.pageUrl(trick));
    await new Promise((resolve) => setTimeout(resolve, 700));
    await tab.close();
  });
}

/** What a page may do to keep a person from seeing what a key would do, where the browser tells nobody what is covered. */
const COVERS = {
  'lies on top of all': `const over = document.createElement('div');
    over.popover = 'manual';
    over.style.cssText = 'position: fixed; inset: 0; width: 100%; height: 100%; margin: 0; border: 0; background: white';
    document.body.append(over);
    over.showPopover();`,
  'makes all invisible': `document.documentElement.style.opacity = '0';`,
  'moves all out of the window': `document.documentElement.style.transform = 'translateX(-9000px)';`,
} as const;

for (const [how, script] of Object.entries(COVERS))
  test(`a page that ${how}: a person's own key decides nothing, and the panel says so`, async () => {
    const tab = await open('csp');
    await tab.clickInPanel('used');
    await expect.poll(() => tab.panelText()).toContain('What did you decide?');
    await new Promise((resolve) => setTimeout(resolve, 500));
    await tab.evaluate(`(() => { ${script} })()`);
    await new Promise((resolve) => setTimeout(resolve, 500));
    for (const key of ['\uE007', ' ']) {
      await tab.pressInPanel('I did not buy it', key);
      await expect.poll(() => tab.panelText()).toContain('Nothing was done');
      expect(await tab.panelText()).toContain('What did you decide?');
    }
    await tab.close();
  });

test('spy: a closed shadow root is open to a page where the pointer is, as SECURITY.md says, and nowhere else', async () => {
  const tab = await open('spy');
  await tab.clickInPanel('used');
  await tab.clickInPanel('Correct what was read');
  const leaks = await tab.evaluate<string[]>('lastLook()');
  const ways = new Set(
    leaks.map((leak) => leak.replace(/^\w+\.(?=\w*(?:[oO]riginalTarget|rangeParent))/, '').replace(/:.*/, '')),
  );
  const known = [
    'originalTarget',
    'explicitOriginalTarget',
    'rangeParent',
    'window.find',
    'selection',
    'selection.anchorNode',
    'selection.focusNode',
    'range',
  ];
  expect([...ways].filter((way) => !known.includes(way))).toEqual([]);
  await tab.close();
});
