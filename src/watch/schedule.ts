import { DAY, HOUR } from '@/src/quantity/time';
import { isOver, type Watch } from './watch';

/** How often sources may be asked for one watch without a click. */
export const ASKINGS = ['never', 'daily', 'twice-daily'] as const;
export type Asking = (typeof ASKINGS)[number];

const PERIOD = { daily: DAY, 'twice-daily': 12 * HOUR } as const;
/** A time is put off by up to this share of the span, never brought forward: "once a day" is a promise. */
const JITTER = 0.15;
/** Sources that had nothing so often in a row are asked half as often, and again after as many more times. */
const PATIENT = 7;
/** The longest span, whatever fails or finds nothing. */
const LONGEST = 7 * DAY;

/** What is known when the next time is chosen. `chance` is from 0 to 1. */
export interface Outcome extends Pick<Watch, 'failures' | 'idle'> {
  readonly now: number;
  readonly chance: number;
}

/** When to ask for a watch next. `never` has a time too: it counts once the person chooses otherwise. */
export function nextDue(asking: Asking, { now, chance, failures, idle }: Outcome): number {
  const period = PERIOD[asking === 'never' ? 'daily' : asking];
  const doublings = Math.min(failures + Math.floor(idle / PATIENT), 10);
  return now + Math.min(period * 2 ** doublings, LONGEST) * (1 + JITTER * chance);
}

/** True when sources are to be asked for it now. */
export function isDue(watch: Pick<Watch, 'dueAt' | 'until' | 'doubtedAt'>, now: number): boolean {
  return !isOver(watch, now) && watch.dueAt <= now;
}

/** True when a time lies further ahead than any could be set: the clock has been moved back since. */
export function isTooFar(dueAt: number, now: number): boolean {
  return dueAt - now > LONGEST * (1 + JITTER);
}

/** The one to ask for next: that which waits longest; undefined when none is due. */
export function firstDue<Each extends Pick<Watch, 'dueAt' | 'until' | 'doubtedAt'>>(
  watches: readonly Each[],
  now: number,
): Each | undefined {
  return watches.filter((watch) => isDue(watch, now)).sort((a, b) => a.dueAt - b.dueAt)[0];
}
