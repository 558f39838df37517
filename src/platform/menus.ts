import browser from 'webextension-polyfill';

/** What the person opened the menu on. */
export interface Pointed {
  /** The text they marked. */
  readonly selection?: string;
  /** The address of the link, and of the picture. */
  readonly link?: string;
  readonly picture?: string;
  readonly tabId?: number;
  readonly frameId: number;
}

/** Stays the same in every version: the browser keeps the entry, and a click on it may be what wakes the worker. */
const FIND = 'find-used';

/** Puts our one entry into the menus of marked text, links and pictures; once after each install or update. */
export async function makeMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: FIND,
    title: browser.i18n.getMessage('findMenu'),
    contexts: ['selection', 'link', 'image'],
  });
}

export function onMenu(chosen: (pointed: Pointed) => void): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId !== FIND) return;
    const { selectionText, linkUrl, srcUrl, frameId = 0 } = info;
    chosen({
      ...(selectionText !== undefined && { selection: selectionText }),
      ...(linkUrl !== undefined && { link: linkUrl }),
      ...(srcUrl !== undefined && { picture: srcUrl }),
      ...(tab?.id !== undefined && tab.id >= 0 && { tabId: tab.id }),
      frameId,
    });
  });
}
