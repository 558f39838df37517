import { render } from 'preact';
import type { WelcomeBackend } from '../backend';
import optionsStyles from '../options/options.css?inline';
import { adoptStyles } from '../parts/adopt-styles';
import base from '../parts/base.css?inline';
import offers from '../parts/offers.css?inline';
import parts from '../parts/parts.css?inline';
import tokens from '../parts/tokens.css?inline';
import { Speaking } from '../parts/words';
import { Welcome } from './welcome';
import styles from './welcome.css?inline';
import { createWelcomeModel } from './welcome-model';

/** Shows the welcome page in `root` until the returned function is called. */
export function mountWelcome(root: Element, backend: WelcomeBackend): () => void {
  adoptStyles(root.ownerDocument, tokens, base, parts, offers, optionsStyles, styles);
  const model = createWelcomeModel(backend);
  render(
    <Speaking tongue={backend.tongue}>
      <Welcome model={model} />
    </Speaking>,
    root,
  );
  return () => {
    model.stop();
    render(null, root);
  };
}
