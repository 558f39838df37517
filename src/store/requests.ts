import type { Database, RequestRecord } from './database';

/** Enough to answer "what left my browser lately?"; older lines make room. */
const MOST_REQUESTS = 1000;

/** Notes a request that left the browser, or is about to; answers with the line's id. */
export async function logRequest(db: Database, request: Omit<RequestRecord, 'id'>): Promise<number> {
  return db.transaction('rw', db.requests, async () => {
    const id = await db.requests.add(request);
    const surplus = (await db.requests.count()) - MOST_REQUESTS;
    if (surplus > 0) await db.requests.orderBy('id').limit(surplus).delete();
    return id;
  });
}

/** Adds what came back to a line of the log, unless the person has cleared it meanwhile. */
export async function logAnswer(
  db: Database,
  id: number,
  came: Pick<RequestRecord, 'status' | 'bytes'>,
): Promise<void> {
  await db.requests.update(id, came);
}

export async function clearRequests(db: Database): Promise<void> {
  await db.requests.clear();
}

/** Bytes that came back in all requests of the log. */
export async function movedBytes(db: Database): Promise<number> {
  let sum = 0;
  await db.requests.each(({ bytes }) => {
    sum += bytes;
  });
  return sum;
}

/** Newest first. */
export function watchRequests(db: Database, show: (requests: RequestRecord[]) => void): () => void {
  return db.watch(() => db.requests.orderBy('id').reverse().toArray(), show);
}
