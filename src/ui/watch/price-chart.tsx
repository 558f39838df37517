import type { LowestPoint } from '@/src/watch/price-history';
import { useWords } from '../parts/words';

/** Steps shown; the oldest are left out. */
const MOST_STEPS = 60;
const WIDTH = 240;
const HEIGHT = 40;
const EDGE = 3;

interface PriceChartProps {
  readonly steps: readonly LowestPoint[];
  readonly now: number;
}

/** The lowest price over time as a small line of steps, broken where nothing was on offer, with the table behind it. */
export function PriceChart({ steps: all, now }: PriceChartProps) {
  const { t, inTurn, money, date } = useWords();
  const steps = all.slice(-MOST_STEPS);
  const priced = steps.flatMap(({ price }) => price ?? []);
  const [first] = priced;
  const last = priced.at(-1);
  if (first === undefined || last === undefined) return null;
  const lowest = priced.reduce((low, price) => (price.minor < low.minor ? price : low));
  const isLevel = priced.every(({ minor }) => minor === first.minor);
  const course = t('watchHistoryFrom', money(first), money(last), money(lowest));
  return (
    <figure class="price-history">
      <figcaption>
        {inTurn([t('uiLabel', t('watchHistory')), isLevel ? t('watchHistorySame', money(first)) : course])}
      </figcaption>
      <svg class="sparkline" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
        <path d={stepPath(steps, now)} />
      </svg>
      <details>
        <summary>{t('watchHistoryTable')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('watchHistoryWhen')}</th>
              <th scope="col" class="number">
                {t('watchHistoryPrice')}
              </th>
            </tr>
          </thead>
          <tbody>
            {steps.map(({ at, price }) => (
              <tr key={at}>
                <td>
                  <time dateTime={new Date(at).toISOString()}>{date(at)}</time>
                </td>
                <td class="number">{price === undefined ? t('watchHistoryNone') : money(price)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

/** The line through the steps, from the first one to now, as an SVG path. Prices begin at zero: a small fall looks small. */
export function stepPath(steps: readonly LowestPoint[], now: number): string {
  const from = steps[0]?.at ?? now;
  const span = Math.max(1, Math.max(now, steps.at(-1)?.at ?? now) - from);
  const dearest = Math.max(1, ...steps.map(({ price }) => price?.minor ?? 0));
  const x = (at: number) => round(EDGE + ((at - from) / span) * (WIDTH - 2 * EDGE));
  const y = (minor: number) => round(HEIGHT - EDGE - (minor / dearest) * (HEIGHT - 2 * EDGE));
  let path = '';
  steps.forEach(({ at, price }, i) => {
    if (price === undefined) return;
    const before = steps[i - 1]?.price;
    path += before === undefined ? `M${x(at)} ${y(price.minor)}` : `V${y(price.minor)}`;
    path += `H${x(steps[i + 1]?.at ?? Math.max(now, at))}`;
  });
  return path;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
