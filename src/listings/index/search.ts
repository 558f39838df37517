import { Accumulators } from './accumulators';
import { findPostings, type PostingList, visitPostings } from './postings';
import { type Rarity, shareOf } from './rarity';
import { bucketOf, hashTerm } from './term-hash';

/** What is looked up: exact keys first, then words by weight and rarity. */
export interface Query {
  readonly keys: readonly string[];
  /** Distinct words with a weight; 1 for a word of the product itself. */
  readonly words: readonly { readonly text: string; readonly weight: number }[];
}

export interface SegmentRef {
  readonly id: number;
  readonly count: number;
}

/** Reads buckets, all of one search in one call; the answers in the same order, undefined for an absent bucket. */
export type ReadBuckets = (
  keys: readonly (readonly [segment: number, bucket: number])[],
) => Promise<readonly (Uint8Array | undefined)[]>;

/** One listing found: the id of its segment and its number there. Higher scores are better. */
export interface Hit {
  readonly segment: number;
  readonly ordinal: number;
  readonly score: number;
}

export interface SearchResult {
  /** Best first; of equal scores, by order of segments, then ordinal. */
  readonly hits: readonly Hit[];
  readonly rarity: Rarity;
}

/** Rare words decide; lists of common ones stop being read once this many postings were. */
const POSTING_BUDGET = 50_000;

/** Above any sum of words: a listing with an exact key comes first whatever its title says. */
const KEY_SCORE = 10_000;

interface Term {
  readonly text: string;
  readonly isKey: boolean;
  readonly weight: number;
  readonly hash: number;
}

/** A term with its list in each segment (by position, not id) and how many listings have it in all. */
interface Lookup extends Term {
  readonly lists: readonly (PostingList | undefined)[];
  readonly listings: number;
}

/** The best `limit` listings for a query over all segments, and how rare each of its words is among them. */
export async function search(
  query: Query,
  segments: readonly SegmentRef[],
  read: ReadBuckets,
  limit = 50,
): Promise<SearchResult> {
  const terms = [
    ...query.keys.map((text): Term => ({ text, isKey: true, weight: 1, hash: hashTerm(text) })),
    ...query.words.map(({ text, weight }): Term => ({ text, isKey: false, weight, hash: hashTerm(text) })),
  ];
  const total = segments.reduce((sum, { count }) => sum + count, 0);
  const lookups = await lookUp(terms, segments, read);
  const plan = withinBudget(lookups);
  const hits = segments.flatMap((segment, position) => scoreSegment(segment, position, plan, total, limit));
  // The sort is stable: equal scores stay in the order of segments and ordinals.
  hits.sort((a, b) => b.score - a.score);
  const words = lookups.filter(({ isKey }) => !isKey);
  return {
    hits: hits.slice(0, limit),
    rarity: new Map(words.map(({ text, listings }) => [text, shareOf(listings, total)])),
  };
}

async function lookUp(terms: readonly Term[], segments: readonly SegmentRef[], read: ReadBuckets): Promise<Lookup[]> {
  const buckets = [...new Set(terms.map(({ hash }) => bucketOf(hash)))];
  const column = new Map(buckets.map((bucket, i) => [bucket, i]));
  const bytes = await read(segments.flatMap(({ id }) => buckets.map((bucket) => [id, bucket] as const)));
  return terms.map((term) => {
    const lists = segments.map((_, position) => {
      const bucket = bytes[position * buckets.length + (column.get(bucketOf(term.hash)) ?? 0)];
      return bucket === undefined ? undefined : findPostings(bucket, term.hash);
    });
    return { ...term, lists, listings: lists.reduce((sum, list) => sum + (list?.listings ?? 0), 0) };
  });
}

/** Keys, then words from the rarest on while the budget lasts. The rarest word is always read, if only in part. */
function withinBudget(lookups: readonly Lookup[]): readonly Lookup[] {
  const present = lookups.filter(({ listings }) => listings > 0);
  const words = present.filter(({ isKey }) => !isKey).sort((a, b) => a.listings - b.listings);
  let spent = 0;
  const afforded = words.filter(({ listings }, i) => {
    spent += listings;
    return i === 0 || spent <= POSTING_BUDGET;
  });
  return [...present.filter(({ isKey }) => isKey), ...afforded];
}

function scoreSegment(
  { id, count }: SegmentRef,
  position: number,
  plan: readonly Lookup[],
  total: number,
  limit: number,
): Hit[] {
  const lists = plan.map(({ lists }) => lists[position]);
  const most = lists.reduce((sum, list) => sum + Math.min(list?.listings ?? 0, POSTING_BUDGET), 0);
  if (most === 0) return [];
  const scores = new Accumulators(Math.min(most, count));
  plan.forEach(({ isKey, weight, listings }, i) => {
    const list = lists[i];
    if (list === undefined) return;
    const score = isKey ? KEY_SCORE : weight * inverseFrequency(listings, total);
    visitPostings(list, count, Math.min(list.listings, POSTING_BUDGET), (ordinal) => scores.add(ordinal, score));
  });
  return best(id, scores, limit);
}

/** Robertson and Spärck Jones's idf, never negative. */
function inverseFrequency(listings: number, total: number): number {
  return Math.log(1 + (total - listings + 0.5) / (listings + 0.5));
}

/** The `limit` highest, best first, found with a short sorted list: most scores fail its first comparison. */
function best(segment: number, scores: Accumulators, limit: number): Hit[] {
  const top: Hit[] = [];
  scores.visit((ordinal, score) => {
    const last = top[limit - 1];
    const hit = { segment, ordinal, score };
    if (last !== undefined && !isBetter(hit, last)) return;
    let low = 0;
    let high = top.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBetter(hit, top[middle] as Hit)) high = middle;
      else low = middle + 1;
    }
    top.splice(low, 0, hit);
    if (top.length > limit) top.pop();
  });
  return top;
}

function isBetter(a: Hit, b: Hit): boolean {
  return a.score > b.score || (a.score === b.score && a.ordinal < b.ordinal);
}
