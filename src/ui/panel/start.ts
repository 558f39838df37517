import { whatWasLeft } from '@/src/platform/isolated-world';
import { onAnnouncement, send } from '@/src/platform/send';
import { browserTongue } from '@/src/platform/tongue';
import type { Verdict } from '@/src/verdict/verdict';
import type { PanelBackend } from '../backend';
import { correctingByMessage, decidingByMessage } from '../parts/by-message';
import { saveFile } from '../parts/save-file';
import { mountPanel } from './mount-panel';
import { rootOf } from './root-of';
import { watchView } from './watch-view';

/** Elements of each kind that are looked at for a buy button. */
const MOST_LOOKED_AT = 150;

/** Shows the panel in this page, if there is a page to show it in; everything it knows comes by message. */
export function startPanel(): void {
  const page = rootOf(document);
  if (page !== null) mountPanel(page, messageBackend());
}

function messageBackend(): PanelBackend {
  return {
    tongue: browserTongue(),
    host: location.host,
    // The gate found them when it looked at the page, and left how.
    buyButtons: () => whatWasLeft().findButtons(document, MOST_LOOKED_AT),
    ...decidingByMessage,
    ...correctingByMessage,
    makeFixture: (marks) => send('fixture.make', { marks }),
    saveFile,
    openOptions: () => void send('options.open', {}).catch(() => undefined),
    move: (corner) => send('panel.move', { corner }),
    quiet: (quiet) => send('panel.quiet', { quiet }),
    turnOff: (off) => send('panel.off', { off }),
    watchVerdict: (showAny) => {
      // A verdict that was judged while the shop moved on belongs to another page.
      const show = (verdict: Verdict | undefined) =>
        showAny(verdict?.sighting.url === location.href ? verdict : undefined);
      const stop = onAnnouncement((said) => said.announce === 'verdict.changed' && show(said.verdict));
      // Without an answer there is nothing to show yet; the announcement will follow.
      send('verdict.get', {}).then(show, () => undefined);
      return stop;
    },
    watchView,
  };
}
