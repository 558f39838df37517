import { render } from 'preact';
import type { FindBackend } from '../backend';
import { adoptStyles } from '../parts/adopt-styles';
import base from '../parts/base.css?inline';
import offers from '../parts/offers.css?inline';
import parts from '../parts/parts.css?inline';
import tokens from '../parts/tokens.css?inline';
import { Speaking } from '../parts/words';
import { Find } from './find';
import styles from './find.css?inline';
import { createFindModel } from './find-model';

/** Shows "Find something used" in `root` until the returned function is called. */
export function mountFind(root: Element, backend: FindBackend): () => void {
  adoptStyles(root.ownerDocument, tokens, base, parts, offers, styles);
  const model = createFindModel(backend);
  render(
    <Speaking tongue={backend.tongue}>
      <Find model={model} />
    </Speaking>,
    root,
  );
  return () => {
    model.stop();
    render(null, root);
  };
}
