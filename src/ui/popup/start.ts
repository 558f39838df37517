import { hasBeside, openBeside } from '@/src/platform/beside';
import { openOptions } from '@/src/platform/packaged';
import { askToRead } from '@/src/platform/permissions';
import { send } from '@/src/platform/send';
import { type FrontTab, frontTab, tabById } from '@/src/platform/tabs';
import { sitePattern } from '@/src/product/site-pattern';
import { parseWebUrl } from '@/src/product/web-url';
import { Database } from '@/src/store/database';
import { watchGlimpse, watchProvisional } from '@/src/store/ledger-glance';
import { watchPanelOff } from '@/src/store/panel';
import { watchSavedAt } from '@/src/store/saved';
import { isLookedAt } from '@/src/store/sites';
import { watchTrouble } from '@/src/store/trouble';
import { reason } from '@/src/words/reason';
import type { PopupBackend } from '../backend';
import { keepStored } from '../keep-stored';
import { savedView } from '../parts/saved-view';
import { pageState, tabBackend } from '../tab-page';
import { watchBackend } from '../watch/watch-data';
import { watchShown } from '../watch-shown';
import { mountPopup } from './mount-popup';

/** Ms after which the popup stands with its data: what nobody waits for is read then. */
const SHOWN = 1000;
/** The popup lists this many of the newest decisions. */
const LAST = 5;

/**
 * Shows the popup for the tab in front: reads the database itself, so it paints without waking the worker. Its frame is
 * there while the database opens. Opened as a page of its own, `popup.html#tab=7` says which tab it is about.
 */
export async function startPopup(root: HTMLElement): Promise<void> {
  const named = /^#tab=(\d+)$/.exec(location.hash)?.[1];
  const db = new Database();
  // Opened while the browser tells which tab is in front.
  void db.open().catch(() => undefined);
  const tab = named === undefined ? await frontTab() : await tabById(Number(named));
  mountPopup(root, popupBackend(db, tab));
  setTimeout(() => keepStored(db), SHOWN);
}

function popupBackend(db: Database, tab: FrontTab | undefined): PopupBackend {
  return {
    ...tabBackend(() => tab?.id),
    watchTrouble: (tell) => watchTrouble(db, tell),
    watches: watchBackend(db),
    watchPanelOff: (show) => {
      const url = parseWebUrl(tab?.url ?? '');
      const host = url === undefined ? undefined : new URL(url).host;
      return watchPanelOff(db, (sites) => show(sites.some((site) => site.host === host)));
    },
    panelOn: async () => {
      const url = parseWebUrl(tab?.url ?? '');
      if (url !== undefined) await send('panel.off', { off: false, host: new URL(url).host });
    },
    watchSavedAt: (url, show) => watchSavedAt(db, url, (saved) => show(saved && savedView(saved, Date.now()))),
    saveOffer: (verdictId, isUsed) => send('offer.save', { verdictId, isUsed }),
    forgetSaved: (id) => send('offer.forget', { id }),
    watchPage: (show) => {
      if (tab === undefined) {
        show({ kind: 'unsupported' });
        return () => undefined;
      }
      const url = parseWebUrl(tab.url ?? '');
      // Read beside the verdict, not before it.
      const looked = url === undefined ? Promise.resolve(false) : isLookedAt(db, url).catch(() => false);
      return watchShown(db, tab.id, (verdict) => {
        void looked.then((isLooked) => show(pageState(tab, isLooked, verdict)));
      });
    },
    // Months are kept added up, so a ledger of any length is shown at once.
    watchLedger: (show, failed) => watchGlimpse(db, () => Date.now(), LAST, show, failed),
    watchProvisional: (show) => watchProvisional(db, () => Date.now(), show),
    // The sums are loaded after the popup is painted.
    reconsider: async (entries) => (await import('./popup-knowledge')).reconsiderEntries(db, entries),
    ownUse: async () => (await import('./popup-knowledge')).ownUse(db),
    readThisPage: async () =>
      tab === undefined ? { problem: reason('problemPageClosed') } : send('page.read', { tabId: tab.id }),
    allowThisSite: async () => {
      const url = parseWebUrl(tab?.url ?? '');
      if (url === undefined) return false;
      const { origin } = new URL(url);
      // Told before it is asked: the question may close this popup, and the background looks once the answer is yes.
      const [, allowed] = await Promise.all([send('site.look', { origins: [origin] }), askToRead(origin)]);
      if (!allowed) await send('site.leave', { pattern: sitePattern(origin) });
      return allowed;
    },
    canOpenBeside: tab?.windowId !== undefined && hasBeside(),
    openBeside: () => (tab?.windowId === undefined ? Promise.resolve() : openBeside(tab.windowId)),
    openOptions: () => void openOptions(),
  };
}
