import { watchLivePage } from '@/src/platform/live-page';
import type { Database } from '@/src/store/database';
import { watchVerdict } from '@/src/store/verdicts';
import { shownOf } from '@/src/verdict/live';
import type { Verdict } from '@/src/verdict/verdict';

/** The verdict on a tab's page, with what sources brought for it: that lives in the memory of the session. */
export function watchShown(db: Database, tabId: number, show: (verdict: Verdict | undefined) => void): () => void {
  let kept: Verdict | undefined;
  let live: Verdict | undefined;
  let isRead = false;
  const tell = () => {
    if (isRead) show(shownOf(kept, live));
  };
  const stops = [
    watchVerdict(db, tabId, (verdict) => {
      kept = verdict;
      isRead = true;
      tell();
    }),
    watchLivePage(tabId, (page) => {
      live = page?.verdict;
      tell();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
