import type { Interval } from '@/src/quantity/distribution';
import { dateFormat } from '@/src/words/formats';
import { Folded } from './folded';
import { type Axis, axisOf } from './range-bar';
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

/** Two numbers on the scale nearer than this, in percent of its height, would lie on each other. */
const LEAST_GAP = 15;
const MEASURES = [
  ['emittedKg', 'emitted', 'uiEmitted'],
  ['avoidedKg', 'avoided', 'uiAvoided'],
] as const;

/**
 * Months as bars of ranges with a tick at the median: emitted and avoided each on an axis of its own, with a name of its
 * own, so that nothing hangs on colour. The same figures stand in the table behind it, which is what screen readers get.
 */
export function MonthChart({ title, rows }: MonthChartProps) {
  const { t } = useWords();
  const any = rows.some(({ emittedKg, avoidedKg }) => !isNothing(emittedKg) || !isNothing(avoidedKg));
  if (!any) return null;
  return (
    <figure class="months">
      <figcaption>{title}</figcaption>
      <div aria-hidden="true">
        {MEASURES.map(([column, measures, label]) => (
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
  const axis = axisOf(rows.map((row) => row[column]));
  const name = dateFormat(locale, { month: 'narrow' });
  return (
    <div class="month-plot">
      <div class="month-scale">
        <span style={{ insetBlockEnd: '100%' }}>{kg(axis.high)}</span>
        <span style={{ insetBlockEnd: `${along(axis, 0)}%` }}>{kg(0)}</span>
        {along(axis, 0) > LEAST_GAP && <span style={{ insetBlockEnd: '0%' }}>{kg(axis.low)}</span>}
      </div>
      <ol class="month-bars">
        {rows.map((row) => {
          const { p5, p50, p95 } = row[column];
          return (
            <li key={row.month}>
              <div class="month-track">
                <span class="month-zero" style={{ insetBlockEnd: `${along(axis, 0)}%` }} />
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
  const range = ({ p5, p50, p95 }: Interval) => t('ledgerRange', kg(p50), kg(p5), kg(p95));
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

function isNothing({ p5, p95 }: Interval): boolean {
  return p5 === 0 && p95 === 0;
}

function firstOf(month: string): Date {
  const [year = 1970, number = 1] = month.split('-').map(Number);
  return new Date(year, number - 1, 1);
}
