// Logistic regression over signals, small enough to read: what one row of a rule pack's weights is learned with.
import type { SignalWeights } from '@/src/rules/rule-pack';

export type Kind = Exclude<keyof SignalWeights, 'bias'>;

/** One labelled pair as its signals' strengths. */
export interface Example {
  readonly label: boolean;
  readonly strengths: ReadonlyMap<Kind, number>;
}

/** Share of pairs assumed to be the same thing, whatever share a source happens to have: what the bias then is about. */
export const BASE_RATE = 0.12;

/** Pull towards 0, per weight, against a mean loss of 1: enough to keep twin signals from taking opposite signs. */
const RIDGE = 3e-4;

const STEPS = 60;
const LONGEST_STEP = 3;

/**
 * Weights that make the labels likeliest (iteratively reweighted least squares with an L2 penalty). Every source counts
 * the same, however many pairs it has, and so does its share of positives. A kind that no example has keeps its weight.
 */
export function fitWeights(sources: readonly (readonly Example[])[], start: SignalWeights): SignalWeights {
  const seen = new Set(sources.flatMap((examples) => examples.flatMap(({ strengths }) => [...strengths.keys()])));
  const kinds = (Object.keys(start) as (Kind | 'bias')[]).filter((kind): kind is Kind => seen.has(kind as Kind));
  const rows = sources.flatMap((examples) => weighted(examples, 1 / sources.length, kinds));
  const size = kinds.length + 1;
  let weights: number[] = Array.from({ length: size }, (_, i) => (i === kinds.length ? -2 : 0));
  for (let step = 0; step < STEPS; step += 1) {
    const { gradient, curvature } = slopes(rows, weights);
    const move = solve(curvature, gradient);
    const longest = Math.max(...move.map(Math.abs));
    weights = weights.map((weight, i) => weight - (move[i] as number) * Math.min(1, LONGEST_STEP / longest));
    if (longest < 1e-7) break;
  }
  const fitted = Object.fromEntries(kinds.map((kind, i) => [kind, weights[i]]));
  return { ...start, ...fitted, bias: weights[kinds.length] as number };
}

interface Row {
  readonly x: Float64Array;
  readonly label: 0 | 1;
  readonly mass: number;
}

function weighted(examples: readonly Example[], whole: number, kinds: readonly Kind[]): Row[] {
  const positives = examples.filter(({ label }) => label).length;
  const massOf = (label: boolean) => (label ? BASE_RATE / positives : (1 - BASE_RATE) / (examples.length - positives));
  return examples.map(({ label, strengths }) => ({
    x: Float64Array.from([...kinds.map((kind) => strengths.get(kind) ?? 0), 1]),
    label: label ? 1 : 0,
    mass: whole * massOf(label),
  }));
}

function slopes(rows: readonly Row[], weights: readonly number[]) {
  const size = weights.length;
  // The bias, last, is free.
  const ridge = weights.map((_, i) => (i + 1 === size ? 1e-9 : RIDGE));
  const gradient = weights.map((weight, i) => weight * (ridge[i] as number));
  const curvature = ridge.map((pull, i) => Float64Array.from({ length: size }, (_, j) => (i === j ? pull : 0)));
  for (const { x, label, mass } of rows) {
    let sum = 0;
    for (let i = 0; i < size; i += 1) sum += (x[i] as number) * (weights[i] as number);
    const probability = 1 / (1 + Math.exp(-sum));
    const error = mass * (probability - label);
    const spread = mass * probability * (1 - probability);
    for (let i = 0; i < size; i += 1) {
      const value = x[i] as number;
      if (value === 0) continue;
      gradient[i] = (gradient[i] as number) + error * value;
      const line = curvature[i] as Float64Array;
      for (let j = 0; j < size; j += 1) line[j] = (line[j] as number) + spread * value * (x[j] as number);
    }
  }
  return { gradient, curvature };
}

/** Gauss–Jordan with pivots; the curvature of a penalised likelihood is never singular. */
function solve(matrix: readonly Float64Array[], right: readonly number[]): number[] {
  const size = right.length;
  const rows: Float64Array[] = matrix.map((line, i) => Float64Array.from([...line, right[i] as number]));
  for (let column = 0; column < size; column += 1) {
    let pivot = column;
    for (let i = column + 1; i < size; i += 1)
      if (Math.abs(cell(rows, i, column)) > Math.abs(cell(rows, pivot, column))) pivot = i;
    [rows[column], rows[pivot]] = [rows[pivot] as Float64Array, rows[column] as Float64Array];
    const own = rows[column] as Float64Array;
    const scale = own[column] as number;
    for (let j = column; j <= size; j += 1) own[j] = (own[j] as number) / scale;
    for (let i = 0; i < size; i += 1) {
      const line = rows[i] as Float64Array;
      const factor = line[column] as number;
      if (i === column || factor === 0) continue;
      for (let j = column; j <= size; j += 1) line[j] = (line[j] as number) - factor * (own[j] as number);
    }
  }
  return rows.map((line) => line[size] as number);
}

function cell(rows: readonly Float64Array[], i: number, j: number): number {
  return rows[i]?.[j] as number;
}
