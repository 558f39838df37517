import browser from 'webextension-polyfill';

/** Behind the count of a page's offers. */
const PAGE = '#3b4cca';
/** Behind news of what is followed and reminders; the plus and the mark tell them apart without colour. */
const NEWS = '#8a4b00';

/** Shows a count on the toolbar button of one tab; for zero, what is shown on all of them. */
export async function showCount(tabId: number, count: number): Promise<void> {
  // The tab may close while its page is being judged.
  await browser.action.setBadgeText({ tabId, text: count === 0 ? null : String(count) }).catch(() => undefined);
  await browser.action.setBadgeBackgroundColor({ tabId, color: count === 0 ? NEWS : PAGE }).catch(() => undefined);
}

/** Shows a text on the toolbar button of every tab that has no count of its own, empty for none, and its title. */
export async function showOnAllTabs(text: string, title: string): Promise<void> {
  await browser.action.setBadgeText({ text });
  await browser.action.setTitle({ title });
}

export async function paintBadge(): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: NEWS });
}
