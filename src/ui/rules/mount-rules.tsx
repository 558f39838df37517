import { mountPage } from '../parts/mount-page';
import styles from './rules.css?inline';
import type { RulesBackend } from './rules-backend';
import { createRulesModel } from './rules-model';
import { RulesPage } from './rules-page';

/** Shows the page of the rules in `root` until the returned function is called. */
export function mountRules(root: Element, backend: RulesBackend): () => void {
  const model = createRulesModel(backend);
  return mountPage(root, {
    tongue: backend.tongue,
    watchTrouble: backend.watchTrouble,
    title: 'editTitle',
    styles: [styles],
    screen: <RulesPage model={model} />,
    stop: model.stop,
  });
}
