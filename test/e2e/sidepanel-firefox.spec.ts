// The sidebar's page in real Firefox, opened by its address.
import { expect, test } from '@playwright/test';
import { FIREFOX_BUILD } from './extension';
import { Firefox } from './firefox';

let firefox: Firefox;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  firefox = await Firefox.launch(FIREFOX_BUILD);
});

test.afterAll(() => firefox.close());

test('says what to do next where there is no product, and can be opened from the popup', async () => {
  const side = await firefox.open(firefox.url('sidepanel.html'));
  await expect.poll(() => side.evaluate<string>('document.body.textContent')).toContain('Open the page of a product');
  expect(await side.evaluate('typeof browser.sidebarAction.open')).toBe('function');
});
