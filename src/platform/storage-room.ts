import browser from 'webextension-polyfill';

/** How much of this machine we use and may use. */
export interface StorageRoom {
  readonly usedBytes?: number;
  readonly mostBytes?: number;
  /**
   * Why the browser will not clear it when the machine runs out of room: promised when it was asked, or spared as Chromium
   * spares every extension with `unlimitedStorage` (developer.chrome.com, "Storage and cookies"). Absent when it may.
   */
  readonly kept?: 'promised' | 'spared';
}

export async function storageRoom(): Promise<StorageRoom> {
  const [{ usage, quota }, isPromised, isSpared] = await Promise.all([
    navigator.storage.estimate(),
    navigator.storage.persisted(),
    isSparedByBrowser(),
  ]);
  const kept = isPromised ? 'promised' : isSpared ? 'spared' : undefined;
  return {
    ...(usage !== undefined && { usedBytes: usage }),
    ...(quota !== undefined && { mostBytes: quota }),
    ...(kept !== undefined && { kept }),
  };
}

/** Firefox, which alone tells its name to extensions, promises when it is asked. */
async function isSparedByBrowser(): Promise<boolean> {
  return !('getBrowserInfo' in browser.runtime) && browser.permissions.contains({ permissions: ['unlimitedStorage'] });
}
