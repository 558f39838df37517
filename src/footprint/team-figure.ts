import type { LogNormal, Triangular } from '@/src/quantity/distribution';

/** A figure from a rule pack instead of a shipped one: a triangle, where it is from, and whose rules say so. */
export interface TeamFigure extends Triangular {
  readonly source: string;
  readonly url?: string | undefined;
  /** The name of the rule pack. */
  readonly by: string;
}

/**
 * The log-normal with a triangle's median and variance: what the sums draw from where a shipped figure is a log-normal too.
 * A triangle around one value is that value; one that ends at zero is none.
 */
export function spreadOf({ low, mode, high }: Triangular): LogNormal {
  if (!(high > 0)) return { median: 0, gsd: 1 };
  if (!(high > low)) return { median: mode, gsd: 1 };
  // In shares of the upper end: squares of the tiniest numbers would be nothing, and a division by them not a number.
  const from = low / high;
  const peak = mode / high;
  const width = 1 - from;
  const median =
    peak - from >= width / 2 ? from + Math.sqrt((width * (peak - from)) / 2) : 1 - Math.sqrt((width * (1 - peak)) / 2);
  const variance = (from ** 2 + peak ** 2 + 1 - from * peak - from - peak) / 18;
  // With x = exp(σ²) a log-normal's variance is median² · x · (x − 1).
  const x = (1 + Math.sqrt(1 + (4 * Math.max(0, variance)) / median ** 2)) / 2;
  return { median: median * high, gsd: Math.exp(Math.sqrt(Math.log(x))) };
}

/** Where a team's figure is from, with the address it was published at. */
export function sourceOf({ source, url }: Pick<TeamFigure, 'source' | 'url'>): string {
  return url === undefined ? source : `${source} (${url})`;
}
