import type { Signature } from '@/src/listings/index/signature';
import { fold } from '@/src/listings/terms/fold';
import type { Match } from '@/src/match/match';
import { type Reason, reason } from '@/src/words/reason';

/**
 * One match for all whose listings a person could not tell apart: same source, title, maker, numbers, condition, price and
 * attributes. Dealers list each piece of a pile by itself, and a thousand of one would leave no place for another.
 *
 * @param matches the first of those alike is kept, in its place.
 * @param sourceOf where a listing is from.
 * @returns the matches kept; `alike` tells how many more each stands for.
 */
export function foldAlike<Of extends Signature>(
  matches: readonly Match<Of>[],
  sourceOf: (listing: Of) => string,
): Match<Of>[] {
  const kept = new Map<string, Match<Of>>();
  for (const match of matches) {
    const key = keyOf(match.listing, sourceOf(match.listing));
    const first = kept.get(key);
    if (first === undefined) kept.set(key, match);
    else kept.set(key, { ...first, alike: (first.alike ?? 0) + 1 + (match.alike ?? 0) });
  }
  return [...kept.values()];
}

function keyOf({ title, brand, gtin, asin, mpn, condition, price, attributes }: Signature, source: string): string {
  const words = [title, brand ?? ''].map((text) => fold(text).replace(/\s+/g, ' ').trim());
  const said = Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([source, words, gtin, asin, mpn, condition, price.minor, price.currency, said]);
}

/** Says that more stand behind a match; undefined when none do. */
export function alikeWords({ alike = 0 }: Pick<Match, 'alike'>): Reason | undefined {
  if (alike === 0) return undefined;
  return reason('uiAlike', { number: alike });
}
