import type { LogNormal } from '@/src/quantity/distribution';
import type { Factor, FactorPack } from './factor';

/** Figures of one lineage and what they say together. */
export interface LineageVote {
  readonly lineage: string;
  readonly factors: readonly Factor[];
  /** Geometric mean, kg CO2e per basis. */
  readonly kgCo2e: number;
}

export interface Pooled {
  readonly kgCo2e: LogNormal;
  readonly votes: readonly LineageVote[];
}

/** How many observations the pack-wide spreads count for when a kind has figures of its own to compare. */
const PRIOR_WEIGHT = 3;
/** Tukey's biweight: a vote this many spreads from the middle vote counts for nothing. */
const OUTLIER = 3;

/**
 * Pools published figures for one kind of thing: geometric mean, one vote per independent lineage, so that ten rows
 * of one study do not outvote another study. A vote weighs less when its source is known to be less sure, and, among
 * four or more, the farther it is from the middle one (Tukey's biweight). The spread starts from the pack-wide GSDs
 * between sources and within kinds, and is drawn towards what this kind's own figures show.
 * @param factors at least one, all of one basis
 * @param kgOf what of a row is pooled; positive
 */
export function pool(
  factors: readonly Factor[],
  { sources, spread }: FactorPack,
  kgOf: (factor: Factor) => number = ({ kgCo2e }) => kgCo2e,
): Pooled {
  const logOf = (factor: Factor): number => Math.log(kgOf(factor));
  const votes = [...Map.groupBy(factors, ({ source }) => sources[source]?.lineage ?? source)].map(
    ([lineage, rows]): LineageVote => ({ lineage, factors: rows, kgCo2e: Math.exp(mean(rows.map(logOf))) }),
  );
  const logs = votes.map(({ kgCo2e }) => Math.log(kgCo2e));
  const gsds = votes.map(({ factors: [first] }) => sources[first?.source ?? '']?.gsd ?? spread.betweenSource.value);
  const middleVote = median(logs);
  const weights = logs.map((log, at) => {
    const distance = Math.abs(log - middleVote) / (OUTLIER * Math.log(spread.betweenSource.value));
    const inlying = logs.length < 4 ? 1 : Math.max(0, 1 - distance ** 2) ** 2;
    return inlying / Math.log(gsds[at] ?? spread.betweenSource.value) ** 2;
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const middle = logs.reduce((sum, log, at) => sum + (log * (weights[at] ?? 0)) / total, 0);
  const surest = Math.min(...gsds);
  const squares = logs.reduce((sum, log, at) => sum + ((weights[at] ?? 0) / total) * (log - middle) ** 2, 0);
  const between = shrunk(surest, squares * votes.length, votes.length - 1);
  const within = shrunk(
    spread.withinCategory.value,
    votes.reduce((sum, vote) => sum + sumOfSquares(vote.factors.map(logOf), Math.log(vote.kgCo2e)), 0),
    factors.length - votes.length,
  );
  return { kgCo2e: { median: Math.exp(middle), gsd: Math.exp(Math.sqrt(between + within)) }, votes };
}

/** A variance between the pack-wide one and what `freedom` deviations show. */
function shrunk(gsd: number, squares: number, freedom: number): number {
  return (PRIOR_WEIGHT * Math.log(gsd) ** 2 + squares) / (PRIOR_WEIGHT + freedom);
}

function sumOfSquares(values: readonly number[], middle: number): number {
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(half)] ?? 0) + (sorted[Math.ceil(half)] ?? 0)) / 2;
}
