import type { Reason } from '@/src/words/reason';

/** Thrown when a feed cannot be read to its end: what was read so far must not be taken for the whole. */
export class FeedError extends Error {
  override readonly name = 'FeedError';
  /** The sentence for the person. */
  readonly reason: Reason;
  /** About where: the number of offers read before. */
  readonly row: number;

  constructor(reason: Reason, row = 0, cause?: unknown) {
    const args = reason.args.filter((arg) => typeof arg === 'string').join(', ');
    super(`The feed could not be read, near row ${row}: ${reason.key}${args && ` (${args})`}.`, { cause });
    this.reason = reason;
    this.row = row;
  }
}
