import type { WelcomeBackend } from '../backend';
import optionsStyles from '../options/options.css?inline';
import { mountPage } from '../parts/mount-page';
import offers from '../parts/offers.css?inline';
import { Welcome } from './welcome';
import styles from './welcome.css?inline';
import { createWelcomeModel } from './welcome-model';

/** Shows the welcome page in `root` until the returned function is called. */
export function mountWelcome(root: Element, backend: WelcomeBackend): () => void {
  const model = createWelcomeModel(backend);
  return mountPage(root, {
    tongue: backend.tongue,
    watchTrouble: backend.watchTrouble,
    title: 'welcomeTitle',
    styles: [offers, optionsStyles, styles],
    screen: <Welcome model={model} />,
    stop: model.stop,
  });
}
