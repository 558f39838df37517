import { HOUR } from '@/src/quantity/time';
import type { CacheFor, SourceAbout } from './listing-source';
import type { SourceQuery } from './source-query';

/** A kept answer, as far as its age is concerned. */
export interface Kept {
  readonly at: number;
  /** Which browser session it was kept in. */
  readonly session: string;
}

/** Under which an answer is kept: the source and exactly the part of the query it was sent. */
export function answerKey({ id, sends }: Pick<SourceAbout, 'id' | 'sends'>, query: SourceQuery): string {
  const sent = [...sends].sort().map((field) => [field, query[field]?.toLowerCase().replace(/\s+/g, ' ')]);
  return JSON.stringify([id, sent]);
}

/**
 * True while an answer may be used again. One from the future, left by a clock set back, may not.
 */
export function isFresh(
  cacheFor: CacheFor,
  kept: Kept,
  now: { readonly at: number; readonly session: string },
): boolean {
  if (kept.at > now.at) return false;
  if (cacheFor.for === 'none') return false;
  if (cacheFor.for === 'session') return kept.session === now.session;
  return now.at - kept.at < cacheFor.days * 24 * HOUR;
}
