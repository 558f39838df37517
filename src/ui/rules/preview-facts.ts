import type { Listing } from '@/src/listings/listing';
import type { Example } from '@/src/rules/example';
import type { FigureFacts } from '@/src/verdict/figure-of';
import type { PreviewCase } from '@/src/verdict/preview-case';

/** What other rules are tried on, and the published numbers that figures stand on. */
export interface PreviewFacts {
  /** Pages of this browser session, the newest first. */
  readonly pages: readonly PreviewCase[];
  /** Pairs labelled by hand, which ship with the program. */
  readonly labelled: readonly Example[];
  /** By `offerName`: offers that the person said on a page are none of its product. */
  readonly wrong: ReadonlySet<string>;
  readonly figures: FigureFacts;
}

/** What tells an offer among all. */
export function offerName({ sourceId, offerId }: Pick<Listing, 'sourceId' | 'offerId'>): string {
  return JSON.stringify([sourceId, offerId]);
}
