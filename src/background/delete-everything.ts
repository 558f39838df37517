import { stopWakingAtAll } from '@/src/platform/alarms';
import { stopNotifying } from '@/src/platform/notifications';
import { allowedSites, stopSending } from '@/src/platform/permissions';
import { sessionClear } from '@/src/platform/session';
import { openTabs } from '@/src/platform/tabs';
import { deleteEverything } from '@/src/store/archive';
import type { Database } from '@/src/store/database';
import { followPolicy } from './follow-policy';
import { forgetPage } from './judge-page';
import { forgetCompared } from './judge-sighting';
import { remind } from './remind';
import { giveBackUnneeded, refreshSites } from './sites';
import { endTurn } from './turns';

/**
 * Forgets all there is, as if Reprise had just been installed: what pages show and sources are being asked, every table, the
 * session's memory, alarms, the script in pages, what the toolbar button shows, and every permission that did not come with
 * the installation.
 */
export async function forgetEverything(db: Database): Promise<void> {
  // First, so that nobody is asked any more whose answer would be kept.
  const tabs = await openTabs();
  for (const tabId of tabs) endTurn(tabId);
  await Promise.all(tabs.map((tabId) => forgetPage(db, tabId)));
  await deleteEverything(db);
  forgetCompared();
  await sessionClear();
  await stopWakingAtAll();
  await refreshSites(db);
  await giveBackUnneeded(db, await allowedSites());
  await stopSending();
  await stopNotifying();
  await remind(db);
  // What an organisation set was not the person's to delete.
  await followPolicy(db);
}
