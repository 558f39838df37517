import { emptyTally, type FeedTally } from '@/src/listings/feeds/tally';
import type { Listing } from '@/src/listings/listing';
import type { Reason } from '@/src/words/reason';
import type { ListingSource } from './listing-source';
import type { Harvest } from './offer/harvest';
import { SeenOffers } from './same-listing';
import { SourceError, type SourceProblem } from './source-error';
import type { SentRequest, SourceIo } from './source-io';
import type { SourceQuery } from './source-query';

/** What became of one source in one question. Plain data, for the log of requests and the panel's small print. */
export interface SourceOutcome {
  readonly sourceId: string;
  readonly title: string;
  readonly section: ListingSource['section'];
  /** 'cut': something came, but not all. */
  readonly state: 'whole' | 'cut' | 'failed';
  /** Why it is not whole, in the person's words. */
  readonly reason?: Reason;
  readonly problem?: SourceProblem;
  /** When asking again makes sense, if the source said so. */
  readonly retryAt?: number;
  readonly tally: FeedTally;
  /** Offers another source had shown before. */
  readonly shownBefore: number;
  readonly requests: readonly SentRequest[];
  readonly bytes: number;
  readonly ms: number;
}

/** One source's answer, as it arrives. */
export interface Arrival {
  readonly outcome: SourceOutcome;
  /** Offers nobody brought before. */
  readonly listings: readonly Listing[];
}

/**
 * Asks sources side by side under `io.deadline` and gives each answer as it arrives: first come, first shown, late ones
 * fill in. Never throws: what goes wrong is an outcome. Sources that own a section are not compared with the others, so
 * their offers neither hide nor are hidden. Leaving the loop stops what is still being asked.
 */
export async function* askAll(
  sources: readonly ListingSource[],
  query: SourceQuery,
  io: SourceIo,
): AsyncGenerator<Arrival, void, undefined> {
  const leaving = new AbortController();
  const seen = new SeenOffers();
  const pending = new Map<ListingSource, Promise<[ListingSource, Answer]>>();
  const passOn = () => leaving.abort();
  io.signal.addEventListener('abort', passOn);
  if (io.signal.aborted) leaving.abort();
  try {
    for (const source of sources) {
      const asked = askOne(source, query, { ...io, signal: leaving.signal });
      pending.set(
        source,
        asked.then((answer): [ListingSource, Answer] => [source, answer]),
      );
    }
    while (pending.size > 0) {
      const [source, answer] = await Promise.race(pending.values());
      pending.delete(source);
      yield arrival(source, answer, seen);
    }
  } finally {
    io.signal.removeEventListener('abort', passOn);
    leaving.abort();
  }
}

interface Answer {
  readonly result: Harvest | SourceError;
  readonly requests: readonly SentRequest[];
  readonly ms: number;
}

/** Settles by the deadline, whatever the source does. */
async function askOne(source: ListingSource, query: SourceQuery, io: SourceIo): Promise<Answer> {
  const requests: SentRequest[] = [];
  const from = io.now();
  const done = new AbortController();
  const finish = () => done.abort();
  io.signal.addEventListener('abort', finish);
  if (io.signal.aborted) finish();
  const note = (request: SentRequest) => {
    requests.push(request);
    io.note(request);
  };
  const late = io
    .wait(Math.max(0, io.deadline - from), done.signal)
    // At the deadline a source gets the chance to hand over what it has.
    .then(() => io.wait(GRACE, done.signal))
    .then(() => new SourceError(io.signal.aborted ? 'stopped' : 'too-slow', source.title));
  const found = Promise.resolve()
    .then(() => source.search(query, { ...io, note }))
    .catch((error: unknown) => asSourceError(error, source.title));
  const result = await Promise.race([found, late]);
  io.signal.removeEventListener('abort', finish);
  done.abort();
  return { result, requests, ms: Math.max(0, io.now() - from) };
}

/** How long after the deadline a source may still hand over what it has, in ms. */
const GRACE = 200;

function asSourceError(error: unknown, title: string): SourceError {
  return error instanceof SourceError ? error : new SourceError('changed-format', title, { cause: error });
}

function arrival(source: ListingSource, { result, requests, ms }: Answer, seen: SeenOffers): Arrival {
  const { id: sourceId, title, section, marketplace } = source;
  const bytes = requests.reduce((sum, request) => sum + request.bytes, 0);
  const base = { sourceId, title, section, requests, bytes, ms };
  if (result instanceof SourceError) {
    const { problem, reason, retryAt } = result;
    const outcome = { ...base, state: 'failed', reason, problem, tally: emptyTally(), shownBefore: 0 } as const;
    return { outcome: { ...outcome, ...(retryAt !== undefined && { retryAt }) }, listings: [] };
  }
  const { cut, tally } = result;
  const listings =
    section === 'own' ? result.listings : result.listings.filter((listing) => seen.isNew({ listing, marketplace }));
  const shownBefore = result.listings.length - listings.length;
  const state = cut === undefined ? 'whole' : 'cut';
  return { outcome: { ...base, state, ...(cut !== undefined && { reason: cut }), tally, shownBefore }, listings };
}
