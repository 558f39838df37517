import { announcedVerdict, send } from '@/src/platform/send';
import { browserTongue } from '@/src/platform/tongue';
import type { Verdict } from '@/src/verdict/verdict';
import type { PanelBackend } from '../backend';
import { saveFile } from '../parts/save-file';
import { mountPanel } from './mount-panel';

/** Shows the panel in this page; everything it knows comes by message. */
export function startPanel(): void {
  mountPanel(document.documentElement, messageBackend());
}

function messageBackend(): PanelBackend {
  return {
    tongue: browserTongue(),
    recordChoice: (request) => send('choice.record', request),
    answer: (verdictId, wouldBuyNew) => send('verdict.answer', { verdictId, wouldBuyNew }),
    undoChoice: (entryId) => send('choice.undo', { entryId }),
    makeFixture: (marks) => send('fixture.make', { marks }),
    saveFile,
    openOptions: () => void send('options.open', {}).catch(() => undefined),
    watchVerdict: (showAny) => {
      // A verdict that was judged while the shop moved on belongs to another page.
      const show = (verdict: Verdict | undefined) =>
        showAny(verdict?.sighting.url === location.href ? verdict : undefined);
      const stop = announcedVerdict(show);
      // Without an answer there is nothing to show yet; the announcement will follow.
      send('verdict.get', {}).then(show, () => undefined);
      return stop;
    },
  };
}
