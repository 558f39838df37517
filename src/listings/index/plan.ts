/** Rare words decide; lists of common ones stop being read once this many postings were. */
export const POSTING_BUDGET = 50_000;

/** Above any sum of words: a listing with an exact key comes first whatever its title says. */
export const KEY_SCORE = 10_000;

/** A term of a query, and how many listings have it. */
export interface Counted {
  readonly isKey: boolean;
  readonly listings: number;
}

/** Keys, then words from the rarest on while the budget lasts. The rarest word is always read, if only in part. */
export function withinBudget<Of extends Counted>(lookups: readonly Of[]): readonly Of[] {
  const present = lookups.filter(({ listings }) => listings > 0);
  const words = present.filter(({ isKey }) => !isKey).sort((a, b) => a.listings - b.listings);
  let spent = 0;
  const afforded = words.filter(({ listings }, i) => {
    spent += listings;
    return i === 0 || spent <= POSTING_BUDGET;
  });
  return [...present.filter(({ isKey }) => isKey), ...afforded];
}

/** Robertson and Spärck Jones's idf, never negative. */
export function inverseFrequency(listings: number, total: number): number {
  return Math.log(1 + (total - listings + 0.5) / (listings + 0.5));
}
