import browser from 'webextension-polyfill';

/** Wakes the background every `minutes` until stopped; setting it again replaces it. */
export async function wakeEvery(name: string, minutes: number): Promise<void> {
  await browser.alarms.create(name, { periodInMinutes: minutes });
}

/**
 * Wakes the background once, at the latest at a moment in milliseconds since 1970. An alarm that rings before stays: a
 * worker that starts again and again must not put it off each time.
 */
export async function wakeBy(name: string, when: number): Promise<void> {
  const standing = await browser.alarms.get(name);
  if (standing === undefined || standing.scheduledTime > when) await browser.alarms.create(name, { when });
}

/** Wakes the background once, at a moment; setting it again replaces it. */
export async function wakeAt(name: string, when: number): Promise<void> {
  await browser.alarms.create(name, { when });
}

export async function stopWaking(name: string): Promise<void> {
  await browser.alarms.clear(name);
}

/** Drops every alarm there is. */
export async function stopWakingAtAll(): Promise<void> {
  await browser.alarms.clearAll();
}

export function onWake(name: string, wake: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) wake();
  });
}

/**
 * Resets the worker's 30-second idle timer: any API call does. Used only while a long job is really running
 * (developer.chrome.com, "extension service worker lifecycle").
 */
export async function stayAwake(): Promise<void> {
  await browser.runtime.getPlatformInfo();
}
