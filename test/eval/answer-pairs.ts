// Pairs in, what the extension would answer for each out.

import { wordsOf } from '@/src/listings/index/listing-terms';
import type { Rarity } from '@/src/listings/index/search';
import { matchListing } from '@/src/match/match-listing';
import type { RuleSet } from '@/src/rules/rule-pack';
import type { LabelledPair } from './match-rows';
import type { Answered } from './score-match';

/** How rare each word is among the distinct titles of both sides: what a local catalogue of them would say. No labels. */
export function rarityOf(pairs: readonly LabelledPair[]): Rarity {
  const records = new Map(
    pairs.flatMap(({ product: { name, ...product }, listing }) =>
      [{ ...product, title: name }, listing].map((side) => [`${side.title}\n${side.brand}\n${side.mpn}`, side]),
    ),
  );
  const counts = new Map<string, number>();
  for (const record of records.values())
    for (const word of wordsOf(record)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Map([...counts].map(([word, count]) => [word, count / records.size]));
}

/** Every pair's answer, through the same function the extension asks; `microsPerPair` includes reading both sides. */
export function answerPairs(
  pairs: readonly LabelledPair[],
  rules: RuleSet,
  rarity: Rarity,
): { readonly answers: readonly Answered[]; readonly microsPerPair: number } {
  const began = performance.now();
  const matches = pairs.map(({ product, listing }) => matchListing(product, listing, rules, rarity));
  const microsPerPair = (1000 * (performance.now() - began)) / pairs.length;
  const answers = matches.map(({ probability, band: answer }, i) => {
    const { label, band } = pairs[i] as LabelledPair;
    return { label, probability, answer, ...(band !== undefined && { band }) };
  });
  return { answers, microsPerPair };
}
