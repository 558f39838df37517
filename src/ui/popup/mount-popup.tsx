import { render } from 'preact';
import type { PopupBackend } from '../backend';
import { adoptStyles } from '../parts/adopt-styles';
import base from '../parts/base.css?inline';
import months from '../parts/month-chart.css?inline';
import offers from '../parts/offers.css?inline';
import parts from '../parts/parts.css?inline';
import { speakIn } from '../parts/speak-in';
import tokens from '../parts/tokens.css?inline';
import { Speaking } from '../parts/words';
import watch from '../watch/watch.css?inline';
import { Popup } from './popup';
import styles from './popup.css?inline';
import { createPopupModel } from './popup-model';

/** Shows the popup in `root` until the returned function is called. */
export function mountPopup(root: Element, backend: PopupBackend): () => void {
  adoptStyles(root.ownerDocument, tokens, base, parts, offers, months, styles, watch);
  speakIn(root.ownerDocument.documentElement, backend.tongue.locale);
  const model = createPopupModel(backend);
  render(
    <Speaking tongue={backend.tongue}>
      <Popup model={model} />
    </Speaking>,
    root,
  );
  return () => {
    model.stop();
    render(null, root);
  };
}
