import type { Interval } from '@/src/quantity/distribution';
import type { Reason } from '@/src/words/reason';

/** The person's own answer to "would you have bought it new?": the best evidence of displacement there is. */
export type WouldBuyNew = 'yes' | 'no' | 'unknown';

/** What the words may say about an avoided figure. */
export type Finding = 'could-avoid' | 'no-clear-benefit' | 'likely-worse';

/** kg CO2e that one used listing could avoid against buying new. Every interval may be negative. */
export interface Avoided {
  /** d·r·F_n − T_u − R_u: before money that is spent again. */
  readonly direct: Interval;
  /** After the buyer's rebound: the headline. */
  readonly net: Interval;
  /** After the seller spends the proceeds too (k = 1): the whole-system view. */
  readonly wholeSystem: Interval;
  /** P(net > 0), 0..1. Below 0.8 the words are "no clear benefit". */
  readonly chance: number;
  readonly finding: Finding;
  /** Each term in order, with its value and source. */
  readonly steps: readonly Reason[];
}
