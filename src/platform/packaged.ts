import browser from 'webextension-polyfill';

/** The address of a file that ships inside the extension. */
export function packagedUrl(path: string): string {
  return browser.runtime.getURL(path);
}

/** Reads a JSON file that ships inside the extension. */
export async function packagedJson(path: string): Promise<unknown> {
  const response = await fetch(packagedUrl(path));
  return response.json();
}

/** Runs once after an install (`isFirst`) or an update of the extension or the browser. */
export function onInstalled(run: (isFirst: boolean) => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => run(reason === 'install'));
}

export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

/** Shows what this is and never does, and the first choices. */
export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}

/** Opens the options in a tab of their own, at one of their elements. */
export async function openOptionsAt(elementId: string): Promise<void> {
  await browser.tabs.create({ url: packagedUrl(`/options.html#${elementId}`) });
}

/** Runs once when the browser starts. */
export function onBrowserStart(run: () => void): void {
  browser.runtime.onStartup.addListener(run);
}

/** The language the browser speaks, a BCP 47 tag. */
export function browserLanguage(): string {
  return browser.i18n.getUILanguage();
}

/** Opens a page of the extension in a tab of its own. */
export async function openPage(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path) });
}
