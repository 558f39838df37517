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
  const width = high - low;
  if (!(high > 0)) return { median: 0, gsd: 1 };
  if (!(width > 0)) return { median: mode, gsd: 1 };
  const split = (mode - low) / width;
  const median =
    split >= 0.5 ? low + Math.sqrt((width * (mode - low)) / 2) : high - Math.sqrt((width * (high - mode)) / 2);
  const variance = (low ** 2 + mode ** 2 + high ** 2 - low * mode - low * high - mode * high) / 18;
  // With x = exp(σ²) a log-normal's variance is median² · x · (x − 1).
  const x = (1 + Math.sqrt(1 + (4 * variance) / median ** 2)) / 2;
  return { median, gsd: Math.exp(Math.sqrt(Math.log(x))) };
}

/** Where a team's figure is from, with the address it was published at. */
export function sourceOf({ source, url }: Pick<TeamFigure, 'source' | 'url'>): string {
  return url === undefined ? source : `${source} (${url})`;
}
