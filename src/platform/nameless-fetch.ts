/**
 * Firefox names the installation in the Origin of every POST that may cross origins: a number of this person's browser. In the
 * mode that may not, which it grants to hosts the person allowed, it sends "null" where no referrer is wanted. Chromium
 * refuses that mode, and its Origin is the extension's, the same for everybody.
 */
const MODE: RequestInit = globalThis.location?.protocol === 'moz-extension:' ? { mode: 'same-origin' } : {};

/** `fetch`, to a host the person allowed, with nothing of the installation in what is sent. */
export function namelessFetch(url: string, init: RequestInit): Promise<Response> {
  return fetch(url, { ...init, ...MODE });
}
