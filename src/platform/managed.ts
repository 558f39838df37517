import browser from 'webextension-polyfill';

/** What the organisation's administrators set in the browser for this extension; nothing where nobody did. */
export async function managedSettings(): Promise<Readonly<Record<string, unknown>>> {
  // Firefox rejects where no policy names the extension.
  return browser.storage.managed.get().catch(() => ({}));
}

/** Hears that they have changed. */
export function onManagedChanged(changed: () => void): void {
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') changed();
  });
}
