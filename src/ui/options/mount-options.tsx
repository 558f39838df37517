import type { OptionsBackend } from '../backend';
import { mountPage } from '../parts/mount-page';
import watch from '../watch/watch.css?inline';
import { Options } from './options';
import styles from './options.css?inline';
import { createOptionsModel } from './options-model';

/** Shows the options page in `root` until the returned function is called. */
export function mountOptions(root: Element, backend: OptionsBackend): () => void {
  const model = createOptionsModel(backend);
  return mountPage(root, {
    tongue: backend.tongue,
    watchTrouble: backend.watchTrouble,
    title: 'uiOpenOptions',
    styles: [styles, watch],
    screen: <Options model={model} />,
    stop: model.stop,
  });
}
