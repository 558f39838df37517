import type { LogNormal } from '@/src/quantity/distribution';
import type { Factor, FactorPack } from './factor';

/** Figures of one lineage and what they say together. */
export interface LineageVote {
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

/**
 * Pools published figures for one kind of thing: geometric mean, one vote per independent lineage, so that ten rows
 * of one study do not outvote another study. The spread starts from the pack-wide GSDs between sources and within
 * kinds, and is drawn towards what this kind's own figures show (variances of logarithms, weighted by their number).
 * @param factors at least one, all of one basis
 */
export function pool(factors: readonly Factor[], { sources, spread }: FactorPack): Pooled {
  const votes = [...Map.groupBy(factors, ({ source }) => sources[source]?.lineage ?? source).values()].map(
    (rows): LineageVote => ({ factors: rows, kgCo2e: Math.exp(mean(rows.map(({ kgCo2e }) => Math.log(kgCo2e)))) }),
  );
  const logs = votes.map(({ kgCo2e }) => Math.log(kgCo2e));
  const middle = mean(logs);
  const between = shrunk(spread.betweenSource.value, sumOfSquares(logs, middle), votes.length - 1);
  const within = shrunk(
    spread.withinCategory.value,
    votes.reduce(
      (sum, vote) =>
        sum +
        sumOfSquares(
          vote.factors.map((row) => Math.log(row.kgCo2e)),
          Math.log(vote.kgCo2e),
        ),
      0,
    ),
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
