import browser from 'webextension-polyfill';
import { wordsAt } from '@/src/product/words-at';
import type { Pointed } from './menus';

/**
 * What a page says of the link or picture that the person pointed at: nothing is fetched. The click in the menu lets us
 * into this one page. Undefined where it says nothing, and where the browser does not let us in.
 */
export async function pointedWords({ tabId, frameId, link, picture }: Pointed): Promise<string | undefined> {
  if (tabId === undefined) return undefined;
  const target = { tabId, frameIds: [frameId] };
  const args = [link ?? '', picture ?? ''];
  const results = await browser.scripting.executeScript({ target, func: wordsAt, args }).catch(() => []);
  const said: unknown = results[0]?.result;
  return typeof said === 'string' && said !== '' ? said : undefined;
}
