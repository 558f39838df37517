import { DAY, HOUR, MINUTE } from '@/src/quantity/time';

/** How often a feed's address is asked again without a click. */
export const CADENCES = ['never', 'daily', 'weekly'] as const;
export type Cadence = (typeof CADENCES)[number];

/** What is known when the next time is chosen. Moments and spans are in milliseconds. */
export interface Asked {
  readonly now: number;
  /** From 0 to 1, by chance: feeds added together, and people who share a feed, do not all ask at once. */
  readonly chance: number;
  /** Times in a row that no new edition came of it, this one included; 0 after an answer that was good. */
  readonly failures: number;
  /** How long the server said that it need not, or must not, be asked. */
  readonly rest?: number | undefined;
}

const PERIOD = { daily: DAY, weekly: 7 * DAY } as const;
/** A time is moved by up to this share of the span, either way. */
const JITTER = 0.1;
/** After a first failure; doubled with each further one. */
const FIRST_RETRY = HOUR;
/** A feed that fails and fails is asked this seldom, and a server's wish is heard up to this long. */
const LONGEST = 7 * DAY;
/** Nothing is asked again sooner, whatever a clock says. */
const SOONEST = MINUTE;
/** Without a network it is looked again after this. */
const OFFLINE = 15 * MINUTE;
/** It is looked at least this often while anything is due one day, so that a clock that was set right is noticed. */
const LOOK_AGAIN = 12 * HOUR;

/** When to ask next; undefined for never. A failing feed is asked again sooner than its period, then ever more seldom. */
export function nextAsking(cadence: Cadence, { now, chance, failures, rest = 0 }: Asked): number | undefined {
  if (cadence === 'never') return undefined;
  const span = failures === 0 ? PERIOD[cadence] : Math.min(FIRST_RETRY * 2 ** Math.min(failures - 1, 20), LONGEST);
  const moved = span * (1 - JITTER + 2 * JITTER * chance);
  return now + Math.max(moved, Math.min(rest, LONGEST));
}

/**
 * True when a time lies further ahead than any could be set: the clock has been moved back since, and waiting for it
 * would mean not asking for as long as it was wrong.
 */
export function isTooFar(dueAt: number, now: number): boolean {
  return dueAt - now > LONGEST * (1 + JITTER);
}

/** When to wake for the first of the moments at which something is to be asked; undefined where there is none. */
export function nextWaking(
  due: readonly number[],
  { now, online }: { readonly now: number; readonly online: boolean },
): number | undefined {
  if (due.length === 0) return undefined;
  return now + Math.min(Math.max(Math.min(...due) - now, online ? SOONEST : OFFLINE), LOOK_AGAIN);
}

/**
 * The span in milliseconds in which an answer's headers say that asking again is needless (Cache-Control: max-age less
 * Age, RFC 9111) or unwelcome (Retry-After, seconds or a date, RFC 9110 10.2.3). 0 without either.
 *
 * @param date The server's own Date: a span is told by one clock, so that ours may be wrong.
 */
export function restOf(
  headers: { readonly [Name in 'cacheControl' | 'age' | 'retryAfter' | 'date']?: string | undefined },
  now: number,
): number {
  const { cacheControl = '', age, retryAfter = '', date } = headers;
  const fresh = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,10})/i.exec(cacheControl.slice(0, 300))?.[1];
  const stale = /(?:^|[\s,])no-(?:cache|store)\b/i.test(cacheControl.slice(0, 300)) || fresh === undefined;
  const kept = stale ? 0 : seconds(fresh) - seconds(age ?? '');
  const sent = date === undefined ? Number.NaN : Date.parse(date);
  const until = /[a-z]/i.test(retryAfter)
    ? Date.parse(retryAfter) - (Number.isNaN(sent) ? now : sent)
    : seconds(retryAfter);
  return Math.max(0, kept, Number.isNaN(until) ? 0 : until);
}

function seconds(text: string): number {
  return /^\s*\d{1,10}\s*$/.test(text) ? Number(text) * 1000 : 0;
}
