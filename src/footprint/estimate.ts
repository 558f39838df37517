import type { KgCo2e } from '@/src/quantity/carbon';
import type { Interval, LogNormal } from '@/src/quantity/distribution';
import type { Reason } from '@/src/words/reason';
import type { Citation } from './factor';

/** How an estimate was reached, best first; shown with every figure. */
export const TIERS = ['category', 'spend'] as const;
export type Tier = (typeof TIERS)[number];

/** The footprint of one new item, cradle-to-gate with transport and delivery to the buyer. */
export interface Estimated {
  readonly kind: 'estimated';
  readonly tier: Tier;
  /** Median in kg CO2e and geometric standard deviation. */
  readonly kgCo2e: LogNormal<KgCo2e>;
  /** 5 %, 50 % and 95 % in kg CO2e. */
  readonly interval: Interval<KgCo2e>;
  readonly boundary: string;
  /** How the figure was made, in order. */
  readonly steps: readonly Reason[];
  readonly citations: readonly Citation[];
}

/** "We can't tell", and why. */
export interface NoEstimate {
  readonly kind: 'unknown';
  readonly reasons: readonly Reason[];
}

export type Estimate = Estimated | NoEstimate;
