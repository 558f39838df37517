import type { LogNormal } from '@/src/quantity/distribution';
import type { Reason } from '@/src/words/reason';
import type { Tier } from './estimate';

/** What one tier says of making the thing, cradle-to-gate, kg CO2e. */
export interface Evidence {
  readonly tier: Tier;
  readonly makeKg: LogNormal;
  /** Published or declared figures that include the way to the shop: its share, as a median in kg. */
  readonly freightKg?: LogNormal;
  /** Who it rests on: two tiers on one lineage are one witness. */
  readonly lineages: readonly string[];
  readonly sources: readonly string[];
  readonly steps: readonly Reason[];
}

export interface Combined {
  readonly makeKg: LogNormal;
  /** Those that count, most certain first. */
  readonly used: readonly Evidence[];
}

/**
 * Inverse-variance mean of logarithms over tiers that share no lineage; of two that do, the surer one counts. The
 * spread never falls below `leastGsd`: pooling makes the kind surer, not one product of the kind.
 * @param all at least one
 */
export function combine(all: readonly Evidence[], leastGsd: number): Combined {
  const used: Evidence[] = [];
  const heard = new Set<string>();
  for (const one of all.toSorted((a, b) => a.makeKg.gsd - b.makeKg.gsd)) {
    if (one.lineages.some((lineage) => heard.has(lineage))) continue;
    used.push(one);
    for (const lineage of one.lineages) heard.add(lineage);
  }
  let weights = 0;
  let logs = 0;
  for (const { makeKg } of used) {
    const weight = 1 / Math.log(makeKg.gsd) ** 2;
    weights += weight;
    logs += weight * Math.log(makeKg.median);
  }
  const least = used.some(({ tier }) => tier === 'declared') ? 1 : leastGsd;
  return {
    makeKg: { median: Math.exp(logs / weights), gsd: Math.max(least, Math.exp(Math.sqrt(1 / weights))) },
    used,
  };
}
