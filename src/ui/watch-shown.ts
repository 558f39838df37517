import { watchLivePage } from '@/src/platform/live-page';
import type { Database } from '@/src/store/database';
import { watchVerdict } from '@/src/store/verdicts';
import { shownOf } from '@/src/verdict/live';
import type { Verdict } from '@/src/verdict/verdict';

/** The verdict on a tab's page, with what sources brought for it: that lives in the memory of the session. */
export function watchShown(db: Database, tabId: number, show: (verdict: Verdict | undefined) => void): () => void {
  let kept: Verdict | undefined;
  let live: Verdict | undefined;
  const unread = new Set(['kept', 'live']);
  const tell = (read: string) => {
    unread.delete(read);
    // Half of it would be drawn, and the whole a moment later.
    if (unread.size === 0) show(shownOf(kept, live));
  };
  const stops = [
    watchVerdict(db, tabId, (verdict) => {
      kept = verdict;
      tell('kept');
    }),
    watchLivePage(tabId, (page) => {
      live = page?.verdict;
      tell('live');
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
