import { HOUR, MINUTE } from '@/src/quantity/time';

/** How a source fared lately. Plain data. */
export interface Circuit {
  /** Failures in a row. */
  readonly failures: number;
  /** It is left alone until then, in milliseconds since 1970; 0 when it may be asked. */
  readonly restsUntil: number;
}

export const CLOSED: Circuit = { failures: 0, restsUntil: 0 };

/** Failures in a row after which a source rests. */
const PATIENCE = 3;
const SHORTEST_REST = MINUTE;
/** No rest is longer, whatever the source asks for; daily quotas begin anew within it. */
export const LONGEST_REST = 24 * HOUR;

/** True while a source is left alone. A rest that lies further ahead than any we give comes from a clock set back. */
export function isResting({ restsUntil }: Circuit, now: number): boolean {
  return restsUntil > now && restsUntil - now <= LONGEST_REST;
}

/**
 * The circuit after a failure: from the third in a row on it rests for a minute, then two, then four. A source that
 * says when to come back (`retryAt`) is believed at once.
 */
export function afterFailure({ failures }: Circuit, now: number, retryAt?: number): Circuit {
  const inRow = failures + 1;
  const ownRest = inRow < PATIENCE ? 0 : now + Math.min(SHORTEST_REST * 2 ** (inRow - PATIENCE), LONGEST_REST);
  const asked = retryAt === undefined ? 0 : Math.min(retryAt, now + LONGEST_REST);
  return { failures: inRow, restsUntil: Math.max(ownRest, asked) };
}
