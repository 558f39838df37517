// Choosing the probability from which on two things are called the same.
import { logistic } from '@/src/match/score';
import type { SignalWeights } from '@/src/rules/rule-pack';
import type { Kind } from './fit-weights';
import type { Learnable } from './learnable';

/** F1 of the band "same" at a threshold. */
export function f1At(examples: readonly Learnable[], weights: SignalWeights, threshold: number): number {
  let [called, right, positives] = [0, 0, 0];
  for (const example of examples) {
    if (example.label) positives += 1;
    if (!example.mayBeSame || probabilityOf(example, weights) < threshold) continue;
    called += 1;
    if (example.label) right += 1;
  }
  return called + positives === 0 ? 0 : (2 * right) / (called + positives);
}

const TRIED = Array.from({ length: 71 }, (_, i) => (i + 10) / 100);

/** The threshold with the highest mean F1; every set counts the same. */
export function bestThreshold(sets: readonly (readonly Learnable[])[], weights: SignalWeights): number {
  const means = TRIED.map((threshold) => sets.reduce((sum, examples) => sum + f1At(examples, weights, threshold), 0));
  return TRIED[means.indexOf(Math.max(...means))] as number;
}

function probabilityOf({ strengths }: Learnable, weights: SignalWeights): number {
  let sum = weights.bias;
  for (const [kind, strength] of strengths) sum += weights[kind as Kind] * strength;
  return logistic(sum);
}
