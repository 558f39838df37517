import { openedFind } from '@/src/platform/find-page';
import { openOptions } from '@/src/platform/packaged';
import { send } from '@/src/platform/send';
import { ownTab } from '@/src/platform/tabs';
import { browserTongue } from '@/src/platform/tongue';
import { Database } from '@/src/store/database';
import { watchShown } from '../watch-shown';
import { mountFind } from './mount-find';

/** Shows "Find something used". Its verdict is kept for the tab it stands in, as that of a page is. */
export async function startFind(root: HTMLElement): Promise<void> {
  const tabId = await ownTab();
  if (tabId === undefined) return;
  const db = new Database();
  mountFind(root, {
    tongue: browserTongue(),
    opened: () => openedFind(location.href),
    search: (words) => send('find.search', { tabId, words }),
    ask: () => send('find.ask', { tabId }),
    watchVerdict: (show) => watchShown(db, tabId, show),
    recordChoice: (request) => send('choice.record', request),
    answer: (verdictId, wouldBuyNew) => send('verdict.answer', { verdictId, wouldBuyNew }),
    undoChoice: (entryId) => send('choice.undo', { entryId }),
    openOptions: () => void openOptions(),
  });
}
