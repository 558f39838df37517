import browser from 'webextension-polyfill';

/** Match patterns of every site the person (or the demo build) lets us read. */
export async function allowedSites(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

export async function mayRead(origin: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [patternOf(origin)] });
}

/** Asks the person for one origin. Must be called straight from a click, or the browser refuses. */
export async function askToRead(origin: string): Promise<boolean> {
  return browser.permissions.request({ origins: [patternOf(origin)] });
}

/** True when the person allowed search words to be sent to this origin. */
export async function mayAsk(origin: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [patternOf(origin)], ...sending() });
}

/** Asks the person to let search words be sent to these origins. Must be called straight from a click. */
export async function askToSend(origins: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: origins.map(patternOf), ...sending() });
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

/** A match pattern for an origin; patterns carry no port. */
function patternOf(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}

/** Hears which match patterns the person has just allowed, or that some were taken back (then there are none). */
export function onPermissionsChanged(changed: (allowed: readonly string[]) => void): void {
  browser.permissions.onAdded.addListener(({ origins = [] }) => changed(origins));
  browser.permissions.onRemoved.addListener(() => changed([]));
}
