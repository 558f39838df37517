import { render } from 'preact';
import { adoptStyles } from '../parts/adopt-styles';
import base from '../parts/base.css?inline';
import chart from '../parts/month-chart.css?inline';
import { namePage } from '../parts/name-page';
import parts from '../parts/parts.css?inline';
import tokens from '../parts/tokens.css?inline';
import { Speaking } from '../parts/words';
import styles from './ledger.css?inline';
import type { LedgerBackend } from './ledger-backend';
import { createLedgerModel } from './ledger-model';
import { LedgerPage } from './ledger-page';

/** Shows the ledger page in `root` until the returned function is called. */
export function mountLedger(root: Element, backend: LedgerBackend): () => void {
  adoptStyles(root.ownerDocument, tokens, base, parts, chart, styles);
  namePage(root.ownerDocument, backend.tongue, 'ledgerTitle');
  const model = createLedgerModel(backend);
  render(
    <Speaking tongue={backend.tongue}>
      <LedgerPage model={model} />
    </Speaking>,
    root,
  );
  return () => {
    model.stop();
    render(null, root);
  };
}
