import type { Interval } from '@/src/quantity/distribution';
import { rangeWords, useWords } from './words';

/** The stretch of kg CO2e a bar is drawn on. Bars that are to be compared share one; zero is always on it. */
export interface Axis {
  readonly low: number;
  readonly high: number;
}

export function axisOf(intervals: readonly Interval[]): Axis {
  const low = Math.min(0, ...intervals.map(({ p5 }) => p5));
  const high = Math.max(0, ...intervals.map(({ p95 }) => p95));
  return high > low ? { low, high } : { low: 0, high: 1 };
}

/** Nothing was added up in it: no estimate, and no "about". */
export function isNothing({ p5, p95 }: Interval): boolean {
  return p5 === 0 && p95 === 0;
}

function percentAlong({ low, high }: Axis, value: number): number {
  return (100 * (value - low)) / (high - low);
}

interface RangeBarProps {
  readonly interval: Interval;
  readonly axis: Axis;
  /** What the bar measures: the two are never drawn on one axis. */
  readonly measures: 'emitted' | 'avoided';
}

/** A 90 % range as a bar with soft ends, its two numbers at them, a tick at the median, and where zero is. */
export function RangeBar({ interval, axis, measures }: RangeBarProps) {
  const { t, kg } = useWords();
  const [low, high] = [kg(interval.p5), kg(interval.p95)];
  const [start, end] = [percentAlong(axis, interval.p5), percentAlong(axis, interval.p95)];
  const spoken = t(measures === 'emitted' ? 'uiRangeEmitted' : 'uiRangeAvoided', ...rangeWords(interval));
  return (
    <div
      class={`range ${measures}`}
      role="img"
      aria-label={spoken}
      style={{ paddingInlineStart: room(low), paddingInlineEnd: room(high) }}
    >
      <div class="range-track">
        <span class="range-zero" style={{ insetInlineStart: `${percentAlong(axis, 0)}%` }}>
          {kg(0)}
        </span>
        <span class="range-end" style={{ insetInlineEnd: `${100 - start}%` }}>
          {low}
        </span>
        <span class="range-body" style={{ insetInlineStart: `${start}%`, inlineSize: `${end - start}%` }} />
        <span class="range-tick" style={{ insetInlineStart: `${percentAlong(axis, interval.p50)}%` }} />
        <span class="range-end" style={{ insetInlineStart: `${end}%` }}>
          {high}
        </span>
      </div>
    </div>
  );
}

/** Room beside the track for a number; the same for all usual ones, so that bars on one axis line up. */
function room(text: string): string {
  return `${Math.max(4, text.length + 1)}ch`;
}
