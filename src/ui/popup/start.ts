import { hasBeside, openBeside } from '@/src/platform/beside';
import { openOptions } from '@/src/platform/packaged';
import { askToRead } from '@/src/platform/permissions';
import { send } from '@/src/platform/send';
import { type FrontTab, frontTab, tabById } from '@/src/platform/tabs';
import { sitePattern } from '@/src/product/site-pattern';
import type { Database } from '@/src/store/database';
import { watchGlimpse, watchProvisional } from '@/src/store/ledger-glance';
import { watchPanelOff } from '@/src/store/panel';
import { watchSavedAt } from '@/src/store/saved';
import { isLookedAt } from '@/src/store/sites';
import { watchTrouble } from '@/src/store/trouble';
import { reason } from '@/src/words/reason';
import type { PageState, PopupBackend } from '../backend';
import { keepStored } from '../keep-stored';
import { onceLoaded } from '../once-loaded';
import { afterPaint } from '../parts/after-paint';
import { savedView } from '../parts/saved-view';
import { shownFirst } from '../shown-first';
import type { Stop } from '../stop';
import { pageState, tabBackend, urlOf } from '../tab-page';
import { watchBackend } from '../watch/watch-data';
import { watchShown } from '../watch-shown';
import { type FirstPicture, firstPicture, LAST } from './first-picture';
import { mountPopup } from './mount-popup';

/** Ms after which the popup shows its frame, whatever it still waits for. */
const PATIENCE = 100;

/**
 * Shows the popup for the tab in front: reads the database itself, so it paints without waking the worker. Dexie, which tells
 * of changes, is loaded once what there is now is painted. Opened as a page of its own, `popup.html#tab=7` says which tab it
 * is about.
 */
export async function startPopup(root: HTMLElement): Promise<void> {
  const named = /^#tab=(\d+)$/.exec(location.hash)?.[1];
  const front = named === undefined ? frontTab() : tabById(Number(named));
  const patience = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE));
  const picture = await Promise.race([firstPicture(front).catch(() => undefined), patience]);
  const tab = await front;
  const loading = loadDatabase(picture === undefined ? Promise.resolve() : afterPaint());
  mountPopup(root, popupBackend(loading, tab, picture));
  void loading.then(keepStored);
}

async function loadDatabase(after: Promise<void>): Promise<Database> {
  await after;
  const { Database } = await import('@/src/store/database');
  return new Database();
}

/** What was read first is shown at once, the rest and every change once the database is there. */
function popupBackend(
  loading: Promise<Database>,
  tab: FrontTab | undefined,
  picture: FirstPicture | undefined,
): PopupBackend {
  const url = urlOf(tab);
  const host = url && new URL(url).host;
  const watches = watchBackend(loading);
  return {
    ...tabBackend(() => tab?.id),
    watchTrouble: (tell) => void loading.then((db) => watchTrouble(db, tell)),
    watches: {
      ...watches,
      watchFollowed: (show) => shownFirst(picture && { value: picture.followed }, show, watches.watchFollowed),
    },
    watchPanelOff: (show) =>
      shownFirst(picture && { value: picture.panelOff }, show, (show) =>
        onceLoaded(loading, (db) => (host === undefined ? () => undefined : watchPanelOff(db, host, show))),
      ),
    panelOn: async () => {
      if (host !== undefined) await send('panel.off', { off: false, host });
    },
    watchSavedAt: (url, show) => {
      const isRead = picture?.page.kind === 'verdict' && picture.page.verdict.sighting.url === url;
      return shownFirst(isRead ? { value: picture.saved } : undefined, show, (show) =>
        onceLoaded(loading, (db) => watchSavedAt(db, url, (saved) => show(saved && savedView(saved, Date.now())))),
      );
    },
    saveOffer: (verdictId, isUsed) => send('offer.save', { verdictId, isUsed }),
    forgetSaved: (id) => send('offer.forget', { id }),
    watchPage: (show) =>
      shownFirst(picture && { value: picture.page }, show, (show) =>
        onceLoaded(loading, (db) => watchPage(db, tab, show)),
      ),
    // Months are kept added up, so a ledger of any length is shown at once.
    watchLedger: (show, failed) =>
      shownFirst(picture && { value: picture.ledger }, show, (show) =>
        onceLoaded(loading, (db) => watchGlimpse(db, () => Date.now(), LAST, show, failed)),
      ),
    watchProvisional: (show) => onceLoaded(loading, (db) => watchProvisional(db, () => Date.now(), show)),
    // The sums are loaded after the popup is painted.
    reconsider: async (entries) => (await import('./popup-knowledge')).reconsiderEntries(await loading, entries),
    ownUse: async () => (await import('./popup-knowledge')).ownUse(await loading),
    readThisPage: async () =>
      tab === undefined ? { problem: reason('problemPageClosed') } : send('page.read', { tabId: tab.id }),
    allowThisSite: async () => {
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

function watchPage(db: Database, tab: FrontTab | undefined, show: (state: PageState) => void): Stop {
  if (tab === undefined) {
    show({ kind: 'unsupported' });
    return () => undefined;
  }
  const url = urlOf(tab);
  // Read beside the verdict, not before it.
  const looked = url === undefined ? Promise.resolve(false) : isLookedAt(db, url).catch(() => false);
  return watchShown(db, tab.id, (verdict) => {
    void looked.then((isLooked) => show(pageState(tab, isLooked, verdict)));
  });
}
