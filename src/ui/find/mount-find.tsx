import type { FindBackend } from '../backend';
import { mountPage } from '../parts/mount-page';
import offers from '../parts/offers.css?inline';
import { Find } from './find';
import styles from './find.css?inline';
import { createFindModel } from './find-model';

/** Shows "Find something used" in `root` until the returned function is called. */
export function mountFind(root: Element, backend: FindBackend): () => void {
  const model = createFindModel(backend);
  return mountPage(root, {
    tongue: backend.tongue,
    watchTrouble: backend.watchTrouble,
    title: 'findTitle',
    styles: [offers, styles],
    screen: <Find model={model} />,
    stop: model.stop,
  });
}
