import browser from 'webextension-polyfill';

/** Shows a count on the toolbar button of one tab; nothing for zero. */
export async function showCount(tabId: number, count: number): Promise<void> {
  // The tab may close while its page is being judged.
  await browser.action.setBadgeText({ tabId, text: count === 0 ? '' : String(count) }).catch(() => undefined);
}

export async function paintBadge(): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: '#3b4cca' });
}

/** Marks the toolbar button of every tab that has no count of its own; an empty text for none. */
export async function showMark(text: string, title: string): Promise<void> {
  await browser.action.setBadgeText({ text });
  await browser.action.setTitle({ title });
}
