// The page "Find something used" and the words it opens with. They are kept in the memory of the session and not in the
// page's address: addresses are written to the history, and some browsers send the history to other machines.
import browser from 'webextension-polyfill';
import { sessionAll, sessionGet, sessionRemove, sessionSet } from './session';

/** What the page opens with. */
export interface OpenedFind {
  /** Empty when there were none. */
  readonly words: string;
  /** Where they are from: typed into the address bar, marked in a page, what a page says of a link or picture, or nowhere. */
  readonly from: 'typed' | 'selection' | 'link' | 'picture' | 'nowhere';
}

/** Where it opens: in the tab in front, beside the tab of this id, in a new tab in front, or in one behind. */
export type FindPlace = 'here' | 'new' | 'behind' | number;

const PREFIX = 'find:';
/** Pages that are opened again, by the back button for example, still know their words; older ones open empty. */
const MOST_KEPT = 20;

/** Opens the page with words prefilled. */
export async function openFindPage(opened: OpenedFind, place: FindPlace): Promise<void> {
  const id = `${Date.now().toString(36)}-${crypto.randomUUID()}`;
  await sessionSet(`${PREFIX}${id}`, opened);
  await forgetOldest();
  const url = browser.runtime.getURL(`/find.html?opened=${id}`);
  if (place === 'here') await browser.tabs.update({ url });
  else
    await browser.tabs.create({
      url,
      active: place !== 'behind',
      // A browser refuses the id of a tab that has closed meanwhile, or stands in another window.
      ...(typeof place === 'number' && (await isInFront(place)) && { openerTabId: place }),
    });
}

/** What the page at an address was opened with; undefined when it was opened by itself, or long ago. */
export async function openedFind(address: string): Promise<OpenedFind | undefined> {
  const id = new URL(address).searchParams.get('opened');
  return id === null ? undefined : sessionGet<OpenedFind>(`${PREFIX}${id}`);
}

async function isInFront(tabId: number): Promise<boolean> {
  const [front] = await browser.tabs.query({ active: true, currentWindow: true });
  return front?.id === tabId;
}

/** Ids begin with the time, in as many digits for the next thousand years. */
async function forgetOldest(): Promise<void> {
  const kept = Object.keys(await sessionAll()).filter((key) => key.startsWith(PREFIX));
  await sessionRemove(...kept.sort().slice(0, -MOST_KEPT));
}
