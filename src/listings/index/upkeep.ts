import { countOf, type Part } from './parts';
import { WORDS_EDITION } from './words-edition';

/**
 * Listings a batch: one transaction of an import. What a search finds stands in one block or two of each batch, so larger
 * ones are fewer reads; and as much is read again when a worker is killed.
 */
export const BATCH = 50_000;

/** Segments of about one size are merged once there are so many: each listing is merged a few times at most. */
const ALIKE = 3;
/** A segment this much larger than all smaller ones together is left alone. */
const LARGER = 2;
/** Batches smaller than this share of a full one are put together once there are `SMALL_ONES`. */
const SMALL = BATCH / 4;
const SMALL_ONES = 8;

type Sized = { readonly id: number; readonly parts: readonly Part[] };

/**
 * Which of a feed's segments should become one, by id; empty when all is well. As many of the smallest go together as
 * leave none much larger than all the others, as in a log-structured merge tree; a segment that is mostly dead is written
 * anew.
 *
 * @see P. O'Neil et al., "The log-structured merge-tree", Acta Informatica 33 (1996)
 */
export function segmentsToMerge(segments: readonly Sized[]): readonly number[] {
  const bySize = segments
    .map(({ id, parts }) => ({ id, parts, size: livingIn(parts) }))
    .sort((a, b) => a.size - b.size || a.id - b.id);
  let smaller = 0;
  let alike = 0;
  bySize.forEach(({ size }, i) => {
    if (size <= LARGER * smaller) alike = i + 1;
    smaller += size;
  });
  if (alike >= ALIKE) return bySize.slice(0, alike).map(({ id }) => id);
  const hollow = segments.find(({ parts }) => 2 * countOf(parts.filter(({ live }) => live === 0)) > countOf(parts));
  return hollow === undefined ? [] : [hollow.id];
}

/** Whether a part has listings that are found by words as they were read once. */
export function hasOldWords({ live, words }: Part): boolean {
  return live > 0 && words !== WORDS_EDITION;
}

/**
 * Which batches should be written anew as one: those that are mostly dead or found by old words, and small ones once there
 * are many. At most a full batch of living listings; empty when all is well.
 */
export function batchesToRewrite(parts: readonly Part[]): readonly number[] {
  const living = parts.filter(({ live }) => live > 0);
  const isStale = (part: Part) => 2 * part.live < part.count || hasOldWords(part);
  const stale = living.filter(isStale);
  const small = living.filter((part) => !isStale(part) && part.live < SMALL);
  const wanted = [...stale, ...(small.length >= SMALL_ONES ? small : [])].sort((a, b) => a.live - b.live);
  let sum = 0;
  return wanted
    .filter(({ live }, i) => {
      sum += live;
      return i === 0 || sum <= BATCH;
    })
    .map(({ batch }) => batch);
}

function livingIn(parts: readonly Part[]): number {
  return parts.reduce((sum, { live }) => sum + live, 0);
}
