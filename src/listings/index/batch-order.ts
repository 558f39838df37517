import type { Listing } from '../listing';

interface Titled {
  readonly title: string;
  readonly number: number;
}

/**
 * Listings by maker, then by title, whatever the case. Makers are told apart first: comparing titles is slow, and most
 * makers have few.
 */
export class BatchOrder {
  readonly #makers = new Map<string, Titled[]>();

  add({ brand = '', title }: Pick<Listing, 'brand' | 'title'>, number: number): void {
    const maker = brand.toLowerCase();
    const titled = { title: title.toLowerCase(), number };
    const others = this.#makers.get(maker);
    if (others === undefined) this.#makers.set(maker, [titled]);
    else others.push(titled);
  }

  /** The numbers of all listings; those of one maker and title as they came. */
  numbers(): number[] {
    const makers = [...this.#makers].sort(([a], [b]) => (a < b ? -1 : 1));
    return makers.flatMap(([, titles]) => titles.sort(byTitle).map(({ number }) => number));
  }
}

function byTitle(a: Titled, b: Titled): number {
  // Two that differ mostly do in length, which is told at once.
  return a.title === b.title ? 0 : a.title < b.title ? -1 : 1;
}
