import type { Signature } from '@/src/listings/index/signature';
import type { Listing } from '@/src/listings/listing';
import type { Band } from '@/src/rules/band';
import type { SignalWeights } from '@/src/rules/rule-pack';
import type { Reason } from '@/src/words/reason';

/** One comparison of a Product with a Listing. A veto ends the question whatever else agrees. */
export interface Signal {
  readonly kind: keyof Omit<SignalWeights, 'bias'> | 'veto';
  /** How strongly it holds, 0..1; times its weight this is its share of the log-odds. */
  readonly strength: number;
  readonly reason: Reason;
}

/** Product × Listing, or what is known of it before the whole of it is read. */
export interface Match<Of extends Signature = Listing> {
  readonly listing: Of;
  /**
   * Probability that both are the same thing, 0..1, where about one candidate in eight is (the pairs it was learned on). In
   * an index where most candidates are the thing it is too low, in one that lacks the thing too high.
   */
  readonly probability: number;
  readonly band: Band;
  readonly signals: readonly Signal[];
  /** How many more listings say the very same and are not shown beside this one; absent for none. */
  readonly alike?: number;
}
