import { CHOICES } from '@/src/ledger/choice';
import { monthsOf } from '@/src/ledger/month';
import { NO_TOTALS, type Picture } from '@/src/ledger/totals';
import type { Interval } from '@/src/quantity/distribution';
import type { Money } from '@/src/quantity/money';
import { CHOICE_WORDS } from '../parts/choices';
import { EmptyState } from '../parts/empty-state';
import { MonthChart } from '../parts/month-chart';
import { axisOf, isNothing, RangeBar } from '../parts/range-bar';
import { dotted, rangeWords, useWords } from '../parts/words';
import type { LedgerModel } from './ledger-model';

/** What the shown year comes to: two columns that are never netted, counts, money, and the months. */
export function PictureOfYear({ model }: { model: LedgerModel }) {
  const { t } = useWords();
  const picture = model.picture.value;
  if (picture === undefined) return null;
  return (
    <section class="block" aria-label={t('ledgerPicture')}>
      <h2>{t('ledgerPicture')}</h2>
      {picture.all.entries === 0 ? <EmptyState sentence={t('ledgerEmpty')} /> : <Sums picture={picture} />}
      <Months model={model} />
    </section>
  );
}

function Sums({ picture: { all, provisional } }: { picture: Picture }) {
  const { t, list, money } = useWords();
  const counts = CHOICES.filter((choice) => all.byChoice[choice] > 0).map((choice) =>
    t('ledgerCount', t(CHOICE_WORDS[choice]), { number: all.byChoice[choice] }),
  );
  if (all.returned > 0) counts.push(t('ledgerCount', t('ledgerReturned'), { number: all.returned }));
  const sum = (parts: readonly Money[]) => list(parts.map(money));
  return (
    <>
      <div class="columns">
        <Column label={t('uiEmitted')} measures="emitted" interval={all.emittedKg} maybe={provisional.emittedKg} />
        <Column label={t('uiAvoided')} measures="avoided" interval={all.avoidedKg} maybe={provisional.avoidedKg} />
      </div>
      <p class="quiet">{dotted(counts)}</p>
      {provisional.entries > 0 && <p class="quiet">{t('ledgerProvisional', { number: provisional.entries })}</p>}
      {all.moneyKept.length > 0 && <p class="quiet">{t('uiMoneyKept', sum(all.moneyKept))}</p>}
      {all.moneyReceived.length > 0 && <p class="quiet">{t('ledgerMoneyReceived', sum(all.moneyReceived))}</p>}
      {all.withoutEstimate > 0 && <p class="quiet">{t('uiWithoutEstimate', { number: all.withoutEstimate })}</p>}
      <details class="why">
        <summary>{t('uiWhy')}</summary>
        <p>{t('ledgerWhyAdded')}</p>
        <p>{t('ledgerWhyReturned')}</p>
        <p>{t('ledgerWhyGivenAway')}</p>
        <p>{t('ledgerWhyBorrowed')}</p>
        <p>{t('ledgerWhyRepaired')}</p>
      </details>
    </>
  );
}

interface ColumnProps {
  readonly label: string;
  readonly interval: Interval;
  /** The part of it that may still be taken back. */
  readonly maybe: Interval;
  readonly measures: 'emitted' | 'avoided';
}

function Column({ label, interval, maybe, measures }: ColumnProps) {
  const { t, kg } = useWords();
  return (
    <section aria-label={label}>
      <h3>{label}</h3>
      <p class="figure">
        {isNothing(interval) ? kg(0) : t('uiAbout', kg(interval.p50))} <small>{t('uiKgCo2e')}</small>
      </p>
      {interval.p5 !== interval.p95 && <RangeBar interval={interval} axis={axisOf([interval])} measures={measures} />}
      {maybe.p50 !== 0 && <p class="quiet">{t('ledgerProvisionalKg', ...rangeWords(maybe))}</p>}
    </section>
  );
}

function Months({ model }: { model: LedgerModel }) {
  const { t } = useWords();
  const shown = model.year.value;
  const sums = model.months.value ?? [];
  const byMonth = new Map(sums.map(({ month, totals }) => [month, totals]));
  // Over all years only months that have lines, the newest three years of them.
  const months = shown === undefined ? sums.slice(-36).map(({ month }) => month) : monthsOf(shown);
  const rows = months.map((month) => {
    const { emittedKg, avoidedKg } = byMonth.get(month) ?? NO_TOTALS;
    return { month, emittedKg, avoidedKg };
  });
  return <MonthChart title={t('ledgerMonths')} rows={rows} />;
}
