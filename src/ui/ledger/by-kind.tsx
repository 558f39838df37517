import { useEffect, useState } from 'preact/hooks';
import type { KindSums } from '@/src/ledger/by-kind';
import type { Interval } from '@/src/quantity/distribution';
import { useWords } from '../parts/words';
import type { LedgerModel } from './ledger-model';

/** The shown year by kind of thing; added up when the person opens it, as it reads every line. */
export function ByKind({ model }: { model: LedgerModel }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const months = model.months.value;
  const year = model.year.value;
  // Months are added up anew at each change of a line: then kinds are too.
  useEffect(() => {
    if (open) void model.lookAtKinds();
  }, [open, months, year, model]);
  if (model.picture.value === undefined || model.picture.value.all.entries === 0) return null;
  return (
    <section class="block no-print" aria-label={t('ledgerKinds')}>
      <h2>{t('ledgerKinds')}</h2>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t('ledgerKindsSee')}</summary>
        {model.kinds.value !== undefined && <KindTable model={model} kinds={model.kinds.value} />}
      </details>
    </section>
  );
}

/** A row a kind. */
export function KindTable({ model, kinds }: { model: LedgerModel; kinds: readonly KindSums[] }) {
  const { t, kg, count, kind: named } = useWords();
  const names = new Map(model.knowledge.value?.kinds.map(({ id, name }) => [id, name]));
  const range = ({ p5, p50, p95 }: Interval) => t('ledgerRange', kg(p50), kg(p5), kg(p95));
  return (
    <table>
      <caption class="heard">{t('ledgerKinds')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('ledgerFieldKind')}</th>
          <th scope="col">{t('ledgerKindsCount')}</th>
          <th scope="col">{t('ledgerAxis', t('uiEmitted'))}</th>
          <th scope="col">{t('ledgerAxis', t('uiAvoided'))}</th>
        </tr>
      </thead>
      <tbody>
        {kinds.map(({ kind, totals }) => (
          <tr key={kind ?? ''}>
            <th scope="row" dir="auto">
              {kind === undefined ? t('ledgerKindsNone') : named({ id: kind, name: names.get(kind) ?? kind })}
            </th>
            <td>{count(totals.entries)}</td>
            <td>{range(totals.emittedKg)}</td>
            <td>{range(totals.avoidedKg)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
