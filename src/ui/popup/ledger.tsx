import { CHOICES } from '@/src/ledger/choice';
import type { Glance } from '@/src/ledger/glance';
import type { Totals } from '@/src/ledger/totals';
import { CHOICE_WORDS } from '../parts/choices';
import { EmptyState } from '../parts/empty-state';
import { MonthChart } from '../parts/month-chart';
import { type Axis, axisOf, isNothing, RangeBar } from '../parts/range-bar';
import { dotted, rangeWords, useWords } from '../parts/words';
import { Imagine } from './imagine';
import { LastDecisions } from './last-decisions';
import type { PopupModel } from './popup-model';

/** Where in the popup the ledger is: below a verdict that may be long. */
export const LEDGER_PLACE = 'ledger';

/** What is due, this month and this year, the months, the last decisions. */
export function Ledger({ model }: { model: PopupModel }) {
  const { t, say } = useWords();
  const glance = model.glance.value;
  const problem = model.ledgerProblem.value;
  if (glance === undefined && problem === undefined) return null;
  return (
    <section id={LEDGER_PLACE} class="block ledger" aria-label={t('uiLedger')}>
      <h2>{t('uiLedger')}</h2>
      {problem !== undefined && <p class="problem">{say(problem)}</p>}
      <Due count={model.due.value} />
      {glance?.entries === 0 && <EmptyState sentence={t('uiLedgerEmpty')} />}
      {glance !== undefined && glance.entries > 0 && <Running glance={glance} model={model} />}
      <p>
        <a href="/ledger.html" target="_blank" rel="noopener">
          {t('ledgerOpen')}
        </a>
      </p>
      <LastDecisions model={model} />
    </section>
  );
}

/** Where the toolbar button's mark comes from, and where to decide. */
function Due({ count }: { count: number }) {
  const { t } = useWords();
  if (count === 0) return null;
  return (
    <p class="newer">
      <a href="/ledger.html" target="_blank" rel="noopener">
        {t('ledgerDue', { number: count })}
      </a>
    </p>
  );
}

function Running({ glance, model }: { glance: Glance; model: PopupModel }) {
  const { t } = useWords();
  const { month, year, months } = glance;
  const maybe = model.provisional.value;
  // Month and year are drawn on one axis a column, so that they can be compared.
  const axes = {
    emittedKg: axisOf([month.emittedKg, year.emittedKg]),
    avoidedKg: axisOf([month.avoidedKg, year.avoidedKg]),
  };
  const own = model.own.value;
  return (
    <>
      <Stretch title={t('popupThisMonth')} totals={month} maybe={maybe?.month} axes={axes} />
      <Stretch title={t('popupThisYear')} totals={year} maybe={maybe?.year} axes={axes} />
      {own !== undefined && <Imagine kg={year.avoidedKg} used={own.used} />}
      <MonthChart
        title={t('popupMonths')}
        rows={months.map(({ month, totals: { emittedKg, avoidedKg } }) => ({ month, emittedKg, avoidedKg }))}
      />
    </>
  );
}

type Column = 'emittedKg' | 'avoidedKg';

interface StretchProps {
  readonly title: string;
  readonly totals: Totals;
  /** The part of it that may still go back; undefined until that was counted. */
  readonly maybe: Totals | undefined;
  readonly axes: Readonly<Record<Column, Axis>>;
}

/** A stretch of time: emitted and avoided as two labelled columns, each on an axis of its own, never netted. */
function Stretch({ title, totals, maybe, axes }: StretchProps) {
  const { t, list, money, count, kg } = useWords();
  const counts = CHOICES.filter((choice) => totals.byChoice[choice] > 0).map((choice) =>
    t('ledgerCount', t(CHOICE_WORDS[choice]), count(totals.byChoice[choice])),
  );
  if (totals.returned > 0) counts.push(t('ledgerCount', t('ledgerReturned'), count(totals.returned)));
  const columns = [
    ['emittedKg', 'emitted', t('uiEmitted')],
    ['avoidedKg', 'avoided', t('uiAvoided')],
  ] as const;
  return (
    <section class="stretch" aria-label={title}>
      <h3>{title}</h3>
      {totals.entries === 0 ? (
        <p class="quiet">{t('popupNothingYet')}</p>
      ) : (
        <>
          <div class="columns">
            {columns.map(([column, measures, label]) => (
              // biome-ignore lint/a11y/useSemanticElements: no field set: nothing in it is a field
              <div key={column} role="group" aria-label={label}>
                <h4>{label}</h4>
                <p class="figure">
                  {isNothing(totals[column]) ? kg(0) : t('uiAbout', { kg: totals[column].p50 })}{' '}
                  <small>{t('uiKgCo2e')}</small>
                </p>
                {totals[column].p5 !== totals[column].p95 && (
                  <RangeBar interval={totals[column]} axis={axes[column]} measures={measures} />
                )}
                {maybe !== undefined && maybe[column].p50 !== 0 && (
                  <p class="quiet">{t('ledgerProvisionalKg', ...rangeWords(maybe[column]))}</p>
                )}
              </div>
            ))}
          </div>
          <p class="quiet">{dotted(counts)}</p>
        </>
      )}
      {totals.moneyKept.length > 0 && <p class="quiet">{t('uiMoneyKept', list(totals.moneyKept.map(money)))}</p>}
      {totals.moneyReceived.length > 0 && (
        <p class="quiet">{t('ledgerMoneyReceived', list(totals.moneyReceived.map(money)))}</p>
      )}
      {totals.withoutEstimate > 0 && <p class="quiet">{t('uiWithoutEstimate', count(totals.withoutEstimate))}</p>}
    </section>
  );
}
