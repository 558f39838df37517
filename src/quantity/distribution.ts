import type { Random } from './random';
import { QuantityError } from './unit';

/** An uncertain figure as its 5th, 50th and 95th percentile, in the unit of `Of`; p5 ≤ p50 ≤ p95. */
export interface Interval<Of extends number = number> {
  readonly p5: Of;
  readonly p50: Of;
  readonly p95: Of;
}

/** A positive uncertain figure: median and geometric standard deviation (GSD ≥ 1; 1 means certain). */
export interface LogNormal<Of extends number = number> {
  readonly median: Of;
  readonly gsd: number;
}

/** A bounded judgement: lowest, most likely and highest value. */
export interface Triangular {
  readonly low: number;
  readonly mode: number;
  readonly high: number;
}

/** Standard normal quantile of 0.95. */
export const Z95 = 1.6448536269514722;

/** One draw by inverting the distribution function; a point when low = high. */
export function drawTriangular({ low, mode, high }: Triangular, random: Random): number {
  const width = high - low;
  if (width <= 0) return mode;
  const u = random();
  const split = (mode - low) / width;
  return u < split ? low + Math.sqrt(u * width * (mode - low)) : high - Math.sqrt((1 - u) * width * (high - mode));
}

/** The 90 % interval of a log-normal: median × and ÷ GSD^1.645. */
export function intervalOf<Of extends number>({ median, gsd }: LogNormal<Of>): Interval<Of> {
  if (!(median >= 0) || !(gsd >= 1)) {
    throw new QuantityError(`A log-normal needs a median ≥ 0 and a GSD ≥ 1, got ${median} and ${gsd}.`);
  }
  const factor = gsd ** Z95;
  return { p5: (median / factor) as Of, p50: median, p95: (median * factor) as Of };
}

/**
 * Percentiles of a sample (reordered in place), by linear interpolation between order statistics.
 * @throws QuantityError for an empty sample.
 */
export function intervalOfSample<Of extends number = number>(sample: Float64Array): Interval<Of> {
  if (sample.length === 0) throw new QuantityError('An empty sample has no percentiles.');
  // In this order each search is left a smaller part of the sample.
  const p50 = quantile(sample, 0.5, 0, sample.length - 1);
  const middle = Math.floor(0.5 * (sample.length - 1));
  const p5 = quantile(sample, 0.05, 0, middle);
  const p95 = quantile(sample, 0.95, middle, sample.length - 1);
  return { p5: p5 as Of, p50: p50 as Of, p95: p95 as Of };
}

/** @param from no value before it is larger, and @param to no value after it is smaller, than any between */
function quantile(sample: Float64Array, p: number, from: number, to: number): number {
  const at = p * (sample.length - 1);
  const low = Math.floor(at);
  const below = select(sample, low, from, to);
  if (at === low) return below;
  // All beyond `low` are at least as large: the next one up is the least of them.
  let above = Number.POSITIVE_INFINITY;
  for (let i = low + 1; i < sample.length; i += 1) above = Math.min(above, sample[i] as number);
  return below + (above - below) * (at - low);
}

/** Brings the k-th smallest value to place k, none larger before it and none smaller after it (Hoare 1961). */
function select(values: Float64Array, k: number, from: number, to: number): number {
  let left = from;
  let right = to;
  while (left < right) {
    const pivot = values[(left + right) >>> 1] as number;
    let i = left;
    let j = right;
    while (i <= j) {
      while ((values[i] as number) < pivot) i += 1;
      while ((values[j] as number) > pivot) j -= 1;
      if (i > j) break;
      const swapped = values[i] as number;
      values[i] = values[j] as number;
      values[j] = swapped;
      i += 1;
      j -= 1;
    }
    if (k <= j) right = j;
    else if (k >= i) left = i;
    else break;
  }
  return values[k] as number;
}
