import browser from 'webextension-polyfill';

/** What Chromium has for showing a page of ours beside the web page; the polyfill has no types for it. */
interface SidePanel {
  open(where: { readonly windowId: number }): Promise<void>;
}

function sidePanel(): SidePanel | undefined {
  return (browser as { readonly sidePanel?: SidePanel }).sidePanel;
}

/** Whether this browser can show a page of ours beside the web page: Firefox's sidebar, Chromium's side panel. */
export function hasBeside(): boolean {
  return sidePanel()?.open !== undefined || browser.sidebarAction?.open !== undefined;
}

/** Opens it in a window. Call it directly from a click, before anything is awaited: browsers demand that. */
export async function openBeside(windowId: number): Promise<void> {
  const panel = sidePanel();
  if (panel !== undefined) return panel.open({ windowId });
  await browser.sidebarAction.open();
}
