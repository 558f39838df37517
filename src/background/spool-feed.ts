import { download } from '@/src/platform/http';
import { HOUR } from '@/src/quantity/time';
import type { Database } from '@/src/store/database';
import { isDiskFull } from '@/src/store/disk-full';
import { clearSpool, spoolPart } from '@/src/store/feeds';
import { type Reason, reason } from '@/src/words/reason';
import { FetchError } from './fetch-error';

/** Bytes arrive in the spool in parts of about this size: few writes, little memory. */
const PART_BYTES = 2 * 1024 * 1024;
/** A feed larger than this is refused: ten million rows are a warehouse, not a neighbourhood. */
const MOST_FEED_BYTES = 2 * 1024 ** 3;
/** A download that takes longer than this is given up. */
export const PATIENCE = HOUR;

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

/** Writes bytes into parts; `arrived` hears the size so far. @throws FetchError when there are none or too many. */
export async function spool(
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
  if (total === 0) throw new FetchError(reason('feedEmpty'));
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
