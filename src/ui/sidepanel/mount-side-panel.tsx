import { mountPage } from '../parts/mount-page';
import offers from '../parts/offers.css?inline';
import { SidePanel } from './side-panel';
import styles from './side-panel.css?inline';
import type { SidePanelBackend } from './side-panel-backend';
import { createSidePanelModel } from './side-panel-model';

/** Shows the side panel in `root` until the returned function is called. */
export function mountSidePanel(root: Element, backend: SidePanelBackend): () => void {
  const model = createSidePanelModel(backend);
  return mountPage(root, {
    tongue: backend.tongue,
    watchTrouble: backend.watchTrouble,
    styles: [offers, styles],
    screen: <SidePanel model={model} />,
    stop: model.stop,
  });
}
