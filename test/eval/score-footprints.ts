import type { Interval } from '@/src/quantity/distribution';

/** One product: what is true, and what we said, if anything. */
export interface Answer {
  readonly group: string;
  readonly trueKg: number;
  readonly interval?: Interval;
}

/** Shares from 0 to 1 over what was not declined; null where everything was. */
export interface FootprintScore {
  readonly n: number;
  readonly declined: number;
  readonly medianAbsLog10: number | null;
  readonly within2: number | null;
  readonly within3: number | null;
  readonly coverage90: number | null;
  readonly medianHighLow: number | null;
  /** Median of log10(predicted ÷ true). */
  readonly bias: number | null;
}

/** The score of all answers and of each group. */
export function scoreFootprints(
  answers: readonly Answer[],
): FootprintScore & { groups: Readonly<Record<string, FootprintScore>> } {
  const groups = [...Map.groupBy(answers, ({ group }) => group)].sort(([a], [b]) => a.localeCompare(b));
  return {
    ...scoreOf(answers),
    groups: Object.fromEntries(groups.map(([group, of]) => [group, scoreOf(of)])),
  };
}

function scoreOf(answers: readonly Answer[]): FootprintScore {
  const told = answers.flatMap(({ trueKg, interval }) => (interval === undefined ? [] : [{ trueKg, interval }]));
  const logs = told.map(({ trueKg, interval }) => Math.log10(interval.p50 / trueKg));
  const sizes = logs.map(Math.abs);
  return {
    n: answers.length,
    declined: 1 - told.length / answers.length,
    medianAbsLog10: median(sizes),
    within2: shareOf(sizes, (size) => size <= Math.log10(2)),
    within3: shareOf(sizes, (size) => size <= Math.log10(3)),
    coverage90: shareOf(told, ({ trueKg, interval }) => interval.p5 <= trueKg && trueKg <= interval.p95),
    medianHighLow: median(told.map(({ interval }) => interval.p95 / interval.p5)),
    bias: median(logs),
  };
}

function shareOf<Item>(items: readonly Item[], holds: (item: Item) => boolean): number | null {
  return items.length === 0 ? null : items.filter(holds).length / items.length;
}

function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const half = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(half)] ?? 0) + (sorted[Math.ceil(half)] ?? 0)) / 2;
}
