import browser, { type Tabs } from 'webextension-polyfill';

/** The tab in front of the person, as far as we may see it: the address only where a permission or click allows. */
export interface FrontTab {
  readonly id: number;
  readonly windowId?: number;
  readonly url?: string;
}

export async function frontTab(): Promise<FrontTab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab === undefined ? undefined : seen(tab);
}

/** The tab that shows this very page; undefined where a page is no tab. */
export async function ownTab(): Promise<number | undefined> {
  return (await browser.tabs.getCurrent())?.id;
}

export async function tabById(id: number): Promise<FrontTab | undefined> {
  return browser.tabs.get(id).then(seen, () => undefined);
}

function seen({ id, windowId, url }: Tabs.Tab): FrontTab | undefined {
  if (id === undefined) return undefined;
  return { id, ...(windowId !== undefined && { windowId }), ...(url !== undefined && { url }) };
}

/** Tabs that show a page at one of the match patterns. */
export async function tabsAt(patterns: readonly string[]): Promise<number[]> {
  if (patterns.length === 0) return [];
  const tabs = await browser.tabs.query({ url: [...patterns] });
  return tabs.flatMap(({ id }) => id ?? []);
}

/** Every tab there is. */
export async function openTabs(): Promise<number[]> {
  return (await browser.tabs.query({})).flatMap(({ id }) => id ?? []);
}

/**
 * Runs when a tab may have gone elsewhere; `url` is where it is, as far as we may see it. The tab is asked: what the browser
 * tells may come after the new page has spoken up, and Firefox begins a load, also of a page out of its cache, with the
 * address of the page before.
 */
export function onTabMoved(moved: (tabId: number, url: string | undefined) => void): void {
  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (change.status !== 'loading' && change.url === undefined) return;
    void tabById(tabId).then((tab) => tab !== undefined && moved(tabId, tab.url));
  });
}

export function onTabClosed(closed: (tabId: number) => void): void {
  browser.tabs.onRemoved.addListener(closed);
}

/**
 * Runs when another tab may be in front, or the one in front shows another page; until the returned function is called.
 * @param named the only tab of interest, in front or not
 */
export function onFrontTabChange(changed: () => void, named?: number): () => void {
  const updated = (id: number, change: Tabs.OnUpdatedChangeInfoType, tab: Tabs.Tab) => {
    const isOurs = named === undefined ? tab.active : id === named;
    if (isOurs && (change.status !== undefined || change.url !== undefined)) changed();
  };
  browser.tabs.onActivated.addListener(changed);
  browser.tabs.onUpdated.addListener(updated);
  return () => {
    browser.tabs.onActivated.removeListener(changed);
    browser.tabs.onUpdated.removeListener(updated);
  };
}
