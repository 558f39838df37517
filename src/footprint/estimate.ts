import type { KgCo2e } from '@/src/quantity/carbon';
import type { Interval, LogNormal } from '@/src/quantity/distribution';
import type { MessageKey, Reason } from '@/src/words/reason';
import type { Citation } from './factor';

/** How an estimate was reached, best first; shown with every figure. */
export const TIERS = ['declared', 'category', 'mass', 'materials', 'spend'] as const;
export type Tier = (typeof TIERS)[number];

/** How much of a life is counted, each with all before it; "consumer" adds delivery to the door. */
export const BOUNDARIES = [
  'cradle-to-gate',
  'cradle-to-gate+transport',
  'cradle-to-consumer',
  'cradle-to-grave',
] as const;
export type Boundary = (typeof BOUNDARIES)[number];

export const BOUNDARY_WORDS = {
  'cradle-to-gate': 'boundaryGate',
  'cradle-to-gate+transport': 'boundaryShop',
  'cradle-to-consumer': 'boundaryDoor',
  'cradle-to-grave': 'boundaryGrave',
} satisfies Record<Boundary, MessageKey>;

/** The life of one purchase in parts, kg CO2e each; what is not known is left out and never guessed to be zero. */
export interface Stages {
  /** Materials and manufacture. */
  readonly make: LogNormal;
  /** From the factory to the shop. */
  readonly freight: LogNormal;
  /** To the door. */
  readonly delivery: LogNormal;
  /** Electricity of one year of use. */
  readonly usePerYear?: LogNormal;
  /** kg CO2e, negative where recycling is credited. */
  readonly endOfLifeKg?: number;
}

/** The footprint of one new purchase, in the boundary that was asked for. */
export interface Estimated {
  readonly kind: 'estimated';
  /** The best of those that count, in the order of `TIERS`. */
  readonly tier: Tier;
  /** All that count, surest first. */
  readonly tiers: readonly Tier[];
  /** Median in kg CO2e and geometric standard deviation. */
  readonly kgCo2e: LogNormal<KgCo2e>;
  /** 5 %, 50 % and 95 % in kg CO2e. */
  readonly interval: Interval<KgCo2e>;
  readonly boundary: Boundary;
  readonly stages: Stages;
  /** How the figure was made, in order. */
  readonly steps: readonly Reason[];
  /** What the page could tell that would narrow the range. */
  readonly narrows: readonly Reason[];
  readonly citations: readonly Citation[];
}

/** "We can't tell", and why. */
export interface NoEstimate {
  readonly kind: 'unknown';
  readonly reasons: readonly Reason[];
}

export type Estimate = Estimated | NoEstimate;
