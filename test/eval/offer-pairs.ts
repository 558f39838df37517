// Pairs made of offers that somebody sorted by product: for kinds of goods nobody labelled pairs of.
import { tokenize } from '@/src/listings/terms/tokens';
import { seededRandom } from '@/src/quantity/random';
import { type LabelledPair, pairOfTitles } from './match-rows';

/** An offer's title, the product it was sorted to and the family of goods. */
export interface Offer {
  readonly title: string;
  readonly cluster: string;
  readonly category: string;
}

/** Products are shared out by chance: errors of the half `read` may be looked at, of `kept` only sums. */
export const OFFER_HALVES = ['read', 'kept'] as const;
export type OfferHalf = (typeof OFFER_HALVES)[number];

const SEED = 'offers';

/** Other products set beside each: about one pair in six is then the same thing, as in sets made for matching. */
const NEAREST = 5;

/**
 * Two offers of each product that has two, and beside the first the offers of other products whose words are nearest, one a
 * product. Catalogues put a product's colours together: two offers that state different colours are no pair.
 */
export function pairsOfOffers(offers: readonly Offer[], half: OfferHalf): readonly LabelledPair[] {
  const own = offers.filter(({ cluster }) => halfOf(cluster) === half);
  const nearest = nearestIn(own);
  return [...grouped(own)].flatMap(([cluster, [first, ...others]]) => {
    const pick = seededRandom(`${SEED} ${cluster}`);
    const alike = others.filter((other) => first !== undefined && first.title !== other.title && !differ(first, other));
    const second = alike[Math.floor(pick() * alike.length)];
    if (first === undefined || second === undefined) return [];
    return [
      pairOfTitles(first.title, second.title, true),
      ...nearest(first, NEAREST).map(({ title }) => pairOfTitles(first.title, title, false)),
    ];
  });
}

function halfOf(cluster: string): OfferHalf {
  return seededRandom(`half ${cluster}`)() < 0.5 ? 'read' : 'kept';
}

function grouped(offers: readonly Offer[]): ReadonlyMap<string, Offer[]> {
  return Map.groupBy(offers, ({ cluster }) => cluster);
}

function differ(one: Offer, other: Offer): boolean {
  const [ours, theirs] = [colorsOf(one), colorsOf(other)];
  return ours.size > 0 && theirs.size > 0 && [...ours].every((color) => !theirs.has(color));
}

function colorsOf({ title }: Offer): ReadonlySet<string> {
  return new Set(tokenize(title).flatMap(({ kind, text }) => (kind === 'color' ? text : [])));
}

/** Offer → the offers of other products with the highest cosine of words, rare ones counting more. */
function nearestIn(offers: readonly Offer[]) {
  const words = new Map(offers.map((offer) => [offer, new Set(offer.title.toLowerCase().match(/[\p{L}\p{N}]+/gu))]));
  const holders = new Map<string, Offer[]>();
  for (const [offer, own] of words) for (const word of own) holders.set(word, [...(holders.get(word) ?? []), offer]);
  const rarity = (word: string) => Math.log(offers.length / (holders.get(word)?.length ?? 1)) ** 2;
  const length = new Map([...words].map(([offer, own]) => [offer, Math.sqrt(sum([...own].map(rarity)))]));
  return (offer: Offer, most: number): readonly Offer[] => {
    const shared = new Map<Offer, number>();
    for (const word of words.get(offer) ?? [])
      for (const holder of holders.get(word) ?? [])
        if (holder.cluster !== offer.cluster) shared.set(holder, (shared.get(holder) ?? 0) + rarity(word));
    const near = [...shared].map(([other, of]): [Offer, number] => [other, of / (length.get(other) || 1)]);
    near.sort((a, b) => b[1] - a[1]);
    const products = new Map<string, Offer>();
    for (const [other] of near) {
      if (products.size === most) break;
      if (!products.has(other.cluster) && !differ(offer, other)) products.set(other.cluster, other);
    }
    return [...products.values()];
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
