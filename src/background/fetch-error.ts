import type { Reason } from '@/src/words/reason';

/** A download that did not arrive whole, or an edition that is not taken; says why in the person's words. */
export class FetchError extends Error {
  override readonly name = 'FetchError';
  readonly reason: Reason;
  /** How long the server asked to be left alone, in milliseconds. */
  readonly rest: number;

  constructor(reason: Reason, rest = 0) {
    super(reason.key);
    this.reason = reason;
    this.rest = rest;
  }
}
