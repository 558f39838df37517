import { stopWakingAtAll } from '@/src/platform/alarms';
import { showCount } from '@/src/platform/badge';
import { stopNotifying } from '@/src/platform/notifications';
import { allowedSites, stopSending } from '@/src/platform/permissions';
import { sessionClear } from '@/src/platform/session';
import { openTabs } from '@/src/platform/tabs';
import { deleteEverything } from '@/src/store/archive';
import type { Database } from '@/src/store/database';
import { forgetCompared } from './judge-sighting';
import { remind } from './remind';
import { giveBackUnneeded, refreshSites } from './sites';

/**
 * Forgets all there is, as if Reprise had just been installed: every table, the session's memory, alarms, the script in
 * pages, what the toolbar button shows, and every permission that did not come with the installation.
 */
export async function forgetEverything(db: Database): Promise<void> {
  await deleteEverything(db);
  forgetCompared();
  await sessionClear();
  await stopWakingAtAll();
  await refreshSites(db);
  await giveBackUnneeded(db, await allowedSites());
  await stopSending();
  await stopNotifying();
  await Promise.all((await openTabs()).map((tabId) => showCount(tabId, 0)));
  await remind(db);
}
