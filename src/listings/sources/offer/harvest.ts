import type { z } from 'zod';
import type { Skip, SkippedRow } from '@/src/listings/feeds/feed';
import { count, emptyTally, type FeedTally } from '@/src/listings/feeds/tally';
import type { Listing } from '@/src/listings/listing';
import { tryParse } from '@/src/product/try-parse';
import { type Reason, reason } from '@/src/words/reason';
import { type OfferDraft, type OfferRules, toListing } from './offer';

/** What one search of one source brought. Plain data. */
export interface Harvest {
  readonly listings: readonly Listing[];
  /** What came and what was left out, with reasons and examples. */
  readonly tally: FeedTally;
  /** Why it is not all: a later page failed or the deadline passed. */
  readonly cut?: Reason;
}

/** Listings one search brings at most; the panel shows a handful. */
export const MOST_LISTINGS = 50;
/** Items of one answer that are looked at; a page has 200 at most. */
const MOST_ITEMS = 500;

/** Gathers a source's offers: each is checked on its own, so that a broken one costs only itself. */
export class Gathering {
  private readonly kept = new Map<string, Listing>();
  private tally = emptyTally();
  private missing: Reason | undefined;
  private readonly rules: OfferRules;

  constructor(rules: OfferRules) {
    this.rules = rules;
  }

  /** True when no more are needed. */
  get full(): boolean {
    return this.kept.size >= MOST_LISTINGS;
  }

  get size(): number {
    return this.kept.size;
  }

  /** Takes the items of one answer. `draft` may make several offers of one item (variants), or none worth counting. */
  take<Item>(
    items: readonly unknown[],
    schema: z.ZodType<Item>,
    draft: (item: Item) => OfferDraft | OfferDraft[],
  ): void {
    for (const raw of items.slice(0, MOST_ITEMS)) {
      if (this.full) return;
      const item = tryParse(schema, raw);
      if (item.success) for (const one of [draft(item.data)].flat()) this.add(one);
      else this.skip('broken', reason('sourceItemBroken', String(item.error.issues[0]?.path[0] ?? 'item')));
    }
  }

  /** Says why what was taken is not all. */
  cut(because: Reason): void {
    this.missing = because;
  }

  harvest(cut: Reason | undefined = this.missing): Harvest {
    return { listings: [...this.kept.values()], tally: this.tally, ...(cut !== undefined && { cut }) };
  }

  private add(draft: OfferDraft): void {
    if (this.full) return;
    const offer = toListing(draft, this.rules);
    if (!offer.ok) this.skip(offer.why, offer.reason);
    else if (this.kept.has(offer.listing.offerId)) this.skip('duplicate', reason('sourceItemTwice'));
    else {
      this.kept.set(offer.listing.offerId, offer.listing);
      this.tally = count(this.tally, { kind: 'listing', row: this.tally.rows + 1, listing: offer.listing });
    }
  }

  private skip(why: Skip, because: Reason): void {
    this.tally = count(this.tally, skippedRow(this.tally.rows + 1, why, because));
  }
}

function skippedRow(row: number, why: Skip, because: Reason): SkippedRow {
  return { kind: 'skipped', row, why, reason: because };
}
