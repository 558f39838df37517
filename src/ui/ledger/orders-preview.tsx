import type { ReadOrders } from '@/src/ledger/orders/read-orders';
import type { KindOption } from '../parts/kind-options';
import { useWords } from '../parts/words';

const MOST_ROWS = 10;
const MOST_REFUSED = 20;

interface OrdersPreviewProps {
  readonly read: ReadOrders & { readonly known: ReadonlySet<string> };
  readonly kinds: readonly KindOption[];
  onWrite(): void;
  onDrop(): void;
}

/** What would be written, what is there already, and which rows cannot be read, with the reason. */
export function OrdersPreview({ read: { orders, refused, known }, kinds, onWrite, onDrop }: OrdersPreviewProps) {
  const { t, say, money, date } = useWords();
  const fresh = orders.filter(({ orderKey }) => !known.has(orderKey));
  return (
    <>
      <p role="status">
        {t(
          'ledgerOrdersCounts',
          { number: fresh.length },
          { number: orders.length - fresh.length },
          { number: refused.length },
        )}
      </p>
      {fresh.length > 0 && (
        <table>
          <caption class="heard">{t('ledgerOrdersPreview')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('ledgerFieldDay')}</th>
              <th scope="col">{t('ledgerFieldName')}</th>
              <th scope="col">{t('ledgerFieldKind')}</th>
              <th scope="col">{t('ledgerMapPrice')}</th>
            </tr>
          </thead>
          <tbody>
            {fresh.slice(0, MOST_ROWS).map(({ row, draft }) => (
              <tr key={row}>
                <td>{date(draft.decidedAt)}</td>
                <td dir="auto">{draft.productName}</td>
                <td>{kinds.find(({ id }) => id === draft.category)?.name ?? t('ledgerKindUnknown')}</td>
                <td>{draft.pricePaid === undefined ? '' : money(draft.pricePaid)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {refused.length > 0 && (
        <details>
          <summary>{t('ledgerOrdersRefused', { number: refused.length })}</summary>
          <ul>
            {refused.slice(0, MOST_REFUSED).map(({ row, why }) => (
              <li key={row}>{t('ledgerOrdersRow', { number: row }, say(why))}</li>
            ))}
          </ul>
        </details>
      )}
      <div class="buttons">
        <button type="button" class="primary" disabled={fresh.length === 0} onClick={onWrite}>
          {t('ledgerOrdersWrite', { number: fresh.length })}
        </button>
        <button type="button" class="plain" onClick={onDrop}>
          {t('uiBack')}
        </button>
      </div>
    </>
  );
}
