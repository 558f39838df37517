import { render } from 'preact';
import type { OptionsBackend } from '../backend';
import { adoptStyles } from '../parts/adopt-styles';
import base from '../parts/base.css?inline';
import { namePage } from '../parts/name-page';
import parts from '../parts/parts.css?inline';
import tokens from '../parts/tokens.css?inline';
import { Speaking } from '../parts/words';
import watch from '../watch/watch.css?inline';
import { Options } from './options';
import styles from './options.css?inline';
import { createOptionsModel } from './options-model';

/** Shows the options page in `root` until the returned function is called. */
export function mountOptions(root: Element, backend: OptionsBackend): () => void {
  adoptStyles(root.ownerDocument, tokens, base, parts, styles, watch);
  namePage(root.ownerDocument, backend.tongue);
  const model = createOptionsModel(backend);
  render(
    <Speaking tongue={backend.tongue}>
      <Options model={model} />
    </Speaking>,
    root,
  );
  return () => {
    model.stop();
    render(null, root);
  };
}
