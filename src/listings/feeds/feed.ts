import type { Listing } from '@/src/listings/listing';
import type { Condition } from '@/src/product/condition';
import type { Reason } from '@/src/words/reason';

export const FEED_FORMATS = ['xml', 'tsv', 'csv', 'json-lines'] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];

/** What is known of a feed beside its bytes. */
export interface FeedAbout {
  readonly sourceId: string;
  /** When the bytes were fetched, in milliseconds since 1970; also decides whether a dated sale price holds. */
  readonly fetchedAt: number;
  /** Says the format outright; otherwise the first bytes, the content type and the file name tell. */
  readonly format?: FeedFormat;
  readonly contentType?: string;
  readonly fileName?: string;
  /** What the person's rules call a condition, asked before our own words. */
  readonly conditionOf?: (text: string) => Condition | undefined;
}

/** Why a row was left out. 'duplicate' is counted by whoever keeps the rows: reading alone remembers none. */
export const SKIPS = [
  'new',
  'sold',
  'unknown-condition',
  'no-price',
  'incomplete',
  'unsafe-link',
  'affiliate-link',
  'broken',
  'duplicate',
] as const;
export type Skip = (typeof SKIPS)[number];

export interface SkippedRow {
  readonly kind: 'skipped';
  readonly row: number;
  readonly why: Skip;
  readonly reason: Reason;
}

export interface ListingRow {
  readonly kind: 'listing';
  readonly row: number;
  readonly listing: Listing;
}

/** One offer of a feed. `row` counts offers from 1, without any header line. */
export type FeedRow = ListingRow | SkippedRow;
