import { expect, test } from 'vitest';
import { type FeedTally, tallySentences } from '@/src/listings/feeds/tally';
import type { FeedRecord } from '@/src/store/feed-record';
import { feedView } from '@/src/ui/options/feed-view';

const tally = (rows: number, kept: number, skipped: FeedTally['skipped'] = {}): FeedTally => ({
  rows,
  kept,
  skipped,
  examples: [],
});

function makeFeed(only: Partial<FeedRecord>): FeedRecord {
  return {
    id: 'feed-1',
    origin: { kind: 'url', url: 'https://second.example/feed.xml' },
    addedAt: 1,
    state: 'ready',
    activeGeneration: 1,
    nextGeneration: 1,
    rowsDone: 10,
    tally: tally(10, 4),
    ...only,
  };
}

test('a feed in use shows the counts it was made from, not those of a failed refresh', () => {
  const ready = tally(100, 90, { new: 8, broken: 2 });
  const view = feedView(makeFeed({ state: 'failed', tally: tally(3, 0, { broken: 3 }), readyTally: ready }));
  expect([view.kept, view.skipped]).toEqual([90, 10]);
  expect(view.skippedWhy).toEqual(tallySentences(ready).slice(1));
});

test('the first rows of each kind that were left out are told with their reasons', () => {
  const why = { key: 'feedRowNew', args: [] } as const;
  const examples = [{ kind: 'skipped', row: 7, why: 'new', reason: why }] as const;
  expect(feedView(makeFeed({ tally: { ...tally(10, 9, { new: 1 }), examples } })).skippedRows).toEqual([
    { row: 7, why },
  ]);
});

test('a feed being read shows the running counts', () => {
  const view = feedView(makeFeed({ state: 'importing', readyTally: tally(100, 90) }));
  expect([view.state, view.kept, view.skipped, view.rowsDone]).toEqual(['importing', 4, 6, 10]);
});

test('a feed is asked again as it says; one that was never told is not, and a file cannot be', () => {
  const asked = (only: Partial<FeedRecord>) => {
    const { cadence, dueAt } = feedView(makeFeed(only));
    return [cadence, dueAt];
  };
  expect(asked({ cadence: 'weekly', dueAt: 5 })).toEqual(['weekly', 5]);
  expect(asked({ cadence: 'never', dueAt: 5 })).toEqual(['never', undefined]);
  expect(asked({})).toEqual(['never', undefined]);
  expect(asked({ origin: { kind: 'file', name: 'a.tsv' } })).toEqual([undefined, undefined]);
});

test('only an edition that was refused for its few offers can be taken as it is', () => {
  const shrunk = (key: 'problemFeedShrunk' | 'feedIsWebPage') =>
    feedView(makeFeed({ state: 'failed', failures: 2, problem: { key, args: [] } }));
  expect(shrunk('problemFeedShrunk')).toMatchObject({ shrunk: true, failures: 2 });
  expect(shrunk('feedIsWebPage').shrunk).toBe(false);
});

test.each([
  [{ kind: 'url', url: 'https://second.example/feed.xml' }, 'second.example', 'https://second.example/feed.xml'],
  [{ kind: 'file', name: 'listings.tsv' }, 'listings.tsv', 'listings.tsv'],
] as const)('%o is called %s', (origin, title, from) => {
  const view = feedView(makeFeed({ origin }));
  expect([view.kind, view.title, view.origin]).toEqual([origin.kind, title, from]);
});
