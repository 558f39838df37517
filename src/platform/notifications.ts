import browser from 'webextension-polyfill';
import { packagedUrl } from './packaged';

/** Whether the browser lets us show notifications: the person may take that back at any time. */
export async function mayShowNotifications(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['notifications'] });
}

/** Asks the person to allow notifications. Must be called straight from a click, or the browser refuses. */
export async function askToNotify(): Promise<boolean> {
  return browser.permissions.request({ permissions: ['notifications'] });
}

/** Gives the permission back. */
export async function stopNotifying(): Promise<void> {
  await browser.permissions.remove({ permissions: ['notifications'] }).catch(() => false);
}

/** Shows a notification, in place of the one with the same id. Nothing happens where the browser refuses. */
export async function showNotification(id: string, title: string, message: string): Promise<void> {
  const shown = { type: 'basic', iconUrl: packagedUrl('/icon/128.png'), title, message } as const;
  await available()
    ?.create(id, shown)
    .catch(() => undefined);
}

export async function clearNotification(id: string): Promise<void> {
  await available()
    ?.clear(id)
    .catch(() => false);
}

/** Runs when the person clicks one of our notifications. */
export function onNotificationClicked(clicked: (id: string) => void): void {
  const attach = () => {
    const clicks = available()?.onClicked;
    if (clicks !== undefined && !clicks.hasListener(clicked)) clicks.addListener(clicked);
  };
  attach();
  browser.permissions.onAdded.addListener(attach);
}

/** The browser has no such interface before it is allowed. */
function available(): typeof browser.notifications | undefined {
  return browser.notifications as typeof browser.notifications | undefined;
}
