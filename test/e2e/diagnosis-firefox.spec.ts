// The page that tells how Reprise fares, in real Firefox: it reaches everything, and repeats nothing of a page.
import { expect, test } from '@playwright/test';
import { FIREFOX_BUILD } from './extension';
import { Firefox, type FirefoxTab } from './firefox';

let firefox: Firefox;
let page: FirefoxTab;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  firefox = await Firefox.launch(FIREFOX_BUILD);
  page = await firefox.open(firefox.url('diagnosis.html'));
  await expect.poll(() => page.evaluate('document.querySelectorAll("section").length')).toBeGreaterThan(5);
});
test.afterAll(async () => {
  await firefox.close();
});

const text = () => page.evaluate<string>('document.body.textContent');

test('every step of the self-test works', async () => {
  await page.click('#test ~ .buttons button');
  await expect.poll(() => page.evaluate('document.querySelectorAll("[role=status] li").length')).toBe(5);
  expect(await page.evaluate('document.querySelectorAll("[role=status] li.problem").length')).toBe(0);
  expect(await text()).toMatch(/Firefox/);
});

test('what was refused is listed without addresses, titles or mail addresses', async () => {
  const secrets = ['https://secret.example/x?q=Zebulon', 'Zebulon lamp', 'zebulon@mail.example'];
  for (const secret of secrets) {
    const message = { name: 'feed.add', request: { kind: 'url', url: secret, [secret]: secret } };
    await page.evaluate(`browser.runtime.sendMessage(${JSON.stringify(message)})`);
    await page.evaluate(`browser.runtime.sendMessage(${JSON.stringify({ name: secret, request: {} })})`);
  }
  await page.goTo(firefox.url('diagnosis.html'));
  await expect.poll(text).toContain('feed.add');
  expect(await text()).not.toMatch(/zebulon|secret\.example/i);
});
