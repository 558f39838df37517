// "Find something used" and the welcome page in real Firefox: that its manifest is taken, and that the pages work there.
import { expect, test } from '@playwright/test';
import { FIREFOX_BUILD } from './extension';
import { Firefox } from './firefox';

test('both pages open, the menu has its entry, words are judged, and the example is shown', async () => {
  test.setTimeout(120_000);
  const firefox = await Firefox.launch(FIREFOX_BUILD);
  try {
    const find = await firefox.open(firefox.url('find.html'));
    await expect.poll(() => find.evaluate('document.querySelector("#find-words") !== null')).toBe(true);
    expect(await find.evaluate('browser.contextMenus.update("find-used", {}).then(() => true, () => false)')).toBe(
      true,
    );
    await find.type('#find-words', 'Apple iPhone 15');
    await find.click('form button[type=submit]');
    await expect
      .poll(() => find.evaluate('document.body.innerText'))
      .toContain('There are no used offers on this machine');
    await expect.poll(() => find.evaluate('document.querySelector("h2")?.innerText')).toBe('Apple iPhone 15');

    const welcome = await firefox.open(firefox.url('welcome.html'));
    await expect.poll(() => welcome.evaluate('document.querySelector("button[aria-expanded]") !== null')).toBe(true);
    await welcome.click('button[aria-expanded]');
    await expect.poll(() => welcome.evaluate('document.body.innerText')).toContain('Could avoid about');
  } finally {
    await firefox.close();
  }
});
