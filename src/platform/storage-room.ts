/** How much of this machine we use and may use, and whether the browser may clear it when it runs out of room. */
export interface StorageRoom {
  readonly usedBytes?: number;
  readonly mostBytes?: number;
  readonly isKept: boolean;
}

export async function storageRoom(): Promise<StorageRoom> {
  const [{ usage, quota }, isKept] = await Promise.all([navigator.storage.estimate(), navigator.storage.persisted()]);
  return { ...(usage !== undefined && { usedBytes: usage }), ...(quota !== undefined && { mostBytes: quota }), isKept };
}

/**
 * Asks the browser never to clear what is kept here by itself; true when it will not. Only pages can ask, and ours alone: asked
 * from a content script it would be for the shop. Chromium spares whoever has `unlimitedStorage` in any case, and Firefox
 * grants it without a question then.
 */
export async function askToKeepStorage(): Promise<boolean> {
  return (await navigator.storage.persisted()) || (await navigator.storage.persist());
}
