import { openOptions } from '@/src/platform/packaged';
import { askToRead } from '@/src/platform/permissions';
import { send } from '@/src/platform/send';
import { type FrontTab, frontTab, tabById } from '@/src/platform/tabs';
import { browserTongue } from '@/src/platform/tongue';
import { isNamed } from '@/src/product/named';
import { sitePattern } from '@/src/product/site-pattern';
import { parseWebUrl } from '@/src/product/web-url';
import { Database } from '@/src/store/database';
import { watchPicture } from '@/src/store/ledger';
import { watchPanelOff } from '@/src/store/panel';
import { watchSavedAt } from '@/src/store/saved';
import { isLookedAt } from '@/src/store/sites';
import type { Verdict } from '@/src/verdict/verdict';
import { reason } from '@/src/words/reason';
import type { PageState, PopupBackend } from '../backend';
import { saveFile } from '../parts/save-file';
import { savedView } from '../parts/saved-view';
import { watchBackend } from '../watch/watch-data';
import { watchShown } from '../watch-shown';
import { mountPopup } from './mount-popup';

/** The popup lists this many of the newest decisions. */
const LAST = 5;

/**
 * Shows the popup for the tab in front: reads the database itself, so it paints without waking the worker. Opened as a
 * page of its own, `popup.html#tab=7` says which tab it is about.
 */
export async function startPopup(root: HTMLElement): Promise<void> {
  const named = /^#tab=(\d+)$/.exec(location.hash)?.[1];
  const tab = named === undefined ? await frontTab() : await tabById(Number(named));
  const url = parseWebUrl(tab?.url ?? '');
  const db = new Database();
  mountPopup(root, popupBackend(db, tab, url !== undefined && (await isLookedAt(db, url))));
}

function popupBackend(db: Database, tab: FrontTab | undefined, isLooked: boolean): PopupBackend {
  const stateOf = (verdict: Verdict | undefined) => pageState(tab, isLooked, verdict);
  return {
    tongue: browserTongue(),
    watches: watchBackend(db),
    recordChoice: (request) => send('choice.record', request),
    answer: (verdictId, wouldBuyNew) => send('verdict.answer', { verdictId, wouldBuyNew }),
    undoChoice: (entryId) => send('choice.undo', { entryId }),
    correct: (verdictId, corrections) => send('product.correct', { verdictId, corrections: [...corrections] }),
    uncorrect: (verdictId, field) => send('product.uncorrect', { verdictId, ...(field !== undefined && { field }) }),
    hideOffer: (verdictId, offer) => send('match.wrong', { verdictId, offer }),
    restoreOffer: (id) => send('match.restore', { id }),
    watchPanelOff: (show) => {
      const url = parseWebUrl(tab?.url ?? '');
      const host = url === undefined ? undefined : new URL(url).host;
      return watchPanelOff(db, (sites) => show(sites.some((site) => site.host === host)));
    },
    panelOn: async () => {
      const url = parseWebUrl(tab?.url ?? '');
      if (url !== undefined) await send('panel.off', { off: false, host: new URL(url).host });
    },
    makeFixture: async (marks) =>
      tab === undefined
        ? { ok: false, problem: reason('problemPageClosed') }
        : send('fixture.make', { tabId: tab.id, marks }),
    saveFile,
    watchSavedAt: (url, show) => watchSavedAt(db, url, (saved) => show(saved && savedView(saved, Date.now()))),
    saveOffer: (verdictId, isUsed) => send('offer.save', { verdictId, isUsed }),
    forgetSaved: (id) => send('offer.forget', { id }),
    watchPage: (show) => {
      if (tab !== undefined) return watchShown(db, tab.id, (verdict) => show(stateOf(verdict)));
      show({ kind: 'unsupported' });
      return () => undefined;
    },
    // Months are kept added up, so a ledger of any length is shown at once.
    watchTotals: (show) =>
      watchPicture(
        db,
        () => ({ now: Date.now(), keepDays: 0 }),
        LAST,
        ({ all }, last) => show(all, last),
      ),
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
    openOptions: () => void openOptions(),
  };
}

/** The click that opened the popup lets us see the tab's address: an older page's verdict is not shown on it. */
function pageState(tab: FrontTab | undefined, isLooked: boolean, verdict: Verdict | undefined): PageState {
  const url = parseWebUrl(tab?.url ?? '');
  // What is looked for by name is shown, and decided on, in the page that asks for the name.
  if (verdict !== undefined && isNamed(verdict.sighting.url)) return { kind: 'unsupported' };
  if (verdict !== undefined && (url === undefined || verdict.sighting.url === url)) return { kind: 'verdict', verdict };
  if (url === undefined) return { kind: 'unsupported' };
  return isLooked ? { kind: 'no-product' } : { kind: 'not-allowed', host: new URL(url).host };
}
