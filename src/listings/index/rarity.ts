/** Word → share of all listings that have it, 0..1. A word that is not a key here was not asked for. */
export type Rarity = ReadonlyMap<string, number>;

/** Listings assumed to lack the word: ten offers of shoes do not make "leather" common, nor a name found once in them. */
const UNSEEN = 1000;

/** The share of listings that have a word, held down in small catalogues, which say little of how rare it is. */
export function shareOf(listings: number, total: number): number {
  return Math.min(1, listings / (total + UNSEEN));
}
