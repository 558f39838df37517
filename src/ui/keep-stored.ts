import { askToKeepStorage } from '@/src/platform/keep-storage';
import type { Database } from '@/src/store/database';
import { watchWorth } from '@/src/store/state';

/**
 * Asks the browser to keep what is here, as soon as there is something to lose: the first line of the ledger or the first feed.
 * What it answered is shown on the page of diagnosis.
 */
export function keepStored(db: Database): void {
  let asked = false;
  const stop = watchWorth(db, (isWorth) => {
    if (!isWorth || asked) return;
    asked = true;
    void askToKeepStorage().catch(() => false);
    // Not before the subscription is there.
    queueMicrotask(() => stop());
  });
}
