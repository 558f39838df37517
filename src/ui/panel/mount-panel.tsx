import { render } from 'preact';
import type { PanelBackend } from '../backend';
import { adoptStyles } from '../parts/adopt-styles';
import base from '../parts/base.css?inline';
import { keepFocus } from '../parts/keep-focus';
import { WithoutPictures } from '../parts/offer-picture';
import offers from '../parts/offers.css?inline';
import parts from '../parts/parts.css?inline';
import tokens from '../parts/tokens.css?inline';
import { isTrusted, type Trusted, Trusting } from '../parts/trust';
import { Speaking } from '../parts/words';
import { underOwnNames } from './own-names';
import { Panel } from './panel';
import styles from './panel.css?inline';
import { createPanelModel } from './panel-model';

/** The name of the one element we add to a page, unless the page took it for itself. */
export const PANEL_TAG = 'reprise-panel';

/** Events that do something; what is written or chosen in a field does nothing until a button is pressed. */
const OPERATING = ['click', 'auxclick', 'pointerdown', 'keydown', 'submit'];

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
  const host = makeHost(parent.ownerDocument);
  const root = host.attachShadow({ mode });
  adoptStyles(root, underOwnNames(tokens, base, parts, offers, styles));
  // No control of the panel does anything for a script, whether it decides something or not; nor is a link followed.
  const refuse = (event: Event) => {
    if (trusted(event)) return;
    event.stopImmediatePropagation();
    event.preventDefault();
  };
  for (const type of OPERATING) root.addEventListener(type, refuse, { capture: true });
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
  const letFocusGo = keepFocus(root);
  parent.append(host);
  return () => {
    letFocusGo();
    model.stop();
    render(null, root);
    host.remove();
  };
}

/**
 * The element the panel stands in. A page that defines our name as a custom element would be let into the closed shadow
 * root (`ElementInternals.shadowRoot`): nobody can define a built-in element.
 */
function makeHost(document: Document): HTMLElement {
  const host = document.createElement(PANEL_TAG);
  return host.matches(':defined') ? document.createElement('div') : host;
}
