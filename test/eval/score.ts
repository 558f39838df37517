// Counting right answers, and the spread of timings.

/** How often a question was labelled, answered where labelled, and answered right. */
export interface Tally {
  n: number;
  answered: number;
  right: number;
}

export interface Score {
  /** Right answers / labelled; null when nothing was labelled. */
  readonly recall: number | null;
  /** Right answers / answers; null when nothing was answered. */
  readonly precision: number | null;
  readonly f1: number | null;
  readonly n: number;
}

export function newTally(): Tally {
  return { n: 0, answered: 0, right: 0 };
}

/** Counts one labelled question. */
export function count(tally: Tally, answered: boolean, right: boolean): void {
  tally.n += 1;
  if (answered) tally.answered += 1;
  if (answered && right) tally.right += 1;
}

export function scoreOf({ n, answered, right }: Tally): Score {
  return { recall: share(right, n), precision: share(right, answered), f1: share(2 * right, n + answered), n };
}

/** A share rounded to four digits; null of nothing. */
export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 1e4) / 1e4;
}

/** The value that a share `p` of the values does not exceed (nearest rank); NaN of nothing. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)] ?? Number.NaN;
}

export interface Spread {
  readonly median: number;
  readonly p95: number;
  readonly max: number;
}

export function spreadOf(values: readonly number[], digits: number): Spread {
  const at = (p: number) => Number(percentile(values, p).toFixed(digits));
  return { median: at(0.5), p95: at(0.95), max: at(1) };
}

/** How many cases of one kind were right, and a sentence on each that was not. */
export interface SuiteScore {
  readonly n: number;
  readonly share: number | null;
  readonly wrong: readonly string[];
}
