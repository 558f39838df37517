import type { Page } from 'playwright';
import type { Extension } from '../e2e/extension';
import { NORDLANE } from '../web/goods/nordlane';
import type { ServedShop } from '../web/serve';

/** As fast as browsers let a page change its address: two hundred times in ten seconds, ms. */
const PACE = 60;

/** The products of the single-page shop in turn, each time under another address. */
export function stepsOf(shop: ServedShop, from: number, count: number): string[] {
  const urls = Object.values(shop.productUrls);
  return Array.from({ length: count }, (_, i) => `${urls[(from + i) % urls.length]}?step=${from + i}`);
}

/** Walks a single-page shop by itself, not resting anywhere; how often its address really changed. */
export async function walk(page: Page, addresses: readonly string[]): Promise<number> {
  return page.evaluate(
    async ({ addresses, pace }) => {
      let changed = 0;
      for (const address of addresses) {
        history.pushState({}, '', address);
        if (location.href === address) changed += 1;
        dispatchEvent(new PopStateEvent('popstate'));
        await new Promise((resolve) => setTimeout(resolve, pace));
      }
      return changed;
    },
    { addresses, pace: PACE },
  );
}

/** The words that tell what the single-page shop sells at an address. */
export function modelAt(address: string): string {
  const slug = new URL(address).pathname.split('/').at(-1);
  const product = NORDLANE.find((one) => one.slug === slug);
  if (product === undefined) throw new Error(`Nothing is sold at ${address}.`);
  return product.model;
}

/** Counts what pages tell from now on, until the worker dies: answers with a function that says how much it was. */
export async function countTold(extension: Extension): Promise<() => Promise<number>> {
  const worker = await extension.worker();
  await worker.evaluate(() => {
    const counting = Object.assign(globalThis, { told: 0 });
    chrome.runtime.onMessage.addListener((message) => {
      if ((message as { name?: string }).name === 'page.gathered') counting.told += 1;
    });
  });
  return () => worker.evaluate(() => (globalThis as { told?: number }).told ?? 0);
}
