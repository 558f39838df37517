import type { PanelView } from '@/src/messages/panel-view';
import { onAnnouncement, send } from '@/src/platform/send';

/** Shows how the panel shows itself on this page, now and at each change, until the returned function is called. */
export function watchView(show: (view: PanelView) => void): () => void {
  /** The page an answer was for. A page that goes into the browser's cache over the question never hears one. */
  let answered: string | undefined;
  const ask = () => {
    const { href } = location;
    const hear = (view: PanelView) => {
      answered = href;
      show(view);
    };
    // Without an answer it shows itself as everywhere.
    send('panel.get', {}).then(hear, () => hear({ off: false }));
  };
  const stop = onAnnouncement((said) => {
    if (said.announce === 'panel.changed') show(said.view);
    // The shop went to another page by itself, or the page is back.
    else if (location.href !== answered) ask();
  });
  ask();
  return stop;
}
