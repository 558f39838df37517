import { nice, ticks } from 'd3-array';
import type { Interval } from '@/src/quantity/distribution';
import { type Axis, axisOf } from './range-bar';

/** About so many stretches between two numbers: more would lie on each other in so low a plot. */
const STRETCHES = 3;

/** An axis that ends at round numbers, and those to be written along it; zero is one of them. */
export interface MonthAxis extends Axis {
  readonly ticks: readonly number[];
}

/** The axis of months that holds all of `intervals`, in their unit. */
export function monthAxis(intervals: readonly Interval[]): MonthAxis {
  const within = axisOf(intervals);
  const [low, high] = nice(within.low, within.high, STRETCHES);
  return { low, high, ticks: ticks(low, high, STRETCHES) };
}
