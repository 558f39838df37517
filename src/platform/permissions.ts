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
