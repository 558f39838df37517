import { monthsOf } from '@/src/ledger/month';
import { NO_TOTALS } from '@/src/ledger/totals';
import { MonthTable } from '../parts/month-chart';
import { useWords } from '../parts/words';
import { KindTable } from './by-kind';
import type { LedgerModel } from './ledger-model';

/** What stands on paper alone: every month and every kind as figures, and how many decisions are printed. */
export function Printed({ model }: { model: LedgerModel }) {
  const { t, count } = useWords();
  const sums = model.months.value ?? [];
  if (sums.length === 0) return null;
  const byMonth = new Map(sums.map(({ month, totals }) => [month, totals]));
  const year = model.year.value;
  const months = year === undefined ? sums.map(({ month }) => month) : monthsOf(year);
  const rows = months.map((month) => {
    const { emittedKg, avoidedKg } = byMonth.get(month) ?? NO_TOTALS;
    return { month, emittedKg, avoidedKg };
  });
  return (
    <section class="print-only" aria-label={t('ledgerReport')}>
      <h2>{t('ledgerMonths')}</h2>
      <MonthTable title={t('ledgerMonths')} rows={rows} />
      {model.kinds.value !== undefined && (
        <>
          <h2>{t('ledgerKinds')}</h2>
          <KindTable model={model} kinds={model.kinds.value} />
        </>
      )}
      {model.hasMore.value && <p>{t('ledgerPrintedOf', count(model.entries.value.length))}</p>}
    </section>
  );
}
