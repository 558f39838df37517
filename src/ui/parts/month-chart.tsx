import type { Interval } from '@/src/quantity/distribution';
import { dateFormat } from '@/src/words/formats';
import { Folded } from './folded';
import { monthAxis } from './month-axis';
import { type Axis, isNothing } from './range-bar';
import { useWords } from './words';

/** One month's two columns, kg CO2e. `month` is "2026-11". */
export interface MonthRow {
  readonly month: string;
  readonly emittedKg: Interval;
  readonly avoidedKg: Interval;
}

interface MonthChartProps {
  readonly title: string;
  readonly rows: readonly MonthRow[];
}

const MEASURES = [
  ['emittedKg', 'emitted', 'uiEmitted'],
  ['avoidedKg', 'avoided', 'uiAvoided'],
] as const;

/**
 * Months as bars of ranges with a tick at the median: emitted and avoided each on an axis of its own, with a name of its
 * own, so that nothing hangs on colour. A measure of which there is nothing has no plot. The same figures stand in the
 * table behind it, which is what screen readers get.
 */
export function MonthChart({ title, rows }: MonthChartProps) {
  const { t } = useWords();
  const shown = MEASURES.filter(([column]) => rows.some((row) => !isNothing(row[column])));
  if (shown.length === 0) return null;
  return (
    <figure class="months">
      <figcaption>{title}</figcaption>
      <div aria-hidden="true">
        {shown.map(([column, measures, label]) => (
          <div key={column} class={`month-panel ${measures}`}>
            <p class="quiet">{t('ledgerAxis', t(label))}</p>
            <Bars rows={rows} column={column} />
          </div>
        ))}
      </div>
      <Folded summary={t('ledgerTable')}>{() => <MonthTable title={title} rows={rows} />}</Folded>
    </figure>
  );
}

function Bars({ rows, column }: { rows: readonly MonthRow[]; column: 'emittedKg' | 'avoidedKg' }) {
  const { kg, locale } = useWords();
  const axis = monthAxis(rows.map((row) => row[column]));
  const name = dateFormat(locale, { month: 'narrow' });
  return (
    <div class="month-plot">
      <div class="month-scale">
        {axis.ticks.map((tick) => (
          <span key={tick} style={{ insetBlockEnd: `${along(axis, tick)}%` }}>
            {kg(tick)}
          </span>
        ))}
      </div>
      <div class="month-lines">
        {axis.ticks.map((tick) => (
          <span key={tick} class={tick === 0 ? 'zero' : ''} style={{ insetBlockEnd: `${along(axis, tick)}%` }} />
        ))}
      </div>
      <ol class="month-bars">
        {rows.map((row) => {
          const { p5, p50, p95 } = row[column];
          return (
            <li key={row.month}>
              <div class="month-track">
                {!isNothing(row[column]) && (
                  <>
                    <span
                      class="month-body"
                      style={{
                        insetBlockEnd: `${along(axis, p5)}%`,
                        blockSize: `${along(axis, p95) - along(axis, p5)}%`,
                      }}
                    />
                    <span class="month-tick" style={{ insetBlockEnd: `${along(axis, p50)}%` }} />
                  </>
                )}
              </div>
              <span class="month-name">{name.format(firstOf(row.month))}</span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}

/** A row a month. */
export function MonthTable({ title, rows }: MonthChartProps) {
  const { t, kg, locale } = useWords();
  const name = dateFormat(locale, { month: 'long', year: 'numeric' });
  const range = (sum: Interval) => (isNothing(sum) ? kg(0) : t('ledgerRange', kg(sum.p50), kg(sum.p5), kg(sum.p95)));
  return (
    <table>
      <caption class="heard">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{t('ledgerMonth')}</th>
          {MEASURES.map(([column, , label]) => (
            <th key={column} scope="col">
              {t('ledgerAxis', t(label))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.month}>
            <th scope="row">{name.format(firstOf(row.month))}</th>
            {MEASURES.map(([column]) => (
              <td key={column}>{range(row[column])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function along({ low, high }: Axis, value: number): number {
  return (100 * (value - low)) / (high - low);
}

function firstOf(month: string): Date {
  const [year = 1970, number = 1] = month.split('-').map(Number);
  return new Date(year, number - 1, 1);
}
