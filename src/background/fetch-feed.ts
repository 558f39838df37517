import { type Download, download } from '@/src/platform/http';
import { parseWebUrl } from '@/src/product/web-url';
import { HOUR } from '@/src/quantity/time';
import type { Database } from '@/src/store/database';
import { isDiskFull } from '@/src/store/disk-full';
import type { FeedRecord } from '@/src/store/feed-record';
import { advanceFeed, clearSpool, spoolPart } from '@/src/store/feeds';
import { logRequest } from '@/src/store/requests';
import { type Reason, reason } from '@/src/words/reason';

/** Bytes arrive in the spool in parts of about this size: few writes, little memory. */
const PART_BYTES = 2 * 1024 * 1024;
/** A feed larger than this is refused: ten million rows are a warehouse, not a neighbourhood. */
export const MOST_FEED_BYTES = 2 * 1024 ** 3;
/** A download that takes longer than this is given up. */
const PATIENCE = HOUR;

/** A download that did not arrive whole; says why in the person's words. */
export class FetchError extends Error {
  override readonly name = 'FetchError';
  readonly reason: Reason;

  constructor(reason: Reason) {
    super(reason.key);
    this.reason = reason;
  }
}

/**
 * Brings a feed's bytes into the spool, whole, and marks it ready to import. Answers false when the server says that
 * nothing changed. What was imported before stays as it is until the new import is complete.
 * @throws FetchError
 */
export async function fetchFeed(db: Database, feed: FeedRecord, now: () => number): Promise<boolean> {
  if (feed.origin.kind === 'file') throw new FetchError(reason('problemFeedFileAgain'));
  const { url } = feed.origin;
  const imported = feed.activeGeneration > 0;
  const validators = imported ? { etag: feed.etag, lastModified: feed.lastModified } : {};
  let answer: Download;
  try {
    answer = await download(url, validators, AbortSignal.timeout(PATIENCE));
  } catch {
    await logRequest(db, { at: now(), address: url, purpose: 'feed', status: 0, bytes: 0 });
    throw new FetchError(reason('problemFeedUnreachable', new URL(url).host));
  }
  let bytes = 0;
  try {
    if (answer.status === 304) return false;
    if (answer.status !== 200) throw new FetchError(reason('problemFeedStatus', { number: answer.status }));
    if (parseWebUrl(answer.url) === undefined) throw new FetchError(reason('problemFeedAddress'));
    await spool(db, feed.id, answer.body, (size) => {
      bytes = size;
    });
  } catch (error) {
    await clearSpool(db, feed.id);
    if (error instanceof FetchError) throw error;
    throw new FetchError(isDiskFull(error) ? reason('problemDiskFull') : reason('problemFeedCut', new URL(url).host));
  } finally {
    await logRequest(db, { at: now(), address: url, purpose: 'feed', status: answer.status, bytes });
  }
  const { contentType, etag, lastModified } = answer;
  // A generation number is never used twice, even when an import was given up halfway.
  const nextGeneration = feed.nextGeneration + 1;
  await advanceFeed(db, feed, { contentType, etag, lastModified, state: 'importing', rowsDone: 0, nextGeneration });
  return true;
}

/** Takes over a file that an options page holds under an object URL, whole; says what stopped it. */
export async function spoolFile(db: Database, feedId: string, blobUrl: string): Promise<Reason | undefined> {
  try {
    if (!blobUrl.startsWith('blob:')) throw new FetchError(reason('problemFeedFileUnreadable'));
    const file = await download(blobUrl, {}, AbortSignal.timeout(PATIENCE));
    await spool(db, feedId, file.body, () => undefined);
    return undefined;
  } catch (error) {
    await clearSpool(db, feedId);
    if (error instanceof FetchError) return error.reason;
    return reason(isDiskFull(error) ? 'problemDiskFull' : 'problemFeedFileUnreadable');
  }
}

/** Writes bytes into parts; `arrived` hears the size so far. @throws FetchError when there are too many. */
async function spool(
  db: Database,
  feedId: string,
  body: AsyncIterable<Uint8Array>,
  arrived: (bytes: number) => void,
): Promise<void> {
  await clearSpool(db, feedId);
  let part = 0;
  let pending: Uint8Array[] = [];
  let pendingBytes = 0;
  let total = 0;
  const flush = async () => {
    await spoolPart(db, feedId, part, joined(pending, pendingBytes));
    part += 1;
    pending = [];
    pendingBytes = 0;
  };
  for await (const chunk of body) {
    total += chunk.length;
    if (total > MOST_FEED_BYTES) throw new FetchError(reason('problemFeedTooLarge'));
    pending.push(chunk);
    pendingBytes += chunk.length;
    arrived(total);
    if (pendingBytes >= PART_BYTES) await flush();
  }
  if (pendingBytes > 0) await flush();
}

function joined(chunks: readonly Uint8Array[], bytes: number): Uint8Array {
  const whole = new Uint8Array(bytes);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
