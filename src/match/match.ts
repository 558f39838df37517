import type { Signature } from '@/src/listings/index/signature';
import type { Listing } from '@/src/listings/listing';
import type { Band } from '@/src/rules/band';
import type { RuleKey } from '@/src/rules/rule-key';
import type { SignalWeights } from '@/src/rules/rule-pack';
import type { Reason } from '@/src/words/reason';

/** One comparison of a Product with a Listing. A veto ends the question whatever else agrees. */
export interface Signal {
  readonly kind: keyof Omit<SignalWeights, 'bias'> | 'veto' | 'boost';
  /** How strongly it holds, 0..1; times its weight this is its share of the log-odds. */
  readonly strength: number;
  readonly reason: Reason;
  /** Of a boost: what it adds to the log-odds. */
  readonly weight?: number;
  /** The rule of a pack that says so. */
  readonly ruleKey?: RuleKey;
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
