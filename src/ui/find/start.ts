import { openedFind } from '@/src/platform/find-page';
import { openOptions } from '@/src/platform/packaged';
import { send } from '@/src/platform/send';
import { ownTab } from '@/src/platform/tabs';
import { browserTongue } from '@/src/platform/tongue';
import { Database } from '@/src/store/database';
import { watchTrouble } from '@/src/store/trouble';
import { decidingByMessage } from '../parts/by-message';
import { watchShown } from '../watch-shown';
import { mountFind } from './mount-find';

/** Shows "Find something used". Its verdict is kept for the tab it stands in, as that of a page is. */
export async function startFind(root: HTMLElement): Promise<void> {
  const tabId = await ownTab();
  if (tabId === undefined) return;
  const db = new Database();
  mountFind(root, {
    tongue: browserTongue(),
    watchTrouble: (tell) => watchTrouble(db, tell),
    opened: () => openedFind(location.href),
    search: (words) => send('find.search', { tabId, words }),
    ask: () => send('find.ask', { tabId }),
    watchVerdict: (show) => watchShown(db, tabId, show),
    ...decidingByMessage,
    openOptions: () => void openOptions(),
  });
}
