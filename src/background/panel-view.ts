import type { Corner, PanelView } from '@/src/messages/panel-view';
import { announce } from '@/src/platform/listen';
import { runScript } from '@/src/platform/scripts';
import { pageKey } from '@/src/product/page-key';
import { productKey } from '@/src/product/product-key';
import type { Database } from '@/src/store/database';
import { isPanelOff, panelCorner, putPanelCorner, QUIET, quietUntil, setPanelOff, setQuiet } from '@/src/store/panel';
import { allVerdicts, verdictOfTab } from '@/src/store/verdicts';

/** A page a tab shows. */
interface Place {
  readonly tabId: number;
  readonly url: string;
}

/** How the panel shows itself on a page, as the person decided. */
export async function panelView(db: Database, place: Place): Promise<PanelView> {
  const [corner, off, until] = await Promise.all([
    panelCorner(db),
    isPanelOff(db, hostOf(place.url)),
    keysOf(db, place).then((keys) => quietUntil(db, keys, Date.now())),
  ]);
  return { ...(corner !== undefined && { corner }), off, ...(until !== undefined && { quietUntil: until }) };
}

/** Remembers the corner and tells the panels in other tabs. */
export async function movePanel(db: Database, corner: Corner): Promise<void> {
  await putPanelCorner(db, corner);
  await tellPanels(db);
}

/** "Not now": a dot on this page, and wherever its product is sold, for a week. */
export async function quietPanel(db: Database, place: Place, quiet: boolean): Promise<PanelView> {
  const now = Date.now();
  await setQuiet(db, await keysOf(db, place), quiet ? now + QUIET : undefined, now);
  return panelView(db, place);
}

/** "Off on this site", or on again: there the panel comes back where a verdict stands. */
export async function switchPanel(db: Database, host: string, off: boolean): Promise<void> {
  await setPanelOff(db, host, off, Date.now());
  await tellPanels(db, host);
}

export async function isWanted(db: Database, url: string): Promise<boolean> {
  return !(await isPanelOff(db, hostOf(url)));
}

export function hostOf(url: string): string {
  return new URL(url).host;
}

async function keysOf(db: Database, { tabId, url }: Place): Promise<string[]> {
  const sighting = (await verdictOfTab(db, tabId))?.sighting;
  const page = `page:${pageKey(url)}`;
  return sighting?.url === url ? [page, productKey(sighting.product, url)] : [page];
}

/** Tells every panel, or those on one host, how to show itself now; where one is wanted again it is put back. */
async function tellPanels(db: Database, host?: string): Promise<void> {
  for (const { tabId, verdict } of await allVerdicts(db)) {
    const { url } = verdict.sighting;
    if (host !== undefined && hostOf(url) !== host) continue;
    const view = await panelView(db, { tabId, url });
    if (!view.off) await runScript(tabId, 'panel');
    await announce(tabId, { announce: 'panel.changed', view });
  }
}
