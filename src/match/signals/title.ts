import type { Rarity } from '@/src/listings/index/search';
import { reason } from '@/src/words/reason';
import type { Signal } from '../match';
import type { Traits } from '../traits';

/** Share of listings assumed to have a word nobody counted. */
const UNCOUNTED = 0.003;

/** Keeps words that no listing has from outweighing everything: a shop's own slogans are rare too. */
const RAREST = 0.0005;

/** Both titles' words weighed by rarity; the strength is the mean of how much of each is in the other. */
export function compareTitles(product: Traits, listing: Traits, rarity: Rarity): Signal {
  const ours = covered(product, listing, rarity);
  const theirs = covered(listing, product, rarity);
  const strength = (ours + theirs) / 2;
  return { kind: 'title', strength, reason: reason('matchTitle', { percent: ours }) };
}

/** The rarity-weighted share of one title's words that the other has, 0..1. */
function covered(one: Traits, other: Traits, rarity: Rarity): number {
  let all = 0;
  let shared = 0;
  const seen = new Set<string>();
  one.tokens.forEach(({ text, kind }, i) => {
    if (kind === 'idle' || seen.has(text)) return;
    seen.add(text);
    const weight = Math.log(1 / (RAREST + (rarity.get(text) ?? UNCOUNTED)));
    all += Math.max(0, weight);
    if (isIn(other, text, one.tokens[i - 1]?.text, one.tokens[i + 1]?.text)) shared += Math.max(0, weight);
  });
  return all === 0 ? 0 : shared / all;
}

/** Whether a word stands in the other title, alone or run together with its neighbour ("back pack", "backpack"). */
function isIn(other: Traits, text: string, before: string | undefined, after: string | undefined): boolean {
  if (other.words.has(text) || other.runs.has(text)) return true;
  return (
    (before !== undefined && other.words.has(before + text)) || (after !== undefined && other.words.has(text + after))
  );
}
