// Labelled pairs as examples for learning.
import { matchListing } from '@/src/match/match-listing';
import { strengthsOf } from '@/src/match/score';
import { seededRandom } from '@/src/quantity/random';
import type { RuleSet } from '@/src/rules/rule-pack';
import { rarityOf } from './answer-pairs';
import type { Example } from './fit-weights';
import type { LabelledPair } from './match-rows';

/** A pair's signals, and whether vetoes and differences let it be called the same thing at all. */
export interface Learnable extends Example {
  readonly mayBeSame: boolean;
}

export function learnable(pairs: readonly LabelledPair[], rules: RuleSet): Learnable[] {
  const rarity = rarityOf(pairs);
  const permissive = { ...rules, thresholds: { same: 0, variant: 0, similar: 0 } };
  return pairs.map(({ product, listing, label }) => {
    const { signals, band } = matchListing(product, listing, permissive, rarity(product));
    return { label, strengths: strengthsOf(signals), mayBeSame: band === 'same' };
  });
}

/** The same pairs with nothing known but their titles. */
export function titlesOnly(pairs: readonly LabelledPair[]): LabelledPair[] {
  return pairs.map((pair) => {
    const { product, listing } = pair;
    const { offerId, sourceId, title, condition, url, fetchedAt } = listing;
    const price = { minor: 0, currency: 'XXX' };
    return {
      ...pair,
      product: { name: product.name, attributes: {}, breadcrumb: [] },
      listing: { offerId, sourceId, title, condition, price, url, attributes: {}, fetchedAt },
    };
  });
}

/** Of a title's words, how many are lost, and at most how many come in from elsewhere. */
const LOST = 0.15;
const MOST_STRAY = 3;

/** The same pairs with sloppier right sides: words lost, and stray words of other titles of the file put in. */
export function sloppy(pairs: readonly LabelledPair[]): LabelledPair[] {
  const random = seededRandom('sloppy');
  const stray = pairs.flatMap(({ listing }) => listing.title.split(/\s+/));
  return pairs.map((pair) => {
    const words = pair.listing.title.split(/\s+/);
    const kept = words.length < 4 ? words : words.filter(() => random() >= LOST);
    for (let more = Math.floor(random() * (MOST_STRAY + 1)); more > 0; more -= 1)
      kept.splice(Math.floor(random() * (kept.length + 1)), 0, stray[Math.floor(random() * stray.length)] as string);
    const title = kept.join(' ').slice(0, 500) || pair.listing.title;
    return { ...pair, listing: { ...pair.listing, title } };
  });
}
