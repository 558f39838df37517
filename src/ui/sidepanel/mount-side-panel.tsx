import { render } from 'preact';
import { adoptStyles } from '../parts/adopt-styles';
import base from '../parts/base.css?inline';
import offers from '../parts/offers.css?inline';
import parts from '../parts/parts.css?inline';
import { speakIn } from '../parts/speak-in';
import tokens from '../parts/tokens.css?inline';
import { Speaking } from '../parts/words';
import { SidePanel } from './side-panel';
import styles from './side-panel.css?inline';
import type { SidePanelBackend } from './side-panel-backend';
import { createSidePanelModel } from './side-panel-model';

/** Shows the side panel in `root` until the returned function is called. */
export function mountSidePanel(root: Element, backend: SidePanelBackend): () => void {
  adoptStyles(root.ownerDocument, tokens, base, parts, offers, styles);
  speakIn(root.ownerDocument.documentElement, backend.tongue.locale);
  const model = createSidePanelModel(backend);
  render(
    <Speaking tongue={backend.tongue}>
      <SidePanel model={model} />
    </Speaking>,
    root,
  );
  return () => {
    model.stop();
    render(null, root);
  };
}
