import { Accumulators } from './accumulators';
import { countOf, isDead, type Part, Places } from './parts';
import { inverseFrequency, KEY_SCORE, POSTING_BUDGET, withinBudget } from './plan';
import { findPostings, type PostingList, visitPostings } from './postings';
import { type Rarity, shareOf } from './rarity';
import { bucketOf, bucketStart, hashTerm } from './term-hash';

/** What is looked up: exact keys first, then words by weight and rarity. */
export interface Query {
  readonly keys: readonly string[];
  /** Distinct words with a weight; 1 for a word of the product itself. */
  readonly words: readonly { readonly text: string; readonly weight: number }[];
}

export interface SegmentRef {
  readonly id: number;
  /** How many high bits of a term's hash choose its bucket. */
  readonly bits: number;
  readonly parts: readonly Part[];
}

/** Reads buckets, all of one search in one call; the answers in the same order, undefined for an absent bucket. */
export type ReadBuckets = (
  keys: readonly (readonly [segment: number, bucket: number])[],
) => Promise<readonly (Uint8Array | undefined)[]>;

/** One listing found: its batch and its place there. Higher scores are better. */
export interface Hit {
  readonly batch: number;
  readonly place: number;
  readonly score: number;
}

export interface SearchResult {
  /** Best first; of equal scores, by order of segments, then of listings. */
  readonly hits: readonly Hit[];
  readonly rarity: Rarity;
}

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
  const total = segments.reduce((sum, { parts }) => sum + countOf(parts), 0);
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

/** Reads the buckets of all terms in all segments; terms of one bucket share it. */
async function lookUp(terms: readonly Term[], segments: readonly SegmentRef[], read: ReadBuckets): Promise<Lookup[]> {
  const wanted = segments.map(({ bits }) => [...new Set(terms.map(({ hash }) => bucketOf(hash, bits)))]);
  const answers = await read(segments.flatMap(({ id }, i) => (wanted[i] ?? []).map((bucket) => [id, bucket] as const)));
  let at = 0;
  const buckets = wanted.map((numbers) => new Map(numbers.map((bucket) => [bucket, answers[at++]])));
  return terms.map((term) => {
    const lists = segments.map(({ bits }, i) => {
      const bucket = bucketOf(term.hash, bits);
      const bytes = buckets[i]?.get(bucket);
      return bytes === undefined ? undefined : findPostings(bytes, bucketStart(bucket, bits), term.hash);
    });
    return { ...term, lists, listings: lists.reduce((sum, list) => sum + (list?.listings ?? 0), 0) };
  });
}

function scoreSegment(
  { parts }: SegmentRef,
  position: number,
  plan: readonly Lookup[],
  total: number,
  limit: number,
): Hit[] {
  const lists = plan.map(({ lists }) => lists[position]);
  const most = lists.reduce((sum, list) => sum + Math.min(list?.listings ?? 0, POSTING_BUDGET), 0);
  if (most === 0) return [];
  const count = countOf(parts);
  const scores = new Accumulators(Math.min(most, count));
  plan.forEach(({ isKey, weight, listings }, i) => {
    const list = lists[i];
    if (list === undefined) return;
    const score = isKey ? KEY_SCORE : weight * inverseFrequency(listings, total);
    visitPostings(list, count, Math.min(list.listings, POSTING_BUDGET), (ordinal) => scores.add(ordinal, score));
  });
  return best(parts, scores, limit);
}

interface Ranked {
  readonly ordinal: number;
  readonly score: number;
}

/** The `limit` highest that live, best first, found with a short sorted list: most scores fail its first comparison. */
function best(parts: readonly Part[], scores: Accumulators, limit: number): Hit[] {
  const places = new Places(parts);
  const top: (Ranked & { hit: Hit })[] = [];
  let least = Number.NEGATIVE_INFINITY;
  scores.visit((ordinal, score) => {
    // Nearly all fail here: a comparison of two numbers, and nothing made for it.
    if (score < least) return;
    const last = top[limit - 1];
    if (last !== undefined && !isBetter({ ordinal, score }, last)) return;
    const found = places.find(ordinal);
    if (found === undefined || isDead(found.part, found.place)) return;
    const { part, place } = found;
    const ranked = { ordinal, score, hit: { batch: part.batch, place, score } };
    let low = 0;
    let high = top.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBetter(ranked, top[middle] as Ranked)) high = middle;
      else low = middle + 1;
    }
    top.splice(low, 0, ranked);
    if (top.length > limit) top.pop();
    least = top[limit - 1]?.score ?? least;
  });
  return top.map(({ hit }) => hit);
}

function isBetter(a: Ranked, b: Ranked): boolean {
  return a.score > b.score || (a.score === b.score && a.ordinal < b.ordinal);
}
