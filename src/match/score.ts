import type { SignalWeights } from '@/src/rules/rule-pack';
import type { Signal } from './match';

/** Bias + Σ weight × strength. Vetoes carry no weight: they are no evidence but an end. */
export function logOdds(signals: readonly Signal[], weights: SignalWeights): number {
  return signals.reduce(
    (sum, { kind, strength }) => (kind === 'veto' ? sum : sum + weights[kind] * strength),
    weights.bias,
  );
}

export function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
