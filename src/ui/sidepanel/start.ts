import { openOptions } from '@/src/platform/packaged';
import { send } from '@/src/platform/send';
import { type FrontTab, frontTab, onFrontTabChange, tabById } from '@/src/platform/tabs';
import { Database } from '@/src/store/database';
import { isLookedAt } from '@/src/store/sites';
import { watchTrouble } from '@/src/store/trouble';
import { reason } from '@/src/words/reason';
import type { PageState } from '../backend';
import type { Stop } from '../stop';
import { pageState, tabBackend, urlOf } from '../tab-page';
import { watchShown } from '../watch-shown';
import { mountSidePanel } from './mount-side-panel';

/**
 * Shows the side panel for the tab in front of its window, whichever that is. Opened as a page of its own,
 * `sidepanel.html#tab=7` says which tab it is about.
 */
export function startSidePanel(root: HTMLElement): void {
  const db = new Database();
  const named = /^#tab=(\d+)$/.exec(location.hash)?.[1];
  const only = named === undefined ? undefined : Number(named);
  let tab: FrontTab | undefined;
  mountSidePanel(root, {
    ...tabBackend(() => tab?.id),
    watchTrouble: (tell) => watchTrouble(db, tell),
    watchPage: (show) =>
      watchFrontPage(db, only, (found, state) => {
        tab = found;
        show(state);
      }),
    // The sums are loaded after the side panel is painted.
    distances: async () => (await import('./side-panel-knowledge')).distances(),
    readThisPage: async () =>
      tab === undefined ? { problem: reason('problemPageClosed') } : send('page.read', { tabId: tab.id }),
    openOptions: () => void openOptions(),
  });
}

/** The page of the tab in front, now, at each change, and anew when another tab comes to the front or moves on. */
function watchFrontPage(
  db: Database,
  only: number | undefined,
  show: (tab: FrontTab | undefined, state: PageState) => void,
): Stop {
  let stopPage: Stop = () => undefined;
  let turn = 0;
  const follow = async () => {
    turn += 1;
    const mine = turn;
    const tab = await (only === undefined ? frontTab() : tabById(only));
    const url = urlOf(tab);
    const isLooked = url !== undefined && (await isLookedAt(db, url).catch(() => false));
    // Another tab came to the front meanwhile.
    if (mine !== turn) return;
    stopPage();
    stopPage = () => undefined;
    if (tab === undefined) show(undefined, { kind: 'unsupported' });
    else stopPage = watchShown(db, tab.id, (verdict) => show(tab, pageState(tab, isLooked, verdict)));
  };
  void follow();
  const stopFollowing = onFrontTabChange(() => void follow(), only);
  return () => {
    turn += 1;
    stopFollowing();
    stopPage();
  };
}
