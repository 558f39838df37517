import { type MessageKey, type Reason, reason } from '@/src/words/reason';
import { type FeedRow, SKIPS, type Skip, type SkippedRow } from './feed';

/** What became of a feed's rows. Plain data: kept with the source and shown beside it. */
export interface FeedTally {
  readonly rows: number;
  readonly kept: number;
  /** Only the kinds that occurred. */
  readonly skipped: Readonly<Partial<Record<Skip, number>>>;
  /** The first few skipped rows of each kind, so that "why?" has an answer. */
  readonly examples: readonly SkippedRow[];
}

/** Examples kept of each kind. */
const MOST_EXAMPLES = 3;

const COUNT: Readonly<Record<Skip, MessageKey>> = {
  new: 'feedCountNew',
  sold: 'feedCountSold',
  'unknown-condition': 'feedCountUnknownCondition',
  'no-price': 'feedCountNoPrice',
  incomplete: 'feedCountIncomplete',
  'unsafe-link': 'feedCountUnsafeLink',
  'affiliate-link': 'feedCountAffiliateLink',
  broken: 'feedCountBroken',
  duplicate: 'feedCountDuplicate',
};

export function emptyTally(): FeedTally {
  return { rows: 0, kept: 0, skipped: {}, examples: [] };
}

/** The tally with one more row. */
export function count(tally: FeedTally, row: FeedRow): FeedTally {
  const rows = tally.rows + 1;
  if (row.kind === 'listing') return { ...tally, rows, kept: tally.kept + 1 };
  const before = tally.skipped[row.why] ?? 0;
  return {
    ...tally,
    rows,
    skipped: { ...tally.skipped, [row.why]: before + 1 },
    examples: before < MOST_EXAMPLES ? [...tally.examples, row] : tally.examples,
  };
}

/** The tally in sentences: what was kept, then each kind that was left out. Counts are exact. */
export function tallySentences(tally: FeedTally): Reason[] {
  return [
    reason('feedCountKept', { number: tally.kept }, { number: tally.rows }),
    ...SKIPS.flatMap((skip) => {
      const left = tally.skipped[skip];
      return left === undefined ? [] : [reason(COUNT[skip], { number: left })];
    }),
  ];
}
