import type { PopupBackend } from '../backend';
import months from '../parts/month-chart.css?inline';
import { mountPage } from '../parts/mount-page';
import offers from '../parts/offers.css?inline';
import watch from '../watch/watch.css?inline';
import { Popup } from './popup';
import styles from './popup.css?inline';
import { createPopupModel } from './popup-model';

/** Shows the popup in `root` until the returned function is called. */
export function mountPopup(root: Element, backend: PopupBackend): () => void {
  const model = createPopupModel(backend);
  return mountPage(root, {
    tongue: backend.tongue,
    watchTrouble: backend.watchTrouble,
    styles: [offers, months, styles, watch],
    screen: <Popup model={model} />,
    stop: model.stop,
  });
}
