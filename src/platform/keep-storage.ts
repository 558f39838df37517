/**
 * Asks the browser never to clear what is kept here by itself; true when it will not. Only pages can ask, and ours alone: asked
 * from a content script it would be for the shop. Chromium may decline, and spares whoever has `unlimitedStorage` in any
 * case; Firefox grants it without a question then.
 */
export async function askToKeepStorage(): Promise<boolean> {
  return (await navigator.storage.persisted()) || (await navigator.storage.persist());
}
