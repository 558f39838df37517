// What a person says to the panel of a page: where it stands, whether it shows, what was read or matched wrong.
import type { PanelView } from '@/src/messages/panel-view';
import type { Handlers, Sender } from '@/src/messages/route';
import type { Database } from '@/src/store/database';
import { findVerdict } from '@/src/store/verdicts';
import { askSources } from './ask-sources';
import { correctProduct, forgetPageCorrections, uncorrectProduct } from './corrections';
import { hostOf, movePanel, panelView, quietPanel, switchPanel } from './panel-view';
import { hideWrongMatch, restoreWrongMatch } from './wrong-match';

type PanelMessage =
  | 'product.correct'
  | 'product.uncorrect'
  | 'corrections.forget'
  | 'match.wrong'
  | 'match.restore'
  | 'panel.get'
  | 'panel.move'
  | 'panel.quiet'
  | 'panel.off';

const NOWHERE: PanelView = { off: false };

export function panelHandlers(db: Database): Pick<Handlers, PanelMessage> {
  return {
    'product.correct': async (request) => {
      const refused = await correctProduct(db, request);
      if (refused === undefined) await askAnew(db, request.verdictId);
      return refused;
    },
    'product.uncorrect': async (request) => {
      await uncorrectProduct(db, request);
      await askAnew(db, request.verdictId);
    },
    'corrections.forget': async ({ page }) => forgetPageCorrections(db, page),
    'match.wrong': async (request) => hideWrongMatch(db, request),
    'match.restore': async ({ id }) => restoreWrongMatch(db, id),
    'panel.get': async (_, sender) => placed(sender, (place) => panelView(db, place)),
    'panel.move': async ({ corner }) => movePanel(db, corner),
    'panel.quiet': async ({ quiet }, sender) => placed(sender, (place) => quietPanel(db, place, quiet)),
    'panel.off': async ({ off, host: named }, { url }) => {
      const host = named ?? (url === undefined ? undefined : hostOf(url));
      if (host !== undefined) await switchPanel(db, host, off);
      return { off };
    },
  };
}

/** Another name is asked for with other words. The person sees what the index has meanwhile. */
async function askAnew(db: Database, verdictId: string): Promise<void> {
  const found = await findVerdict(db, verdictId);
  if (found !== undefined) void askSources(db, found.tabId);
}

async function placed(
  { tabId, url }: Sender,
  view: (place: { tabId: number; url: string }) => Promise<PanelView>,
): Promise<PanelView> {
  return tabId === undefined || url === undefined ? NOWHERE : view({ tabId, url });
}
