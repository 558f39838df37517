import type { SignalWeights } from '@/src/rules/rule-pack';
import type { Signal } from './match';

/** Bias + Σ weight × strength + Σ boosts. Vetoes carry no weight: they are no evidence but an end. */
export function logOdds(signals: readonly Signal[], weights: SignalWeights): number {
  let sum = weights.bias;
  strengthsOf(signals).forEach((strength, kind) => {
    sum += weights[kind] * strength;
  });
  signals.forEach(({ weight = 0 }) => {
    sum += weight;
  });
  return sum;
}

/** Kind → strength, vetoes and boosts left out. Of several signals of one kind the strongest counts: they tend to tell one thing. */
export function strengthsOf(signals: readonly Signal[]): ReadonlyMap<WeighedKind, number> {
  const strengths = new Map<WeighedKind, number>();
  signals.forEach(({ kind, strength }) => {
    if (kind !== 'veto' && kind !== 'boost') strengths.set(kind, Math.max(strength, strengths.get(kind) ?? 0));
  });
  return strengths;
}

export type WeighedKind = Exclude<Signal['kind'], 'veto' | 'boost'>;

export function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
