import type { Listing } from '@/src/listings/listing';
import { answerKey, isFresh } from '@/src/listings/sources/answer-cache';
import type { ListingSource } from '@/src/listings/sources/listing-source';
import type { SourceQuery } from '@/src/listings/sources/source-query';
import { sessionAll, sessionGet, sessionRemove, sessionSet } from '@/src/platform/session';
import { HOUR } from '@/src/quantity/time';
import { findAnswer, keepAnswer } from '@/src/store/answers';
import type { Database } from '@/src/store/database';

/** Answers kept in the session's memory; older ones make room. */
const MOST_ANSWERS = 40;
const PREFIX = 'answer:';
/** What is in the memory of the session is of this session. */
const SESSION = 'this';

interface SessionAnswer {
  readonly at: number;
  readonly listings: readonly Listing[];
}

/**
 * What a source answered to the same question before, when its terms let it be used again.
 * @param since answers of before this moment, in ms since 1970, are not used.
 */
export async function answeredBefore(
  db: Database,
  source: ListingSource,
  query: SourceQuery,
  since = 0,
): Promise<readonly Listing[] | undefined> {
  const { cacheFor } = source;
  if (cacheFor.for === 'none') return undefined;
  const key = answerKey(source, query);
  const kept = cacheFor.for === 'days' ? await findAnswer(db, key) : await sessionGet<SessionAnswer>(`${PREFIX}${key}`);
  if (kept === undefined || kept.at < since) return undefined;
  return isFresh(cacheFor, { at: kept.at, session: SESSION }, { at: Date.now(), session: SESSION })
    ? kept.listings
    : undefined;
}

/** Keeps a whole answer as its source's terms allow: for days on this machine, for the session in its memory, or not. */
export async function rememberAnswer(
  db: Database,
  source: ListingSource,
  query: SourceQuery,
  listings: readonly Listing[],
): Promise<void> {
  const { id: sourceId, cacheFor } = source;
  const key = answerKey(source, query);
  const at = Date.now();
  if (cacheFor.for === 'days') {
    await keepAnswer(db, { key, sourceId, at, until: at + cacheFor.days * 24 * HOUR, listings });
  } else if (cacheFor.for === 'session') {
    await sessionSet(`${PREFIX}${key}`, { at, listings } satisfies SessionAnswer);
    await forgetOldest();
  }
}

/** Forgets what a source answered in this session. */
export async function forgetSessionAnswers(sourceId: string): Promise<void> {
  const opening = `${PREFIX}${JSON.stringify([sourceId]).slice(0, -1)},`;
  await sessionRemove(...Object.keys(await sessionAll()).filter((key) => key.startsWith(opening)));
}

async function forgetOldest(): Promise<void> {
  const answers = Object.entries(await sessionAll()).filter(([key]) => key.startsWith(PREFIX));
  const newestFirst = answers.sort(([, a], [, b]) => (b as SessionAnswer).at - (a as SessionAnswer).at);
  await sessionRemove(...newestFirst.slice(MOST_ANSWERS).map(([key]) => key));
}
