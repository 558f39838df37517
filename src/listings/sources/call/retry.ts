import type { Random } from '@/src/quantity/random';
import { SECOND } from '@/src/quantity/time';

/** Answers that say "later", not "no". */
export const LATER: ReadonlySet<number> = new Set([429, 502, 503, 504]);
/** How often one request is made again. */
export const MOST_RETRIES = 2;

const FIRST_DELAY = SECOND / 2;
const LONGEST_DELAY = 8 * SECOND;

/**
 * How long an answer asks us to wait, in ms: Retry-After in seconds or as an HTTP date (RFC 9110, 10.2.3). A date is
 * compared with the answer's own Date, so that it does not matter whether our clock is right; `now` stands in for a
 * missing one.
 */
export function retryAfterMs(headers: Headers, now: number): number | undefined {
  const text = headers.get('retry-after')?.trim();
  if (text === undefined || text === '') return undefined;
  if (/^\d{1,9}$/.test(text)) return Number(text) * SECOND;
  // Every form of an HTTP date begins with the day's name; engines would take "-5" for a year.
  const until = /^[a-z]{3,9},? /i.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(until)) return undefined;
  const theirs = Date.parse(headers.get('date') ?? '');
  return Math.max(0, until - (Number.isNaN(theirs) ? now : theirs));
}

/**
 * The delay before attempt `attempt` (from 0), in ms. What was asked for is kept and up to a tenth added; else "full
 * jitter" under a doubling ceiling, so that many clients do not come back together.
 */
export function retryDelay(attempt: number, askedMs: number | undefined, random: Random): number {
  if (askedMs !== undefined) return askedMs * (1 + random() / 10);
  return random() * Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** attempt);
}
