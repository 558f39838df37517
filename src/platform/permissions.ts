import browser from 'webextension-polyfill';
import { sitePattern } from '@/src/product/site-pattern';

/** Match patterns of every site the browser would let us read or ask. What for is ours to know: see `store/sites.ts`. */
export async function allowedSites(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

/** Whether the browser lets us into the sites of a match pattern. */
export async function isAllowed(pattern: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [pattern] });
}

/** Asks the person for one origin, to read it or to fetch from it. Must be called straight from a click, or the browser refuses. */
export async function askToRead(origin: string): Promise<boolean> {
  return askToReadAll([origin]);
}

/** Asks for several origins, or patterns of one site each, in one question, as `askToRead` for one. */
export async function askToReadAll(origins: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: origins.map(sitePattern) });
}

/** True when the person allowed search words to be sent to this origin. */
export async function mayAsk(origin: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [sitePattern(origin)], ...sending() });
}

/** Asks the person to let search words be sent to these origins. Must be called straight from a click. */
export async function askToSend(origins: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: origins.map(sitePattern), ...sending() });
}

/** Firefox has the person agree to the kinds of data too, in the same question; other browsers do not know the key. */
function sending(): object {
  const { browser_specific_settings: settings } = browser.runtime.getManifest() as {
    browser_specific_settings?: unknown;
  };
  const { gecko } = (settings ?? {}) as { gecko?: { data_collection_permissions?: { optional?: readonly string[] } } };
  const kinds = gecko?.data_collection_permissions?.optional;
  return kinds === undefined ? {} : { data_collection: kinds };
}

/** Gives the permission for some sites back. What came with the installation, or with a wider permission, stays. */
export async function giveBack(patterns: readonly string[]): Promise<void> {
  for (const pattern of patterns) await browser.permissions.remove({ origins: [pattern] }).catch(() => false);
}

/** Takes back that search words may be sent, where the browser keeps that apart from the sites. */
export async function stopSending(): Promise<void> {
  const kinds = sending();
  if (Object.keys(kinds).length > 0) await browser.permissions.remove(kinds).catch(() => false);
}

/** Hears that the browser allows more or less than before, until the returned function is called. */
export function onPermissionsChanged(changed: () => void): () => void {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(changed);
  onRemoved.addListener(changed);
  return () => {
    onAdded.removeListener(changed);
    onRemoved.removeListener(changed);
  };
}
