// Pairs in, what the extension would answer for each out.

import { namedProduct, wordsOf } from '@/src/listings/index/listing-terms';
import { type Rarity, shareOf } from '@/src/listings/index/rarity';
import { matchListing } from '@/src/match/match-listing';
import type { Product } from '@/src/product/product';
import type { RuleSet } from '@/src/rules/rule-pack';
import type { LabelledPair } from './match-rows';
import type { Answered } from './score-match';

/** Product → how rare its words are: what a local index of the file's distinct listings would tell. No labels are read. */
export type RarityOf = (product: Product) => Rarity;

export function rarityOf(pairs: readonly LabelledPair[]): RarityOf {
  const listings = new Map(pairs.map(({ listing }) => [`${listing.title}\n${listing.brand}\n${listing.mpn}`, listing]));
  const counts = new Map<string, number>();
  for (const listing of listings.values())
    for (const word of wordsOf(listing)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (product) =>
    new Map([...wordsOf(namedProduct(product))].map((word) => [word, shareOf(counts.get(word) ?? 0, listings.size)]));
}

/** Every pair's answer, through the same function the extension asks; `microsPerPair` includes reading both sides. */
export function answerPairs(
  pairs: readonly LabelledPair[],
  rules: RuleSet,
  rarityOf: RarityOf,
): { readonly answers: readonly Answered[]; readonly microsPerPair: number } {
  const rarities = pairs.map(({ product }) => rarityOf(product));
  const began = performance.now();
  const matches = pairs.map(({ product, listing }, i) => matchListing(product, listing, rules, rarities[i] as Rarity));
  const microsPerPair = (1000 * (performance.now() - began)) / pairs.length;
  const answers = matches.map(({ probability, band: answer }, i) => {
    const { label, band } = pairs[i] as LabelledPair;
    return { label, probability, answer, ...(band !== undefined && { band }) };
  });
  return { answers, microsPerPair };
}
