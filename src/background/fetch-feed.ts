import { nextAsking, restOf } from '@/src/listings/feeds/schedule';
import { type Download, download } from '@/src/platform/http';
import { isAllowed } from '@/src/platform/permissions';
import { sitePattern } from '@/src/product/site-pattern';
import type { Database } from '@/src/store/database';
import { isDiskFull } from '@/src/store/disk-full';
import type { FeedRecord } from '@/src/store/feed-record';
import { advanceFeed, clearSpool } from '@/src/store/feeds';
import { logAnswer, logRequest } from '@/src/store/requests';
import { reason } from '@/src/words/reason';
import { FetchError } from './fetch-error';
import { PATIENCE, spool } from './spool-feed';

/** A fetch that was begun so often without an end takes the worker down with it. */
const MOST_ATTEMPTS = 5;

/** What a fetch reads beside the network. */
export interface Chances {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** From 0 to 1. */
  readonly chance: () => number;
}

/**
 * Asks a feed's address, and nothing else: brings its bytes into the spool, whole, and marks it ready to import, or notes
 * that nothing changed. What was imported before stays as it is until the new import is complete.
 * @throws FetchError
 */
export async function fetchFeed(db: Database, feed: FeedRecord, { now, chance }: Chances): Promise<void> {
  if (feed.origin.kind === 'file') throw new FetchError(reason('problemFeedFileAgain'));
  const { url } = feed.origin;
  const { host, origin } = new URL(url);
  const attempts = (feed.attempts ?? 0) + 1;
  if (attempts > MOST_ATTEMPTS) throw new FetchError(reason('problemFeedInterrupted', host));
  if (!(await isAllowed(sitePattern(origin)))) throw new FetchError(reason('problemFeedNotAllowed', host));
  if (!(await advanceFeed(db, feed, { attempts }))) return;

  const imported = feed.activeGeneration > 0;
  const validators = imported ? { etag: feed.etag, lastModified: feed.lastModified } : {};
  const begun = { at: now(), address: url, purpose: 'feed', status: 0, bytes: 0 } as const;
  // Before it is asked: a worker that dies over the answer has asked all the same.
  const line = await logRequest(db, { ...begun, ...(feed.scheduled === true && { scheduled: true }) });
  let answer: Download;
  try {
    answer = await download(url, validators, AbortSignal.timeout(PATIENCE));
  } catch {
    throw new FetchError(reason('problemFeedUnreachable', host));
  }
  const { status, headers, body } = answer;
  const rest = restOf(headers, now());
  let bytes = 0;
  try {
    if (answer.redirected) throw new FetchError(reason('problemFeedRedirected', host));
    if (status !== 200 && status !== 304) throw new FetchError(reason('problemFeedStatus', { number: status }), rest);
    if (status === 200)
      await spool(db, feed.id, body, (size) => {
        bytes = size;
      });
  } catch (error) {
    await clearSpool(db, feed.id);
    if (error instanceof FetchError) throw error;
    throw new FetchError(isDiskFull(error) ? reason('problemDiskFull') : reason('problemFeedCut', host));
  } finally {
    await logAnswer(db, line, { status, bytes });
  }
  const asked = { now: now(), chance: chance(), failures: 0, rest };
  const ended = { attempts: 0, scheduled: false, dueAt: nextAsking(feed.cadence ?? 'never', asked) };
  if (status === 304) {
    const unchanged = {
      state: 'ready',
      refreshedAt: now(),
      problem: undefined,
      failures: 0,
      acceptFewer: false,
    } as const;
    await advanceFeed(db, feed, { ...ended, ...unchanged });
    return;
  }
  const { contentType, etag, lastModified } = headers;
  // A generation number is never used twice, even when an import was given up halfway.
  const nextGeneration = feed.nextGeneration + 1;
  const arrived = { contentType, arriving: { etag, lastModified }, state: 'importing', rowsDone: 0 } as const;
  await advanceFeed(db, feed, { ...ended, ...arrived, nextGeneration });
}
