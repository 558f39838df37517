import { type Quantity, within } from './unit';

/** A span of use in years, never negative. */
export type Years = Quantity<'years'>;
/** A moment, in milliseconds since 1970-01-01 UTC. The core never reads a clock: moments are arguments. */
export type Moment = Quantity<'ms since 1970'>;

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** @throws QuantityError when `value` is negative or not finite. */
export function years(value: number): Years {
  return within(value, 0, Number.MAX_VALUE, 'A span in years') as Years;
}

/** @throws QuantityError when `ms` is not a finite number a Date can hold. */
export function moment(ms: number): Moment {
  return within(ms, -8.64e15, 8.64e15, 'A moment in milliseconds') as Moment;
}
