import { schemeOf, tradeItemOf } from '@/src/product/trade-item';
import { fingerprint, packFingerprints, unpackFingerprints } from './index/fingerprint';
import type { Listing } from './listing';

/**
 * Which makers a feed states for some of its goods: a bottom-k sample of trade items by the hash of their number, so that
 * two feeds keep the same items of those they share, and may be compared for what each calls the maker.
 */
export interface BrandSketch {
  /** Makers as the feed writes them. */
  readonly names: readonly string[];
  /** Fingerprints of trade items, packed; an item stands once for each maker stated of it. */
  readonly items: Uint8Array<ArrayBuffer>;
  /** Of each item, which of `names` is stated. */
  readonly stated: readonly number[];
}

/** Items kept of a feed: some 10 kB, as every search reads the record that holds them. */
const KEPT = 1024;
/** More makers of one item are a number that was made up. */
const MOST_NAMES = 6;

/** Takes the listings of a feed one by one, in bounded memory, and gives its sketch. */
export class BrandSampler {
  readonly #makers = new Map<number, Set<string>>();
  #highest = Number.POSITIVE_INFINITY;

  add({ gtin, brand }: Pick<Listing, 'gtin' | 'brand'>): void {
    if (gtin === undefined || brand === undefined || schemeOf(gtin) !== 'gtin') return;
    const item = fingerprint(tradeItemOf(gtin).base);
    if (item > this.#highest) return;
    const makers = this.#makers.get(item) ?? new Set();
    this.#makers.set(item, makers.add(brand));
    if (this.#makers.size >= 2 * KEPT) this.#prune();
  }

  /** Undefined when no listing stated both a number and a maker. */
  sketch(): BrandSketch | undefined {
    this.#prune();
    const names = new Map<string, number>();
    const items: number[] = [];
    const stated: number[] = [];
    for (const [item, makers] of this.#makers) {
      if (makers.size > MOST_NAMES) continue;
      for (const maker of makers) {
        const place = names.get(maker) ?? names.size;
        names.set(maker, place);
        items.push(item);
        stated.push(place);
      }
    }
    return items.length === 0 ? undefined : { names: [...names.keys()], items: packFingerprints(items), stated };
  }

  #prune(): void {
    if (this.#makers.size <= KEPT) return;
    const items = [...this.#makers.keys()].sort((a, b) => a - b);
    this.#highest = items[KEPT - 1] as number;
    for (const item of items.slice(KEPT)) this.#makers.delete(item);
  }
}

/** Every item of a sketch with a maker stated of it. */
export function statedIn({ names, items, stated }: BrandSketch): readonly (readonly [item: number, maker: string])[] {
  return unpackFingerprints(items).flatMap((item, i) => {
    const maker = names[stated[i] ?? -1];
    return maker === undefined ? [] : [[item, maker] as const];
  });
}
