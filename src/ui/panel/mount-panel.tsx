import { render } from 'preact';
import type { PanelBackend } from '../backend';
import { adoptStyles } from '../parts/adopt-styles';
import base from '../parts/base.css?inline';
import { WithoutPictures } from '../parts/offer-picture';
import offers from '../parts/offers.css?inline';
import parts from '../parts/parts.css?inline';
import tokens from '../parts/tokens.css?inline';
import { isTrusted, type Trusted, Trusting } from '../parts/trust';
import { Speaking } from '../parts/words';
import { Panel } from './panel';
import styles from './panel.css?inline';
import { createPanelModel } from './panel-model';

/** The one element we add to a page. */
export const PANEL_TAG = 'reprise-panel';

interface PanelOptions {
  /** 'closed' hides the panel from the page's scripts; tests and the demo may open it. */
  readonly mode?: ShadowRootMode;
  readonly trusted?: Trusted;
}

/**
 * Shows the panel at the end of `parent` (the page's root element) in a closed shadow root, and takes it away again
 * when the returned function is called. Never moves the page and never takes the focus.
 */
export function mountPanel(
  parent: Element,
  backend: PanelBackend,
  { mode = 'closed', trusted = isTrusted }: PanelOptions = {},
): () => void {
  const host = parent.ownerDocument.createElement(PANEL_TAG);
  const root = host.attachShadow({ mode });
  adoptStyles(root, tokens, base, parts, offers, styles);
  const silence = (event: Event) => event.stopPropagation();
  // What is typed in the panel must not set off the shop's keyboard shortcuts.
  for (const type of ['keydown', 'keyup', 'keypress']) root.addEventListener(type, silence);
  const model = createPanelModel(backend);
  render(
    <Trusting trusted={trusted}>
      <Speaking tongue={backend.tongue}>
        <WithoutPictures>
          <Panel model={model} />
        </WithoutPictures>
      </Speaking>
    </Trusting>,
    root,
  );
  parent.append(host);
  return () => {
    model.stop();
    render(null, root);
    host.remove();
  };
}
