import type { LogNormal } from '@/src/quantity/distribution';

/**
 * Sum of independent log-normals, again as a log-normal with the same mean and variance (Fenton & Wilkinson 1960).
 * Zero medians are left out; nothing to add gives a certain zero.
 */
export function sumLogNormal(...terms: readonly LogNormal[]): LogNormal {
  const parts = terms.filter(({ median }) => median > 0);
  const [only] = parts;
  if (only === undefined) return { median: 0, gsd: 1 };
  if (parts.length === 1) return only;
  let mean = 0;
  let variance = 0;
  for (const part of parts) {
    const moments = momentsOf(part);
    mean += moments.mean;
    variance += moments.variance;
  }
  return logNormalOf(mean, variance);
}

/** Mean and variance of a log-normal. */
export function momentsOf({ median, gsd }: LogNormal): { mean: number; variance: number } {
  const s2 = Math.log(gsd) ** 2;
  const mean = median * Math.exp(s2 / 2);
  return { mean, variance: mean ** 2 * Math.expm1(s2) };
}

/** The log-normal with this (positive) mean and variance. */
export function logNormalOf(mean: number, variance: number): LogNormal {
  const s2 = Math.log1p(variance / mean ** 2);
  return { median: mean * Math.exp(-s2 / 2), gsd: Math.exp(Math.sqrt(s2)) };
}
