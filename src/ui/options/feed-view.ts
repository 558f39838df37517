import { tallySentences } from '@/src/listings/feeds/tally';
import type { FeedRecord, FeedState } from '@/src/store/feed-record';
import type { FeedView } from '../backend';

const SHOWN = {
  fetching: 'fetching',
  importing: 'importing',
  // What is being deleted is no longer what the person sees.
  tidying: 'ready',
  ready: 'ready',
  failed: 'failed',
  removing: 'waiting',
} satisfies Record<FeedState, FeedView['state']>;

/** A feed as the options page shows it: while it is being read the running counts, otherwise those of what is in use. */
export function feedView(feed: FeedRecord): FeedView {
  const { origin } = feed;
  const tally = feed.state === 'importing' ? feed.tally : (feed.readyTally ?? feed.tally);
  return {
    id: feed.id,
    title: origin.kind === 'url' ? new URL(origin.url).host : origin.name,
    origin: origin.kind === 'url' ? origin.url : origin.name,
    kind: origin.kind,
    state: SHOWN[feed.state],
    rowsDone: feed.rowsDone,
    kept: tally.kept,
    skipped: tally.rows - tally.kept,
    // The first sentence counts what was kept.
    skippedWhy: tallySentences(tally).slice(1),
    skippedRows: tally.examples.map(({ row, reason }) => ({ row, why: reason })),
    ...(feed.problem !== undefined && { problem: feed.problem }),
    ...(feed.refreshedAt !== undefined && { refreshedAt: feed.refreshedAt }),
    ...(origin.kind === 'url' && { cadence: feed.cadence ?? 'never' }),
    ...(feed.cadence !== 'never' && feed.dueAt !== undefined && { dueAt: feed.dueAt }),
    failures: feed.failures ?? 0,
    shrunk: feed.problem?.key === 'problemFeedShrunk',
  };
}
