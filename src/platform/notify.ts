import browser from 'webextension-polyfill';

const PERMISSION = { permissions: ['notifications' as const] };

/** Asks to show notifications. Must be called straight from a click, or the browser refuses. */
export async function askToNotify(): Promise<boolean> {
  return browser.permissions.request(PERMISSION);
}

export async function mayNotify(): Promise<boolean> {
  return browser.permissions.contains(PERMISSION);
}

/** Gives the permission back. */
export async function forbidNotices(): Promise<void> {
  await browser.permissions.remove(PERMISSION).catch(() => false);
}

/** Shows a notification when the person allowed any; `clicked` is heard by `onNotified`. */
export async function notify(id: string, title: string, message: string): Promise<void> {
  if (!(await mayNotify()) || browser.notifications === undefined) return;
  const iconUrl = browser.runtime.getURL('icon/128.png');
  await browser.notifications.create(id, { type: 'basic', iconUrl, title, message });
}

const heard = new Set<string>();

/** Hears clicks on one notification. Nothing is heard before the person allows any: call it again then. */
export function onNotified(id: string, clicked: () => void): void {
  if (browser.notifications === undefined || heard.has(id)) return;
  heard.add(id);
  browser.notifications.onClicked.addListener((which) => {
    if (which === id) clicked();
  });
}
