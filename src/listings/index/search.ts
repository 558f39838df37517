import { Accumulators } from './accumulators';
import { countOf, isDead, type Part, Places } from './parts';
import { inverseFrequency, KEY_SCORE, POSTING_BUDGET, withinBudget } from './plan';
import { findPostings, ordinalsOf, type PostingList } from './postings';
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
  const count = countOf(parts);
  const scores = new Accumulators();
  const steps = plan.flatMap(({ lists, isKey, weight, listings }) => {
    const list = lists[position];
    return list === undefined ? [] : [{ list, score: isKey ? KEY_SCORE : weight * inverseFrequency(listings, total) }];
  });
  let left = steps.reduce((sum, { score }) => sum + score, 0);
  let isOpen = true;
  for (const { list, score } of steps) {
    // A listing that no list before had can no longer come among the best: those that remain only raise what is there.
    if (isOpen && list.listings >= WORTH_ASKING && left < LITTLE_LESS * least(parts, scores, limit)) isOpen = false;
    const ordinals = ordinalsOf(list, count, POSTING_BUDGET);
    if (isOpen) scores.add(ordinals, score);
    else scores.raise(ordinals, score);
    left -= score;
  }
  return best(parts, scores, limit);
}

/** Lists of fewer postings are read as quickly as it is told whether they must be. */
const WORTH_ASKING = 500;
/** Sums in another order differ in their last bits. */
const LITTLE_LESS = 1 - 1e-9;

/** The score of the last of the best so far; 0 while there are fewer. */
function least(parts: readonly Part[], scores: Accumulators, limit: number): number {
  return best(parts, scores, limit)[limit - 1]?.score ?? 0;
}

interface Ranked {
  readonly ordinal: number;
  readonly hit: Hit;
}

/** The `limit` highest that live, best first, found with a short sorted list: most scores are below its last. */
function best(parts: readonly Part[], accumulators: Accumulators, limit: number): Hit[] {
  const places = new Places(parts);
  const { ordinals, scores } = accumulators.all();
  const top: Ranked[] = [];
  let last: Ranked | undefined;
  let lowest = 0;
  for (let i = 0; i < scores.length; i += 1) {
    const score = scores[i] as number;
    if (score < lowest) continue;
    const ordinal = ordinals[i] as number;
    if (last !== undefined && !isBetter(ordinal, score, last)) continue;
    const found = places.find(ordinal);
    if (found === undefined || isDead(found.part, found.place)) continue;
    const { part, place } = found;
    let low = 0;
    let high = top.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBetter(ordinal, score, top[middle] as Ranked)) high = middle;
      else low = middle + 1;
    }
    top.splice(low, 0, { ordinal, hit: { batch: part.batch, place, score } });
    if (top.length > limit) top.pop();
    last = top[limit - 1];
    lowest = last?.hit.score ?? 0;
  }
  return top.map(({ hit }) => hit);
}

function isBetter(ordinal: number, score: number, than: Ranked): boolean {
  return score > than.hit.score || (score === than.hit.score && ordinal < than.ordinal);
}
