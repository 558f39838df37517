import { type Cadence, nextAsking } from '@/src/listings/feeds/schedule';
import { emptyTally } from '@/src/listings/feeds/tally';
import type { ParsedRequestOf, Refusal } from '@/src/messages/messages';
import { sitePattern } from '@/src/product/site-pattern';
import { parseWebUrl } from '@/src/product/web-url';
import type { Database } from '@/src/store/database';
import { type FeedOrigin, type FeedRecord, type FeedState, UNFINISHED } from '@/src/store/feed-record';
import { feedAt, findFeed, putFeed, updateFeed } from '@/src/store/feeds';
import { reason } from '@/src/words/reason';
import { workOnFeeds } from './import-feed';
import { planRefreshes } from './plan-refreshes';
import { giveBackUnneeded } from './sites';
import { spoolFile } from './spool-feed';

/** Adds a feed. An address is fetched in the background; a file is taken over whole before this answers. */
export async function addFeed(db: Database, request: ParsedRequestOf<'feed.add'>): Promise<Refusal> {
  const id = crypto.randomUUID();
  if (request.kind === 'url') {
    const url = parseWebUrl(request.url);
    if (url === undefined) return { problem: reason('problemFeedAddress') };
    // The same address again is the same source: its offers must not be shown twice.
    const standing = await feedAt(db, url);
    if (standing !== undefined) {
      await scheduleFeed(db, standing.id, request.cadence);
      return refreshFeed(db, standing.id);
    }
    await putFeed(db, { ...newFeed(id, { kind: 'url', url }, 'fetching'), cadence: request.cadence });
  } else {
    const problem = await spoolFile(db, id, request.blobUrl);
    if (problem !== undefined) return { problem };
    await putFeed(db, newFeed(id, { kind: 'file', name: request.name }, 'importing'));
  }
  workOnFeeds(db);
  return undefined;
}

/**
 * Fetches a feed's address again; what it no longer holds will be gone. Nearly all of it being gone is doubted, unless the
 * person said that they accept it.
 */
export async function refreshFeed(db: Database, feedId: string, acceptFewer = false): Promise<Refusal> {
  const feed = await findFeed(db, feedId);
  if (feed === undefined || feed.state === 'removing') return { problem: reason('problemFeedGone') };
  if (feed.origin.kind === 'file') return { problem: reason('problemFeedFileAgain') };
  if (UNFINISHED.includes(feed.state)) return undefined;
  await updateFeed(db, feedId, { state: 'fetching', scheduled: false, attempts: 0, acceptFewer });
  workOnFeeds(db);
  return undefined;
}

/** Sets how often a feed's address is asked without a click. */
export async function scheduleFeed(db: Database, feedId: string, cadence: Cadence): Promise<Refusal> {
  const feed = await findFeed(db, feedId);
  if (feed === undefined || feed.state === 'removing') return { problem: reason('problemFeedGone') };
  if (feed.origin.kind === 'file') return { problem: reason('problemFeedFileAgain') };
  const dueAt = nextAsking(cadence, { now: Date.now(), chance: Math.random(), failures: 0 });
  await updateFeed(db, feedId, { cadence, dueAt });
  await planRefreshes(db);
  return undefined;
}

/** Removes a feed with all its offers, and the permission to fetch it unless something else needs that. */
export async function removeFeed(db: Database, feedId: string): Promise<void> {
  const origin = (await findFeed(db, feedId))?.origin;
  await updateFeed(db, feedId, { state: 'removing', activeGeneration: 0 });
  workOnFeeds(db);
  if (origin?.kind === 'url') await giveBackUnneeded(db, [sitePattern(origin.url)]);
}

function newFeed(id: string, origin: FeedOrigin, state: FeedState): FeedRecord {
  return {
    id,
    origin,
    addedAt: Date.now(),
    state,
    activeGeneration: 0,
    nextGeneration: 1,
    rowsDone: 0,
    tally: emptyTally(),
  };
}
