import browser from 'webextension-polyfill';

/** Behind the count of a page's offers. */
const PAGE = '#3b4cca';
/** Behind the count of news of what is followed; the plus tells them apart without colour. */
const NEWS = '#8a4b00';

/** Shows a count on the toolbar button of one tab; for zero, what is shown on all of them. */
export async function showCount(tabId: number, count: number): Promise<void> {
  // The tab may close while its page is being judged.
  await browser.action.setBadgeText({ tabId, text: count === 0 ? null : String(count) }).catch(() => undefined);
  await browser.action.setBadgeBackgroundColor({ tabId, color: count === 0 ? NEWS : PAGE }).catch(() => undefined);
}

/** Shows how much news there is of what is followed, on the tabs that have no count of their own. */
export async function showNews(count: number): Promise<void> {
  await browser.action.setBadgeText({ text: count === 0 ? '' : `+${count}` });
}

export async function paintBadge(): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: NEWS });
}

/** Marks the toolbar button of every tab that has no count of its own; an empty text for none. */
export async function showMark(text: string, title: string): Promise<void> {
  await browser.action.setBadgeText({ text });
  await browser.action.setTitle({ title });
}
