import chart from '../parts/month-chart.css?inline';
import { mountPage } from '../parts/mount-page';
import styles from './ledger.css?inline';
import type { LedgerBackend } from './ledger-backend';
import { createLedgerModel } from './ledger-model';
import { LedgerPage } from './ledger-page';

/** Shows the ledger page in `root` until the returned function is called. */
export function mountLedger(root: Element, backend: LedgerBackend): () => void {
  const model = createLedgerModel(backend);
  return mountPage(root, {
    tongue: backend.tongue,
    watchTrouble: backend.watchTrouble,
    title: 'ledgerTitle',
    styles: [chart, styles],
    screen: <LedgerPage model={model} />,
    stop: model.stop,
  });
}
