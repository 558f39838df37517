import type { BrandSketch } from '@/src/listings/brand-sketch';
import type { FeedFormat } from '@/src/listings/feeds/feed';
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

export interface FeedRecord {
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
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
  /** Segments of version 2 whose listings are still to be moved, see `upgrade-to-3.ts`; absent when none are. */
  readonly unmoved?: readonly number[] | undefined;
}
