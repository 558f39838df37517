import type { Rarity } from '@/src/listings/index/rarity';

/** Share of listings assumed to have a word nobody counted. */
const UNCOUNTED = 0.003;

/** Keeps words that no listing has from outweighing everything: a shop's own slogans are rare too. */
const RAREST = 0.0005;

/** How much a word tells, 0..1: the logarithm of how few listings have it; 1 for a word that none has. */
export function weightOf(word: string, rarity: Rarity): number {
  return Math.max(0, Math.log(RAREST + (rarity.get(word) ?? UNCOUNTED)) / Math.log(RAREST));
}
