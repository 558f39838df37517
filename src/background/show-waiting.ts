import { showOnAllTabs } from '@/src/platform/badge';
import { browserTongue } from '@/src/platform/tongue';
import type { Database } from '@/src/store/database';
import { waiting } from '@/src/store/reminders';
import { allWatches } from '@/src/store/watches';
import { badgeText } from '@/src/watch/badge-text';
import { unseenOf } from '@/src/watch/telling';
import { reason } from '@/src/words/reason';
import { say } from '@/src/words/say';

/** Shows on the toolbar button what waits for the person: the browser has one text for news and for reminders. */
export async function showWaiting(db: Database): Promise<void> {
  // One at a time: what was read first must not be shown last.
  await navigator.locks.request('reprise.badge', async () => {
    const [watches, entries] = await Promise.all([allWatches(db), waiting(db)]);
    const news = watches.reduce((sum, watch) => sum + unseenOf(watch).length, 0);
    const due = entries.filter(({ remindAt = Number.POSITIVE_INFINITY }) => remindAt <= Date.now()).length;
    const tongue = browserTongue();
    const name = say(tongue, reason('name'));
    const title = due === 0 ? name : `${name}: ${say(tongue, reason('ledgerDue', { number: due }))}`;
    await showOnAllTabs(badgeText({ news, due }), title);
  });
}
