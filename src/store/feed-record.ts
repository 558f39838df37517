import type { BrandSketch } from '@/src/listings/brand-sketch';
import type { FeedFormat } from '@/src/listings/feeds/feed';
import type { Cadence } from '@/src/listings/feeds/schedule';
import type { FeedTally } from '@/src/listings/feeds/tally';
import type { Reason } from '@/src/words/reason';

/** Where a feed comes from. A file is read once; an address can be asked again. */
export type FeedOrigin =
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'file'; readonly name: string };

/**
 * How far a feed is. fetching: bytes are arriving in the spool. importing: the spool is complete and what is new in it is
 * being read into segments of the next generation. tidying: what is no longer needed is being deleted and what is left
 * merged. ready: the active generation is what the feed last held. failed: `problem` says why; the generation that was active before still is. removing: everything
 * of it is being deleted.
 */
export type FeedState = 'fetching' | 'importing' | 'tidying' | 'ready' | 'failed' | 'removing';

/** States with work to do: a worker that starts goes on with these. */
export const UNFINISHED: readonly FeedState[] = ['fetching', 'importing', 'tidying', 'removing'];

/** What tells a server which edition we have. */
export interface Validators {
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
}

/** `etag` and `lastModified` are those of the active generation, so that an edition we refused is never taken for unchanged. */
export interface FeedRecord extends Validators {
  readonly id: string;
  readonly origin: FeedOrigin;
  readonly addedAt: number;
  readonly state: FeedState;
  readonly problem?: Reason | undefined;
  /** Segments of this generation and older ones are found by searches; 0 before the first import ends. */
  readonly activeGeneration: number;
  /** The generation being written, when importing. */
  readonly nextGeneration: number;
  /** Rows of the spool already in segments of `nextGeneration`: where an interrupted import goes on. */
  readonly rowsDone: number;
  readonly tally: FeedTally;
  /** What the active generation was made from. */
  readonly readyTally?: FeedTally;
  /** Makers stated in the active generation, from which brand aliases are learned; absent when too little is stated. */
  readonly brands?: BrandSketch | undefined;
  readonly refreshedAt?: number;
  readonly contentType?: string | undefined;
  readonly format?: FeedFormat;
  /** Of the edition that is being imported. */
  readonly arriving?: Validators | undefined;
  /** How often its address is asked by itself; absent for files and where the person was never told: not at all. */
  readonly cadence?: Cadence;
  /** When it is asked next by itself, in milliseconds since 1970. */
  readonly dueAt?: number | undefined;
  /** Times in a row that asking brought no edition. */
  readonly failures?: number;
  /** Fetches begun and not ended: a worker that is killed by one must not begin it for ever. */
  readonly attempts?: number;
  /** The fetch was begun by the schedule, not by the person. */
  readonly scheduled?: boolean;
  /** The person said that an edition with far fewer offers is meant. */
  readonly acceptFewer?: boolean;
  /** Offers of `readyTally` that were damaged on this disk, as far as is known. */
  readonly lost?: number | undefined;
  /** Segments of version 2 whose listings are still to be moved, see `upgrade-to-3.ts`; absent when none are. */
  readonly unmoved?: readonly number[] | undefined;
}
