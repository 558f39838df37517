import type { KgCo2e } from '@/src/quantity/carbon';
import type { Interval } from '@/src/quantity/distribution';
import type { Share } from '@/src/quantity/share';
import type { Reason } from '@/src/words/reason';

/** The person's own answer to "would you have bought it new?": the best evidence of displacement there is. */
export type WouldBuyNew = 'yes' | 'no' | 'unknown';

/** What the words may say about an avoided figure. */
export type Finding = 'could-avoid' | 'no-clear-benefit' | 'likely-worse' | 'unsafe-used';

/** kg CO2e that one used listing could avoid against buying new. Every interval may be negative. */
export interface Avoided {
  /** d·r·F_n − T_u − R_u − U: before money that is spent again. */
  readonly direct: Interval<KgCo2e>;
  /** After the buyer's rebound: the headline. */
  readonly net: Interval<KgCo2e>;
  /** After the seller spends the proceeds too (k = 1): the whole-system view. */
  readonly wholeSystem: Interval<KgCo2e>;
  /** P(net > 0), 0..1. Below 0.8 the words are "no clear benefit". */
  readonly chance: Share;
  readonly finding: Finding;
  /** Each term in order, with its value and source. */
  readonly steps: readonly Reason[];
}
