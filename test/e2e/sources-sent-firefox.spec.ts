// Real Firefox with the build that ships: see sources-sent.ts.
import { expect } from '@playwright/test';
import { FIREFOX_SHIPPED } from './extension';
import { Firefox } from './firefox';
import { testSent } from './sources-sent';

testSent(async ({ proxy, languages }) => {
  const firefox = await Firefox.launch(FIREFOX_SHIPPED, proxy, { everything: true, languages });
  const address = firefox.url('options.html');
  const options = await firefox.open(address);
  return {
    name: 'Firefox',
    extension: new URL(address).host,
    options,
    open: (url) => firefox.open(url),
    // The test profile answers yes to the browser's question, which it puts for a click alone.
    allow: async (origins) => {
      const { optional } = await options.evaluate<{ optional: readonly string[] }>(
        'browser.runtime.getManifest().browser_specific_settings.gecko.data_collection_permissions',
      );
      const asked = JSON.stringify({ origins, data_collection: optional });
      const ask = `() => void browser.permissions.request(${asked})`;
      await options.evaluate(`document.querySelector('h1').addEventListener('click', ${ask}, { once: true })`);
      await options.click('h1');
      await expect
        .poll(() => options.evaluate(`browser.permissions.contains(${asked})`), { intervals: [20] })
        .toBe(true);
    },
    close: () => firefox.close(),
  };
});
