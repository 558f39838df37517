import { DAY } from '@/src/quantity/time';
import type { Choice, Entry } from './entry';

/**
 * How far a line can be counted on. A purchase is provisional until the days to send it back are over or the person says
 * it stays; what went back counts in neither column; waiting is no decision yet.
 */
export type Standing = 'provisional' | 'kept' | 'returned' | 'open';

/** Until when a purchase is provisional, days; the person can change it. */
export const USUAL_KEEP_DAYS = 30;

/** Decisions that bring a thing which can go back. */
export const RETURNABLE: ReadonlySet<Choice> = new Set<Choice>(['bought-used', 'bought-new']);

/** What a standing is told by: the time it is and the days a purchase stays provisional. */
export interface AsOf {
  readonly now: number;
  readonly keepDays: number;
}

/** A line dated later than `now` (the clock was moved back) is provisional, never an error. */
export function standingOf(entry: Entry, { now, keepDays }: AsOf): Standing {
  if (entry.choice === 'waiting') return 'open';
  if (!RETURNABLE.has(entry.choice)) return 'kept';
  if (entry.returnedAt !== undefined) return 'returned';
  if (entry.keptAt !== undefined) return 'kept';
  return now < entry.decidedAt + keepDays * DAY ? 'provisional' : 'kept';
}

/** Lines decided before this are not provisional, whatever else is true of them. */
export function provisionalSince({ now, keepDays }: AsOf): number {
  return now - keepDays * DAY;
}
