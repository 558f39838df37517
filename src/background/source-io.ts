import { publicHttps } from '@/src/listings/sources/call/addresses';
import { carries } from '@/src/listings/sources/carries';
import type { SourceAbout } from '@/src/listings/sources/listing-source';
import type { SentRequest, SourceIo } from '@/src/listings/sources/source-io';
import type { SourceQuery } from '@/src/listings/sources/source-query';
import { namelessFetch } from '@/src/platform/nameless-fetch';
import { mayAsk } from '@/src/platform/permissions';
import type { Database, RequestRecord } from '@/src/store/database';
import { logRequest } from '@/src/store/requests';
import { sourceMemory } from '@/src/store/sources';

/** Why sources are asked, and for how long. */
interface Asking {
  readonly purpose: Exclude<RequestRecord['purpose'], 'feed'>;
  /** A schedule of the person's asks, not a click or a page. */
  readonly scheduled?: boolean;
  /** What the log says was asked; nothing when a shop is only looked at. */
  readonly query?: SourceQuery;
  /** Whom it is asked of, and which parts of the query each is sent. */
  readonly about: (sourceId: string) => Pick<SourceAbout, 'title' | 'sends'>;
  /** Ms until no answer is waited for. */
  readonly patience: number;
  readonly signal: AbortSignal;
  readonly conditionOf?: SourceIo['conditionOf'];
}

/** Runs with the real network, clock and timers; every request is in the log before this settles. */
export async function withSourceIo<Result>(
  db: Database,
  { purpose, scheduled = false, query, about, patience, signal, conditionOf }: Asking,
  run: (io: SourceIo) => Promise<Result>,
): Promise<Result> {
  const noting: Promise<unknown>[] = [];
  const note = (request: SentRequest) => {
    const { sourceId, at, address, status, bytes } = request;
    const { title, sends } = about(sourceId);
    const asked = query !== undefined && carries(request, query) ? { asked: sent(query, sends) } : {};
    const when = scheduled ? { scheduled } : {};
    noting.push(logRequest(db, { at, address, purpose, status, bytes, title, ...asked, ...when }));
  };
  try {
    return await run({
      fetch: namelessFetch,
      now: Date.now,
      random: Math.random,
      wait: sleep,
      signal,
      deadline: Date.now() + patience,
      admits: publicHttps,
      permitted: mayAsk,
      memory: sourceMemory(db),
      conditionOf,
      note,
    });
  } finally {
    await Promise.allSettled(noting);
  }
}

/** What a source was sent of a query, for the log. */
function sent(query: SourceQuery, sends: SourceAbout['sends']): string {
  return sends.flatMap((field) => query[field] ?? []).join(', ');
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end);
    if (signal.aborted) end();
  });
}
